import { z } from 'zod'
import { indicatorElements, indicatorForms } from '../checks/indicator/indicator-tree.ts'
import { dimensions } from '../checks/plan.ts'
import { severities } from '../finding.ts'
import { daySchema, instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema, textSchema } from './finding.ts'

const countSchema = z.number().int().min(0)
const digestSchema = z.string().meta(says('SHA-256，十六进制', 'SHA-256, hexadecimal'))
const severitySchema = z
  .enum(severities)
  .meta(says('轻重；只有 error 影响结论', 'weight; only errors decide the verdict'))
const rateSchema = z
  .string()
  .nullable()
  .meta(
    says(
      '合格的份额，六位小数，向下取；没有检查过为 null',
      'share that is sound, six decimals, rounded down; null when nothing was checked',
      '0.987505',
    ),
  )

const thresholdSchema = z
  .object({
    rows: countSchema.optional().meta(says('至多几条', 'at most so many records')),
    share: z
      .string()
      .optional()
      .meta(says('至多占检查过的多少', 'at most this share of the checked', '0.01')),
  })
  .meta(
    named('CheckThreshold', '容许多少不合格；没有就是一条也不许', 'how much may fail; nothing where neither is given'),
  )

const ruleSampleSchema = z
  .object({
    record: countSchema.meta(
      says(
        '第几条记录，从 1 起，表头和空行不计，被拒绝的计；0 为整表',
        'ordinal of the record from 1, header and blank lines not counted, rejected ones counted; 0 for the whole table',
      ),
    ),
    line: countSchema.nullable().meta(says('记录开始的行', 'line where the record begins')),
    column: z.string().nullable().meta(says('规则主要针对的列', 'column that the rule is chiefly about')),
    value: z.string().meta(says('该列的值，最多 200 字符', 'its value, 200 characters at most')),
    values: z.record(z.string(), z.string()).meta(says('规则涉及的各列', 'all columns of the rule')),
    message: textSchema,
  })
  .meta(named('RuleSample', '一条不合格的记录', 'a record that fails'))

const ruleReportSchema = z
  .object({
    id: z.string().meta(says('规则标识', 'id of the rule', 'parking/total/range')),
    data: z.string().meta(says('数据来源', 'file or table of data', 'parking.csv')),
    table: z.string(),
    clause: z.string().meta(says('提出要求的条款', 'clause that demands it', '5.2.1')),
    kind: z.string().meta(says('检查的种类', 'kind of check', 'range')),
    title: textSchema,
    severity: severitySchema,
    dimension: z.enum(dimensions).meta(says('GB/T 36344—2018 的维度', 'dimension of GB/T 36344—2018')),
    status: z
      .enum(['passed', 'failed', 'inapplicable', 'not-executed'])
      .meta(
        says(
          'passed 在容许之内；failed 超出；inapplicable 数据没有那个可选的列；not-executed 没能执行',
          'passed: within what is allowed; failed: not; inapplicable: the data have not the optional column; not-executed: could not run',
        ),
      ),
    why: textSchema.nullable().meta(says('为什么没有执行', 'why it did not run')),
    checked: countSchema,
    failed: countSchema.meta(says('真实的数，不只是样本', 'the true count, not that of the samples')),
    rate: rateSchema,
    threshold: thresholdSchema,
    samples: z.array(ruleSampleSchema).meta(says('最先的几条，按记录先后', 'the first failures, by record')),
  })
  .meta(named('RuleReport', '一条规则的结果', 'what one rule found'))

const columnProfileSchema = z
  .object({
    column: z.string(),
    present: countSchema,
    missing: countSchema,
    shortest: countSchema.nullable().meta(says('最短的字符数', 'characters of the shortest')),
    longest: countSchema.nullable(),
    least: z.string().nullable().meta(says('最小的数或日期', 'least number or date')),
    greatest: z.string().nullable(),
    distinct: countSchema
      .nullable()
      .meta(says('不同值的个数；没有数过为 null', 'different texts; null when not counted')),
  })
  .meta(named('ColumnProfile', '一列的概况', 'what stands in a column'))

