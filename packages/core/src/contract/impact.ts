import { z } from 'zod'
import { impactAdvices } from '../registry/impact.ts'
import { daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { storedClauseSchema } from './document.ts'
import { relationTypeSchema, standardSummarySchema } from './standard.ts'

/** What rests on a standard. */
export const impactSchema = z
  .object({
    asOf: daySchema,
    standard: standardSummarySchema,
    successor: standardSummarySchema.nullable(),
    dependents: z.array(
      z.object({
        standard: standardSummarySchema,
        type: relationTypeSchema,
        named: z.string().meta(says('对方所写的编号', 'the number as it is named there')),
        isDated: z.boolean().meta(says('是否注日期', 'whether the year is named')),
        place: z
          .string()
          .nullable()
          .meta(says('在何处引用；没有记载时为空', 'where it is named; null where not recorded')),
        advice: z
          .enum(impactAdvices)
          .meta(
            says(
              '应修订；应核对；状态不明，无从判断；无需处理',
              'to be revised; to be checked; cannot be told for want of a date; nothing to do',
            ),
          ),
        via: standardSummarySchema
          .nullable()
          .meta(
            says(
              '对方所写的不是这项标准，而是采用它的这一项；直接引用时为空',
              'what is named is not the standard but this one, which adopts it; null where it is named itself',
            ),
          ),
      }),
    ),
    clauses: z
      .array(storedClauseSchema.extend({ isDated: z.boolean() }))
      .meta(says('收存的文本中引用它的章条', 'clauses of the texts that are held which cite it')),
  })
  .meta(named('Impact', '受影响的标准', 'what rests on a standard'))
