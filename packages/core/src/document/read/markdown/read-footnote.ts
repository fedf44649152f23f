import type { FootnoteDefinition } from 'mdast'
import type { Inline } from '../../model/inline.ts'
import { blockText } from '../../model/plain-text.ts'
import type { MarkdownContext } from './markdown-context.ts'

const read = new WeakSet<FootnoteDefinition>()

/** The footnote of a label, read anew for each mark; null when nothing defines it, it holds itself, or repeats too much. */
export function readFootnote(label: string, context: MarkdownContext): Inline | null {
  const definition = context.footnotes.get(label)
  if (!definition || (read.has(definition) && !context.mayRepeat(definition))) return null
  read.add(definition)
  context.footnotes.delete(label)
  const blocks = context.blocks(definition.children)
  context.footnotes.set(label, definition)
  return { t: 'footnote', id: context.id('n', blocks.map(blockText).join('\n'), label), blocks }
}
