import type { List, ListItem as ListItemNode, PhrasingContent } from 'mdast'
import type { ListBlock, ListItem, ListStyle, Num } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import { blockText } from '../../model/plain-text.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { attributesAtStart, noAttributes, type PieceAttributes } from './piece-attributes.ts'
import { readParagraph } from './read-paragraph.ts'

const styles: readonly ListStyle[] = ['dash', 'bullet', 'alpha', 'arabic', 'roman']

/**
 * A list: `-` is a dash, `*` a bullet, `1)` arabic, `1.` a letter, and arabic right inside letters, as GB/T 1.1—2020, 7.5
 * nests them; a class of the attributes overrules.
 */
export function readList(
  node: List,
  { context, attributes }: { readonly context: MarkdownContext; readonly attributes: PieceAttributes },
): ListBlock {
  const style = styles.find(name => attributes.classes.has(name)) ?? styleOf(node, context)
  const items = within(context, style, () => node.children.map(item => readItem(item, style, context)))
  const content = items.flatMap(item => item.blocks.map(blockText)).join('\n')
  return { t: 'list', id: context.id('l', content, attributes.id), place: { line: context.line(node) }, style, items }
}

const around = new WeakMap<MarkdownContext, ListStyle[]>()

function within<T>(context: MarkdownContext, style: ListStyle, work: () => T): T {
  const styles = around.get(context) ?? []
  around.set(context, styles)
  styles.push(style)
  const done = work()
  styles.pop()
  return done
}

function styleOf(node: List, context: MarkdownContext): ListStyle {
  const mark = /^\s*(?:\d+([.)])|([-*+]))/.exec(context.slice(node.children[0]))
  if (!node.ordered) return mark?.[2] === '*' ? 'bullet' : 'dash'
  if (mark?.[1] === ')') return 'arabic'
  return around.get(context)?.at(-1) === 'alpha' ? 'arabic' : 'alpha'
}

function readItem(node: ListItemNode, style: ListStyle, context: MarkdownContext): ListItem {
  const { attributes, children } = takeItemAttributes(node, context)
  const blocks = context.blocks(children)
  const number = style === 'dash' || style === 'bullet' ? null : computedNumber(null)
  return { id: context.id('i', blocks.map(blockText).join('\n'), attributes.id), number, blocks }
}

/** `- {#i1 .item} text`; the class tells them from attributes of the block that begins the item. */
function takeItemAttributes(
  node: ListItemNode,
  context: MarkdownContext,
): { attributes: PieceAttributes; children: ListItemNode['children'] } {
  const [first, ...others] = node.children
  const whole = { attributes: noAttributes, children: node.children }
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'text') return whole
  const [text, ...rest] = first.children
  const found = attributesAtStart(context.slice(text))
  if (!found?.attributes.classes.has('item')) return whole
  const value = text.value.slice(found.raw.length).trimStart()
  const kept: PhrasingContent[] = value === '' ? rest : [{ ...text, value }, ...rest]
  const paragraph = kept.length > 0 ? [{ ...first, children: kept }] : []
  return { attributes: found.attributes, children: [...paragraph, ...others] }
}

const typedMarks: readonly (readonly [RegExp, ListStyle])[] = [
  [/^()(?:——|—|－－)[ \u3000]*/, 'dash'],
  [/^()[●•·][ \u3000]*/, 'bullet'],
  [/^([a-z])[)）][ \u3000]*/, 'alpha'],
  [/^(\d{1,2})[)）][ \u3000]*/, 'arabic'],
]

/** A list typed as lines that each begin with `——`, `●`, `a)` or `1)`; null when a line does not. */
export function readTypedList(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
  line: number,
): ListBlock | null {
  const [first] = nodes
  // Held against the source, so that a sign written as a reference begins no list.
  const found = typedMarks.find(([mark]) => mark.test(context.slice(first)))
  if (!found || first?.type !== 'text') return null
  const [mark, style] = found
  const lines = splitLines(nodes)
  const starts = lines.map(([text]) => (text?.type === 'text' ? mark.exec(text.value) : null))
  if (!starts.every((start, at) => start && isInOrder(start[1] ?? '', at))) return null
  const items = lines.map(
    (nodes, at): ListItem => readTypedItem(nodes, { mark, stated: starts[at]?.[1] || null, context }),
  )
  const content = items.flatMap(item => item.blocks.map(blockText)).join('\n')
  return { t: 'list', id: context.id('l', content), place: { line }, style, items }
}

function isInOrder(stated: string, at: number): boolean {
  if (stated === '') return true
  return /\d/.test(stated) ? Number(stated) === at + 1 : stated.charCodeAt(0) === 97 + at
}

function readTypedItem(
  nodes: readonly PhrasingContent[],
  { mark, stated, context }: { mark: RegExp; stated: string | null; context: MarkdownContext },
): ListItem {
  const [first, ...rest] = nodes
  const value = first?.type === 'text' ? first.value.replace(mark, '') : ''
  const kept: PhrasingContent[] = first?.type === 'text' && value !== '' ? [{ ...first, value }, ...rest] : rest
  const paragraph = readParagraph(kept, context)
  const number: Num | null = stated === null ? null : { computed: null, stated, isAutomatic: false }
  const blocks = paragraph ? [paragraph] : []
  return { id: context.id('i', blocks.map(blockText).join('\n')), number, blocks }
}

/** Inline nodes line by line, where lines end in texts. */
export function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text') {
      lines.at(-1)?.push(node)
      continue
    }
    node.value.split('\n').forEach((value, at) => {
      if (at > 0) lines.push([])
      const text = at > 0 ? value.trimStart() : value
      // Positions are those of the whole text, so attributes at the end of a line are looked for in the last one alone.
      if (text !== '') lines.at(-1)?.push({ ...node, value: text })
    })
  }
  return lines
}
