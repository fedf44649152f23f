import type { Block, ListBlock, NoteBlock, Paragraph, ReferenceBlock, TableBlock, TermBlock } from './block.ts'
import { emptyDocument, emptyMeta } from './empty-document.ts'
import { computedNumber } from './number-document.ts'
import type { DocumentMeta, Section, SectionKind, StandardDocument } from './standard-document.ts'

let made = 0
const id = () => `x${++made}`
const none = computedNumber(null)

/** A paragraph of plain text. */
export function para(text: string): Paragraph {
  return { t: 'paragraph', id: id(), inlines: [{ t: 'text', text }], provisions: [], references: [] }
}

/** A section; its kind is its title unless one is given, null makes a clause without one. Texts are paragraphs. */
export function sect(
  kind: SectionKind,
  content: readonly (Block | string | Section)[] = [],
  title: string | null = kind,
): Section {
  const pieces = content.map(one => (typeof one === 'string' ? para(one) : one))
  return {
    id: id(),
    kind,
    number: none,
    title: title === null ? null : [{ t: 'text', text: title }],
    nature: informative.has(kind) ? 'informative' : 'normative',
    blocks: pieces.filter(piece => 't' in piece),
    sections: pieces.filter((piece): piece is Section => !('t' in piece)),
  }
}

const informative: ReadonlySet<SectionKind> = new Set([
  'contents',
  'foreword',
  'introduction',
  'normative-references',
  'bibliography',
  'index',
])

/** A note or an example. */
export function note(text = 'a note', t: 'note' | 'example' = 'note'): NoteBlock {
  return { t, id: id(), number: null, blocks: [para(text)] }
}

/** A list whose items are texts or blocks. */
export function list(items: readonly (string | readonly Block[])[], style: ListBlock['style'] = 'alpha'): ListBlock {
  const blocks = (item: string | readonly Block[]) => (typeof item === 'string' ? [para(item)] : item)
  return { t: 'list', id: id(), style, items: items.map(item => ({ id: id(), number: none, blocks: blocks(item) })) }
}

/** A table of texts, the first row being its header. */
export function table(title: string, rows: readonly (readonly string[])[], notes: readonly Block[] = []): TableBlock {
  return {
    t: 'table',
    id: id(),
    number: none,
    title: [{ t: 'text', text: title }],
    headerRows: 1,
    rows: rows.map((row, at) =>
      row.map(text => ({ columns: 1, rows: 1, isHeader: at === 0, blocks: text === '' ? [] : [para(text)] })),
    ),
    notes,
  }
}

/** A term entry. */
export function term(zh: string, en: string, definition: string): TermBlock {
  const names = [
    { language: 'zh', text: zh, status: 'preferred' as const },
    { language: 'en', text: en, status: 'preferred' as const },
  ]
  const kept = en === '' ? names.slice(0, 1) : names
  return { t: 'term', id: id(), number: none, names: kept, definition: [para(definition)], notes: [] }
}

/** An entry of the references. */
export function cited(text: string, standard: string | null = null): ReferenceBlock {
  const title = standard === null ? '' : text.replace(/^\S+ \S+\s+/, '')
  const isDated = /[-—]\d{4}/.test(text)
  const inlines = [{ t: 'text' as const, text }]
  return { t: 'reference', id: id(), number: null, inlines, standard, isDated, isAllParts: false, title }
}

/** A document with just these parts; it is not numbered. */
export function build(
  parts: Partial<Omit<StandardDocument, 'meta'>> & { readonly meta?: Partial<DocumentMeta> },
): StandardDocument {
  return { ...emptyDocument, ...parts, meta: { ...emptyMeta, ...parts.meta } }
}
