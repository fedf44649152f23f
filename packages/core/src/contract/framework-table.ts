import { z } from 'zod'
import { daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { textSchema } from './finding.ts'
import { frameworkPathSchema, frameworkQuerySchema } from './framework.ts'

/** Tables that a framework is published with. */
export const tableNameSchema = z
  .enum(['detail', 'statistics', 'classes', 'ratios', 'gaps'])
  .meta(
    says(
      '明细表、统计表（按方面）、统计表（按类别）、比率、缺口清单',
      'detail table, statistics by box, statistics by class, ratios, gap list',
      'detail',
    ),
  )

/** The address of a table. */
export const frameworkTablePathSchema = frameworkPathSchema.extend({ table: tableNameSchema })

/** Parameters of a table. */
export const frameworkTableQuerySchema = frameworkQuerySchema.extend({
  language: z
    .enum(['zh', 'en'])
    .default('zh')
    .meta(says('表中用词的语言', 'language of the words in it', 'zh')),
})

/** A table of a framework. */
export const frameworkTableSchema = z
  .object({
    framework: z.object({ id: z.string(), version: z.number().int() }),
    asOf: daySchema,
    id: tableNameSchema,
    title: textSchema,
    columns: z
      .array(z.object({ id: z.string(), title: textSchema }))
      .meta(says('列，依次序', 'columns, in their order')),
    rows: z
      .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
      .meta(says('行，以列的标识为名', 'rows, cells by the id of their column')),
  })
  .meta(named('FrameworkTable', '标准体系的一张表（GB/T 13016）', 'a table of a framework (GB/T 13016)'))
