import type { ColumnProfile } from '../../outcome.ts'
import type { ColumnPlan } from '../../plan.ts'
import { isDateForm } from '../../reference/date.ts'
import { compareDecimals, printDecimal } from '../../reference/decimal.ts'
import { decimalOfText, decimalOfValue } from './decimal-of-value.ts'

/** What stands in the columns of a piece; plain data. */
export interface ColumnTallyState {
  /** Six numbers a column: present, missing, fewest and most characters, least and greatest value; Infinity for none. */
  readonly counts: Float64Array<ArrayBuffer>
  /** Least and greatest of the numbers of more than 15 digits, by column; null for none. */
  readonly longs: readonly (readonly [least: string, greatest: string] | null)[]
}

const each = 6
const nothing = [0, 0, Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

/** Counts what stands in columns. */
export class ColumnTally {
  readonly #counts: Float64Array<ArrayBuffer>
  #longs: (readonly [string, string] | null)[]

  constructor(columns: number) {
    this.#counts = new Float64Array(columns * each)
    this.#longs = []
    this.#reset()
  }

  missing(column: number): void {
    this.#counts[column * each + 1] = (this.#counts[column * each + 1] as number) + 1
  }

  present(column: number, characters: number): void {
    const counts = this.#counts
    const at = column * each
    counts[at] = (counts[at] as number) + 1
    if (characters < (counts[at + 2] as number)) counts[at + 2] = characters
    if (characters > (counts[at + 3] as number)) counts[at + 3] = characters
  }

  value(column: number, value: number): void {
    const counts = this.#counts
    const at = column * each
    if (value < (counts[at + 4] as number)) counts[at + 4] = value
    if (value > (counts[at + 5] as number)) counts[at + 5] = value
  }

  long(column: number, text: string): void {
    this.#longs[column] = widen(this.#longs[column] ?? null, [text, text])
  }

  add({ counts, longs }: ColumnTallyState): void {
    for (let column = 0; column * each < counts.length; column++) {
      const at = column * each
      const mine = this.#counts
      for (const index of [at, at + 1]) mine[index] = (mine[index] as number) + (counts[index] as number)
      for (const index of [at + 2, at + 4]) mine[index] = Math.min(mine[index] as number, counts[index] as number)
      for (const index of [at + 3, at + 5]) mine[index] = Math.max(mine[index] as number, counts[index] as number)
      const long = longs[column]
      if (long) this.#longs[column] = widen(this.#longs[column] ?? null, long)
    }
  }

  take(): ColumnTallyState {
    const state = { counts: this.#counts.slice(), longs: this.#longs }
    this.#reset()
    return state
  }

  profiles(columns: readonly ColumnPlan[]): ColumnProfile[] {
    return columns.map((plan, column) => {
      const [present = 0, missing = 0, shortest = 0, longest = 0] = this.#counts.subarray(
        column * each,
        column * each + 4,
      )
      const bounds = this.#boundsOf(column)
      return {
        column: plan.name,
        present,
        missing,
        shortest: present > 0 ? shortest : null,
        longest: present > 0 ? longest : null,
        least: bounds && printValue(bounds[0], plan),
        greatest: bounds && printValue(bounds[1], plan),
        distinct: null,
      }
    })
  }

  #boundsOf(column: number): readonly [string, string] | null {
    const [least = 0, greatest = 0] = this.#counts.subarray(column * each + 4, column * each + 6)
    const long = this.#longs[column] ?? null
    return least > greatest ? long : widen(long, [decimalOfValue(least).text, decimalOfValue(greatest).text])
  }

  #reset(): void {
    const columns = this.#counts.length / each
    for (let column = 0; column < columns; column++) this.#counts.set(nothing, column * each)
    this.#longs = Array.from({ length: columns }, () => null)
  }
}

function widen(one: readonly [string, string] | null, other: readonly [string, string]): readonly [string, string] {
  if (!one) return other
  const isLess = compareDecimals(decimalOfText(other[0]), decimalOfText(one[0])) < 0
  const isGreater = compareDecimals(decimalOfText(other[1]), decimalOfText(one[1])) > 0
  return [isLess ? other[0] : one[0], isGreater ? other[1] : one[1]]
}

/** Minutes east of UTC that moments without a zone are taken in, and that all are printed in: the time of China. */
export const profileOffset = 480

/** Days as far as the form says them, moments with the zone, times of day as they are. */
function printValue(text: string, { type, form }: ColumnPlan): string {
  if (type !== 'date' && type !== 'moment') return printDecimal(decimalOfText(text))
  if (form === undefined ? type === 'date' : isDateForm(form)) return printDay(Number(text)).slice(0, lengthOfDay(form))
  if (form?.startsWith('h')) return printTime(Number(text))
  const seconds = Number(text) + profileOffset * 60
  const day = Math.floor(seconds / 86_400)
  return `${printDay(day)}T${printTime(seconds - day * 86_400)}+08:00`
}

function lengthOfDay(form = ''): number {
  if (form === 'YYYY') return 4
  return form === 'YYYY-MM' || form === 'YYYYMM' ? 7 : 10
}

function printTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}

/** Days from 1970-01-01 as a date (years begin in March here, so that the leap day is the last of one). */
function printDay(days: number): string {
  const fromMarch = days + 719_468
  const era = Math.floor(fromMarch / 146_097)
  const dayOfEra = fromMarch - era * 146_097
  const years = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = years + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
