import { z } from 'zod'
import { numberClasses } from '../number/number.ts'
import { asOfSchema, daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'
import { adoptionDegreeSchema, standardSummarySchema } from './standard.ts'

const amendmentSchema = z
  .object({ kind: z.enum(['amendment', 'corrigendum']), number: z.string(), year: z.string().nullable() })
  .meta(named('Amendment', '编号之后的修改单或勘误', 'amendment or corrigendum after a number'))

const partsOfNumber = {
  raw: z.string().meta(says('原文', 'as written')),
  normal: z.string().meta(says('规范形式', 'normal form', 'GB/T 50378-2019')),
  print: z.string().meta(says('印刷形式', 'print form', 'GB/T 50378—2019')),
  class: z.enum(numberClasses).meta(says('类别；plan 为计划号', 'class; plan is the number of a project')),
  scheme: z.string().meta(says('编号规则', 'way of numbering', 'local-province')),
  force: z.enum(['mandatory', 'recommended', 'guidance', 'unknown']),
  code: z
    .string()
    .nullable()
    .meta(says('代号', 'code', 'GB/T')),
  serial: z
    .string()
    .nullable()
    .meta(says('顺序号，保留前导零', 'serial, leading zeros kept', '50378')),
  part: z
    .string()
    .nullable()
    .meta(says('部分', 'part', '2')),
  year: z
    .string()
    .nullable()
    .meta(says('年代号，不是日期', 'year of the number, not a date', '2019')),
  month: z.string().nullable(),
  edition: z
    .string()
    .nullable()
    .meta(says('版次说明', 'edition note', '2018年版')),
  allParts: z.boolean().meta(says('是否指所有部分', 'whether all parts are meant')),
  amendments: z.array(amendmentSchema),
  get adopts() {
    return z.object({ number: standardNumberSchema, degree: adoptionDegreeSchema.nullable() }).nullable()
  },
  get also() {
    return z.array(standardNumberSchema)
  },
  findings: z.array(findingSchema),
}

/** A number, taken apart. */
export const standardNumberSchema = z.object(partsOfNumber).meta(named('StandardNumber', '标准号', 'a standard number'))

/** Text that is no number. */
export const notNumberSchema = z
  .object({ raw: z.string(), normal: z.null(), findings: z.array(findingSchema) })
  .meta(named('NotNumber', '不是标准号的文字及原因', 'text that is no standard number, and why'))

/** A number that was found in a text. */
export const foundNumberSchema = standardNumberSchema
  .extend({
    start: z.number().int().meta(says('起点，UTF-16 码元', 'start in UTF-16 code units')),
    end: z.number().int().meta(says('终点之后，UTF-16 码元', 'end in UTF-16 code units, exclusive')),
  })
  .meta(named('FoundNumber', '文字中找到的标准号', 'a number found in a text'))

const oneOrMany = z.preprocess(
  given => (given === undefined || Array.isArray(given) ? given : [given]),
  z.array(z.string().min(1).max(500)).min(1).max(100),
)

/** Parameters of parsing. */
export const parseQuerySchema = z.strictObject({
  text: oneOrMany.meta(
    says('编号，任何写法，可重复', 'numbers in any spelling, repeatable', ['ＧＢ／Ｔ ５０３７８－２０１９']),
  ),
})

/** What parsing answers: the same as `biaochi number --json`. */
export const parsedNumbersSchema = z.array(z.union([standardNumberSchema, notNumberSchema]))

/** What finding answers: the same as `biaochi number --find --json`. */
export const foundNumbersSchema = z.array(foundNumberSchema)

/** A running text. */
export const runningTextSchema = z.string().meta(says('文字', 'running text', '应符合 GB/T 1.1—2020 的规定。'))

/** Parameters of looking a number up. */
export const resolveQuerySchema = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(500)
    .meta(says('编号，任何写法', 'a number in any spelling', 'GB/T 1.1-2020')),
  asOf: asOfSchema,
})

/** What the registry knows of a number. */
export const numberAnswerSchema = z
  .object({
    asOf: daySchema,
    parsed: z.union([standardNumberSchema, notNumberSchema]),
    matches: z.array(standardSummarySchema).meta(says('载有此编号的记录', 'records that carry this number')),
    meant: standardSummarySchema
      .nullable()
      .meta(
        says(
          '此编号所指的一项：唯一的记录；不带年份的，最新的现行版次',
          'the record that the number stands for: the only match or, without a year, the newest edition in force',
        ),
      ),
    otherYears: z
      .array(standardSummarySchema)
      .meta(says('同一标准的其他年份，早的在前', 'the same serial with other years, oldest first')),
    nearest: z
      .array(standardSummarySchema)
      .meta(says('登记中没有时，写法最接近者', 'what is spelt most like it, when it is unknown')),
  })
  .meta(named('NumberAnswer', '登记中有关此编号者', 'what the registry knows of a number'))
