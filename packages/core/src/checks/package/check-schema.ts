import * as z from 'zod'
import { severities } from '../../finding.ts'
import { textSchema } from '../../registry/schema-findings.ts'
import { expressionSchema, tableIdSchema } from '../kind/fields.ts'
import { kinds } from '../kind/list.ts'
import { dimensions } from '../plan.ts'
import { clauseSchema } from './element-schema.ts'

/** How many records may fail before the check does. */
export const thresholdSchema = z.strictObject({
  rows: z.int().min(0).optional().describe('至多多少条 · records'),
  share: z
    .union([z.string(), z.number()])
    .pipe(z.coerce.string())
    .pipe(z.string().regex(/^(?:0(?:\.[0-9]+)?|1(?:\.0+)?)$/))
    .optional()
    .describe('至多多大比例，0 至 1 · share of the records checked'),
})

/** Id of a check in its package. */
export const checkIdSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
  .max(200)

const commonFields = {
  id: checkIdSchema,
  table: tableIdSchema,
  clause: clauseSchema.describe('要求它的章条 · clause that demands it'),
  title: textSchema.optional().describe('要求 · the demand in a sentence'),
  when: expressionSchema.optional().describe('仅在此条件下 · only where this holds'),
  dimension: z.enum(dimensions).optional().describe('GB/T 36344 的维度 · dimension of quality'),
  indicator: z
    .string()
    .regex(/^[0-9]{2,6}$/)
    .optional()
    .describe('质量指标 · indicator of quality'),
  severity: z.enum(severities).default('error'),
  threshold: thresholdSchema.default({}),
}

/** The fields of every check; those of its kind stand beside them. */
export const commonCheckSchema = z.object({ kind: z.string(), ...commonFields })
export type CommonCheck = z.infer<typeof commonCheckSchema>

/** What a package may change of a check that follows from a column, with the reason. */
const tuningSchema = z.strictObject({
  check: checkIdSchema.describe('检查标识 · id of the check'),
  off: z.boolean().default(false).describe('不执行 · not run'),
  severity: z.enum(severities).optional(),
  threshold: thresholdSchema.optional(),
  clause: clauseSchema.optional(),
  indicator: commonFields.indicator,
  reason: textSchema.describe('理由 · the reason'),
})
export type Tuning = z.infer<typeof tuningSchema>

/** `checks.yaml` as it is read first: the kinds judge their own fields afterwards. */
export const checksDocumentSchema = z.strictObject({
  checks: z
    .array(z.looseObject({ kind: z.string(), ...commonFields }))
    .max(5000)
    .default([]),
  tuning: z.array(tuningSchema).max(5000).default([]),
})

/** The same as one schema over all kinds, for editors. */
export function describeChecks() {
  const ofKind = kinds.map(({ id, options }) => {
    if (!(options instanceof z.ZodObject)) throw new TypeError(`options of the kind ${id} are no object`)
    return z.strictObject({ kind: z.literal(id), ...commonFields, ...options.shape })
  })
  return z.strictObject({ checks: z.array(z.union(ofKind)).default([]), tuning: z.array(tuningSchema).default([]) })
}
