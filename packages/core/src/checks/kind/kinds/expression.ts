import * as z from 'zod'
import { columnsOfExpression } from '../../expression/columns-of-expression.ts'
import { parseExpression } from '../../expression/parse-expression.ts'
import { explainRelation } from '../explain-relation.ts'
import { expressionSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, not, overRecord } from '../operand.ts'

const options = z.strictObject({
  /** What must hold in each record: `gross = tare + cargo`. */
  holds: expressionSchema,
})
type Options = z.infer<typeof options>

/**
 * A relation between the cells of a record must hold; records in which a cell that it reads is missing or ill-formed are
 * passed over. It has no meaning of its own beside the language of checks, so it is judged by that.
 */
export const expression = defineKind<Options>({
  id: 'expression',
  title: { zh: '逻辑关系', en: 'Relation of cells' },
  dimension: 'consistency',
  options,
  columns: ({ holds }) => columnsOfExpression(holds),
  lower: ({ holds }, context) => {
    const { condition, needs } = parseExpression(holds, context)
    return overRecord(all(...needs), not(condition))
  },
  sentence: ({ holds }) => ({ zh: `应满足 ${holds}`, en: `${holds} shall hold` }),
  explain: (values, { holds }) => explainRelation(values, holds, { zh: holds, en: holds }),
})
