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
import { numberOfRank } from './nearest-rank.ts'
import { outOfMemory } from './out-of-memory.ts'
import { placeAt, type SetVerdict, type TakeFailure } from './set-failure.ts'
import type { SetLogState } from './set-log.ts'

type Shape = Extract<RuleShape, { over: 'outlier' }>

/** What a number takes until the end: itself and its place. */
const bytesEach = 20

interface Piece {
  readonly values: Float64Array
  readonly places: Uint32Array
  readonly start: PieceStart
  /** Numbers of more than 15 digits by their ordinal; the value is the double nearest to each. */
  readonly longs: ReadonlyMap<number, Decimal>
}

/** Numbers far from the quartiles: keeps every number with its place, up to a budget of bytes. */
export class OutlierState {
  readonly #shape: Shape
  readonly #budget: number
  #pieces: Piece[] = []
  #count = 0
  #longs = 0
  #isOver = false

  constructor(shape: Shape, budget: number) {
    this.#shape = shape
    this.#budget = budget
  }

  merge({ values, places, longs }: SetLogState, start: PieceStart): void {
    if (this.#isOver || values.length === 0) return
    for (const [ordinal, text] of longs) values[ordinal] = Number(text)
    const decimals = longs.map(([ordinal, text]) => [ordinal, decimalOfText(text)] as const)
    this.#pieces.push({ values, places, start, longs: new Map(decimals) })
    this.#count += values.length
    this.#longs += longs.length
    this.#isOver = this.#count * bytesEach + this.#longs * 200 > this.#budget
    if (this.#isOver) this.#pieces = []
  }

  finish(take: TakeFailure): SetVerdict {
    if (this.#isOver) return { checked: 0, failed: 0, notExecuted: outOfMemory(this.#budget) }
    const fences = this.#fences()
    let failed = 0
    if (fences) for (const piece of this.#pieces) failed += reportOutliers(piece, fences, take)
    return { checked: this.#count, failed, notExecuted: null }
  }

  #fences(): Fences | null {
    const k = readDecimal(this.#shape.k)
    if (this.#count === 0 || !k) return null
    const low = this.#decimalOfRank(Math.ceil(this.#count / 4) - 1)
    const high = this.#decimalOfRank(Math.ceil((this.#count * 3) / 4) - 1)
    const reach = multiplyDecimals(k, addDecimals(high, negateDecimal(low)))
    return { least: addDecimals(low, negateDecimal(reach)), greatest: addDecimals(high, reach) }
  }

  /** Decimals that round to the same double are put in order among themselves. */
  #decimalOfRank(rank: number): Decimal {
    const lists = this.#pieces.map(({ values }) => values)
    const value = numberOfRank(lists, rank)
    const short = decimalOfValue(value).decimal
    if (this.#longs === 0) return short
    const equal: Decimal[] = []
    let less = 0
    for (const { values, longs } of this.#pieces) {
      for (const [index, one] of values.entries()) {
        if (one < value) less++
        else if (one === value) equal.push(longs.get(index) ?? short)
      }
    }
    return equal.sort(compareDecimals)[rank - less] ?? short
  }
}

interface Fences {
  readonly least: Decimal
  readonly greatest: Decimal
}

/** Takes the numbers of a piece outside of the fences; returns how many they are. */
function reportOutliers(
  { values, places, start, longs }: Piece,
  { least, greatest }: Fences,
  take: TakeFailure,
): number {
  const expected = `${printDecimal(least)}..${printDecimal(greatest)}`
  const [low, high] = [Number(printDecimal(least)), Number(printDecimal(greatest))]
  let failed = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    // Rounding keeps the order: only what rounds to a fence itself needs a second look.
    if (value > low && value < high) continue
    if (value === low || value === high) {
      const decimal = longs.get(index) ?? decimalOfValue(value).decimal
      if (compareDecimals(decimal, least) >= 0 && compareDecimals(decimal, greatest) <= 0) continue
    }
    failed++
    take({ ...placeAt(places, index, start), expected })
  }
  return failed
}
