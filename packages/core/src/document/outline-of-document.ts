import type { Block, ListBlock, ListItem, Num } from './model/block.ts'
import { shownNumber } from './model/number-document.ts'
import { blockText, plainText, titleText } from './model/plain-text.ts'
import type { Section, StandardDocument } from './model/standard-document.ts'
import { blocksInside, topSections } from './model/walk.ts'
import type { OutlineEntry, OutlineKind } from './outline-entry.ts'

/** Every heading of a document, and every piece in it that has a number, in order. */
export function outlineOfDocument(document: StandardDocument): OutlineEntry[] {
  const words = document.language.startsWith('zh') ? chinese : english
  return topSections(document)
    .filter(({ kind }) => kind !== 'contents')
    .flatMap(section => entriesOf(section, 1))
    .map(entry => (entry.number === null ? entry : { ...entry, number: printed(words, entry.kind, entry.number) }))
}

type NumberWords = Readonly<Partial<Record<OutlineKind, string>>>
const chinese: NumberWords = { annex: '附录', table: '表', figure: '图', note: '注', example: '示例' }
const english: NumberWords = { annex: 'Annex ', table: 'Table ', figure: 'Figure ', note: 'Note ', example: 'Example ' }

/** The number with its word, as the templates have it. */
function printed(words: NumberWords, kind: OutlineKind, number: string): string {
  return kind === 'list' ? `${number})` : (words[kind] ?? '') + number
}

function entriesOf(section: Section, level: number): OutlineEntry[] {
  const { kind, title, number, blocks, sections, place } = section
  const own = {
    ...numbered(number),
    text: title === null ? firstText(blocks) : titleText(title),
    kind: kind === 'annex' ? ('annex' as const) : title === null ? ('clause' as const) : ('heading' as const),
    level,
    paragraph: place?.paragraph ?? 0,
  }
  const inside = blocks.flatMap(block => blockEntries(block, 1, level + 1))
  return [own, ...inside, ...sections.flatMap(inner => entriesOf(inner, level + 1))]
}

/** What bears a number in a block, itself before what it holds; an item of a list before what stands in it. */
function blockEntries(block: Block, depth: number, level: number): OutlineEntry[] {
  const within = (blocks: readonly Block[]) => blocks.flatMap(inner => blockEntries(inner, depth + 1, level))
  if (block.t !== 'list') return [...ownEntries(block, depth, level), ...within(blocksInside(block))]
  return block.items.flatMap(item => [...itemEntries(block, item, depth), ...within(item.blocks)])
}

function itemEntries({ place }: ListBlock, { number, blocks, place: own }: ListItem, depth: number): OutlineEntry[] {
  if (number === null || shownNumber(number) === null) return []
  const paragraph = own?.paragraph ?? place?.paragraph ?? 0
  return [{ ...numbered(number), text: firstText(blocks), kind: 'list', level: depth, paragraph }]
}

function ownEntries(block: Exclude<Block, ListBlock>, depth: number, level: number): OutlineEntry[] {
  const paragraph = block.place?.paragraph ?? 0
  const entry = (kind: OutlineKind, number: Num | null, text: string, at = depth): OutlineEntry[] =>
    number && shownNumber(number) !== null ? [{ ...numbered(number), text, kind, level: at, paragraph }] : []
  switch (block.t) {
    case 'term':
      return entry('term', block.number, block.names.map(name => name.text).join('  '), level)
    case 'table':
    case 'figure':
      return entry(block.t, block.number, titleText(block.title))
    case 'note':
    case 'example':
      return entry(block.t, block.number, block.blocks.map(blockText).join(' '))
    default:
      return []
  }
}

function numbered(number: Num): Pick<OutlineEntry, 'number' | 'isAutomatic'> {
  return { number: shownNumber(number), isAutomatic: number.isAutomatic }
}

function firstText(blocks: readonly Block[]): string {
  const first = blocks.find(block => block.t === 'paragraph')
  return first ? plainText(first.inlines).replace(/\s+/g, ' ').trim() : ''
}
