import * as z from 'zod'
import { textSchema } from '../../registry/schema-findings.ts'
import { daySchema, listIdSchema, valueSchema } from '../kind/fields.ts'
import { clauseSchema } from './element-schema.ts'

const codeSchema = z.strictObject({
  code: valueSchema,
  zh: z.string().trim().min(1).describe('含义 · meaning'),
  en: z.string().trim().min(1).describe('英文含义 · meaning in English'),
  from: daySchema.optional().describe('自此日有效 · first day of validity'),
  until: daySchema.optional().describe('至此日有效 · last day of validity'),
  note: textSchema.optional(),
})

/** `codes/<id>.yaml`: a list of codes, each with the days between which it is valid. */
export const codeListSchema = z.strictObject({
  id: listIdSchema,
  title: textSchema,
  source: textSchema.optional().describe('来源 · document that fixes the list'),
  edition: z.string().optional().describe('版次 · edition'),
  clause: clauseSchema.optional(),
  entries: z.array(codeSchema).min(1).max(100_000),
})
export type CodeList = z.infer<typeof codeListSchema>
