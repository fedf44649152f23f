import type { ListBlock } from '../../document/model/block.ts'
import type { PlacedBlock } from './placed.ts'

/** How many lists a block stands in, itself counted if it is one. */
export function listDepth({ block, around }: Pick<PlacedBlock, 'block' | 'around'>): number {
  return [...around, block].filter(one => one.t === 'list').length
}

/** Whether a list stands in running text: lists of keys, tables and term entries have manners of their own. */
export function isPlainList({ around, in: section, isFootnote }: PlacedBlock): boolean {
  const isProse = around.every(one => one.t === 'list' || one.t === 'paragraph')
  return isProse && !isFootnote && section.section.kind !== 'contents' && section.region !== 'back'
}

/** The last piece of an item that is text. */
export function lastParagraph(item: ListBlock['items'][number]) {
  const last = item.blocks.at(-1)
  return last?.t === 'paragraph' ? last : null
}