const dataReportSchema = z
  .object({
    name: z.string().meta(says('调用者所称的名字', 'as the caller named it', 'parking.csv')),
    table: z.string(),
    title: textSchema,
    records: countSchema.meta(says('全部记录 = checked + rejected', 'all records = checked + rejected')),
    checked: countSchema,
    rejected: countSchema.meta(says('结构坏了、规则看不了的', 'broken in structure, so that no rule could look')),
    blank: countSchema.meta(says('空行，不算记录', 'blank lines, which are no records')),
    sha256: digestSchema.nullable(),
    encoding: z.string().nullable(),
    bytes: countSchema.nullable(),
    engine: z.string(),
    profiles: z.array(columnProfileSchema).nullable(),
  })
  .meta(named('DataReport', '一份数据', 'one file or table of data'))

const structureReportSchema = z
  .object({
    rule: z.string().meta(says('问题的名字', 'name of the fault', 'quote-unclosed')),
    data: z.string(),
    severity: severitySchema,
    count: countSchema,
    message: textSchema,
    samples: z.array(findingSchema),
  })
  .meta(named('StructureReport', '结构的一种问题', 'a fault of structure'))

const dimensionReportSchema = z
  .object({
    dimension: z.enum(dimensions),
    rules: countSchema,
    checked: countSchema,
    failed: countSchema,
    rate: rateSchema,
  })
  .meta(named('DimensionReport', '一个维度的合计', 'a dimension summed up'))

const indicatorSchema = z.object({
  code: z.string(),
  title: textSchema,
  definition: textSchema,
  form: z.enum(indicatorForms),
  element: z.enum(indicatorElements).optional(),
  dimension: z.enum(dimensions).optional(),
  kinds: z.array(z.string()).optional(),
  get indicators() {
    return z.array(indicatorSchema).optional()
  },
})

const scoredIndicatorSchema = z.object({
  indicator: indicatorSchema,
  score: z
    .string()
    .nullable()
    .meta(says('0.00 至 100.00；不适用为 null', '0.00 to 100.00; null when it does not apply')),
  weight: z.string().nullable().meta(says('在上级中的份额', 'share in the one above')),
  rules: countSchema,
  checked: countSchema,
  failed: countSchema,
  get indicators() {
    return z.array(scoredIndicatorSchema)
  },
})

const indicatorScoresSchema = z
  .object({
    score: z.string().nullable(),
    indicators: z.array(scoredIndicatorSchema),
    strays: z.array(z.string()).meta(says('指标树中没有的代码', 'codes that the tree has not')),
  })
  .meta(named('IndicatorScores', '按指标树的得分', 'scores by a tree of indicators'))

/** What data are, held against a standard: the same value for every door. */
export const checkReportSchema = z
  .object({
    verdict: z
      .enum(['conforms', 'does-not-conform', 'no-verdict'])
      .meta(
        says(
          'conforms 符合；does-not-conform 有错误；no-verdict 没有发现错误，但没有都看到',
          'conforms; does-not-conform: there are errors; no-verdict: none found, yet not everything could be looked at',
        ),
      ),
    reasons: z.array(textSchema).meta(says('没有看到什么', 'what could not be looked at')),
    standard: z.object({
      id: z.string(),
      edition: z.string(),
      title: textSchema,
      notice: textSchema.nullable().meta(says('标准对自己的说明', 'what the standard says of itself')),
      sha256: digestSchema.meta(says('所执行规则的摘要', 'digest of the rules that ran')),
    }),
    asOf: daySchema,
    now: instantSchema,
    data: z.array(dataReportSchema),
    absent: z
      .array(z.object({ table: z.string(), title: textSchema }))
      .meta(says('标准中没有给出数据的表', 'tables of the standard without data')),
    rules: z.array(ruleReportSchema),
    structure: z.array(structureReportSchema),
    dimensions: z.array(dimensionReportSchema),
    indicators: indicatorScoresSchema.nullable(),
    reconciled: z
      .boolean()
      .meta(says('每条记录都已检查或已拒绝', 'every record is either checked or rejected, in every file')),
    tool: z.object({ name: z.string(), version: z.string() }),
    elapsed: z
      .number()
      .meta(
        says(
          '毫秒；同样的输入只有这一项会不同',
          'milliseconds; the only thing in which two runs on the same input differ',
        ),
      ),
  })
  .meta(named('CheckReport', '检查报告', 'a check report'))
