import { type ConditionNode, dateForms, type NumberNode, type TextNode } from '../ast.ts'
import { isDateForm, readDay, readSecond } from '../reference/date.ts'
import { printDecimal, readDecimal } from '../reference/decimal.ts'
import type { KindContext, KnownColumn } from './kind.ts'

/** The day and the moment that `today` and `now` mean. */
export type Clock = Pick<KindContext, 'asOf' | 'now'>

/** Measure of a column: what its numbers count, or null for texts. */
export type Measure = 'number' | 'day' | 'second'

/** What the cells of a column are measured in. */
export function measureOf({ type, form }: KnownColumn): Measure | null {
  if (type === 'integer' || type === 'decimal') return 'number'
  if ((type === 'date' || type === 'moment') && form !== null) return isDateForm(form) ? 'day' : 'second'
  return null
}

/** The number of a cell by the type of its column; a column of texts is read as a number. */
export function numberNodeOf(column: KnownColumn): NumberNode {
  const of: TextNode = { op: 'cell', column: column.ordinal }
  const { form, offset } = column
  if (form === null || measureOf(column) === 'number') return { op: 'number', of }
  return isDateForm(form) ? { op: 'day', of, form } : { op: 'second', of, form, offset }
}

/**
 * A value that a package writes beside a column, as the decimal that its cells are compared with: a number; a date in the
 * form of the column or as YYYY-MM-DD; `today`, `now`. Undefined when it is none of them.
 */
export function literalFor(text: string, column: KnownColumn, clock: Clock): string | undefined {
  const measure = measureOf(column) ?? 'number'
  if (measure === 'number') {
    const value = readDecimal(text)
    return value && printDecimal(value)
  }
  const written = text === 'today' ? clock.asOf : text
  const value = measure === 'day' ? dayFor(written, column) : secondFor(written, column, clock)
  return value === undefined ? undefined : String(value)
}

function dayFor(text: string, { form }: KnownColumn): number | undefined {
  const own = form !== null && isDateForm(form) ? readDay(text, form) : undefined
  return own ?? readDay(text, 'YYYY-MM-DD')
}

function secondFor(text: string, { form, offset }: KnownColumn, { now }: Clock): number | undefined {
  if (text === 'now') return readSecond(now, 'YYYY-MM-DDThh:mm:ss[.f]Z', 0)
  const own = form !== null && !isDateForm(form) ? readSecond(text, form, offset) : undefined
  const day = readDay(text, 'YYYY-MM-DD')
  return (
    own ??
    readSecond(text, 'YYYY-MM-DDThh:mm:ss[.f][Z]', offset) ??
    (day === undefined ? undefined : secondOfDay(day, offset))
  )
}

/** Midnight of a day, `offset` minutes east of UTC, in seconds. */
function secondOfDay(day: number, offset: number): number {
  return day * 86_400 - offset * 60
}

/** The number of a cell in days, be it a date or a moment; for a comparison of both, in seconds. */
export function secondNodeOf(column: KnownColumn): NumberNode {
  const node = numberNodeOf(column)
  return measureOf(column) === 'day' ? midnightOf(node, column.offset) : node
}

/** Midnight of a number of days, `offset` minutes east of UTC, in seconds. */
export function midnightOf(day: NumberNode, offset: number): NumberNode {
  const seconds: NumberNode = { op: 'multiply', left: day, right: { op: 'constant', value: '86400' } }
  return { op: 'subtract', left: seconds, right: { op: 'constant', value: String(offset * 60) } }
}

/** The day of a cell: of a moment, the date in its own spelling, whatever its zone; of a text, YYYY-MM-DD. */
export function dayNodeOf(column: KnownColumn): NumberNode {
  const of = cell(column)
  const form = dateForms.find(one => (column.form ?? 'YYYY-MM-DD').startsWith(one))
  if (form === undefined) return { op: 'constant', value: '' }
  const isDate = column.form === null || isDateForm(column.form)
  return { op: 'day', of: isDate ? of : { op: 'part', of, start: 0, length: form.length }, form }
}

/** The same, read plainly. */
export function readDayOf(text: string, column: KnownColumn): number | undefined {
  const { form } = column
  if (form === null) return readDay(text, 'YYYY-MM-DD')
  if (isDateForm(form)) return readDay(text, form)
  const date = dateForms.find(one => form.startsWith(one))
  return date && readDay([...text].slice(0, date.length).join(''), date)
}

/** Two columns in one measure: seconds when one is a date and the other a moment. */
export function comparable(left: KnownColumn, right: KnownColumn): readonly [NumberNode, NumberNode] {
  const differ = measureOf(left) !== measureOf(right)
  return differ ? [secondNodeOf(left), secondNodeOf(right)] : [numberNodeOf(left), numberNodeOf(right)]
}

/** Condition that a cell holds something. */
export function present({ ordinal }: KnownColumn, missing: readonly string[]): ConditionNode {
  return { op: 'not', of: { op: 'missing', of: { op: 'cell', column: ordinal }, spellings: missing } }
}

/** Condition that all of several hold. */
export function all(...of: readonly ConditionNode[]): ConditionNode {
  return { op: 'all', of }
}

/** Condition that one of several holds. */
export function any(...of: readonly ConditionNode[]): ConditionNode {
  return { op: 'any', of }
}

/** Condition that another does not hold. */
export function not(of: ConditionNode): ConditionNode {
  return { op: 'not', of }
}

/** Text of a cell. */
export function cell({ ordinal }: KnownColumn): TextNode {
  return { op: 'cell', column: ordinal }
}

/** Shape of a rule about single records. */
export function overRecord(applies: ConditionNode, violated: ConditionNode) {
  return { over: 'record', applies, violated } as const
}
