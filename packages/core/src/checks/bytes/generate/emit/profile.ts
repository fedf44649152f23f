import { dateForms, type NumberNode, type TextNode, timeForms } from '../../../ast.ts'
import type { ColumnPlan } from '../../../plan.ts'
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

/** A date in any form: a text has at most one. */
function numberOf({ type }: ColumnPlan, of: TextNode): NumberNode | null {
  switch (type) {
    case 'integer':
    case 'decimal':
      return { op: 'number', of }
    case 'date':
      return { op: 'greatest', of: dateForms.map(form => ({ op: 'day', of, form })) }
    case 'moment': {
      const forms = timeForms.filter(form => form.startsWith('Y'))
      return { op: 'greatest', of: forms.map(form => ({ op: 'second', of, form, offset: profileOffset })) }
    }
    default:
      return null
  }
}
