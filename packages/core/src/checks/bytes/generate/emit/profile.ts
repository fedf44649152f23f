import { type DateForm, dateForms, type NumberNode, type TextNode, type TimeForm, timeForms } from '../../../ast.ts'
import type { ColumnPlan } from '../../../plan.ts'
import { isDateForm } from '../../../reference/date.ts'
import { profileOffset } from '../../state/column-tally.ts'
import { type Code, code } from '../code.ts'
import type { Program } from '../program.ts'
import { columnsOfNumbers } from './compare.ts'
import { testMissing } from './missing.ts'
import { valueOfNumber } from './number.ts'

/** A function of one record (bytes, starts, ends) that counts what stands in a column. */
export function writeProfile(
  program: Program,
  column: ColumnPlan,
  ordinal: number,
  spellings: readonly string[],
): Code {
  const of: TextNode = { op: 'cell', column: ordinal }
  const value = numberOf(column, of)
  return code`function p${ordinal}(b, s, e) {
if (${testMissing(program, { op: 'missing', of, spellings })}) { columns.missing(${ordinal})\nreturn }
columns.present(${ordinal}, ${valueOfNumber(program, { op: 'length', of })})
${value ? writeValue(program, value, ordinal) : code``}
}`
}

function writeValue(program: Program, value: NumberNode, ordinal: number): Code {
  const exact = program.constant({ node: value, columns: columnsOfNumbers([value]) })
  return code`const x = ${valueOfNumber(program, value)}
if (x < Infinity) columns.value(${ordinal}, x)
else if (x === Infinity) columns.long(${ordinal}, exact.print(${exact}, b, s, e))`
}

/** By the form of the column; where it has none, a date in any form: a text has at most one. */
function numberOf({ type, form }: ColumnPlan, of: TextNode): NumberNode | null {
  if (type === 'integer' || type === 'decimal') return { op: 'number', of }
  if (type !== 'date' && type !== 'moment') return null
  const usual = type === 'date' ? dateForms : timeForms.filter(one => one.startsWith('Y'))
  const forms = form === undefined ? usual : [form]
  return { op: 'greatest', of: forms.map(one => pointOf(one, of)) }
}

function pointOf(form: DateForm | TimeForm, of: TextNode): NumberNode {
  return isDateForm(form) ? { op: 'day', of, form } : { op: 'second', of, form, offset: profileOffset }
}
