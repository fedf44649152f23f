import { readKey } from '../generate/runtime/key-writer.ts'
import type { PieceStart } from '../scan/record-sink.ts'
import { GrowingBytes, GrowingUint32 } from './growing.ts'
import { KeyMap } from './key-map.ts'
import { outOfMemory } from './out-of-memory.ts'
import { placeAt, type SetVerdict, type TakeFailure } from './set-failure.ts'
import type { SetLogState } from './set-log.ts'

/** So many determinants are looked up together. */
const atOnce = 32

/** Functional dependency: keeps each determinant and what the first record had with it, exactly, up to a budget of bytes. */
export class DependencyState {
  readonly #dependents: number
  readonly #budget: number
  #determinants = new KeyMap()
  #bytes = new GrowingBytes()
  #ends = new GrowingUint32()
  #firsts = new GrowingUint32()
  #checked = 0
  #failed = 0
  #isOver = false
  /** What was touched: kept, so that no compiler leaves it out. */
  #touched = 0

  /** `dependents`: of how many texts a dependent is. */
  constructor(dependents: number, budget: number) {
    this.#dependents = dependents
    this.#budget = budget
  }

  merge(log: SetLogState, start: PieceStart, take: TakeFailure): void {
    const { bytes, ends } = log
    this.#checked += ends.length / 2
    let from = 0
    for (let index = 0; index * 2 < ends.length && !this.#isOver; index++) {
      if (index % atOnce === 0) this.#touched ^= this.#touch(log, index)
      const middle = ends[index * 2] as number
      const end = ends[index * 2 + 1] as number
      const known = this.#determinants.count
      const number = this.#determinants.numberOf(bytes, from, middle)
      if (number === known) this.#keep(bytes, middle, end, start.records + (log.places[index * 3] as number) + 1)
      else if (!this.#isSame(number, bytes, middle, end)) {
        this.#failed++
        take({ ...placeAt(log.places, index, start), against: this.#firsts.at(number), expected: this.#textOf(number) })
      }
      from = end
    }
  }

  /** Waits for the memory of many determinants at once, and not of each by itself. */
  #touch({ bytes, ends }: SetLogState, from: number): number {
    let touched = 0
    for (let index = from; index * 2 < ends.length && index < from + atOnce; index++) {
      const start = index === 0 ? 0 : (ends[index * 2 - 1] as number)
      touched ^= this.#determinants.touch(bytes, start, ends[index * 2] as number)
    }
    return touched
  }

  finish(): SetVerdict {
    if (this.#isOver) return { checked: 0, failed: 0, notExecuted: outOfMemory(this.#budget) }
    return { checked: this.#checked, failed: this.#failed, notExecuted: null }
  }

  #keep(bytes: Uint8Array, start: number, end: number, record: number): void {
    this.#bytes.append(bytes, start, end)
    this.#ends.push(this.#bytes.length)
    this.#firsts.push(record)
    if (this.#determinants.size + this.#bytes.length + this.#ends.length * 8 <= this.#budget) return
    this.#isOver = true
    this.#determinants = new KeyMap()
    this.#bytes = new GrowingBytes()
    this.#ends = new GrowingUint32()
    this.#firsts = new GrowingUint32()
  }

  #isSame(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(number)
    if (this.#ends.at(number) - from !== end - start) return false
    const kept = this.#bytes.bytes
    for (let at = start, other = from; at < end; at++, other++) if (bytes[at] !== kept[other]) return false
    return true
  }

  #textOf(number: number): string {
    return readKey(this.#bytes.bytes.subarray(this.#startOf(number), this.#ends.at(number)), this.#dependents).join(' ')
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1)
  }
}
