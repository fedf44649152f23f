import type { Block, Paragraph } from './block.ts'
import type { Section, StandardDocument } from './standard-document.ts'

/** All sections of a document at their highest level, in order. */
export function topSections({ front, body, annexes, back }: StandardDocument): readonly Section[] {
  return [...front, ...body, ...annexes, ...back]
}

/** Each section before its own, with those around it, the outermost first. */
export function* walkSections(
  sections: readonly Section[],
  around: readonly Section[] = [],
): Generator<{ readonly section: Section; readonly around: readonly Section[] }> {
  for (const section of sections) {
    yield { section, around }
    yield* walkSections(section.sections, [...around, section])
  }
}

/** Each block before what it holds, with the blocks around it, the outermost first. Footnotes follow their paragraph. */
export function* walkBlocks(
  blocks: readonly Block[],
  around: readonly Block[] = [],
): Generator<{ readonly block: Block; readonly around: readonly Block[] }> {
  for (const block of blocks) {
    yield { block, around }
    const held = blocksInside(block)
    if (held.length > 0) yield* walkBlocks(held, [...around, block])
  }
}

/** The blocks directly inside a block, in reading order. */
export function blocksInside(block: Block): readonly Block[] {
  switch (block.t) {
    case 'paragraph':
      return block.inlines.flatMap(inline => (inline.t === 'footnote' ? inline.blocks : []))
    case 'reference':
      return block.inlines.flatMap(inline => (inline.t === 'footnote' ? inline.blocks : []))
    case 'list':
      return block.items.flatMap(item => item.blocks)
    case 'table':
      return [...block.rows.flatMap(row => row.flatMap(cell => cell.blocks)), ...block.notes]
    case 'figure':
      return [...block.key, ...block.notes]
    case 'formula':
      return block.where
    case 'note':
    case 'example':
      return block.blocks
    case 'term':
      return [...block.definition, ...block.notes]
    case 'code':
    case 'opaque':
      return []
  }
}

/** A paragraph and where it stands. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph
  readonly section: Section
  /** Sections around `section`, the outermost first. */
  readonly sections: readonly Section[]
  /** Blocks around it, the outermost first: a table, a note, a list. */
  readonly blocks: readonly Block[]
}

/** Every paragraph of some sections in reading order. */
export function* walkParagraphs(sections: readonly Section[]): Generator<PlacedParagraph> {
  for (const { section, around } of walkSections(sections)) {
    for (const { block, around: blocks } of walkBlocks(section.blocks)) {
      if (block.t === 'paragraph') yield { paragraph: block, section, sections: around, blocks }
    }
  }
}
