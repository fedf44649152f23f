import { z } from 'zod'
import { daySchema, instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'
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
    findings: z
      .array(findingSchema)
      .meta(
        says(
          '未登记的、没有年份的编号，不会发往的地址',
          'numbers that are not registered or have no year, an address that nothing is sent to',
        ),
      ),
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
          .meta(
            says(
              '登记中没有时为空；没有年份的编号为最新的现行版次',
              'null when the registry does not know it; of a number without a year the newest edition in force',
            ),
          ),
        editions: z
          .array(standardSummarySchema)
          .meta(says('没有年份的编号的各个版次', 'the editions of a number without a year')),
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
            .meta(
              says(
                '状态因日期到了或别的标准而改变；记录被改',
                'a status turned by a day that came or by another standard; the record was changed',
              ),
            ),
          at: instantSchema,
          day: daySchema,
          number: z.string(),
          standard: standardSummarySchema,
          status: statusNameSchema.meta(says('当日的状态', 'the status on that day')),
          turn: z
            .object({ day: daySchema, before: statusNameSchema, after: statusNameSchema })
            .nullable()
            .meta(
              says(
                '状态的改变，自当日或将来某日起；没有改变为空',
                'the turn of the status, on that day or a coming one; null for none',
              ),
            ),
          seq: z.number().nullable().optional().meta(says('引起状态改变的事件', 'the event that brought the turn')),
          entry: historyEntrySchema.optional(),
        }),
      )
      .meta(says('建立以来的变更，新的在前', 'what happened since it was made, newest first')),
    webhook: z
      .object({
        state: z
          .enum(['sending', 'held-back', 'failing'])
          .meta(
            says(
              'held-back：地址在内网，不发；failing：上一条没有送到',
              'held-back: the address lies inside, nothing is sent; failing: the last message was not taken',
            ),
          ),
        failure: z.string().nullable(),
        waiting: z.number(),
        arrived: z.number(),
        givenUp: z.number(),
      })
      .nullable()
      .meta(says('通知发得怎样；没有 webhook 为空', 'how sending goes; null without a webhook')),
  })
  .meta(named('WatchView', '关注清单', 'a watch list'))

/** The id of what was removed. */
export const removedWatchSchema = z.object({ id: z.string() }).meta(named('RemovedWatch', '已删除', 'removed'))
