import type { Block, FigureBlock, FigureImage, FigurePart } from '../../model/block.ts'
import { placeOf } from './assembly.ts'
import type { BlockBuilder } from './block-builder.ts'
import type { ItemRow, KeptRow, Row, TextRow } from './block-row.ts'
import { keepOpaque } from './opaque-block.ts'
import { noNumber } from './printed-number.ts'
import { rawText } from './raw-inlines.ts'

/** Rows between a picture and its caption at most: parts, key, notes. */
const farthest = 40

/** What stands between the first picture and the caption of a figure. */
interface Group {
  readonly rows: readonly Row[]
  readonly caption: TextRow
  /** The id that bookmarks of ours give it; null in any other file. */
  readonly own: string | null
}

/** The figure that the next rows are: pictures with what is below them up to the caption, or a picture alone. */
export function readFigure(builder: BlockBuilder): Block[] {
  const first = builder.peek()
  const own = ownFigure(builder)
  if (!own && first?.t === 'figure-caption') return captionFirst(builder, first)
  const isOwn = first?.t === 'picture' && first.purpose?.name === 'picture' && first.piece.kept.length > 0
  const group = own ?? (isOwn ? null : groupAt(builder))
  if (!group) return pictureAlone(builder)
  builder.at += group.rows.length + 1
  return [figureOf(group, builder)]
}

/** The rows of a figure of our own writing: its bookmark begins at the first and ends at its caption. */
export function ownFigure({ rows, at }: BlockBuilder): Group | null {
  const first = rows[at]
  if (!first || !mayBegin.has(first.t)) return null
  for (const id of first.piece.kept) {
    let end = at
    for (let next = rows[end + 1]; next && isWithin(next, id); next = rows[end + 1]) end++
    const caption = rows[end]
    if (caption?.t === 'figure-caption' && (end > at || first === caption))
      return { rows: rows.slice(at, end), caption, own: id }
  }
  return null
}

const mayBegin: ReadonlySet<Row['t']> = new Set(['picture', 'kept', 'text', 'part-caption', 'figure-caption'])

/** Whether a bookmark of ours says that a row belongs to a piece. */
export function isWithin(row: Row, id: string): boolean {
  return row.piece.within.includes(id)
}

/** A caption whose figure is below it against the rule, or is missing. */
function captionFirst(builder: BlockBuilder, caption: TextRow): Block[] {
  builder.at++
  const below = builder.peek()
  const isPicture = below?.t === 'picture' || (below?.t === 'kept' && below.isDrawing)
  if (isPicture && !groupAt(builder)) {
    builder.at++
    return [figureOf({ rows: [below], caption, own: null }, builder)]
  }
  if (caption.isTyped) return [builder.text(caption)]
  builder.assembly.losses.add('word-caption-alone', caption.piece.text, caption.piece.ordinal)
  return [figureOf({ rows: [], caption, own: null }, builder)]
}

function groupAt({ rows, at }: BlockBuilder): Group | null {
  let isBelow = false
  for (let next = at; next < rows.length && next < at + farthest; next++) {
    const row = rows[next]
    if (!row) return null
    if (row.t === 'figure-caption') return { rows: rows.slice(at, next), caption: row, own: null }
    const isPicture = row.t === 'picture' || (row.t === 'kept' && row.isDrawing)
    if (isPicture && isBelow) return null
    if (isPicture || row.t === 'part-caption' || isPartCaption(row)) continue
    if (!isOfFigure(row)) return null
    if (row.t !== 'unit') isBelow = true
  }
  return null
}

/** Key, notes and units of a figure. */
function isOfFigure(row: Row): boolean {
  if (row.t === 'unit' || row.t === 'note' || row.t === 'note-text') return true
  if (row.t !== 'text' && row.t !== 'item') return false
  const text = rawText(row.inlines)
  return /^(?:标引|说明|图例|图中|其中|key\b)/i.test(text) || /^[^。]{0,12}?(?:[—–－]|--)/.test(text)
}

