import { z } from 'zod'
import { reviewOutcomes, standardClasses, statusNames } from '../registry/standard.ts'
import { instantSchema, partialDateSchema } from './date.ts'
import { named, says } from './describe.ts'

/** Classes of standards. */
export const classSchema = z.enum(standardClasses).meta(named('StandardClass', '标准类别', 'class of a standard'))

/** Statuses as of a day. */
export const statusNameSchema = z
  .enum(statusNames)
  .meta(
    named(
      'StatusName',
      '状态：拟制定、制定中、当日尚未发布、即将实施、现行、部分被代替、被代替、废止、未知',
      'status: planned, drafting, not yet issued, upcoming, in force, partly replaced, replaced, withdrawn, unknown',
    ),
  )

/** How sure a record is. */
export const confidenceSchema = z
  .enum(['high', 'medium', 'low'])
  .meta(named('Confidence', '可信度；low 为“仅见引用，未核实”', 'confidence; low means “cited, not verified”'))

/** Types of relations. */
export const relationTypeSchema = z
  .enum([
    'replaces',
    'replaces-partly',
    'adopts',
    'cites',
    'part-of',
    'amends',
    'corrects',
    'promoted-to',
    'supports',
    'translates',
  ])
  .meta(named('RelationType', '关系：本标准 … 对方', 'relation, read “this standard … the other”'))

/** Degrees of adoption. */
export const adoptionDegreeSchema = z
  .enum(['IDT', 'MOD', 'NEQ'])
  .meta(
    named('AdoptionDegree', '采用程度：等同、修改、非等效', 'degree of adoption: identical, modified, not equivalent'),
  )

const numberEntrySchema = z
  .object({
    normal: z.string().meta(says('规范形式', 'normal form', 'DB31/T 1523-2024')),
    role: z
      .enum(['primary', 'joint', 'dual', 'former'])
      .meta(says('主编号、联合发布的编号、双编号、曾用编号', 'primary, joint issue, dual numbering, former')),
  })
  .meta(named('NumberEntry', '标准的一个编号', 'one of the numbers of a standard'))

const relationSchema = z
  .object({
    type: relationTypeSchema,
    direction: z
      .literal('in')
      .optional()
      .meta(says('in：反方向，对方 … 本标准', 'in: the other way round, “the other … this standard”')),
    target: z.string().meta(says('对方的编号', 'number of the other')),
    degree: adoptionDegreeSchema.optional(),
    from: partialDateSchema.optional().meta(says('关系自何日起', 'day from which it holds')),
    note: z.string().optional(),
  })
  .meta(named('Relation', '与另一标准的关系', 'relation to another standard'))

const editionSchema = z
  .object({ label: z.string(), issued: partialDateSchema.nullable(), effective: partialDateSchema.nullable() })
  .meta(named('Edition', '版次', 'edition'))

const organisationSchema = z
  .object({
    role: z
      .enum(['proposer', 'custodian', 'drafter', 'issuer', 'authority', 'implementer'])
      .meta(
        says('提出、归口、起草、发布、主管、组织实施', 'proposer, custodian, drafter, issuer, authority, implementer'),
      ),
    name: z.string(),
  })
  .meta(named('OrganisationEntry', '单位及其作用', 'an organisation and what it did'))

const placementSchema = z
  .object({
    framework: z.string().meta(says('标准体系的标识', 'id of the framework', 'shanghai-2022')),
    node: z.string().meta(says('框的代码', 'code of the box', 'A2.5')),
    primary: z.boolean(),
    basis: z
      .enum(['source', 'title', 'office'])
      .meta(says('依据来源、题名或标准化部门', 'placed by the source, the title, the office')),
  })
  .meta(named('Placement', '在标准体系中的位置', 'place in a framework'))

/** Where a fact comes from. */
export const sourceSchema = z
  .object({
    tier: z.enum(['official', 'press', 'secondary']).meta(says('官方、媒体、二手', 'official, press, secondary')),
    text: z.string(),
  })
  .meta(named('Source', '来源', 'source'))

const labelSchema = z
  .object({ scheme: z.string(), awarded: partialDateSchema.nullable() })
  .meta(named('Label', '标准所获的标识', 'label that was awarded'))

