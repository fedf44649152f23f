import type { Block, ListBlock, ListItem } from '../../model/block.ts'
import { placeOf } from './assembly.ts'
import type { BlockBuilder } from './block-builder.ts'
import type { ItemRow, Row } from './block-row.ts'
import { statedNumber } from './printed-number.ts'
import { dropStart, rawText } from './raw-inlines.ts'

/** Rows between two items of one list that may belong to the first. */
const farthest = 12

/** Reads the list that the next rows are, lists inside its items too. `outer` are the first items of those around it. */
export function readList(builder: BlockBuilder, outer: readonly ItemRow[] = []): ListBlock {
  const first = builder.peek() as ItemRow
  const { ids } = builder.assembly
  const id = ids.next('l', rawText(first.inlines), first.piece.kept)
  const items: ListItem[] = []
  let last = first
  const isKept = builder.assembly.ids.isGiven(id)
  for (let row = builder.peek(); row; row = builder.peek()) {
    const known = isKept ? placeOfKept(row, id, items) : null
    if (known === 'outside') break
    if (known === 'inside') addTo(items, row.t === 'item' ? [readList(builder, [...outer, first])] : builder.next())
    else if (row.t === 'item') {
      if (isLike(row, first)) {
        if (known === null && items.length > 0 && startsAgain(row)) break
        items.push(itemOf(row, builder))
        last = row
      } else if (outer.some(other => isLike(row, other)) || isHigher(row, first) || isOther(row, last)) break
      else addTo(items, [readList(builder, [...outer, first])])
    } else if (row.t === 'item-text') addTo(items, builder.next())
    else {
      const end = nextItem(builder, last)
      if (end === null) break
      while (builder.at < end) addTo(items, builder.next())
    }
  }
  return { t: 'list', id, place: placeOf(first.piece), style: first.style, items }
}

/** Where bookmarks of ours say that a row belongs; null where they do not say. */
function placeOfKept(row: Row, list: string, items: readonly ListItem[]): 'inside' | 'item' | 'outside' | null {
  const last = items.at(-1)
  if (!last) return null
  const { within } = row.piece
  if (within.includes(last.id)) return 'inside'
  return within.includes(list) ? 'item' : 'outside'
}

/** Makes items of lines that are only counted, `1 第一款；`, behind a line that ends with a colon (工程建设标准编写规定). */
export function tellCounts(rows: Row[]): void {
  let wanted = 0
  for (const [at, row] of rows.entries()) {
    if (row.t !== 'text') {
      if (row.t === 'item') wanted = 0
      continue
    }
    const text = rawText(row.inlines)
    const [whole, digits] = wanted > 0 ? (/^(\d{1,2})[\s\u3000]+(?=\S)/.exec(text) ?? []) : []
    if (whole && wanted > 0 && Number(digits) === wanted) {
      const inlines = dropStart(row.inlines, whole.length)
      const number = statedNumber(digits ?? '', false)
      rows[at] = {
        t: 'item',
        piece: row.piece,
        purpose: row.purpose,
        inlines,
        number,
        style: 'arabic',
        list: null,
        level: null,
      }
      wanted++
    } else wanted = /[：:]$/.test(text) ? 1 : 0
  }
}

/** Says that `i)` is a Roman one where `ii)` follows it, and `v)` where `iv)` stands before it. */
export function tellRomans(rows: Row[]): void {
  for (const [at, row] of rows.entries()) {
    if (row.t !== 'item' || row.list !== null || row.style !== 'alpha') continue
    const label = row.number?.stated ?? ''
    const wanted = { i: ['ii', 1], v: ['iv', -1], x: ['ix', -1] }[label] as [string, number] | undefined
    if (!wanted) continue
    const [other, step] = wanted
    for (let near = at + step; near >= 0 && near < rows.length && Math.abs(near - at) < farthest; near += step) {
      const next = rows[near]
      if (next?.t !== 'item') continue
      if (next.style === 'roman' && next.number?.stated === other) rows[at] = { ...row, style: 'roman' }
      if (next.style === 'roman' || next.style === 'alpha') break
    }
  }
}

function itemOf(row: ItemRow, builder: BlockBuilder): ListItem {
  builder.at++
  const { assembly } = builder
  const text = rawText(row.inlines)
  const id = assembly.ids.next('i', text, row.piece.kept)
  const blocks: Block[] = row.inlines.length > 0 ? [assembly.paragraph(row.inlines, row.piece)] : []
  assembly.mark(row.piece, id)
  return { id, place: placeOf(row.piece), number: row.number, blocks }
}

function addTo(items: ListItem[], blocks: readonly Block[]): void {
  const last = items.at(-1)
  if (last) items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] }
}

function isLike(one: ItemRow, other: ItemRow): boolean {
  if (one.style !== other.style) return false
  return one.level === null || other.level === null || one.level === other.level
}

/** Whether its level is above that of a list, so that it cannot be inside. */
function isHigher(row: ItemRow, first: ItemRow): boolean {
  return row.level !== null && first.level !== null && row.level < first.level
}

/** Whether a sentence ended before it, so that it begins a list of its own where no level says otherwise. */
function isOther(row: ItemRow, last: ItemRow): boolean {
  const isDeeper = row.level !== null && last.level !== null && row.level > last.level
  return !isDeeper && /。$/.test(rawText(last.inlines))
}

function startsAgain({ number, style }: ItemRow): boolean {
  if (style === 'dash' || style === 'bullet') return false
  return number?.stated === { alpha: 'a', arabic: '1', roman: 'i' }[style]
}

/** Where the list goes on behind rows that are no items; null when it does not. */
function nextItem({ rows, at, place }: BlockBuilder, last: ItemRow): number | null {
  for (let next = at; next < rows.length && next < at + farthest; next++) {
    const row = rows[next]
    if (row?.t !== 'item' || !isLike(row, last)) continue
    if (last.style === 'dash' || last.style === 'bullet') {
      const between = rows.slice(at, next)
      return between.every(each => each.t === 'note' || each.t === 'example' || each.t === 'note-text') ? next : null
    }
    return place === 'section' && follows(last.number?.stated, row.number?.stated, last.style) ? next : null
  }
  return null
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function follows(one: string | null = null, other: string | null = null, style: ItemRow['style']): boolean {
  if (one === null || other === null) return false
  if (style === 'arabic') return Number(other) === Number(one) + 1
  if (style === 'roman') return romans.indexOf(other) === romans.indexOf(one) + 1
  return one.length === 1 && other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1
}
