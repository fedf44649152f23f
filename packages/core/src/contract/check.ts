import { z } from 'zod'
import { asOfSchema, instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'

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

/** A report in a vocabulary of others (JSON-LD). */
export const linkedDataSchema = z.looseObject({}).meta(says('JSON-LD 文件', 'a document of JSON-LD'))
