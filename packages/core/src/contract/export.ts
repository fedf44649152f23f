import { z } from 'zod'
import { asOfSchema } from './date.ts'
import { says } from './describe.ts'
import { flag } from './flag.ts'

/** Parameters of an export of the registry. */
export const exportQuerySchema = z.strictObject({ asOf: asOfSchema })

/** Parameters of an export as CSV. */
export const csvExportQuerySchema = exportQuerySchema.extend({
  bom: flag('以字节顺序标记开头，供 Excel 识别', 'begin with a byte order mark, for Excel'),
})

/** Parameters of an export as a workbook. */
export const workbookExportQuerySchema = exportQuerySchema.extend({
  language: z
    .enum(['zh', 'en'])
    .default('zh')
    .meta(says('表头的语言', 'language of the header', 'zh')),
})
