import { z } from 'zod'
import { named, says } from './describe.ts'

/** A sentence in both languages. */
export const textSchema = z
  .object({ zh: z.string(), en: z.string() })
  .meta(named('Text', '两种语言的文字', 'a text in both languages'))

/** Where a finding points. */
export const placeSchema = z
  .object({
    file: z.string().optional().meta(says('文件名', 'file name')),
    sheet: z.string().optional().meta(says('工作表', 'sheet of a workbook')),
    record: z
      .number()
      .int()
      .optional()
      .meta(says('第几条记录，表头不计', 'ordinal of the record, the header not counted')),
    page: z.number().int().optional().meta(says('PDF 的第几页', 'page of a PDF file')),
    line: z.number().int().optional().meta(says('文本行号', 'line of a text file')),
    column: z.string().optional().meta(says('列名或单元格', 'column by name, or a cell')),
    clause: z.string().optional().meta(says('条款号', 'clause number')),
    paragraph: z.number().int().optional().meta(says('文档的第几段', 'paragraph of a document')),
    pointer: z
      .string()
      .optional()
      .meta(says('请求中的位置，JSON Pointer', 'place in the request, JSON Pointer (RFC 6901)', '/query/limit')),
    subject: z.string().optional().meta(says('登记记录的标准号或标识', 'number or id of a record')),
  })
  .meta(
    named(
      'Place',
      '所指之处；只给出适用的部分，序数从 1 起',
      'where a finding points; only what applies; ordinals start at 1',
    ),
  )

/** The one shape of every complaint. */
export const findingSchema = z
  .object({
    rule: z
      .string()
      .meta(says('以毛病命名，不改不重用', 'named for the fault; never renamed or reused', 'parameter-invalid')),
    severity: z
      .enum(['error', 'warning', 'info'])
      .meta(
        says(
          'error 未接受；warning 已接受但请查看；info 供参考',
          'error: refused; warning: taken, have a look; info: worth knowing',
        ),
      ),
    message: textSchema,
    at: placeSchema,
    evidence: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
      .optional()
      .meta(says('所见的值', 'the values that were seen')),
    basis: textSchema.optional().meta(says('依据的条款', 'the clause that asks for it')),
    fix: textSchema.optional().meta(says('怎样改正', 'how to mend it')),
  })
  .meta(named('Finding', '一条发现', 'a finding'))
