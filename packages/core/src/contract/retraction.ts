import { z } from 'zod'
import { named, says } from './describe.ts'

const reasonSchema = z
  .string()
  .min(1)
  .max(2000)
  .meta(says('理由，写入历史', 'why; it stands in the history', '重复登记'))

/** Why a record is taken out of the registry, or put back. */
export const retractionSchema = z
  .strictObject({ reason: reasonSchema })
  .meta(named('Retraction', '撤下或恢复一条记录的理由', 'why a record is taken out or put back'))

/** Which record is merged into another, and why. */
export const mergeSchema = z
  .strictObject({
    from: z
      .string()
      .min(1)
      .max(300)
      .meta(says('撤下的那条：编号、地址名或标识', 'the record that is taken out: number, slug or id', 'GBT-1.1-2020')),
    reason: reasonSchema,
  })
  .meta(named('Merge', '把一条记录并入另一条', 'the merging of a record into another'))

/** A record that was taken out. */
export const retractedSchema = z
  .object({
    id: z.string(),
    revision: z.number().int(),
    numbers: z.array(z.string()).meta(says('编号，仍为它保留', 'its numbers, which it keeps')),
  })
  .meta(named('Retracted', '撤下的记录', 'a record that was taken out'))
