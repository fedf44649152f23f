import { z } from 'zod'
import { daySchema, instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { historyEntrySchema, standardSummarySchema, statusNameSchema } from './standard.ts'

/** A watch list to be made. */
export const watchOrderSchema = z
  .strictObject({
    title: z
      .string()
      .min(1)
      .max(200)
      .meta(says('名称', 'its title', '某合同所引标准')),
    numbers: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(1000)
      .meta(says('标准号，任何写法', 'numbers in any spelling', ['GB/T 1.1-2020'])),
    webhook: z.string().max(2000).optional().meta(says('变更通知发往的地址', 'address that changes are sent to')),
  })
  .meta(named('WatchOrder', '要建的关注清单', 'a watch list to be made'))

/** What of a watch list is to be different. */
export const watchChangeSchema = z
  .strictObject({
    title: z.string().min(1).max(200).optional(),
    add: z.array(z.string().min(1).max(200)).max(1000).optional().meta(says('加入的标准号', 'numbers to add')),
    remove: z.array(z.string().min(1).max(200)).max(1000).optional().meta(says('去掉的标准号', 'numbers to remove')),
    webhook: z
      .string()
      .max(2000)
      .nullable()
      .optional()
      .meta(
        says('新的通知地址，密钥随之更新；null 为不再通知', 'a new address, with a new secret; null for none any more'),
      ),
  })
  .refine(change => Object.keys(change).length > 0, { error: '没有要改的 / nothing to change' })
  .meta(named('WatchChange', '对关注清单的改动，没有写的不变', 'a change of a watch list; what is left out stays'))

/** A watch list that was made. */
export const madeWatchSchema = z
  .object({
    id: z
      .string()
      .meta(says('凭它查看；不可猜测，不在任何地方列出', 'the key to it: cannot be guessed, and is listed nowhere')),
    title: z.string(),
    numbers: z.array(z.string()),
    createdAt: instantSchema,
    addedAt: z
      .record(z.string(), instantSchema)
      .optional()
      .meta(says('后来加入的标准号及其时刻', 'numbers that were added later, and when')),
    webhook: z
      .object({
        url: z.string(),
        secret: z.string().meta(says('验签密钥，只显示这一次', 'verifies signatures; shown once')),
      })
      .nullable()
      .meta(says('只在新设时给出', 'told only where it was set anew')),
  })
  .meta(named('MadeWatch', '新建或改动后的关注清单', 'a watch list that was made or changed'))

/** The address of a watch list. */
export const watchPathSchema = z.strictObject({ id: z.string().min(1).max(100) })

/** A watch list as it stands. */
export const watchViewSchema = z
  .object({
    watch: z.object({ id: z.string(), title: z.string(), createdAt: instantSchema }),
    asOf: daySchema,
    items: z.array(
      z.object({
        number: z.string(),
        standard: standardSummarySchema
          .nullable()
          .meta(says('登记中没有时为空', 'null when the registry does not know it')),
        successor: standardSummarySchema
          .nullable()
          .meta(says('沿革中最新的后继', 'the newest of those that took its place')),
      }),
    ),
    changes: z
      .array(
        z.object({
          kind: z
            .enum(['status', 'record'])
            .meta(says('状态随日期改变；记录被改', 'a status changed by the day; the record was changed')),
          day: daySchema,
          number: z.string(),
          standard: standardSummarySchema,
          turn: z.object({ day: daySchema, before: statusNameSchema, after: statusNameSchema }).optional(),
          entry: historyEntrySchema.optional(),
        }),
      )
      .meta(says('建立以来的变更，新的在前', 'what happened since it was made, newest first')),
  })
  .meta(named('WatchView', '关注清单', 'a watch list'))

/** The id of what was removed. */
export const removedWatchSchema = z.object({ id: z.string() }).meta(named('RemovedWatch', '已删除', 'removed'))
