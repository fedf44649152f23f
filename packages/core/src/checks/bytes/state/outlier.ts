import type { RuleShape } from '../../plan.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  negateDecimal,
  printDecimal,
  readDecimal,
} from '../../reference/decimal.ts'
import type { PieceStart } from '../scan/record-sink.ts'
import { decimalOfText, decimalOfValue } from './decimal-of-value.ts'
import { GrowingFloat64, GrowingUint32 } from './growing.ts'
import { outOfMemory } from './out-of-memory.ts'
import { placeAt, type SetVerdict, type TakeFailure } from './set-failure.ts'
import type { SetLogState } from './set-log.ts'

type Shape = Extract<RuleShape, { over: 'outlier' }>

/** What a number takes until the end: itself, a copy that is sorted, and its place. */
const bytesEach = 32

/** Numbers far from the quartiles: keeps every number with its place, up to a budget of bytes. */
export class OutlierState {
  readonly #shape: Shape
  readonly #budget: number
  #values = new GrowingFloat64()
  #offsets = new GrowingFloat64()
  #records = new GrowingUint32()
  #lines = new GrowingUint32()
  /** Numbers of more than 15 digits by their ordinal; the value is the double nearest to each. */
  #longs = new Map<number, Decimal>()
  #isOver = false

  constructor(shape: Shape, budget: number) {
    this.#shape = shape
    this.#budget = budget
  }

  merge(log: SetLogState, start: PieceStart): void {
    if (this.#isOver) return
    const longs = new Map(log.longs)
    for (const [index, value] of log.values.entries()) {
      const long = longs.get(index)
      if (long !== undefined) this.#longs.set(this.#values.length, decimalOfText(long))
      this.#values.push(long === undefined ? value : Number(long))
      const { record, line, offset } = placeAt(log.places, index, start)
      this.#records.push(record)
      this.#lines.push(line)
      this.#offsets.push(offset)
    }
    if (this.#values.length * bytesEach + this.#longs.size * 200 > this.#budget) this.#giveUp()
  }

  finish(take: TakeFailure): SetVerdict {
    if (this.#isOver) return { checked: 0, failed: 0, notExecuted: outOfMemory(this.#budget) }
    const checked = this.#values.length
    const fences = this.#fences()
    if (!fences) return { checked, failed: 0, notExecuted: null }
    const [least, greatest] = fences
    const expected = `${printDecimal(least)}..${printDecimal(greatest)}`
    const [low, high] = [Number(printDecimal(least)), Number(printDecimal(greatest))]
    let failed = 0
    for (let index = 0; index < checked; index++) {
      const value = this.#values.at(index)
      // Rounding keeps the order: only what rounds to the fence itself needs a second look.
      if (value > low && value < high) continue
      const isNear = value === low || value === high
      if (isNear && !this.#isOutside(this.#decimalAt(index), least, greatest)) continue
      failed++
      take({ record: this.#records.at(index), line: this.#lines.at(index), offset: this.#offsets.at(index), expected })
    }
    return { checked, failed, notExecuted: null }
  }

  #fences(): readonly [Decimal, Decimal] | null {
    const count = this.#values.length
    const k = readDecimal(this.#shape.k)
    if (count === 0 || !k) return null
    const sorted = this.#values.view().slice().sort()
    const low = this.#decimalOfRank(sorted, Math.ceil(count / 4) - 1)
    const high = this.#decimalOfRank(sorted, Math.ceil((count * 3) / 4) - 1)
    const reach = multiplyDecimals(k, addDecimals(high, negateDecimal(low)))
    return [addDecimals(low, negateDecimal(reach)), addDecimals(high, reach)]
  }

  /** Decimals that round to the same double are put in order among themselves. */
  #decimalOfRank(sorted: Float64Array, rank: number): Decimal {
    const value = sorted[rank] as number
    const longs = [...this.#longs].filter(([index]) => this.#values.at(index) === value)
    if (longs.length === 0) return decimalOfValue(value).decimal
    const first = sorted.indexOf(value)
    const count = sorted.lastIndexOf(value) - first + 1
    const equal = longs.map(([, decimal]) => decimal)
    const short = decimalOfValue(value).decimal
    for (let left = count - longs.length; left > 0; left--) equal.push(short)
    equal.sort(compareDecimals)
    return equal[rank - first] as Decimal
  }

  #decimalAt(index: number): Decimal {
    return this.#longs.get(index) ?? decimalOfValue(this.#values.at(index)).decimal
  }

  #isOutside(value: Decimal, least: Decimal, greatest: Decimal): boolean {
    return compareDecimals(value, least) < 0 || compareDecimals(value, greatest) > 0
  }

  #giveUp(): void {
    this.#isOver = true
    this.#values = new GrowingFloat64()
    this.#offsets = new GrowingFloat64()
    this.#records = new GrowingUint32()
    this.#lines = new GrowingUint32()
    this.#longs = new Map()
  }
}
