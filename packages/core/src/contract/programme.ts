import { z } from 'zod'
import { asOfSchema, daySchema, partialDateSchema } from './date.ts'
import { named, says } from './describe.ts'
import { textSchema } from './finding.ts'
import { classSchema, sourceSchema, standardSummarySchema } from './standard.ts'

const expectedSchema = z.literal('linear').meta(says('自发布至目标日均匀', 'evenly from issue to horizon'))

const countingRuleSchema = z
  .union([
    z.object({
      counts: z.literal('standards'),
      classes: z.array(classSchema),
      kinds: z.array(z.enum(['standard', 'amendment', 'corrigendum'])),
      participation: z.array(z.enum(['lead', 'participant'])),
      label: z.string().nullable(),
      inFramework: z.boolean(),
      date: z.enum(['issued', 'awarded']),
      expected: expectedSchema,
    }),
    z.object({ counts: z.literal('pilots'), expected: expectedSchema }),
  ])
  .meta(named('CountingRule', '目标的计数规则', 'how a target counts, as data'))

const targetSchema = z
  .object({
    id: z.string().meta(says('标识', 'id', 'T1')),
    title: textSchema,
    atLeast: z
      .number()
      .int()
      .meta(says('目标数', 'how many at least', 100)),
    unit: textSchema,
    counts: textSchema.meta(says('计数规则的说明', 'the rule in words')),
    rule: countingRuleSchema,
  })
  .meta(named('Target', '目标', 'target'))

const figureSchema = z
  .object({
    id: z.string(),
    title: textSchema,
    value: z.number(),
    unit: textSchema,
    bound: z.enum(['exact', 'at-least']),
    kind: z.enum(['reported', 'promised']),
    date: partialDateSchema.nullable(),
    counts: textSchema.nullable(),
    besideTarget: z.string().nullable(),
    source: sourceSchema,
  })
  .meta(named('Figure', '他处报道的数字，不计入', 'a number that somebody published; never counted in'))

/** A programme. */
export const programmeSchema = z
  .object({
    id: z.string().meta(says('标识', 'id', 'shanghai-2022')),
    version: z.number().int(),
    document: z.object({
      number: z.string().meta(says('发文字号', 'number of the document')),
      title: textSchema,
      issuer: textSchema,
      issued: daySchema,
      horizon: daySchema.meta(says('目标日', 'day by which the targets are promised')),
      source: sourceSchema,
    }),
    framework: z.string().meta(says('其标准体系的标识', 'id of its framework')),
    targets: z.array(targetSchema),
    goals: z.array(z.object({ id: z.string(), title: textSchema, delivers: z.array(textSchema) })),
    figures: z.array(figureSchema),
  })
  .meta(named('Programme', '实施方案', 'programme'))

const spanSchema = z
  .object({
    value: z.number().int(),
    standards: z.array(z.string()).meta(says('所数记录的标识', 'ids of the records behind it')),
    from: daySchema,
    to: daySchema,
  })
  .meta(named('TargetCount', '一个数及其所数', 'a number and the records behind it'))

/** Parameters of the targets. */
export const targetsQuerySchema = z.strictObject({ asOf: asOfSchema })

/** The targets as of a day. */
export const targetsViewSchema = z
  .object({
    programme: z.string().meta(says('实施方案的标识', 'id of the programme')),
    asOf: daySchema,
    targets: z.array(
      z.object({
        target: targetSchema,
        noRecords: z.boolean().meta(says('无人记录，不等于零', 'nobody has recorded any; not the same as 0')),
        within: spanSchema.meta(says('方案期内', 'inside the period of the plan')),
        since: spanSchema.meta(says('自方案发布以来', 'since the plan began')),
        expected: z.number().int().meta(says('到当日应达', 'expected by that day')),
        undated: z.array(z.string()).meta(says('日期不详而未计', 'left out because the date is missing or too coarse')),
        unnumbered: z.array(z.string()).meta(says('编号不详而未计', 'left out because the number is not known')),
        unverified: z.array(z.string()).meta(says('仅见引用而未计', 'left out because only cited')),
        figures: z.array(figureSchema).meta(says('并列的报道数字', 'reported figures shown beside it')),
      }),
    ),
    standards: z
      .record(z.string(), standardSummarySchema)
      .meta(says('所提及的标准，按标识', 'every standard named, by id')),
  })
  .meta(named('Targets', '截至某日的目标', 'targets as of a day'))
