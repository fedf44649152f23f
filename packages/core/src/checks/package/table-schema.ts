import * as z from 'zod'
import { severities } from '../../finding.ts'
import { textSchema } from '../../registry/schema-findings.ts'
import { columnSchema, tableIdSchema } from '../kind/fields.ts'
import { clauseSchema } from './element-schema.ts'

const tableColumnSchema = z.strictObject({
  name: columnSchema.describe('列名 · header of the column'),
  element: columnSchema.describe('数据元标识符 · id of the data element'),
  aliases: z.array(columnSchema).max(20).default([]).describe('列名的其他写法 · other headers that mean it'),
  required: z.boolean().default(false).describe('必填 · every record must have it'),
  unique: z.boolean().default(false).describe('不重复 · no value twice'),
  severity: z.enum(severities).default('error'),
  clause: clauseSchema.optional().describe('规定它出现的章条 · clause that asks for it'),
})

/** How a file of the table is written; what is left out is proposed from the file. */
const dialectSchema = z.strictObject({
  delimiter: z.string().length(1).optional().describe('分隔符 · delimiter'),
  quote: z.enum(['"', "'"]).optional().describe('引号 · quote'),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']).optional().describe('编码 · encoding'),
})

/** A table of data: columns that are data elements. */
export const tableSchema = z.strictObject({
  id: tableIdSchema,
  name: textSchema,
  clause: clauseSchema,
  files: z
    .array(z.string().min(1).max(200))
    .max(20)
    .default([])
    .describe('文件名，可用 * · names of files, `*` for any'),
  dialect: dialectSchema.default({}),
  missing: z.array(z.string().max(40)).max(20).default([]).describe('表示没有值的写法 · spellings of “missing”'),
  offset: z
    .string()
    .regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/)
    .default('+08:00')
    .describe('时刻无时差时的时差 · zone of moments without one'),
  columns: z.array(tableColumnSchema).min(1).max(10_000),
  key: z.array(columnSchema).max(8).default([]).describe('主键 · primary key'),
})
export type PackageTable = z.infer<typeof tableSchema>
export type TableColumn = z.infer<typeof tableColumnSchema>

/** `tables.yaml` */
export const tablesDocumentSchema = z.strictObject({ tables: z.array(tableSchema).min(1).max(200) })
