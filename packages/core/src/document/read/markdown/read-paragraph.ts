import type { PhrasingContent } from 'mdast'
import type { Paragraph } from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import { plainText } from '../../model/plain-text.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { attributesAtEnd, noAttributes, type PieceAttributes } from './piece-attributes.ts'
import { readInlines } from './read-inlines.ts'

/** Inline nodes without the attributes that end them. */
export interface AttributedLine {
  readonly nodes: readonly PhrasingContent[]
  readonly attributes: PieceAttributes
}

/** Takes `{#id .class}` off the end of a line. */
export function takeAttributes(nodes: readonly PhrasingContent[], context: MarkdownContext): AttributedLine {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return { nodes, attributes: noAttributes }
  const found = attributesAtEnd(context.slice(last))
  if (!found || !last.value.endsWith(found.raw)) return { nodes, attributes: noAttributes }
  const value = last.value.slice(0, -found.raw.length).trimEnd()
  const kept = value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value }]
  return { nodes: kept, attributes: found.attributes }
}

/** A title or caption with its attributes. */
export function readLine(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
): { readonly inlines: readonly Inline[]; readonly attributes: PieceAttributes } {
  const line = takeAttributes(nodes, context)
  return { inlines: readInlines(line.nodes, context), attributes: line.attributes }
}

/** A paragraph; null when nothing is left of it. */
export function readParagraph(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
  line?: number,
): Paragraph | null {
  const { inlines, attributes } = readLine(nodes, context)
  if (inlines.length === 0) return null
  return makeParagraph(inlines, { context, id: attributes.id, line })
}

/** A paragraph of inlines that are read already. */
export function makeParagraph(
  inlines: readonly Inline[],
  {
    context,
    id,
    line,
  }: { readonly context: MarkdownContext; readonly id: string | null; readonly line?: number | undefined },
): Paragraph {
  return {
    t: 'paragraph',
    id: context.id('p', plainText(inlines), id),
    ...(line === undefined ? {} : { place: { line } }),
    inlines,
    provisions: [],
    references: [],
  }
}
