import type { XmlElement } from '../../../container/xml-tree.ts'
import { InlineReader, type InlineSurroundings, type ParagraphReading } from './inline-reader.ts'
import { changedText } from './revision-list.ts'
import { attributeOf, childOf, elementsOf, isOn, wholeOf } from './word-element.ts'
import type { CellPiece, CommentAnchor, ParagraphPiece, Piece, RowPiece, TablePiece } from './word-piece.ts'

/** What a paragraph's properties and style say of it; asked for once for each, in the order of the document. */
export type Numbering = (
  properties: XmlElement | null,
  style: string | null,
  isInTextBox: boolean,
) => Pick<ParagraphPiece, 'number' | 'level' | 'list' | 'outline' | 'styleName' | 'role' | 'depth'>

interface Place {
  readonly isInTable: boolean
  readonly isInTextBox: boolean
}

/** Marks of a paragraph that say that its end was added or taken away; then it is one with the paragraph behind. */
const endMarks = {
  accepted: new Set(['del', 'moveFrom', 'cellDel']),
  base: new Set(['ins', 'moveTo', 'cellIns']),
} as const

/** Elements that only hold others. */
const transparent: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'Choice'])
/** Elements between paragraphs that say nothing. */
const silent: ReadonlySet<string> = new Set([
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'customXmlPr',
  'commentRangeEnd',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
  'customXmlInsRangeStart',
  'customXmlInsRangeEnd',
  'customXmlDelRangeStart',
  'customXmlDelRangeEnd',
  'customXmlMoveFromRangeStart',
  'customXmlMoveFromRangeEnd',
  'customXmlMoveToRangeStart',
  'customXmlMoveToRangeEnd',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'background',
])

const noObjects: ParagraphPiece['objects'] = []

const nothing: ParagraphReading = {
  text: '',
  inlines: [],
  isBold: false,
  drawings: [],
  kept: [],
  within: [],
  comments: [],
}

/** Gives the pieces of a part in order; paragraphs are numbered in it, those of a text box behind the one it hangs on. */
export class StoryWalk {
  readonly #around: InlineSurroundings
  readonly #numbering: Numbering
  readonly #reader: InlineReader
  #ordinals = 0
  /** What stood in paragraphs whose end is gone. */
  #carried: Carried | null = null
  /** Bookmarks and comments that begin between paragraphs. */
  #kept: string[] = []
  #comments: CommentAnchor[] = []

  constructor(around: InlineSurroundings, numbering: Numbering) {
    this.#around = around
    this.#numbering = numbering
    this.#reader = new InlineReader(around)
  }

  *pieces(blocks: Iterable<XmlElement>): Generator<Piece> {
    const found: Piece[] = []
    for (const block of blocks) {
      this.#read(block, outside, found)
      yield* found
      found.length = 0
    }
    this.#release(outside, found)
    yield* found
  }