/** `a) 正视图` below a picture. */
function isPartCaption(row: Row): row is Extract<Row, { t: 'item' }> {
  return row.t === 'item' && row.style === 'alpha' && /^[^。；;]{0,30}$/.test(rawText(row.inlines))
}

function figureOf({ rows, caption, own }: Group, builder: BlockBuilder): FigureBlock {
  const { assembly } = builder
  const { piece } = caption
  const title = assembly.title(caption.inlines, piece)
  const bookmarks = [...rows, caption].flatMap(row => (row.t === 'table' ? [] : row.piece.kept))
  const id = assembly.ids.next('f', rawText(caption.inlines), bookmarks)
  assembly.mark(piece, id)
  const images: FigureImage[] = []
  const parts: FigurePart[] = []
  const others: Row[] = []
  const key: Block[] = []
  let waiting: TextRow[] = []
  for (const row of rows) {
    if (row.t === 'picture') waiting.push(row)
    else if (row.t === 'kept') key.push(keepOpaque(row, assembly))
    else if (row.t === 'part-caption' || (own === null && isPartCaption(row) && waiting.length > 0)) {
      const isOfPart = (picture: TextRow) => own === null || isOfOwnPart(picture, row, own)
      images.push(...waiting.filter(picture => !isOfPart(picture)).flatMap(picture => imagesOf(picture, builder)))
      parts.push(partOf(row, waiting.filter(isOfPart), builder))
      waiting = []
    } else others.push(row)
  }
  images.push(...waiting.flatMap(picture => imagesOf(picture, builder)))
  const below = builder.blocksOf(others)
  // In our own writing what follows the first note stands behind it.
  const turn = below.findIndex(({ t }) => t === 'note')
  const isNote = (block: Block, at: number) => (own === null ? block.t === 'note' : turn >= 0 && at >= turn)
  const notes = below.filter(isNote)
  key.push(...below.filter((block, at) => !isNote(block, at)))
  return {
    t: 'figure',
    id,
    place: placeOf(piece),
    number: caption.number ?? noNumber,
    title,
    images,
    parts,
    key,
    notes,
  }
}

/** Whether the bookmark that a picture begins, or stands in, goes on to the caption of a part. */
function isOfOwnPart({ piece }: TextRow, caption: TextRow | ItemRow, figure: string): boolean {
  return [...piece.kept, ...piece.within].some(id => id !== figure && caption.piece.within.includes(id))
}

function partOf(row: TextRow | ItemRow, pictures: readonly TextRow[], builder: BlockBuilder): FigurePart {
  const { assembly } = builder
  const images = pictures.flatMap(picture => imagesOf(picture, builder))
  const kept = pictures.flatMap(({ piece }) => piece.kept)
  const id = assembly.ids.next('f', rawText(row.inlines), [...kept, ...row.piece.kept])
  assembly.mark(row.piece, id)
  const title = assembly.title(row.inlines, row.piece)
  return { id, place: placeOf(row.piece), number: row.number ?? noNumber, title, images }
}

function imagesOf(row: TextRow, { assembly }: BlockBuilder): FigureImage[] {
  return assembly
    .inlines(row.inlines, row.piece)
    .flatMap(inline => (inline.t === 'image' ? [{ asset: inline.asset, alt: inline.alt }] : []))
}

function pictureAlone(builder: BlockBuilder): Block[] {
  const row = builder.peek() as TextRow | KeptRow
  builder.at++
  if (row.t === 'kept') return [keepOpaque(row, builder.assembly)]
  if (row.t !== 'picture') return [builder.text(row)]
  const { assembly } = builder
  const images = imagesOf(row, builder)
  if (images.length === 0) return [builder.text(row)]
  const id = assembly.ids.next('f', images.map(({ asset }) => asset).join(' '), row.piece.kept)
  assembly.mark(row.piece, id)
  return [
    { t: 'figure', id, place: placeOf(row.piece), number: null, title: [], images, parts: [], key: [], notes: [] },
  ]
}
