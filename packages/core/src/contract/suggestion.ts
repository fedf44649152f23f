import { z } from 'zod'
import { asOfSchema } from './date.ts'
import { named, says } from './describe.ts'
import { standardSummarySchema } from './standard.ts'
import { correctionSchemas } from './standard-list.ts'

/** Parameters of a completion. */
export const suggestionQuerySchema = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(200)
    .meta(says('已输入的文字', 'what was typed so far', 'gbt1', 'zhyl')),
  asOf: asOfSchema,
  limit: z.coerce.number().int().min(1).max(20).default(8).meta(says('最多几项', 'most items')),
})

/** What may complete a text. */
export const suggestionListSchema = z
  .object({
    items: z.array(
      standardSummarySchema
        .extend({
          print: z
            .string()
            .nullable()
            .meta(says('标准号的印刷形式', 'the number as it is printed', 'GB/T 1.1—2020')),
          by: z
            .enum(['number', 'title', 'initials', 'pinyin', 'text'])
            .meta(
              says(
                '以此开头：标准号、题名、题名的拼音首字母、题名的拼音；text 为别处含有它，或含有 didYouMean',
                'what begins so: the number, a title, its pinyin initials, its pinyin; text: it stands elsewhere, or didYouMean does',
              ),
            ),
        })
        .meta(named('Suggestion', '可补全的标准', 'a standard that completes what is typed')),
    ),
    ...correctionSchemas,
  })
  .meta(named('Suggestions', '补全', 'completions'))
