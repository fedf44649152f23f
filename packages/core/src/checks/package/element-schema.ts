import * as z from 'zod'
import { textSchema } from '../../registry/schema-findings.ts'
import { dateForms, timeForms } from '../ast.ts'
import { columnSchema, listIdSchema, patternSchema, schemeIdSchema, valueSchema } from '../kind/fields.ts'
import { formatSchema } from '../kind/format-notation.ts'
import { columnTypes } from '../plan.ts'

/** Stages of a data element (ISO/IEC 11179-6). */
export const elementStatuses = ['submitted', 'draft', 'recorded', 'approved', 'retired'] as const

/** Number of a clause of the text, with the letter of a list item: `8.2`, `8.2 c)`, `附录A`, `A.3`, `表6`. */
export const clauseSchema = z.string().trim().min(1).max(60)

/** What values are allowed, one of them. */
const valueDomainSchema = z.union([
  z.strictObject({ codes: listIdSchema }).describe('代码表 · code list'),
  z.strictObject({ identifier: schemeIdSchema }).describe('标识代码规则 · identifier scheme'),
  z.strictObject({ pattern: patternSchema }).describe('格式 · pattern'),
  z.strictObject({ among: z.array(valueSchema).min(1).max(1000) }).describe('枚举 · enumeration'),
  z.strictObject({ minimum: valueSchema.optional(), maximum: valueSchema.optional() }).describe('区间 · range'),
])

/** A data element: what a column means and what may stand in it (ISO/IEC 11179-3; GB/T 18391; GB/T 19488.1—2004). */
export const elementSchema = z.strictObject({
  id: columnSchema.describe('标识符 · identifier'),
  name: textSchema.describe('名称 · name'),
  definition: textSchema.describe('定义 · definition'),
  objectClass: textSchema.optional().describe('对象类词 · object class'),
  property: textSchema.optional().describe('特性词 · property'),
  representation: textSchema.optional().describe('表示词 · representation'),
  type: z.enum(columnTypes).describe('数据类型 · data type'),
  form: z
    .enum([...dateForms, ...timeForms])
    .optional()
    .describe('日期时间的形式 · form of dates and moments'),
  format: formatSchema.optional().describe('数据格式，如 an18、n..9,2 · format'),
  values: valueDomainSchema.optional().describe('值域 · value domain'),
  unit: textSchema.optional().describe('计量单位 · unit of measure'),
  synonyms: z
    .array(columnSchema)
    .max(20)
    .default([])
    .describe('同义名称，也可作列名 · synonyms, which headers may use'),
  steward: textSchema.optional().describe('管理机构 · steward'),
  status: z.enum(elementStatuses).default('draft').describe('状态 · status'),
  clause: clauseSchema.describe('规定它的章条 · clause that fixes it'),
  note: textSchema.optional().describe('备注 · note'),
})
export type DataElement = z.infer<typeof elementSchema>

/** `elements.yaml` */
export const elementsDocumentSchema = z.strictObject({ elements: z.array(elementSchema).max(5000) })
