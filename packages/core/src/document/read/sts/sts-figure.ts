import type { Block, FigureBlock, FigureImage, FigurePart } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import type { BlockReader } from './sts-blocks.ts'
import { readNumber } from './sts-number.ts'
import { placeOfFacts } from './sts-own.ts'
import { childNamed, elementsIn, hrefOf, type StsElement, type StsNode, textIn, withoutParts } from './sts-tree.ts'

const pictures: ReadonlySet<string> = new Set(['graphic', 'media', 'inline-graphic'])

/** A figure; a group of figures is one in parts. */
export function readFigure(element: StsElement, reader: BlockReader): FigureBlock {
  const id = reader.reading.id(element, 'f')
  const inside = withoutParts(element)
  const title = titleOf(element, reader)
  const images = inside.flatMap(node => imagesOf(node, reader))
  const parts = inside.flatMap(node => partsOf(node, element, reader))
  const rest = inside.filter(node => !isPicture(node) && !isParts(node, element))
  const { key, notes } = legendOf(rest, reader)
  const number = readNumber(element, 'caption')
  return { t: 'figure', id, ...placeOfFacts(element.facts), number, title, images, parts, key, notes }
}

/** A picture outside of any figure. */
export function readLoosePicture(element: StsElement, reader: BlockReader): FigureBlock {
  const images = imagesOf(element, reader)
  const id = reader.reading.newId('f', hrefOf(element))
  return { t: 'figure', id, number: null, title: [], images, parts: [], key: [], notes: [] }
}

function titleOf(element: StsElement, reader: BlockReader): FigureBlock['title'] {
  const caption = childNamed(element, 'caption')
  const said = caption ? (childNamed(caption, 'title') ?? childNamed(caption, 'p')) : null
  return reader.line(said)
}

function isPicture(node: StsNode): boolean {
  if (typeof node === 'string') return false
  return pictures.has(node.name) || (node.name === 'alternatives' && elementsIn(node).some(isPicture))
}

function imagesOf(node: StsNode, reader: BlockReader): readonly FigureImage[] {
  if (typeof node === 'string' || !isPicture(node)) return []
  const element = node.name === 'alternatives' ? elementsIn(node).find(isPicture) : node
  if (!element) return []
  const alt = childNamed(element, 'alt-text')
  const href = hrefOf(element)
  return [{ asset: reader.reading.asset(element), alt: alt ? textIn(alt) : reader.reading.isOwn ? '' : href }]
}

function isParts(node: StsNode, element: StsElement): boolean {
  if (typeof node === 'string') return false
  return node.facts?.has('parts') === true || (element.name === 'fig-group' && node.name === 'fig')
}

function partsOf(node: StsNode, element: StsElement, reader: BlockReader): readonly FigurePart[] {
  if (typeof node === 'string' || !isParts(node, element)) return []
  const figures = node.name === 'fig' ? [node] : elementsIn(childNamed(node, 'fig-group') ?? node)
  return figures.map(figure => {
    const id = reader.reading.id(figure, 'f')
    const number = readNumber(figure, 'item') ?? computedNumber(null)
    const images = withoutParts(figure).flatMap(each => imagesOf(each, reader))
    return { id, ...placeOfFacts(figure.facts), number, title: titleOf(figure, reader), images }
  })
}

/** What stands under the pictures: in our own writing the key is said to be it, in others it is lists and tables. */
function legendOf(nodes: readonly StsNode[], reader: BlockReader): { readonly key: Block[]; readonly notes: Block[] } {
  const key: StsNode[] = []
  const notes: StsNode[] = []
  for (const node of nodes) (isKey(node) ? key : notes).push(node)
  return { key: [...reader.blocks(key)], notes: [...reader.blocks(notes)] }
}

function isKey(node: StsNode): boolean {
  if (typeof node === 'string') return false
  const said = node.facts?.has('held') ? elementsIn(node)[0] : node
  if (said?.facts) return said.facts.has('key')
  const type = `${node.attributes.get('content-type') ?? ''} ${node.attributes.get('list-content') ?? ''}`
  return (
    node.name === 'def-list' || node.name === 'list' || node.name === 'table-wrap' || /key|legend|index/i.test(type)
  )
}
