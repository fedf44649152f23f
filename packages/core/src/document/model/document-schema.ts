import * as z from 'zod'
import type { Block } from './block.ts'
import { isId } from './id.ts'
import { type Inline, provisionTypes } from './inline.ts'
import {
  documentProfiles,
  documentStages,
  type Section,
  type StandardDocument,
  sectionKinds,
} from './standard-document.ts'

const id = z.string().refine(isId, { error: 'id: letters, digits and _, at most 40, beginning with a letter' })
const ordinal = z.int().min(1)
const place = z.strictObject({ paragraph: ordinal.optional(), page: ordinal.optional(), line: ordinal.optional() })
const piece = { id, place: place.optional() }
const range = z.tuple([z.int().min(0), z.int().min(0)])

const num = z.strictObject({
  computed: z.string().nullable(),
  stated: z.string().nullable(),
  isAutomatic: z.boolean(),
  printed: z.string().optional(),
})
const marks = z.array(z.enum(['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code']))
const formula = z.strictObject({ t: z.literal('math'), mathml: z.string(), latex: z.string().optional() })

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('t', [
    z.strictObject({ t: z.literal('text'), text: z.string(), marks: marks.optional() }),
    z.strictObject({ t: z.literal('link'), href: z.string(), text: z.string() }),
    formula,
    z.strictObject({ t: z.literal('image'), asset: id, alt: z.string() }),
    z.strictObject({ t: z.literal('footnote'), id, blocks }),
    z.strictObject({ t: z.literal('break') }),
  ]),
)
const inlines = z.array(inline)

const provision = z.strictObject({
  id,
  range,
  type: z.enum(provisionTypes),
  isNegative: z.boolean(),
  modal: z.string(),
  confidence: z.number().min(0).max(1),
  isReviewed: z.boolean().optional(),
  leadIn: id.optional(),
})
const reference = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('internal'), range, label: z.string(), to: id.nullable() }),
  z.strictObject({
    t: z.literal('standard'),
    range,
    normal: z.string(),
    isDated: z.boolean(),
    clause: z.string().optional(),
  }),
])
const references = z.array(reference)

const paragraph = z.strictObject({
  t: z.literal('paragraph'),
  ...piece,
  inlines,
  provisions: z.array(provision),
  references,
})
const image = z.strictObject({ asset: id, alt: z.string() })
const termName = z.strictObject({
  language: z.string(),
  text: z.string(),
  status: z.enum(['preferred', 'admitted', 'deprecated']),
  isAbbreviation: z.boolean().optional(),
})

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('t', [
    paragraph,
    z.strictObject({
      t: z.literal('list'),
      ...piece,
      style: z.enum(['dash', 'bullet', 'alpha', 'arabic', 'roman']),
      items: z.array(z.strictObject({ ...piece, number: num.nullable(), blocks })),
    }),
    z.strictObject({
      t: z.literal('table'),
      ...piece,
      number: num.nullable(),
      title: inlines,
      unit: z.string().optional(),
      headerRows: z.int().min(0),
      rows: z.array(z.array(cell)),
      notes: blocks,
      continues: id.optional(),
    }),
    z.strictObject({
      t: z.literal('figure'),
      ...piece,
      number: num.nullable(),
      title: inlines,
      images: z.array(image),
      parts: z.array(z.strictObject({ ...piece, number: num, title: inlines, images: z.array(image) })),
      key: blocks,
      notes: blocks,
    }),
    z.strictObject({ t: z.literal('formula'), ...piece, number: num.nullable(), formula, where: blocks }),
    z.strictObject({
      t: z.enum(['note', 'example']),
      ...piece,
      number: num.nullable(),
      blocks,
      isBoxed: z.boolean().optional(),
    }),
    z.strictObject({
      t: z.literal('term'),
      ...piece,
      number: num,
      names: z.array(termName),
      definition: z.array(paragraph),
      notes: blocks,
      source: z.strictObject({ text: z.string(), isModified: z.boolean(), references }).optional(),
    }),
    z.strictObject({
      t: z.literal('reference'),
      ...piece,
      number: num.nullable(),
      inlines,
      standard: z.string().nullable(),
      isDated: z.boolean(),
      isAllParts: z.boolean(),
      title: z.string(),
    }),
    z.strictObject({ t: z.literal('code'), ...piece, text: z.string(), language: z.string().optional() }),
    z.strictObject({
      t: z.literal('opaque'),
      ...piece,
      format: z.enum(['ooxml', 'sts', 'html', 'markdown']),
      source: z.string(),
      text: z.string(),
    }),
  ]),
) as z.ZodType<Block>
const blocks = z.array(block)

const cell = z.strictObject({
  columns: ordinal.max(1000),
  rows: ordinal.max(100_000),
  isHeader: z.boolean().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  blocks,
})

const section: z.ZodType<Section> = z.lazy(() =>
  z.strictObject({
    ...piece,
    kind: z.enum(sectionKinds),
    number: num,
    title: inlines.nullable(),
    nature: z.enum(['normative', 'informative']),
    blocks,
    sections,
  }),
) as z.ZodType<Section>
const sections = z.array(section)

const texts = z.array(z.string())
const day = z.iso.date().nullable()
const meta = z.strictObject({
  number: z.string().nullable(),
  normal: z.string().nullable(),
  titles: z.array(z.strictObject({ language: z.string(), parts: texts })),
  classWords: z.string().nullable(),
  ics: texts,
  ccs: z.string().nullable(),
  filing: z.string().nullable(),
  replaces: texts,
  adopts: z.strictObject({ number: z.string(), degree: z.enum(['IDT', 'MOD', 'NEQ']) }).nullable(),
  stage: z.enum(documentStages).nullable(),
  stageWords: z.string().nullable(),
  issued: day,
  implemented: day,
  issuers: texts,
  proposers: texts,
  committees: texts,
  drafters: texts,
  authors: texts,
  notice: z.string().optional(),
})

/** A document as JSON, strict: what the model does not know is refused, so that no misspelt member is lost in silence. */
export const documentSchema = z.strictObject({
  format: z.literal('biaochi-document'),
  version: z.literal(1),
  id,
  language: z.string().min(1),
  profile: z.enum(documentProfiles),
  meta,
  front: sections,
  body: sections,
  annexes: sections,
  back: sections,
  assets: z.array(
    z.strictObject({
      id,
      type: z.string(),
      name: z.string(),
      content: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: 'base64 (RFC 4648, 4)' }),
    }),
  ),
  revisions: z.array(
    z.strictObject({
      id,
      kind: z.enum(['insertion', 'deletion', 'move-from', 'move-to', 'format']),
      author: z.string().nullable(),
      at: z.string().nullable(),
      text: z.string(),
      place,
    }),
  ),
  suppressions: z.array(z.strictObject({ rule: z.string().min(1), at: id.nullable(), reason: z.string() })),
  source: z.enum(['docx', 'sts', 'markdown', 'html', 'pdf', 'json']),
}) as unknown as z.ZodType<StandardDocument>
