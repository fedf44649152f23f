import type { Image, List, PhrasingContent, RootContent } from 'mdast'
import type { FigureBlock, FigureImage, FigurePart } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import { plainText } from '../../model/plain-text.ts'
import { captionOf, type Lead } from './leads.ts'
import type { MarkdownContext } from './markdown-context.ts'
import type { PieceAttributes } from './piece-attributes.ts'
import { readInlines } from './read-inlines.ts'
import { readLine } from './read-paragraph.ts'

/** A figure with how many nodes it takes. */
export interface FoundFigure {
  readonly span: number
  readonly figure: FigureBlock
}

/**
 * A figure that begins at a node: paragraphs of pictures alone, or a list whose items begin with pictures (parts), and the
 * caption below; pictures without a caption are a figure without number. Null when none begins there.
 */
export function readFigure(
  nodes: readonly RootContent[],
  at: number,
  { context, attributes }: { readonly context: MarkdownContext; readonly attributes: PieceAttributes },
): FoundFigure | null {
  let end = at
  while (imagesOf(nodes[end])) end++
  const list = nodes[end]
  const parts = list?.type === 'list' && isPartList(list) ? list : null
  const next = nodes[parts ? end + 1 : end]
  const caption = next?.type === 'paragraph' ? captionOf('figure', next, context) : null
  if (!caption && end === at) return null
  // Without a caption each picture is a figure of its own, and the list below is a list.
  const images = nodes.slice(at, caption ? end : at + 1).flatMap(node => imagesOf(node) ?? [])
  const span = caption ? end - at + (parts ? 2 : 1) : 1
  const shown = images.map(image => readImage(image, context))
  const read = caption && parts ? parts.children.map(item => readPart(item, context)) : []
  const figure = makeFigure(
    { images: shown, parts: read, caption, line: context.line(nodes[at]) },
    { context, attributes },
  )
  return { span, figure }
}

function makeFigure(
  { images, parts, caption, line }: Pick<FigureBlock, 'images' | 'parts'> & { caption: Lead | null; line: number },
  { context, attributes }: { readonly context: MarkdownContext; readonly attributes: PieceAttributes },
): FigureBlock {
  const title = caption ? readLine(caption.rest, context) : null
  const id = context.id(
    'f',
    title ? plainText(title.inlines) : images.map(({ asset }) => asset).join(' '),
    title?.attributes.id ?? attributes.id,
  )
  return {
    t: 'figure',
    id,
    place: { line },
    number: caption ? { computed: null, stated: caption.number, isAutomatic: false } : null,
    title: title?.inlines ?? [],
    images,
    parts,
    key: [],
    notes: [],
  }
}

/** The pictures of a paragraph that holds nothing else; null for any other node. */
function imagesOf(node: RootContent | undefined): readonly Image[] | null {
  if (node?.type !== 'paragraph') return null
  const seen = node.children.filter(
    child => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  )
  return seen.length > 0 && seen.every((child): child is Image => child.type === 'image') ? seen : null
}

function isPartList({ children }: List): boolean {
  return children.every(({ children: [first, ...others] }) => {
    return others.length === 0 && first?.type === 'paragraph' && skipItemMark(first.children)[0]?.type === 'image'
  })
}

function skipItemMark(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first] = nodes
  return first?.type === 'text' && /^\{[^{}]*\}\s*$/.test(first.value) ? nodes.slice(1) : nodes
}

function readImage(image: Image, context: MarkdownContext): FigureImage {
  const [inline] = readInlines([image], context)
  return inline?.t === 'image' ? { asset: inline.asset, alt: inline.alt } : { asset: '', alt: '' }
}

function readPart({ children: [line] }: List['children'][number], context: MarkdownContext): FigurePart {
  const nodes = line?.type === 'paragraph' ? skipItemMark(line.children) : []
  const end = nodes.findIndex(node => node.type !== 'image' && !(node.type === 'text' && node.value.trim() === ''))
  const images = nodes.slice(0, end < 0 ? nodes.length : end).filter((node): node is Image => node.type === 'image')
  const { inlines, attributes } = readLine(end < 0 ? [] : nodes.slice(end), context)
  const shown = images.map(image => readImage(image, context))
  return {
    id: context.id('f', plainText(inlines), attributes.id),
    number: computedNumber(null),
    title: inlines,
    images: shown,
  }
}