  #walk(blocks: Iterable<XmlElement>, place: Place, found: Piece[]): void {
    for (const block of blocks) this.#read(block, place, found)
  }

  /** Puts what a block is behind what was found. */
  #read(block: XmlElement, place: Place, found: Piece[]): void {
    const { local } = block
    if (local === 'p') this.#paragraph(block, place, found)
    else if (local === 'tbl') this.#readTable(block, place, found)
    else if (transparent.has(local)) this.#walk(elementsOf(block), place, found)
    else if (local === 'AlternateContent') this.#walk(firstBranch(block), place, found)
    else if (local === 'bookmarkStart') this.#bookmark(block)
    else if (local === 'bookmarkEnd') this.#reader.endBookmark(block)
    else if (local === 'commentRangeStart')
      this.#comments.push({ id: attributeOf(block, 'id') ?? '', behind: this.#kept.at(-1) ?? null })
    else if (changes.has(local)) this.#change(block, place, found)
    else if (!silent.has(local)) {
      found.push({ t: 'opaque', element: block, kept: this.#kept, within: this.#reader.openIds })
      this.#kept = []
    }
  }

  #change(block: XmlElement, place: Place, found: Piece[]): void {
    const isGone = block.local === 'del' || block.local === 'moveFrom'
    if (isGone !== (this.#around.version === 'accepted')) this.#walk(elementsOf(block), place, found)
    else this.#around.revisions.add(block, changedText(block), this.#ordinals + 1)
  }

  #bookmark(element: XmlElement): void {
    const id = this.#reader.startBookmark(element)
    if (id !== null) this.#kept.push(id)
  }

  #paragraph(element: XmlElement, place: Place, found: Piece[]): void {
    const ordinal = ++this.#ordinals
    const current = childOf(element, 'pPr')
    const change = childOf(current, 'pPrChange')
    const properties = (change && this.#around.version === 'base' ? childOf(change, 'pPr') : null) ?? current
    const style = attributeOf(childOf(properties, 'pStyle'), 'val')
    const reading = this.#reader.read(element, style, ordinal)
    if (change) this.#around.revisions.add(change, reading.text, ordinal)
    const carried = join(this.#carried, { ordinal, properties, style, reading })
    this.#carried = null
    if (this.#isGone(childOf(current, 'rPr'), ordinal)) {
      this.#carried = carried
      return
    }
    found.push(this.#finish(carried, place))
  }

  /** What is carried before something that it cannot be joined to: its end is kept after all. */
  #release(place: Place, found: Piece[]): void {
    const carried = this.#carried
    this.#carried = null
    if (carried && (carried.reading.text !== '' || carried.reading.inlines.length > 0))
      found.push(this.#finish(carried, place))
  }

  #finish({ ordinal, properties, style, reading }: Carried, place: Place): ParagraphPiece {
    const { text, inlines, isBold, drawings, within } = reading
    const kept = this.#kept.length > 0 ? [...this.#kept, ...reading.kept] : reading.kept
    const comments = this.#comments.length > 0 ? [...this.#comments, ...reading.comments] : reading.comments
    this.#kept = []
    this.#comments = []
    const { number, level, list, outline, styleName, role, depth } = this.#numbering(
      properties,
      style,
      place.isInTextBox,
    )
    const objects = drawings.length > 0 ? this.#objects(drawings, place) : noObjects
    const { isInTable, isInTextBox } = place
    return {
      t: 'paragraph',
      ordinal,
      properties,
      style,
      text,
      inlines,
      isBold,
      objects,
      kept,
      within,
      comments,
      isInTable,
      isInTextBox,
      number,
      level,
      list,
      outline,
      styleName,
      role,
      depth,
    }
  }

  #objects(drawings: ParagraphReading['drawings'], place: Place): ParagraphPiece['objects'] {
    const inBox = { ...place, isInTextBox: true }
    return drawings.map(({ element, boxes, isUnknown }) => ({
      element,
      boxes: boxes.map(box => this.#inside(elementsOf(box), inBox)),
      isUnknown,
    }))
  }

  /** Pieces of a cell or a text box, which nothing is carried out of. */
  #inside(blocks: Iterable<XmlElement>, place: Place): Piece[] {
    const outer = this.#carried
    this.#carried = null
    const found: Piece[] = []
    this.#walk(blocks, place, found)
    this.#release(place, found)
    this.#carried = outer
    return found
  }

  /** A table whose rows are all gone is none, and parts no paragraphs that have become one. */
  #readTable(element: XmlElement, place: Place, found: Piece[]): void {
    const rows = [...rowsOf(element)]
    const isGone = (row: XmlElement) => {
      const properties = childOf(row, 'trPr')
      return properties !== null && hasMark(properties, endMarks[this.#around.version])
    }
    const isWhollyGone = rows.length > 0 && rows.every(isGone)
    if (!isWhollyGone) this.#release(place, found)
    const table = this.#table(element, place)
    if (isWhollyGone) this.#kept = [...table.kept, ...this.#kept]
    else found.push(table)
  }

  #table(table: XmlElement, place: Place): TablePiece {
    const kept = this.#kept
    const within = this.#reader.openIds
    this.#kept = []
    const caption = attributeOf(childOf(childOf(table, 'tblPr'), 'tblCaption'), 'val')
    const rows: RowPiece[] = []
    for (const row of rowsOf(table)) {
      const properties = childOf(row, 'trPr')
      if (properties && this.#isGone(properties, this.#ordinals + 1, row)) continue
      const cells = [...cellsOf(row)].flatMap(cell => this.#cell(cell, { ...place, isInTable: true }))
      const before = Math.min(wholeOf(childOf(properties, 'gridBefore')) ?? 0, widest)
      rows.push({ before, isHeader: isOn(childOf(properties, 'tblHeader')), cells })
    }
    return { t: 'table', rows, caption, kept, within }
  }

  #cell(cell: XmlElement, place: Place): CellPiece[] {
    const properties = childOf(cell, 'tcPr')
    if (properties && this.#isGone(properties, this.#ordinals + 1, cell)) return []
    const vertical = childOf(properties, 'vMerge')
    const merge = vertical === null ? null : attributeOf(vertical, 'val') === 'restart' ? 'start' : 'more'
    const across = childOf(properties, 'hMerge')
    const isMergedAcross = across !== null && attributeOf(across, 'val') !== 'restart'
    const span = Math.min(Math.max(wholeOf(childOf(properties, 'gridSpan')) ?? 1, 1), widest)
    return [{ span, merge, isMergedAcross, pieces: this.#inside(elementsOf(cell), place) }]
  }

  /** Whether a mark says that this version does not have it; the mark is noted. */
  #isGone(properties: XmlElement | null, ordinal: number, held: XmlElement | null = null): boolean {
    if (!properties) return false
    let isGone = false
    for (const mark of elementsOf(properties)) {
      if (changes.has(mark.local) || mark.local === 'cellIns' || mark.local === 'cellDel')
        this.#around.revisions.add(mark, held ? changedText(held) : '', ordinal)
      if (endMarks[this.#around.version].has(mark.local)) isGone = true
    }
    return isGone
  }
}

interface Carried {
  readonly ordinal: number
  readonly properties: XmlElement | null
  readonly style: string | null
  readonly reading: ParagraphReading
}

const changes: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const outside: Place = { isInTable: false, isInTextBox: false }
/** Columns that a table of Word can have (ECMA-376-1, 17.4); more are a mistake. */
const widest = 63

function join(before: Carried | null, own: Carried): Carried {
  if (!before) return own
  const one = before.reading
  const other = own.reading
  const isSilent = one.text === '' || other.text === ''
  const isBold = isSilent ? one.isBold || other.isBold : one.isBold && other.isBold
  const reading: ParagraphReading = {
    ...nothing,
    text: one.text + other.text,
    inlines: [...one.inlines, ...other.inlines],
    isBold,
    drawings: [...one.drawings, ...other.drawings],
    kept: [...one.kept, ...other.kept],
    within: one.within,
    comments: [...one.comments, ...other.comments],
  }
  return { ...own, reading }
}

function hasMark(properties: XmlElement, marks: ReadonlySet<string>): boolean {
  for (const { local } of elementsOf(properties)) if (marks.has(local)) return true
  return false
}

/** What a new version of Word would read of an alternative. */
function firstBranch(alternatives: XmlElement): Iterable<XmlElement> {
  const choice = childOf(alternatives, 'Choice') ?? childOf(alternatives, 'Fallback')
  return choice ? elementsOf(choice) : []
}

function* rowsOf(table: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(table)) {
    if (child.local === 'tr') yield child
    else if (transparent.has(child.local) || child.local === 'ins' || child.local === 'moveTo') yield* rowsOf(child)
  }
}

function* cellsOf(row: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(row)) {
    if (child.local === 'tc') yield child
    else if (transparent.has(child.local)) yield* cellsOf(child)
  }
}
