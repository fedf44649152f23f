import { type Decimal, printDecimal } from '../../reference/decimal.ts'
import type { NumberType } from '../dialect/sql-dialect.ts'
import { type Sql, sql } from '../sql.ts'
import { type Emitter, TooWide } from './emitter.ts'

/** A number of a query: null where it is undefined. */
export interface SqlNumber extends NumberType {
  readonly value: Sql
}

/** A constant of as many digits as it needs. */
export function constantNumber(emitter: Emitter, decimal: Decimal): SqlNumber {
  const text = printDecimal(decimal)
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const type = hold(emitter, { width: whole.length + fraction.length, scale: fraction.length })
  return { value: emitter.dialect.decimalConstant(text, type), ...type }
}

/** Both as one type that has room for either. */
export function alike(emitter: Emitter, numbers: readonly SqlNumber[]): SqlNumber[] {
  const scale = Math.max(...numbers.map(one => one.scale))
  const width = Math.max(...numbers.map(one => one.width - one.scale)) + scale
  const type = hold(emitter, { width, scale })
  return numbers.map(one => ({ value: emitter.dialect.cast(one.value, one, type), ...type }))
}

export function multiply(emitter: Emitter, left: SqlNumber, right: SqlNumber): SqlNumber {
  const type = hold(emitter, { width: left.width + right.width, scale: left.scale + right.scale })
  const wide = (one: SqlNumber) => emitter.dialect.cast(one.value, one, { width: wideOf(type, one), scale: one.scale })
  return { value: sql`(${wide(left)} * ${wide(right)})`, ...type }
}

/** DuckDB multiplies decimals of up to 18 digits to one of 18, and fails beyond: one with more makes more. */
function wideOf(product: NumberType, { width }: SqlNumber): number {
  return product.width > 18 && width <= 18 ? 19 : width
}

export function add(emitter: Emitter, terms: { left: SqlNumber; right: SqlNumber; sign: '+' | '-' }): SqlNumber {
  const [left, right] = alike(emitter, [terms.left, terms.right])
  if (!left || !right) throw new TypeError('Two numbers are made alike.')
  const type = hold(emitter, { width: left.width + 1, scale: left.scale })
  const [one, other] = [left, right].map(number => emitter.dialect.cast(number.value, number, type))
  return { value: sql`(${one ?? left.value} ${terms.sign === '+' ? sql`+` : sql`-`} ${other ?? right.value})`, ...type }
}

function hold(emitter: Emitter, type: NumberType): NumberType {
  if (type.width > emitter.dialect.numbers.mostDigits) throw new TooWide()
  return type
}
