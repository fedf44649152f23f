import { z } from 'zod'
import { documentFormats } from '../document/document-format.ts'
import { sectionKinds } from '../document/model/standard-document.ts'
import { instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'
import { some } from './some.ts'

/** The address of a document that is held. */
export const documentPathSchema = z.strictObject({
  slug: z
    .string()
    .min(1)
    .max(120)
    .meta(says('地址名', 'its address', 'DB31T-1523-2024')),
})

/** A document in a format. */
export const documentFileSchema = documentPathSchema.extend({
  format: z.enum(documentFormats).meta(says('格式', 'format', 'pdf')),
})

/** Which version of a document. */
export const documentQuerySchema = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .meta(says('第几版，默认最新', 'version; the newest unless given')),
})

/** A version of a document, without its text. */
export const heldDocumentSchema = z
  .object({
    slug: z.string(),
    version: z.number().int(),
    standard: z.string().nullable().meta(says('登记记录的标识', 'id of its record in the registry')),
    number: z.string().nullable(),
    titleZh: z.string().nullable(),
    titleEn: z.string().nullable(),
    notice: z.string().nullable().meta(says('凡显示处都要说明的话', 'to be said wherever it is shown')),
    places: z
      .array(z.string())
      .optional()
      .meta(
        says('没有登记记录时在体系中的位置', 'boxes of frameworks, where no record says them', ['shanghai-2022/C4.5']),
      ),
    sha256: z.string(),
    file: z.string(),
    addedAt: instantSchema,
  })
  .meta(named('HeldDocument', '一份文件的一个版本', 'one version of a document'))

/** Every document, its newest version. */
export const documentListSchema = z
  .object({ items: z.array(heldDocumentSchema) })
  .meta(named('DocumentList', '收存的文件', 'the documents that are held'))

/** The structured text: the shape that `docs/guide/document.md` gives, of which the API promises only what names it. */
export const documentModelSchema = z
  .looseObject({ format: z.literal('biaochi-document'), version: z.literal(1) })
  .meta(says('结构化正文，同 biaochi convert 的 JSON', 'the structured text, as `biaochi convert` writes it as JSON'))

/** A version of a document with its text. */
export const documentViewSchema = z
  .object({
    held: heldDocumentSchema,
    versions: z.array(heldDocumentSchema).meta(says('全部版本，新的在前', 'all versions, newest first')),
    document: documentModelSchema,
  })
  .meta(named('DocumentView', '文件与正文', 'a document with its text'))

/** How a document is to be held. */
export const documentOrderSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .meta(says('文件名，格式由它得知', 'name of the file, which tells the format', 'draft.docx')),
  standard: z.string().min(1).max(200).optional().meta(says('所属标准的编号或标识', 'number or id of its standard')),
  slug: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .meta(says('不属于登记标准时的地址名', 'address of one that belongs to no record')),
})

/** What came of holding a document. */
export const documentAddedSchema = z
  .object({
    outcome: z.enum(['added', 'changed', 'unchanged']),
    held: heldDocumentSchema,
    findings: z.array(findingSchema).meta(says('读取时丢失或不确定的', 'what reading the file lost or was unsure of')),
  })
  .meta(named('DocumentAdded', '收存的结果', 'what came of it'))

/** A clause of a text that is held. */
export const storedClauseSchema = z.object({
  slug: z.string(),
  version: z.number().int(),
  section: z.string().meta(says('章条的标识，可作锚点', 'id of the section, an anchor of its page')),
  number: z.string().nullable(),
  kind: z.enum(sectionKinds),
  documentNumber: z.string().nullable(),
  documentTitle: z.string().nullable(),
})

/** Which clauses are looked for. */
export const clauseQuerySchema = z.strictObject({
  q: z
    .string()
    .max(500)
    .default('')
    .meta(says('词语，须全部出现', 'words, all of which must occur', '数据质量')),
  document: some(z.string().min(1).max(120)).meta(says('在哪些文件中，可重复', 'documents to look in, repeatable')),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(0)
    .meta(says('从第几项起，自 0 计', 'place of the first item, from 0')),
  limit: z.coerce.number().int().min(1).max(200).default(20).meta(says('每页条数', 'items per page')),
})

const markedTextSchema = z
  .object({ text: z.string(), marks: z.array(z.tuple([z.number().int(), z.number().int()])) })
  .meta(named('ClauseText', '文字与命中处', 'a text with its matches'))

/** Clauses that were found. */
export const clausePageSchema = z
  .object({
    total: z.number().int(),
    documents: z.array(z.object({ value: z.string(), count: z.number().int() })),
    items: z.array(storedClauseSchema.extend({ title: markedTextSchema, text: markedTextSchema })),
  })
  .meta(named('ClausePage', '查到的条款', 'clauses that were found'))
