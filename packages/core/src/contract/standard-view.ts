import { z } from 'zod'
import { asOfSchema, daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'
import {
  adoptionDegreeSchema,
  historyEntrySchema,
  relationTypeSchema,
  standardRecordSchema,
  standardSummarySchema,
  statusSchema,
} from './standard.ts'

/** The address of a standard. */
export const standardPathSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(300)
    .meta(says('地址名或标识', 'slug or id', 'GBT-1.1-2020')),
})

/** Parameters of one standard. */
export const standardQuerySchema = z.strictObject({ asOf: asOfSchema })

const resolvedRelationSchema = z
  .object({
    type: relationTypeSchema,
    direction: z
      .enum(['out', 'in'])
      .meta(says('out：本标准指向对方；in：对方指向本标准', 'out: this names the other; in: the other names this')),
    number: z.string(),
    degree: adoptionDegreeSchema.nullable(),
    from: z.string().nullable(),
    note: z.string().nullable(),
    standard: standardSummarySchema
      .nullable()
      .meta(says('登记中没有时为空', 'null when the registry does not know the number')),
  })
  .meta(named('ResolvedRelation', '关系及对方', 'a relation with the other end looked up'))

/** A standard with everything its page shows. */
export const standardViewSchema = z
  .object({
    record: standardRecordSchema,
    slug: z.string(),
    asOf: daySchema,
    status: statusSchema,
    relations: z.array(resolvedRelationSchema),
    chain: z
      .array(standardSummarySchema)
      .meta(says('自最早的前身到最新的后继', 'from the oldest predecessor to the newest successor')),
    duplicates: z
      .array(standardSummarySchema)
      .meta(says('载有同一编号的其他记录', 'other records that carry one of its numbers')),
    history: z.array(historyEntrySchema).meta(says('变更，新的在前', 'changes, newest first')),
  })
  .meta(named('StandardView', '一项标准的全部', 'a standard with everything about it'))

/** A standard after a correction. */
export const correctedStandardSchema = standardViewSchema
  .extend({
    findings: z
      .array(findingSchema)
      .meta(says('更正后这条记录仍有的疑点', 'what is doubtful with the record as it stands now')),
  })
  .meta(named('CorrectedStandard', '更正后的标准', 'a standard after its correction'))

/** The changes of a standard. */
export const historySchema = z
  .object({ items: z.array(historyEntrySchema) })
  .meta(named('History', '变更历史', 'history of changes'))
