import { z } from 'zod'
import { asOfSchema, daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'
import { some } from './some.ts'
import { classSchema, confidenceSchema, standardSummarySchema, statusNameSchema } from './standard.ts'

const facetText = z.string().min(1).max(200)

/** Parameters of a list of standards. Values of one parameter are alternatives; different parameters must all hold. */
export const standardListQuerySchema = z.strictObject({
  q: z
    .string()
    .max(300)
    .default('')
    .meta(
      says(
        '题名中的词（须全部出现）或任何写法的编号',
        'words of a title, all must occur, or a number in any spelling',
        '数据 元数据',
        'gbt1.1',
      ),
    ),
  status: some(statusNameSchema).meta(says('状态，可重复', 'status, repeatable')),
  class: some(classSchema).meta(says('类别，可重复', 'class, repeatable')),
  area: some(facetText).meta(says('方面，“体系/代码”，可重复', 'area as “framework/code”, repeatable')),
  year: some(z.string().regex(/^\d{4}$/)).meta(says('发布年份，可重复', 'year of issue, repeatable')),
  organisation: some(facetText).meta(says('单位，可重复', 'organisation, repeatable')),
  ics: some(facetText).meta(says('国际标准分类号或其上位类，可重复', 'ICS code or one above it, repeatable')),
  ccs: some(facetText).meta(says('中国标准文献分类号或其一级类，可重复', 'CCS code or its first class, repeatable')),
  confidence: some(confidenceSchema).meta(says('可信度，可重复', 'confidence, repeatable')),
  asOf: asOfSchema,
  sort: z
    .enum(['relevance', 'number', 'issued', 'effective'])
    .optional()
    .meta(
      says(
        '默认有检索词时按相关度，否则按编号；日期新的在前',
        'by relevance with a text, else by number; newest date first',
      ),
    ),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta(says('每页条数', 'items per page')),
  cursor: z.string().max(2000).optional().meta(says('上一页给出的游标', 'cursor from the page before')),
})

const facetSchema = z
  .array(z.object({ value: z.string(), count: z.number().int() }))
  .meta(named('FacetCounts', '一个分面的取值与条数', 'values of a facet with their counts'))

const marksSchema = z
  .array(z.array(z.number().int()))
  .meta(says('命中处的起止，UTF-16 码元', 'start and end of each match, in UTF-16 code units'))

const listedSchema = standardSummarySchema
  .extend({
    marks: z.object({ number: marksSchema, titleZh: marksSchema, titleEn: marksSchema }),
    excerpt: z
      .object({ text: z.string(), marks: marksSchema })
      .nullable()
      .meta(says('摘要中的命中片段', 'the part of the abstract with a match')),
  })
  .meta(named('ListedStandard', '列表中的一项标准，连同命中处', 'a standard in a list, with what of it matched'))

/** What a text that finds nothing was probably meant to be. */
export const correctionSchemas = {
  didYouMean: z
    .string()
    .nullable()
    .meta(says('无结果时，有结果的相近检索词', 'when nothing is found: a text near it that finds something')),
  didYouMeanBy: z
    .enum(['simplified', 'spelling', 'pinyin', 'initials'])
    .nullable()
    .meta(
      says(
        '它由何而来：繁体改为简体、改正一处写错、读作拼音、读作题名的拼音首字母',
        'how it came about: traditional characters in simplified form, one slip mended, letters read as pinyin, as pinyin initials of a title',
      ),
    ),
}

/** One page of a list of standards. */
export const standardPageSchema = z
  .object({
    asOf: daySchema,
    total: z.number().int().meta(says('符合的总数，精确', 'exact number of standards that match')),
    items: z.array(listedSchema),
    facets: z
      .object({
        status: facetSchema,
        class: facetSchema,
        area: facetSchema,
        year: facetSchema,
        organisation: facetSchema,
        ics: facetSchema,
        ccs: facetSchema,
        confidence: facetSchema,
      })
      .meta(
        says(
          '各分面的条数，不计该分面自身的选择；单位与分类号只列条数最多的五十个',
          'counts of each facet, its own choice left out; organisations and classifications: the fifty most frequent',
        ),
      ),
    next: z.string().nullable().meta(says('下一页的游标', 'cursor of the next page')),
    ...correctionSchemas,
    findings: z.array(findingSchema).meta(says('检索词中未采用的部分', 'what of the text was left aside')),
  })
  .meta(named('StandardPage', '标准列表的一页', 'one page of a list of standards'))
