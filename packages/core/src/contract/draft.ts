import { z } from 'zod'
import { documentFormats } from '../document/document-format.ts'
import { documentProfiles, documentStages } from '../document/model/standard-document.ts'
import { asOfSchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'

const nameSchema = z
  .string()
  .min(1)
  .max(255)
  .default('upload')
  .meta(
    says(
      '文件名；Markdown 与 JSON 由扩展名得知，其他格式由内容得知',
      'name of the file; Markdown and JSON are told by its ending, all else by the content',
      'draft.docx',
    ),
  )

const rulesSchema = (zh: string, en: string) =>
  z
    .string()
    .max(4000)
    .optional()
    .transform(text =>
      (text ?? '')
        .split(',')
        .map(id => id.trim())
        .filter(id => id !== ''),
    )
    .meta(says(zh, en, 'hanging-paragraph'))

/** Parameters of the check of a draft. */
export const draftCheckQuerySchema = z.strictObject({
  name: nameSchema,
  profile: z
    .enum(documentProfiles)
    .optional()
    .meta(says('起草规则，默认由文件看出', 'rulebook; told from the file unless given')),
  stage: z.enum(documentStages).optional().meta(says('阶段，默认由封面看出', 'stage; as the cover says unless given')),
  enable: rulesSchema('另外打开的规则，逗号分隔', 'further rules to switch on, separated by commas'),
  disable: rulesSchema('关掉的规则，逗号分隔', 'rules to switch off, separated by commas'),
  asOf: asOfSchema,
})

const editSchema = z.object({
  at: z.string(),
  part: z.enum(['text', 'title']),
  start: z.number().int(),
  end: z.number().int(),
  old: z.string(),
  text: z.string(),
})

const lintFindingSchema = findingSchema
  .extend({
    code: z.string().meta(says('按规则书分区的短号', 'short code by area of the rulebook', 'STR-02')),
    piece: z
      .string()
      .nullable()
      .meta(says('所指部分的标识；封面与全文为空', 'id of the piece; null for cover and whole')),
    edit: editSchema.optional().meta(says('可安全改正时的改法', 'the change that mends it safely')),
  })
  .meta(named('LintFinding', '一条发现', 'a finding about a draft'))

/** What the check of a draft found. */
export const draftCheckSchema = z
  .object({
    file: z.string(),
    profile: z.enum(documentProfiles),
    stage: z.enum(documentStages),
    findings: z.array(lintFindingSchema),
    counts: z.object({
      error: z.number().int(),
      warning: z.number().int(),
      info: z.number().int(),
      suppressed: z.number().int(),
      byRule: z.record(z.string(), z.number().int()),
    }),
    suppressed: z
      .array(lintFindingSchema.extend({ reason: z.string() }))
      .meta(says('作者说明不改的', 'those that the authors leave as they are')),
    reading: z.array(findingSchema).meta(says('读取时丢失或不确定的', 'what reading the file lost or was unsure of')),
  })
  .meta(named('DraftCheck', '草案检查结果', 'a draft against its rulebook'))

/** Parameters of a conversion. */
export const conversionQuerySchema = z.strictObject({
  name: nameSchema,
  to: z.enum(documentFormats).meta(says('写成的格式', 'format to write', 'json')),
  version: z
    .enum(['accepted', 'base'])
    .default('accepted')
    .meta(says('修订接受后或之前的文本', 'text with tracked changes accepted, or before them')),
})
