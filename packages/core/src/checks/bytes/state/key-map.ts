import { crowdedSteps, hashBytes, mostAttempts, nextMultiplier, usualMultiplier } from '../generate/runtime/byte-set.ts'
import { GrowingBytes, GrowingInt32, GrowingUint32 } from './growing.ts'

/** Numbers the keys that it is shown from 0, by their bytes, exactly. Holds the bytes: about 12 of its own a key besides. */
export class KeyMap {
  readonly #bytes = new GrowingBytes()
  readonly #ends = new GrowingUint32()
  #hashes = new GrowingInt32()
  #table = new Uint32Array(64)
  #multiplier = usualMultiplier
  #attempts = 0

  get count(): number {
    return this.#ends.length
  }

  /** Bytes of memory that the keys take. */
  get size(): number {
    return this.#bytes.length + this.count * 8 + this.#table.length * 4
  }

  /** Looks where a key would stand: so that the memory is at hand when many are asked for one after the other. */
  touch(bytes: Uint8Array, start: number, end: number): number {
    const kept = this.#table[hashBytes(bytes, start, end, this.#multiplier) & (this.#table.length - 1)] as number
    if (kept === 0) return 0
    return this.#hashes.at(kept - 1) ^ (this.#bytes.bytes[this.#ends.at(kept - 1) - 1] as number)
  }

  /** Number of a key; a new one gets the next, so it is new when that equals the former `count`. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end, this.#multiplier)
    const mask = this.#table.length - 1
    let place = hash & mask
    let steps = 0
    for (let kept = this.#table[place] as number; kept !== 0; kept = this.#table[place] as number) {
      if (this.#hashes.at(kept - 1) === hash && this.#isKey(kept - 1, bytes, start, end)) return kept - 1
      place = (place + 1) & mask
      steps++
    }
    this.#bytes.append(bytes, start, end)
    this.#hashes.push(hash)
    this.#ends.push(this.#bytes.length)
    this.#table[place] = this.count
    if (this.count * 2 > this.#table.length) this.#fill(this.#table.length * 2)
    else if (steps > crowdedSteps && this.#attempts < mostAttempts) this.#hashAnew(hash)
    return this.count - 1
  }

  /** Keys one after the other, and where each begins and the last ends; the map is not to be used after. */
  release(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly starts: Uint32Array<ArrayBuffer> } {
    const starts = new Uint32Array(this.count + 1)
    starts.set(this.#ends.view(), 1)
    return { bytes: this.#bytes.take(), starts }
  }

  #isKey(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = number === 0 ? 0 : this.#ends.at(number - 1)
    if (this.#ends.at(number) - from !== end - start) return false
    const kept = this.#bytes.bytes
    for (let at = start, other = from; at < end; at++, other++) if (bytes[at] !== kept[other]) return false
    return true
  }

  /** Keys that were chosen to have the same hash are told apart by another one. */
  #hashAnew(hash: number): void {
    this.#attempts++
    this.#multiplier = nextMultiplier(this.#multiplier, hash)
    this.#hashes = new GrowingInt32()
    let start = 0
    for (const end of this.#ends.view()) {
      this.#hashes.push(hashBytes(this.#bytes.bytes, start, end, this.#multiplier))
      start = end
    }
    this.#fill(this.#table.length)
  }

  #fill(size: number): void {
    const table = new Uint32Array(size)
    const mask = size - 1
    for (let number = 0; number < this.count; number++) {
      let place = this.#hashes.at(number) & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = number + 1
    }
    this.#table = table
  }
}
