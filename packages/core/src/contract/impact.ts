import { z } from 'zod'
import { daySchema } from './date.ts'
import { named, says } from './describe.ts'
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
          .enum(['revise', 'check', 'none'])
          .meta(says('应修订；应核对；无需处理', 'to be revised; to be checked; nothing to do')),
      }),
    ),
  })
  .meta(named('Impact', '受影响的标准', 'what rests on a standard'))
