import { z } from 'zod'
import { named, says } from './describe.ts'

/** A correction of a record. */
export const correctionSchema = z
  .strictObject({
    set: z
      .record(z.string().max(100), z.string().max(20_000).nullable())
      .refine(fields => Object.keys(fields).length > 0, { error: '没有要改的字段 / nothing to set' })
      .meta(
        says(
          '字段（CSV 的列名，中英文皆可；大小写、空格与下划线不论，因此 titleZh 即 title_zh）与新值，写法同 CSV 的单元格；null 清空',
          'fields by the names of the CSV columns, Chinese or English, with their new values, written as in a cell; null erases. Case, blanks and underscores do not matter, so titleZh is title_zh',
          { effective: '2025-04-01', title_en: 'Data quality' },
        ),
      ),
    reason: z
      .string()
      .min(1)
      .max(2000)
      .meta(says('理由，写入历史', 'why; it stands in the history', '据发布公告')),
  })
  .meta(named('Correction', '对一条记录的更正', 'a correction of a record'))
