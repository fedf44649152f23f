import type { Block, Paragraph } from './block.ts'
import type { Inline } from './inline.ts'
import type { Section, StandardDocument } from './standard-document.ts'

/** Changes blocks from the inside out: what a block holds is changed before the block itself. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): readonly Block[] {
  return blocks.map(block => change(mapInside(block, inside => mapBlocks(inside, change))))
}

/** A section with its own blocks and those of its clauses changed. */
export function mapSection(
  section: Section,
  change: (blocks: readonly Block[], of: Section) => readonly Block[],
): Section {
  return {
    ...section,
    blocks: change(section.blocks, section),
    sections: section.sections.map(inner => mapSection(inner, change)),
  }
}

/** A document with its sections at the highest level changed. */
export function mapSections(document: StandardDocument, change: (section: Section) => Section): StandardDocument {
  const { front, body, annexes, back } = document
  return {
    ...document,
    front: front.map(change),
    body: body.map(change),
    annexes: annexes.map(change),
    back: back.map(change),
  }
}

type Change = (blocks: readonly Block[]) => readonly Block[]

function mapInside(block: Block, change: Change): Block {
  switch (block.t) {
    case 'paragraph':
    case 'reference':
      return { ...block, inlines: mapFootnotes(block.inlines, change) }
    case 'list':
      return { ...block, items: block.items.map(item => ({ ...item, blocks: change(item.blocks) })) }
    case 'table': {
      const rows = block.rows.map(row => row.map(cell => ({ ...cell, blocks: change(cell.blocks) })))
      return { ...block, rows, notes: change(block.notes) }
    }
    case 'figure':
      return {
        ...block,
        key: change(block.key),
        notes: change(block.notes),
      }
    case 'formula':
      return { ...block, where: change(block.where) }
    case 'note':
    case 'example':
      return { ...block, blocks: change(block.blocks) }
    case 'term':
      return { ...block, definition: change(block.definition).filter(isParagraph), notes: change(block.notes) }
    case 'code':
    case 'opaque':
      return block
  }
}

function mapFootnotes(inlines: readonly Inline[], change: Change): readonly Inline[] {
  if (!inlines.some(inline => inline.t === 'footnote')) return inlines
  return inlines.map(inline => (inline.t === 'footnote' ? { ...inline, blocks: change(inline.blocks) } : inline))
}

function isParagraph(block: Block): block is Paragraph {
  return block.t === 'paragraph'
}
