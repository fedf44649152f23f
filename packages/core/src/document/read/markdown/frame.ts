import type { Blockquote, RootContent } from 'mdast'
import type { Block, FigureBlock, FormulaBlock, NoteBlock, TableBlock } from '../../model/block.ts'
import { keyLeadOf, type Lead, whereLeadOf } from './leads.ts'
import type { MarkdownContext } from './markdown-context.ts'

/** Blocks that a quote right below belongs to. */
export type Framed = TableBlock | FigureBlock | FormulaBlock

/** A table, figure or formula with what a quote below it adds: a note, the key of a figure, 式中, or other content. */
export function addToFrame<T extends Framed>(
  block: T,
  {
    note,
    node,
    context,
  }: { readonly note: NoteBlock | null; readonly node: Blockquote; readonly context: MarkdownContext },
): T {
  if (block.t === 'formula')
    return { ...block, where: [...block.where, ...(note ? [note] : afterLead(node, whereLeadOf, context))] }
  if (note) return { ...block, notes: [...block.notes, note] }
  const [first] = node.children
  const isKey = block.t === 'figure' && first?.type === 'paragraph' && keyLeadOf(first, context) !== null
  const blocks = afterLead(node, isKey ? keyLeadOf : () => null, context)
  if (block.t === 'figure' && isKey) return { ...block, key: [...block.key, ...blocks] }
  return { ...block, notes: [...block.notes, ...blocks] }
}

function afterLead(
  { children }: Blockquote,
  find: (node: Extract<RootContent, { type: 'paragraph' }>, context: MarkdownContext) => Lead | null,
  context: MarkdownContext,
): readonly Block[] {
  const [first, ...others] = children
  const lead = first?.type === 'paragraph' ? find(first, context) : null
  if (!lead || first?.type !== 'paragraph') return context.blocks(children)
  return context.blocks(lead.rest.length > 0 ? [{ ...first, children: [...lead.rest] }, ...others] : others)
}
