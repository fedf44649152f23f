import { z } from 'zod'
import { asOfSchema, daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema, textSchema } from './finding.ts'

const codeSchema = z.string().meta(says('代码，体系内唯一', 'code, unique in the framework', 'A2.5'))

/** A box of a framework. */
export const frameworkNodeSchema = z
  .object({
    code: codeSchema,
    parent: z.string().nullable(),
    level: z.enum(['domain', 'area', 'topic']).meta(says('领域、方面、主题', 'domain, area, topic')),
    title: textSchema,
    focus: textSchema.nullable().meta(says('方案对它的说明', 'what the plan says of it')),
    place: z
      .enum(['base', 'pillar'])
      .nullable()
      .meta(says('领域在结构图中的位置', 'place of a domain in the structure diagram')),
  })
  .meta(named('FrameworkNode', '标准体系的一个框', 'a box of a framework'))

const frameNodeSchema = z
  .object({
    code: codeSchema,
    parent: z.string().nullable(),
    part: z
      .enum(['structure', 'safeguard'])
      .meta(says('工作机制、保障措施', 'how the work is organised, what secures it')),
    title: textSchema,
    says: z.array(textSchema),
    bodies: z.array(textSchema),
  })
  .meta(named('FrameNode', '不放标准而关乎全局的框', 'a box that holds no standards but bears on all'))

/** One version of a framework. */
export const frameworkSchema = z
  .object({
    id: z.string().meta(says('标识', 'id', 'shanghai-2022')),
    version: z.number().int(),
    title: textSchema,
    source: textSchema.meta(says('所据的方案', 'plan that it is drawn from')),
    from: daySchema.meta(says('自何日起', 'day from which this version holds')),
    nodes: z.array(frameworkNodeSchema).meta(says('深度优先，依方案次序', 'depth first, in the order of the plan')),
    frame: z.array(frameNodeSchema),
    notes: z
      .array(z.object({ id: z.string(), title: textSchema, text: textSchema }))
      .meta(says('编制说明', 'compilation notes (GB/T 13016)')),
  })
  .meta(named('Framework', '标准体系的一个版本', 'one version of a framework'))

/** The address of a framework. */
export const frameworkPathSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta(says('标准体系的标识', 'id of the framework', 'shanghai-2022')),
})

/** Parameters of one framework. */
export const frameworkQuerySchema = z.strictObject({ asOf: asOfSchema })

/** Parameters of a comparison. */
export const frameworkComparisonQuerySchema = z.strictObject({
  from: daySchema.meta(says('较早的日期', 'the earlier day', '2022-12-31')),
  to: asOfSchema.meta(says('较晚的日期；默认今天', 'the later day; today by default', '2025-12-31')),
})

const versionsSchema = z
  .array(z.object({ version: z.number().int(), from: daySchema }))
  .meta(says('全部版本，早的在前', 'every version, oldest first'))

/** A framework as of a day. */
export const frameworkViewSchema = z
  .object({ asOf: daySchema, framework: frameworkSchema, versions: versionsSchema })
  .meta(named('FrameworkView', '截至某日的标准体系', 'a framework as of a day'))

/** Every framework. */
export const frameworkListSchema = z
  .object({
    items: z.array(z.object({ id: z.string(), version: z.number().int(), from: daySchema, title: textSchema })),
  })
  .meta(named('FrameworkList', '全部标准体系，最新的版本', 'every framework in its newest version'))

/** Parameters of an export. */
export const frameworkExportQuerySchema = frameworkQuerySchema.extend({
  format: z
    .enum(['yaml', 'xlsx', 'docx'])
    .meta(
      says(
        'YAML（结构）、Excel（结构与各表）、Word（编制说明）',
        'YAML: the structure; Excel: that and the tables; Word: the notes',
        'xlsx',
      ),
    ),
  language: z
    .enum(['zh', 'en'])
    .default('zh')
    .meta(says('用词的语言', 'language of the words', 'zh')),
})

/** What an import of a framework did. */
export const frameworkImportSchema = z
  .object({
    id: z.string(),
    version: z.number().int(),
    outcome: z.enum(['added', 'changed', 'unchanged']),
    nodes: z.number().int().meta(says('框数', 'number of boxes')),
    findings: z.array(findingSchema),
  })
  .meta(named('FrameworkImport', '导入标准体系的结果', 'what an import of a framework did'))
