import type { PieceStart } from '../scan/record-sink.ts'
import { FingerprintTable } from './fingerprint-table.ts'
import { GrowingFloat64, GrowingUint32 } from './growing.ts'
import { placeAt, type SetVerdict, type TakeFailure } from './set-failure.ts'
import type { SetLogState } from './set-log.ts'

/** A record that must be read again: scan on from the place `from`, whose record is known, until `record` comes. */
export interface WantedRecord {
  readonly record: number
  readonly from: { readonly record: number; readonly offset: number }
}

/** Every so many records a place is kept from which to read on. */
const betweenMarks = 16
/** So many keys are looked up together. */
const atOnce = 32

/**
 * Repeated keys, of any length, in about 20 bytes a record: pairs of hashes are kept, and records whose hashes came before
 * are suspects. The suspects and the first of each are read again, and their keys compared: equal hashes prove nothing.
 */
export class RepeatState {
  #table: FingerprintTable | null = new FingerprintTable()
  readonly #marks = { records: new GrowingUint32(), offsets: new GrowingFloat64() }
  readonly #suspects = {
    records: new GrowingUint32(),
    firsts: new GrowingUint32(),
    lines: new GrowingUint32(),
    offsets: new GrowingFloat64(),
  }
  #checked = 0
  #seen = 0
  /** What was touched: kept, so that no compiler leaves it out. */
  #touched = 0

  merge({ places, hashes }: SetLogState, start: PieceStart): void {
    const count = hashes.length / 2
    this.#checked += count
    for (let index = 0; index < count; index++) {
      if (index % atOnce === 0) this.#touched ^= this.#touch(hashes, index, Math.min(count, index + atOnce))
      const record = start.records + (places[index * 3] as number) + 1
      if (this.#seen++ % betweenMarks === 0) {
        this.#marks.records.push(record)
        this.#marks.offsets.push(start.bytes + (places[index * 3 + 2] as number))
      }
      const first = this.#table?.firstOf(hashes[index * 2] as number, hashes[index * 2 + 1] as number, record) ?? 0
      if (first === 0) continue
      const { line, offset } = placeAt(places, index, start)
      this.#suspects.records.push(record)
      this.#suspects.firsts.push(first)
      this.#suspects.lines.push(line)
      this.#suspects.offsets.push(offset)
    }
  }

  /** Waits for the memory of many keys at once, and not of each by itself. */
  #touch(hashes: Int32Array, from: number, to: number): number {
    let touched = 0
    for (let index = from; index < to; index++) {
      touched ^= this.#table?.touch(hashes[index * 2] as number, hashes[index * 2 + 1] as number) ?? 0
    }
    return touched
  }

  /** When everything is merged: how to look again at the suspects. The hashes are let go. */
  review(take: TakeFailure): RepeatReview {
    this.#table = null
    return new RepeatReview(this.#suspects, this.#marks, this.#checked, take)
  }
}

/** Places to read on from, ascending. */
interface Marks {
  readonly records: GrowingUint32
  readonly offsets: GrowingFloat64
}

interface Suspects {
  readonly records: GrowingUint32
  readonly firsts: GrowingUint32
  readonly lines: GrowingUint32
  readonly offsets: GrowingFloat64
}

/** The second look: `wanted` says what to read again, in ascending order, and `read` takes each key. */
export class RepeatReview {
  readonly #suspects: Suspects
  readonly #marks: Marks
  readonly #checked: number
  readonly #take: TakeFailure
  /** Records that suspects were like, ascending, without repetition; and their keys, when they were read. */
  readonly #firsts: Uint32Array
  readonly #keys: (Uint8Array | undefined)[] = []
  /** Keys that only shared their hashes with a first, and the first record of each. */
  readonly #strays = new Map<string, number>()
  #next = 0
  #failed = 0

  constructor(suspects: Suspects, marks: Marks, checked: number, take: TakeFailure) {
    this.#suspects = suspects
    this.#marks = marks
    this.#checked = checked
    this.#take = take
    this.#firsts = distinct(suspects.firsts.view().slice().sort())
  }

  /** Records to read again, ascending; empty when nothing is suspect. */
  *wanted(): Generator<WantedRecord> {
    let first = 0
    let suspect = 0
    const { records, offsets } = this.#suspects
    while (suspect < records.length) {
      const record = records.at(suspect)
      const other = this.#firsts[first] ?? Number.POSITIVE_INFINITY
      if (other < record) {
        yield { record: other, from: this.#markBefore(other) }
        first++
      } else {
        yield { record, from: { record, offset: offsets.at(suspect++) } }
      }
    }
  }

  /** Takes the key of the next record wanted. */
  read(record: number, key: Uint8Array): void {
    const { records, firsts, lines, offsets } = this.#suspects
    if (this.#next >= records.length || records.at(this.#next) !== record) {
      this.#keys[indexOf(this.#firsts, record)] = key
      return
    }
    const suspect = this.#next++
    const first = firsts.at(suspect)
    const against = isSame(this.#keys[indexOf(this.#firsts, first)], key) ? first : this.#strayOf(key, record)
    if (against === null) return
    this.#failed++
    this.#take({ record, line: lines.at(suspect), offset: offsets.at(suspect), against })
  }

  /** Throws when a suspect was not read: then nothing is known. */
  finish(): SetVerdict {
    if (this.#next < this.#suspects.records.length) throw new Error('Suspect records were not read again.')
    return { checked: this.#checked, failed: this.#failed, notExecuted: null }
  }

  #strayOf(key: Uint8Array, record: number): number | null {
    const text = String.fromCharCode(...key.subarray(0, 10_000)) + (key.length > 10_000 ? key.join() : '')
    const first = this.#strays.get(text)
    if (first === undefined) this.#strays.set(text, record)
    return first ?? null
  }

  #markBefore(record: number): { record: number; offset: number } {
    const { records, offsets } = this.#marks
    let [low, high] = [0, records.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (records.at(middle) <= record) low = middle
      else high = middle - 1
    }
    return { record: records.at(low), offset: offsets.at(low) }
  }
}

function isSame(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left !== undefined && left.length === right.length && left.every((byte, index) => byte === right[index])
}

function distinct(sorted: Uint32Array): Uint32Array {
  return sorted.filter((number, index) => index === 0 || number !== sorted[index - 1])
}

function indexOf(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
