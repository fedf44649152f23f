import { type DateForm, dateForms, type TimeForm, timeForms } from '../ast.ts'
import type { ColumnType } from '../plan.ts'
import { isDateForm, readDay, readSecond } from '../reference/date.ts'
import { readDecimal } from '../reference/decimal.ts'

/** What a column seems to be, from what stands in it. */
export interface ColumnDraft {
  /** Header; none of a table has the same letters and digits as another. */
  readonly name: string
  /** The header as it stands in the data, where that had to change. */
  readonly alias?: string
  readonly type: ColumnType
  readonly form?: DateForm | TimeForm
  /** In the notation of data elements; absent where it would say nothing. */
  readonly format?: string
  /** The few values that there are; absent where the column is no code. */
  readonly codes?: readonly string[]
  readonly isRequired: boolean
  readonly isUnique: boolean
  /** No value has blanks around it or control characters. */
  readonly isPlain: boolean
  /** Values, and how many of them are not of the type. */
  readonly present: number
  readonly unfit: number
}

/** Spellings of “no value” that programs leave behind. */
const placeholders = ['NULL', 'null', '\\N', 'N/A', 'n/a', 'NaN', '-', '--', '—', '/']

/** Share of the values that must be of a type: the others are taken for faults of the data. */
const mostUnfit = 0.05

/** Those spellings of “no value” that stand in a column beside other values. */
export function findPlaceholders(texts: readonly string[]): string[] {
  const seen = new Set(texts.map(text => text.trim()))
  const isAlone = [...seen].every(text => text === '' || placeholders.includes(text))
  return isAlone ? [] : placeholders.filter(one => seen.has(one))
}

/** Guesses type, format and codes of a column from its cells; cells that say `missing` have no value. */
export function guessColumn(name: string, texts: readonly string[], missing: readonly string[]): ColumnDraft {
  const values = texts.filter(text => text.trim() !== '' && !missing.includes(text.trim()))
  const distinct = new Set(values)
  const facts = {
    name,
    isRequired: values.length > 0 && values.length === texts.length,
    isUnique: values.length > 1 && distinct.size === values.length,
    isPlain: values.every(isPlain),
    present: values.length,
  }
  const codes = codesOf(name, values, distinct)
  if (codes) return { ...facts, type: 'text', codes, unfit: 0 }
  const timed = guessTime(values)
  if (timed) return { ...facts, ...timed }
  return { ...facts, ...(guessNumber(name, values) ?? { ...guessText(values), unfit: 0 }) }
}

function isPlain(text: string): boolean {
  return text.trim() === text && !/[\p{Cc}\p{Co}\ufffd]/u.test(text)
}

/** Numbers under such a header name things: nobody adds them. */
const nameWords = /代码|编码|编号|号码|号$|电话|邮编|code$|\bid$|_id$|number$|\bno\.?$|phone|postcode|zip$/i
const codeWords = /代码|类型|类别|状态|标志|方式|等级|性质|code|type|kind|status|state|class|flag|level/i
const [mostCodes, longestCode, leastRepeats] = [30, 40, 3]

/** Few values that recur are codes; numbers only where the header says so. */
function codesOf(name: string, values: readonly string[], distinct: ReadonlySet<string>): string[] | null {
  const recur = distinct.size > 0 && distinct.size <= mostCodes && values.length >= leastRepeats * distinct.size
  if (!recur) return null
  const all = [...distinct].sort()
  if (all.some(text => [...text].length > longestCode || !isPlain(text))) return null
  const isTruth = all.every(text => text === 'true' || text === 'false')
  const areNumbers = all.every(text => readDecimal(text) !== undefined && !/^0[0-9]/.test(text))
  const areTimes = guessTime(values) !== null
  return isTruth || areTimes || (areNumbers && !codeWords.test(name)) ? null : all
}

type Guess = Pick<ColumnDraft, 'type' | 'form' | 'format' | 'unfit'>

const guessed = [...dateForms.filter(form => form !== 'YYYY' && form !== 'YYYYMM'), ...timeForms]

/** The form that most values have. */
function guessTime(values: readonly string[]): Guess | null {
  if (values.length === 0) return null
  let best: { form: DateForm | TimeForm; unfit: number } | null = null
  for (const form of guessed) {
    const unfit = values.filter(text => !isTime(text, form)).length
    if (unfit < (best?.unfit ?? values.length)) best = { form, unfit }
  }
  if (!best || best.unfit > values.length * mostUnfit) return null
  return { type: isDateForm(best.form) ? 'date' : 'moment', ...best }
}

function isTime(text: string, form: DateForm | TimeForm): boolean {
  const value = isDateForm(form) ? readDay(text, form) : readSecond(text, form, 0)
  // Eight digits are a day only where the year is of our time.
  return value !== undefined && (form !== 'YYYYMMDD' || /^(?:18|19|20)/.test(text))
}

/** Longest whole number that is one: longer ones are numbers of things. */
const mostDigits = 12
/** Digits that a whole number may have at least: the next value may be longer than those that were seen. */
const leastDigits = 4

function guessNumber(name: string, values: readonly string[]): Guess | null {
  const numbers = values.filter(text => readDecimal(text) !== undefined)
  const unfit = values.length - numbers.length
  const isCoded = values.some(text => /^-?0[0-9]/.test(text))
  if (numbers.length === 0 || unfit > values.length * mostUnfit || isCoded) return null
  const lengths = numbers.map(text =>
    text
      .replace('-', '')
      .split('.')
      .map(part => part.length),
  )
  const whole = Math.max(...lengths.map(([digits = 0]) => digits))
  const decimals = Math.max(...lengths.map(([, digits = 0]) => digits))
  if (decimals > 0) return { type: 'decimal', format: `n..${whole + decimals},${decimals}`, unfit }
  if (whole > mostDigits || (whole >= 8 && lengths.every(([digits]) => digits === whole))) return null
  return nameWords.test(name) ? null : { type: 'integer', format: `n..${Math.max(whole, leastDigits)}`, unfit }
}

const lengths = [10, 20, 50, 100, 200, 500, 1000, 2000]

function guessText(values: readonly string[]): Pick<ColumnDraft, 'type' | 'format'> {
  const counts = values.map(text => [...text].length)
  const longest = counts.reduce((most, count) => Math.max(most, count), 0)
  const isFixed = values.length >= 5 && longest >= 4 && longest <= 100 && counts.every(count => count === longest)
  if (isFixed && values.every(text => /^[0-9]+$/.test(text))) return { type: 'text', format: `n${longest}` }
  if (isFixed && values.every(text => /^[0-9A-Za-z]+$/.test(text))) return { type: 'text', format: `an${longest}` }
  const bound = values.length === 0 ? 100 : lengths.find(one => one >= longest)
  return { type: 'text', ...(bound !== undefined && { format: `c..${bound}` }) }
}
