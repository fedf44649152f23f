import { z } from 'zod'
import { dimensions } from '../checks/plan.ts'
import { severities } from '../finding.ts'
import { asOfSchema, daySchema, instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema, textSchema } from './finding.ts'

const count = z.number().int()

/** How data that are sent shall be checked; fields of a form of the same names win. */
export const checkQuerySchema = z.strictObject({
  standard: z
    .string()
    .max(200)
    .default('')
    .meta(
      says(
        '标准的标识；默认由列名看出',
        'id of the standard; told from the columns unless given',
        'air-quality-monitoring',
      ),
    ),
  table: z
    .string()
    .max(200)
    .optional()
    .meta(says('标准中的哪张表；默认由列名看出', 'table of the standard; told from the columns unless given')),
  asOf: asOfSchema,
  now: instantSchema
    .optional()
    .meta(says('以哪一时刻判断时效；默认现在', 'moment at which freshness is judged; now unless given')),
  samples: z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(10)
    .meta(says('每条规则列出多少条不合格的记录', 'failing records told of each rule')),
  name: z
    .string()
    .min(1)
    .max(255)
    .default('upload.csv')
    .meta(says('请求体就是一个文件时，它的名称', 'name of the file, where the body is one', 'hourly.csv')),
})

/** Path of a check. */
export const checkPathSchema = z.strictObject({
  id: z.uuid().meta(says('检查的标识', 'id of the check')),
})

const verdictSchema = z
  .enum(['conforms', 'does-not-conform', 'no-verdict'])
  .meta(named('Verdict', '符合、不符合、无结论', 'conforms, does not conform, no verdict'))

const ruleReportSchema = z
  .looseObject({
    id: z.string(),
    data: z.string(),
    table: z.string(),
    clause: z.string(),
    kind: z.string(),
    title: textSchema,
    severity: z.enum(severities),
    dimension: z.enum(dimensions),
    status: z.enum(['passed', 'failed', 'inapplicable', 'not-executed']),
    why: textSchema.nullable(),
    checked: count,
    failed: count,
    rate: z
      .string()
      .nullable()
      .meta(says('合格率，六位小数，向下取', 'share that did not fail, six places, rounded down')),
    samples: z.array(z.looseObject({ record: count, line: count.nullable(), value: z.string(), message: textSchema })),
  })
  .meta(named('RuleReport', '一条规则的结果', 'the result of a rule'))

/** What data are, held against a standard. */
export const checkReportSchema = z
  .looseObject({
    verdict: verdictSchema,
    reasons: z.array(textSchema),
    standard: z.looseObject({ id: z.string(), edition: z.string(), title: textSchema, sha256: z.string() }),
    asOf: daySchema,
    now: z.string(),
    data: z.array(
      z.looseObject({ name: z.string(), table: z.string(), records: count, checked: count, rejected: count }),
    ),
    rules: z.array(ruleReportSchema),
    structure: z.array(z.looseObject({ rule: z.string(), data: z.string(), count, samples: z.array(findingSchema) })),
    reconciled: z.boolean(),
    elapsed: count.meta(says('毫秒', 'milliseconds')),
  })
  .meta(named('CheckReport', '检查报告', 'report of a check'))

/** A check of data that were sent. */
export const checkSchema = z
  .object({
    id: z.uuid(),
    state: z
      .enum(['waiting', 'running', 'done', 'refused', 'cancelled', 'failed'])
      .meta(says('等待、进行、完成、不能检查、已取消、程序出错', 'waiting, running, done, refused, cancelled, failed')),
    createdAt: instantSchema,
    progress: z
      .object({ name: z.string(), bytes: count, size: count, records: count })
      .nullable()
      .meta(says('正在读的文件读到哪里', 'how far the file at hand was read')),
    verdict: verdictSchema.nullable(),
    refused: z.array(findingSchema).meta(says('不能检查的原因', 'why it could not be checked')),
  })
  .meta(named('Check', '一次检查', 'a check of data'))
