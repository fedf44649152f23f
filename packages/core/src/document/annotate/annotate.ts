import type { Block, Paragraph } from '../model/block.ts'
import { type Id, IdMaker } from '../model/id.ts'
import type { Inline, Provision } from '../model/inline.ts'
import { plainText } from '../model/plain-text.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import { findInternalReferences, type OwnPieces } from './internal-references.ts'
import type { Carried } from './lead-in.ts'
import { maskedText } from './mask.ts'
import { NumberedPieces } from './numbered-pieces.ts'
import { readProvisions } from './provisions.ts'
import { findStandardReferences } from './standard-references.ts'

/**
 * A document whose paragraphs hold their provisions and references, wherever they stand: in cells, notes, items, definitions
 * and footnotes too. Internal references are resolved by the numbers that a reader sees, so the document is to be numbered
 * before. Doing it again changes nothing; provisions that a person has reviewed stay as they are. The contents have none.
 */
export function annotate(document: StandardDocument): StandardDocument {
  const annotator = new Annotator(document)
  const all = (sections: readonly Section[], isAnnex = false) =>
    sections.map(section =>
      annotator.section(section, { chapter: section.id, clause: section.id, annex: isAnnex ? section.id : null }),
    )
  return {
    ...document,
    front: all(document.front),
    body: all(document.body),
    annexes: all(document.annexes, true),
    back: all(document.back),
  }
}

/** How the blocks of some place are read. */
interface Setting {
  readonly own: OwnPieces
  readonly carried: Carried | null
  readonly isCell: boolean
}

/** Walks a document once, giving ids in the order of reading. */
class Annotator {
  readonly #ids = new IdMaker()
  readonly #pieces: NumberedPieces

  constructor(document: StandardDocument) {
    this.#pieces = new NumberedPieces(document)
  }

  section(section: Section, own: OwnPieces): Section {
    if (section.kind === 'contents') return section
    const blocks = this.#blocks(section.blocks, { own, carried: null, isCell: false })
    return {
      ...section,
      blocks,
      sections: section.sections.map(inner => this.section(inner, { ...own, clause: inner.id })),
    }
  }

  /** A list takes on what the paragraph right before it hands on. */
  #blocks(blocks: readonly Block[], setting: Setting): Block[] {
    let handedOn: Carried | null = null
    return blocks.map(block => {
      if (block.t === 'paragraph') {
        const read = this.#paragraph(block, setting)
        handedOn = read.handsOn
        return read.paragraph
      }
      const changed = this.#block(block, { ...setting, carried: block.t === 'list' ? handedOn : null })
      if (block.t !== 'list') handedOn = null
      return changed
    })
  }

  #block(block: Block, setting: Setting): Block {
    const inside = (blocks: readonly Block[]) => this.#blocks(blocks, setting)
    const cell = (blocks: readonly Block[]) => this.#blocks(blocks, { ...setting, isCell: true })
    switch (block.t) {
      case 'reference':
        return { ...block, inlines: this.#footnotes(block.inlines, setting) }
      case 'list':
        return { ...block, items: block.items.map(item => ({ ...item, blocks: inside(item.blocks) })) }
      case 'table': {
        const rows = block.rows.map(row => row.map(one => ({ ...one, blocks: cell(one.blocks) })))
        return { ...block, rows, notes: inside(block.notes) }
      }
      case 'figure':
        return { ...block, key: cell(block.key), notes: inside(block.notes) }
      case 'formula':
        return { ...block, where: cell(block.where) }
      case 'note':
      case 'example':
        return { ...block, blocks: inside(block.blocks) }
      case 'term':
        return this.#term(block, setting)
      default:
        return block
    }
  }

  #term(block: Extract<Block, { t: 'term' }>, setting: Setting): Block {
    const definition = block.definition.map(one => this.#paragraph(one, setting).paragraph)
    const notes = this.#blocks(block.notes, setting)
    if (!block.source) return { ...block, definition, notes }
    return {
      ...block,
      definition,
      notes,
      source: { ...block.source, references: findStandardReferences(block.source.text) },
    }
  }

  #paragraph(
    paragraph: Paragraph,
    setting: Setting,
  ): { readonly paragraph: Paragraph; readonly handsOn: Carried | null } {
    const plain = plainText(paragraph.inlines)
    const masked = maskedText(paragraph.inlines)
    const newId = (content: string): Id => this.#ids.next('v', content)
    const { provisions, handsOn } = readProvisions({ masked, plain }, { ...setting, newId })
    const standards = findStandardReferences(plain)
    const taken = standards.map(({ range }) => range)
    const internal = findInternalReferences(masked, { pieces: this.#pieces, own: setting.own, taken })
    const references = [...standards, ...internal].sort((a, b) => a.range[0] - b.range[0])
    const kept = keepReviewed(provisions, paragraph.provisions)
    const inlines = this.#footnotes(paragraph.inlines, { ...setting, carried: null })
    return { paragraph: { ...paragraph, inlines, provisions: kept, references }, handsOn }
  }

  #footnotes(inlines: readonly Inline[], setting: Setting): readonly Inline[] {
    if (!inlines.some(inline => inline.t === 'footnote')) return inlines
    return inlines.map(inline =>
      inline.t === 'footnote'
        ? { ...inline, blocks: this.#blocks(inline.blocks, { ...setting, carried: null }) }
        : inline,
    )
  }
}

/** What a person has said of a sentence holds for as long as the sentence stands. */
function keepReviewed(provisions: readonly Provision[], old: readonly Provision[]): readonly Provision[] {
  const reviewed = old.filter(one => one.isReviewed)
  if (reviewed.length === 0) return provisions
  return provisions.map(one => {
    const known = reviewed.find(({ id }) => id === one.id)
    return known ? { ...known, range: one.range } : one
  })
}
