import { z } from 'zod'
import { reviewStates } from '../registry/review-due.ts'
import { reviewOutcomes } from '../registry/standard.ts'
import { asOfSchema, daySchema, partialDateSchema } from './date.ts'
import { named, says } from './describe.ts'
import { textSchema } from './finding.ts'
import { some } from './some.ts'
import { classSchema, standardSummarySchema } from './standard.ts'

/** How a review stands. */
export const reviewStateSchema = z
  .enum(reviewStates)
  .meta(
    named(
      'ReviewState',
      '复审情况：已过期、应提建议、已有结论（修订、废止）、日期不明、未到期',
      'overdue, proposal due, concluded (to be revised or withdrawn), undecided for want of a date, later',
    ),
  )

/** Parameters of the review list. */
export const reviewListQuerySchema = z.strictObject({
  asOf: asOfSchema,
  state: some(reviewStateSchema).meta(says('复审情况，可重复', 'state, repeatable')),
  class: some(classSchema).meta(says('类别，可重复', 'class, repeatable')),
  organisation: some(z.string().min(1).max(200)).meta(says('单位，可重复', 'organisation, repeatable')),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .meta(says('从第几项起，自 0 计', 'place of the first item, from 0')),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta(says('每页条数', 'items per page')),
})

/** A page of the review list. */
export const reviewPageSchema = z
  .object({
    asOf: daySchema,
    total: z.number().int(),
    states: z.record(reviewStateSchema, z.number().int()),
    classes: z.array(z.object({ value: classSchema, count: z.number().int() })),
    organisations: z
      .array(z.object({ value: z.string(), count: z.number().int() }))
      .meta(says('条数最多的四十个单位', 'the forty most frequent')),
    items: z.array(
      z.object({
        standard: standardSummarySchema,
        review: z.object({
          rule: z.object({
            id: z.string(),
            kind: z
              .enum(['review', 'expiry'])
              .meta(says('review：应复审；expiry：到期失效', 'to be reviewed, or lapses')),
            years: z.number().int(),
            proposalMonths: z.number().int().nullable(),
            title: textSchema,
            basis: textSchema,
          }),
          state: reviewStateSchema,
          from: z
            .object({ date: partialDateSchema, event: z.enum(['reviewed', 'issued']) })
            .nullable()
            .meta(says('自何时起算', 'what the period runs from')),
          due: partialDateSchema.nullable().meta(says('期满之日', 'last day of the period')),
          outcome: z.enum(reviewOutcomes).nullable().meta(says('最近一次复审的结论', 'what the last review came to')),
          proposalBy: daySchema
            .nullable()
            .meta(says('应于何日前提出复审建议', 'day by which the proposal should be in')),
        }),
      }),
    ),
  })
  .meta(named('ReviewPage', '复审清单的一页', 'a page of the review list'))
