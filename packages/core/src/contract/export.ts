import { z } from 'zod'
import { says } from './describe.ts'
import { flag } from './flag.ts'
import { standardListQuerySchema } from './standard-list.ts'

/** Parameters of an export of the registry: those that narrow a list of standards. */
export const exportQuerySchema = standardListQuerySchema.omit({ sort: true, limit: true, cursor: true })

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
