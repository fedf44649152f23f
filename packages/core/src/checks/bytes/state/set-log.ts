import { compareDecimals, type Decimal } from '../../reference/decimal.ts'
import { hashBytes, hashBytesAgain, usualMultiplier } from '../generate/runtime/byte-set.ts'
import { decimalOfText, decimalOfValue } from './decimal-of-value.ts'
import { GrowingBytes, GrowingFloat64, GrowingInt32, GrowingUint32 } from './growing.ts'
import { KeyMap } from './key-map.ts'

/**
 * What a piece of a text has for a set rule, in the order of its records. Which of the lists are filled is the rule's
 * matter: places always come three by three, ordinal, line and offset within the piece.
 */
export interface SetLogState {
  readonly places: Uint32Array<ArrayBuffer>
  /** Two hashes of a key each. */
  readonly hashes: Int32Array<ArrayBuffer>
  /** Keys one after the other, and where each ends. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
  /** Doubles; NaN where the number has more than 15 digits and stands in `longs` by its ordinal. */
  readonly values: Float64Array<ArrayBuffer>
  readonly longs: readonly (readonly [ordinal: number, text: string])[]
  /** The greatest number as a decimal, or null. */
  readonly greatest: string | null
}

/** Keeps what a set rule needs of the records of a piece. */
export class SetLog {
  readonly #places = new GrowingUint32()
  readonly #hashes = new GrowingInt32()
  readonly #bytes = new GrowingBytes()
  readonly #ends = new GrowingUint32()
  readonly #values = new GrowingFloat64()
  #keys = new KeyMap()
  #longs: [number, string][] = []
  #greatest = Number.NEGATIVE_INFINITY
  #greatestLong: Decimal | null = null
  #greatestText: string | null = null

  place(ordinal: number, line: number, offset: number): void {
    this.#places.push(ordinal)
    this.#places.push(line)
    this.#places.push(offset)
  }

  hash(bytes: Uint8Array, start: number, end: number): void {
    this.#hashes.push(hashBytes(bytes, start, end, usualMultiplier))
    this.#hashes.push(hashBytesAgain(bytes, start, end))
  }

  bytes(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes.append(bytes, start, end)
    this.#ends.push(this.#bytes.length)
  }

  /** Keeps a key that was not seen in the piece. */
  distinct(bytes: Uint8Array, start: number, end: number): void {
    this.#keys.numberOf(bytes, start, end)
  }

  value(value: number): void {
    this.#values.push(value)
  }

  long(text: string): void {
    this.#longs.push([this.#values.length, text])
    this.#values.push(Number.NaN)
  }

  greatest(value: number): void {
    if (value > this.#greatest) this.#greatest = value
  }

  greatestLong(text: string): void {
    const decimal = decimalOfText(text)
    if (this.#greatestLong && compareDecimals(decimal, this.#greatestLong) <= 0) return
    this.#greatestLong = decimal
    this.#greatestText = text
  }

  /** What is kept, and begins anew. */
  take(): SetLogState {
    this.#logKeys()
    const state: SetLogState = {
      places: this.#places.take(),
      hashes: this.#hashes.take(),
      bytes: this.#bytes.take(),
      ends: this.#ends.take(),
      values: this.#values.take(),
      longs: this.#longs,
      greatest: this.#takeGreatest(),
    }
    this.#longs = []
    return state
  }

  #logKeys(): void {
    if (this.#keys.count === 0) return
    const { bytes, starts } = this.#keys.release()
    this.#bytes.append(bytes, 0, bytes.length)
    for (const end of starts.subarray(1)) this.#ends.push(end)
    this.#keys = new KeyMap()
  }

  #takeGreatest(): string | null {
    const short = this.#greatest === Number.NEGATIVE_INFINITY ? null : decimalOfValue(this.#greatest)
    const isLong = this.#greatestLong && (!short || compareDecimals(this.#greatestLong, short.decimal) > 0)
    const text = isLong ? this.#greatestText : (short?.text ?? null)
    this.#greatest = Number.NEGATIVE_INFINITY
    this.#greatestLong = null
    this.#greatestText = null
    return text
  }
}

/** Buffers of a log that need not be copied into another thread. */
export function buffersOf({ places, hashes, bytes, ends, values }: SetLogState): ArrayBuffer[] {
  return [places, hashes, bytes, ends, values].map(one => one.buffer)
}
