import { z } from 'zod'
import { named, says } from './describe.ts'
import { historyEntrySchema, standardSummarySchema } from './standard.ts'

/** Parameters of the feed of changes. */
export const eventListQuerySchema = z.strictObject({
  before: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta(says('只要此事件号之前的', 'only events before this number', 1000)),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta(says('每页条数', 'items per page')),
})

/** A stretch of the feed of changes. */
export const eventListSchema = z
  .object({
    items: z.array(
      historyEntrySchema
        .extend({
          subject: z.object({ type: z.string(), id: z.string() }).meta(says('所改之物', 'what was changed')),
          standard: standardSummarySchema.nullable().meta(says('所改为标准时', 'when it is a standard')),
        })
        .meta(named('ChangeEntry', '变更记录中的一条', 'an entry of the feed of changes')),
    ),
    next: z.number().int().nullable().meta(says('作为 before 继续读', 'give it as `before` to read on')),
  })
  .meta(named('ChangePage', '变更记录，新的在前', 'changes, newest first'))
