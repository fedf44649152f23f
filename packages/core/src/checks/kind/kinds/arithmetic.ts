import * as z from 'zod'
import { columnsOfExpression } from '../../expression/columns-of-expression.ts'
import { parseExpression } from '../../expression/parse-expression.ts'
import { explainRelation } from '../explain-relation.ts'
import { decimalSchema, expressionSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, not, overRecord } from '../operand.ts'

const options = z.strictObject({
  /** Two sums that must be equal. */
  left: expressionSchema,
  right: expressionSchema,
  /** By how much they may differ. */
  tolerance: decimalSchema.default('0'),
})
type Options = z.infer<typeof options>

/** Two sums over the numbers of a record must be equal, within a tolerance; records without one of the numbers are passed over. */
export const arithmetic = defineKind<Options>({
  id: 'arithmetic',
  title: { zh: '数值关系', en: 'Arithmetic' },
  dimension: 'consistency',
  options,
  columns: options => columnsOfExpression(equationOf(options)),
  lower: (options, context) => {
    const { condition, needs } = parseExpression(equationOf(options), context)
    return overRecord(all(...needs), not(condition))
  },
  sentence: options => ({
    zh: `应满足 ${sayEquation(options, '误差')}`,
    en: `${sayEquation(options, 'within')} shall hold`,
  }),
  explain: (values, options) =>
    explainRelation(values, equationOf(options), {
      zh: sayEquation(options, '误差'),
      en: sayEquation(options, 'within'),
    }),
})

/** The relation that the two sums and the tolerance come to. */
export function equationOf({ left, right, tolerance }: Options): string {
  return `abs((${left}) - (${right})) <= ${tolerance}`
}

function sayEquation({ left, right, tolerance }: Options, within: string): string {
  return tolerance === '0' ? `${left} = ${right}` : `${left} = ${right} (${within} ${tolerance})`
}