/** The facts that a correction may set, all of a record but its id and revision. */
export const standardFacts = {
  kind: z
    .enum(['standard', 'amendment', 'corrigendum'])
    .meta(says('标准、修改单、勘误', 'standard, amendment, corrigendum')),
  class: classSchema,
  force: z
    .enum(['mandatory', 'recommended', 'guidance', 'unknown'])
    .meta(says('强制性、推荐性、指导性', 'mandatory, recommended, guidance')),
  numbers: z
    .array(numberEntrySchema)
    .meta(says('编号，第一个为主；拟制定的没有', 'numbers, the first is primary; none for planned ones')),
  titleZh: z.string().nullable().meta(says('中文题名', 'Chinese title')),
  titleEn: z.string().nullable().meta(says('英文题名', 'English title')),
  issued: partialDateSchema.nullable().meta(says('发布日期', 'date of issue')),
  effective: partialDateSchema.nullable().meta(says('实施日期', 'date from which it applies')),
  withdrawn: partialDateSchema.nullable().meta(says('废止日期', 'date of withdrawal')),
  expires: partialDateSchema.nullable().meta(says('到期失效日期', 'day after which it lapses by itself')),
  reviewed: partialDateSchema.optional().meta(says('最近一次复审的日期', 'day of the last review')),
  reviewOutcome: z
    .enum(reviewOutcomes)
    .optional()
    .meta(says('复审结论：继续有效、修订、废止', 'what it came to: confirmed, to be revised, to be withdrawn')),
  statedStatus: z.string().nullable().meta(says('来源所称状态，原文', 'status as the source words it')),
  statedMeaning: statusNameSchema
    .nullable()
    .meta(says('来源所称状态的含义', 'what the stated status means, where known')),
  unnumbered: z
    .enum(['need', 'project', 'publication'])
    .nullable()
    .meta(
      says(
        '无编号者：需求、项目、编号不详的出版物',
        'without a number: a need, a project, a publication of unknown number',
      ),
    ),
  abstract: z.string().nullable(),
  ics: z.array(z.string()).meta(says('国际标准分类号', 'International Classification for Standards', ['35.240.20'])),
  ccs: z.array(z.string()).meta(says('中国标准文献分类号', 'Chinese Classification for Standards', ['L67'])),
  editions: z.array(editionSchema),
  relations: z.array(relationSchema),
  organisations: z.array(organisationSchema),
  placements: z.array(placementSchema),
  labels: z.array(labelSchema),
  participation: z
    .enum(['lead', 'participant'])
    .nullable()
    .meta(says('本地单位主导或参与', 'part that local organisations had')),
  confidence: confidenceSchema,
  sources: z.array(sourceSchema),
  sourceKey: z.string().nullable().meta(says('来源中的稳定标识', 'stable id in the source')),
  unread: z
    .array(z.object({ field: z.string(), text: z.string() }))
    .meta(says('来源所言而未能读懂者，原文', 'what a source said of a field and could not be read')),
  corrected: z
    .array(z.object({ field: z.string(), source: z.string().nullable() }))
    .meta(says('人工更正过的字段及来源原值', 'fields that a person corrected, with what the source said')),
} as const

/** A standard as the registry holds it. */
export const standardRecordSchema = z
  .object({
    id: z.string().meta(says('不透明的标识，不由编号得来', 'opaque id, never derived from the number')),
    revision: z.number().int().meta(says('每次改动加一', 'counts up with every change')),
    ...standardFacts,
    retracted: z
      .object({
        reason: z.string(),
        into: z.string().nullable().meta(says('并入的记录的标识', 'id of the record that it was merged into')),
      })
      .optional()
      .meta(says('撤下的记录才有', 'of a record that was taken out of the registry')),
  })
  .meta(named('StandardRecord', '登记的标准', 'a standard as the registry holds it'))

/** What a list shows of a standard. */
export const standardSummarySchema = z
  .object({
    id: z.string(),
    slug: z.string().meta(says('地址名', 'spelling of the number in addresses', 'GBT-1.1-2020')),
    number: z
      .string()
      .nullable()
      .meta(says('规范形式；拟制定的没有', 'normal form; null for planned ones', 'GB/T 1.1-2020')),
    titleZh: z.string().nullable(),
    titleEn: z.string().nullable(),
    class: classSchema,
    status: statusNameSchema,
    issued: partialDateSchema.nullable(),
    effective: partialDateSchema.nullable(),
    areas: z
      .array(z.string())
      .meta(says('所在方面，“体系/代码”', 'areas it lies in, “framework/code”', ['shanghai-2022/A2'])),
    confidence: confidenceSchema,
  })
  .meta(named('StandardSummary', '列表中的一项标准', 'a standard in a list'))

/** One change of a record. */
export const historyEntrySchema = z
  .object({
    seq: z.number().int().meta(says('事件号', 'number of the event')),
    at: instantSchema,
    action: z.string().meta(says('动作', 'action', 'standard.correct')),
    reason: z.string().nullable(),
    changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  })
  .meta(named('HistoryEntry', '一次改动', 'one change'))

/** Status of a standard as of a day. */
export const statusSchema = z
  .object({
    name: statusNameSchema,
    missing: z
      .array(z.enum(['issued', 'effective', 'withdrawn', 'successor-effective', 'direction']))
      .meta(says('状态未知时缺少的日期', 'dates that would decide it, when unknown')),
    since: partialDateSchema.nullable(),
    successors: z.array(z.string()).meta(says('代替它的标准的编号', 'numbers of the standards that replaced it')),
  })
  .meta(named('Status', '截至某日的状态', 'status as of a day'))
