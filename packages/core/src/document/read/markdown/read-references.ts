import type { List, Paragraph as ParagraphNode } from 'mdast'
import { findNumbers } from '../../../number/find.ts'
import type { Num, ReferenceBlock } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import { plainText } from '../../model/plain-text.ts'
import { describeReference } from '../reference-entry.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { attributesAtEnd } from './piece-attributes.ts'
import { readLine } from './read-paragraph.ts'

/** Entries of a list in the references: numbered ones from `1.`; null when an item is more than a line. */
export function readReferenceList(node: List, context: MarkdownContext): readonly ReferenceBlock[] | null {
  const lines = node.children.map(({ children }) => (children.length === 1 ? children[0] : undefined))
  if (!lines.every((line): line is ParagraphNode => line?.type === 'paragraph')) return null
  return lines.flatMap(line => readEntry(line, { number: node.ordered ? computedNumber(null) : null, context }) ?? [])
}

/** An entry that stands as a paragraph of its own: it begins with the number of a standard, or with `[1]`; else null. */
export function readReferenceParagraph(node: ParagraphNode, context: MarkdownContext): ReferenceBlock | null {
  const [first, ...others] = node.children
  if (first?.type !== 'text') return null
  const source = context.slice(first)
  if (attributesAtEnd(source)?.attributes.classes.has('paragraph')) return null
  const [mark, stated = ''] = /^\[(\d{1,3})\][ \u3000]*/.exec(source) ?? []
  if (mark === undefined) return beginsWithNumber(first.value) ? readEntry(node, { number: null, context }) : null
  const number = { computed: null, stated, isAutomatic: false }
  const children = [{ ...first, value: first.value.slice(mark.length) }, ...others]
  return readEntry({ ...node, children }, { number, context })
}

/** Whether a paragraph among references would be taken for one of them: it begins with the number of a standard. */
export function beginsWithNumber(text: string): boolean {
  return findNumbers(text.slice(0, 60))[0]?.start === 0
}

function readEntry(
  node: ParagraphNode,
  { number, context }: { readonly number: Num | null; readonly context: MarkdownContext },
): ReferenceBlock | null {
  const { inlines, attributes } = readLine(node.children, context)
  if (inlines.length === 0) return null
  const id = context.id('r', plainText(inlines), attributes.id)
  return { t: 'reference', id, place: { line: context.line(node) }, number, inlines, ...describeReference(inlines) }
}
