import * as z from 'zod'
import { daySchema } from '../kind/fields.ts'
import { checkIdSchema } from './check-schema.ts'

const count = z.int().min(0)

/**
 * `samples/<name>.expected.yaml` beside a file, or `expected.yaml` in a folder of files: what a run must find. Rules that
 * are not named must find nothing; a sample called `pass…` needs no such file.
 */
export const expectedSchema = z.strictObject({
  asOf: daySchema.optional().describe('截至日 · day of the run'),
  now: z.iso.datetime({ offset: true }).optional().describe('检查时刻 · moment of the run'),
  failures: z
    .array(
      z.strictObject({
        rule: checkIdSchema,
        failed: count.describe('不符合的条数 · records that fail'),
        checked: count.optional().describe('检查的条数 · records checked'),
        records: z.array(count).optional().describe('是哪些记录，从 1 起 · which records, from 1'),
      }),
    )
    .default([]),
  structure: z.array(z.strictObject({ rule: checkIdSchema, count })).default([]),
})
export type ExpectedFindings = z.infer<typeof expectedSchema>
