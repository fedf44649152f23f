import type { RuleShape } from '../../plan.ts'
import { addDecimals, compareDecimals, type Decimal, printDecimal, readDecimal } from '../../reference/decimal.ts'
import type { PieceStart } from '../scan/record-sink.ts'
import { decimalOfText, decimalOfValue } from './decimal-of-value.ts'
import { GrowingFloat64, GrowingUint32 } from './growing.ts'
import { KeyMap } from './key-map.ts'
import { outOfMemory } from './out-of-memory.ts'
import { placeAt, type SetVerdict, type TakeFailure } from './set-failure.ts'
import type { SetLogState } from './set-log.ts'

type Shape = Extract<RuleShape, { over: 'sequence' }>

/** Order of numbers within groups: keeps the last number of each group, up to a budget of bytes. */
export class SequenceState {
  readonly #shape: Shape
  readonly #budget: number
  readonly #step: Decimal | undefined
  /** The step where it is a whole number that doubles add exactly; NaN where it is not. */
  readonly #wholeStep: number
  readonly #first: Decimal | undefined
  #groups = new KeyMap()
  #records = new GrowingUint32()
  #values = new GrowingFloat64()
  /** Last numbers of more than 15 digits, by group; the value is NaN then. */
  #longs = new Map<number, Decimal>()
  #checked = 0
  #failed = 0
  #isOver = false

  constructor(shape: Shape, budget: number) {
    this.#shape = shape
    this.#budget = budget
    this.#step = readDecimal(shape.step)
    this.#first = shape.from === undefined ? undefined : readDecimal(shape.from)
    const isWhole = this.#step?.scale === 0 && Math.abs(Number(this.#step.units)) < 1e15
    this.#wholeStep = isWhole ? Number(shape.step) : Number.NaN
  }

  merge(log: SetLogState, start: PieceStart, take: TakeFailure): void {
    const longs = new Map(log.longs)
    this.#checked += log.values.length
    let from = 0
    for (let index = 0; index < log.values.length && !this.#isOver; index++) {
      const end = log.ends[index] as number
      const known = this.#groups.count
      const group = this.#groups.numberOf(log.bytes, from, end)
      from = end
      const value = log.values[index] as number
      const long = Number.isNaN(value) ? decimalOfText(longs.get(index) ?? '0') : undefined
      if (group === known) {
        this.#open()
        if (this.#first && !this.#isOver && !isEqual(this.#first, value, long)) {
          this.#failed++
          take({ ...placeAt(log.places, index, start), expected: printDecimal(this.#first) })
        }
      } else if (!this.#follows(group, value, long)) {
        this.#failed++
        const expected = printDecimal(this.#lastOf(group))
        take({ ...placeAt(log.places, index, start), against: this.#records.at(group), expected })
      }
      this.#keep(group, value, long)
      this.#records.set(group, start.records + (log.places[index * 3] as number) + 1)
    }
  }

  finish(): SetVerdict {
    if (this.#isOver) return { checked: 0, failed: 0, notExecuted: outOfMemory(this.#budget) }
    return { checked: this.#checked, failed: this.#failed, notExecuted: null }
  }

  #open(): void {
    this.#records.push(0)
    this.#values.push(0)
    this.#isOver = this.#groups.size + this.#records.length * 12 > this.#budget
  }

  #keep(group: number, value: number, long: Decimal | undefined): void {
    if (long) this.#longs.set(group, long)
    else if (Number.isNaN(this.#values.at(group))) this.#longs.delete(group)
    this.#values.set(group, value)
  }

  #follows(group: number, value: number, long: Decimal | undefined): boolean {
    const { follows } = this.#shape
    const last = this.#values.at(group)
    const isShort = !Number.isNaN(last) && !long
    if (isShort && follows === 'rising') return value > last
    if (isShort && follows === 'not-falling') return value >= last
    if (isShort && Number.isInteger(value) && Number.isInteger(last) && !Number.isNaN(this.#wholeStep)) {
      return value === last + this.#wholeStep
    }
    const before = this.#lastOf(group)
    const after = long ?? decimalOfValue(value).decimal
    if (follows === 'rising') return compareDecimals(after, before) > 0
    if (follows === 'not-falling') return compareDecimals(after, before) >= 0
    return this.#step !== undefined && compareDecimals(after, addDecimals(before, this.#step)) === 0
  }

  #lastOf(group: number): Decimal {
    return this.#longs.get(group) ?? decimalOfValue(this.#values.at(group)).decimal
  }
}

function isEqual(wanted: Decimal, value: number, long: Decimal | undefined): boolean {
  return compareDecimals(long ?? decimalOfValue(value).decimal, wanted) === 0
}
