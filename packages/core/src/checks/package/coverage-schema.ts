import * as z from 'zod'
import { textSchema } from '../../registry/schema-findings.ts'
import { clauseSchema } from './element-schema.ts'

/**
 * `coverage.yaml`: what becomes of requirements that no check names. Those of a clause that a check names are executed;
 * of the others somebody must say how people judge them, or why nobody does.
 */
export const coverageDocumentSchema = z.strictObject({
  judged: z
    .array(z.strictObject({ clause: clauseSchema, how: textSchema.describe('由人怎样判断 · how people judge it') }))
    .default([]),
  untested: z
    .array(z.strictObject({ clause: clauseSchema, because: textSchema.describe('为何不检查 · why it is not tested') }))
    .default([]),
})
export type CoverageNotes = z.infer<typeof coverageDocumentSchema>
