import type { Block, FormulaBlock, NoteBlock, Paragraph, TableBlock } from '../../model/block.ts'
import { type Assembly, placeOf } from './assembly.ts'
import { type ItemRow, type Row, rowOfParagraph, type TextRow } from './block-row.ts'
import { isWithin, ownFigure, readFigure } from './figure-block.ts'
import { formulaOf, isExplanation, isWhere } from './formula-block.ts'
import { readList, tellCounts, tellRomans } from './list-block.ts'
import { keepOpaque } from './opaque-block.ts'
import { noNumber } from './printed-number.ts'
import { rawText } from './raw-inlines.ts'
import type { Entry } from './section-tree.ts'
import { readTable } from './table-block.ts'
import type { WordDocument } from './word-document.ts'
import { childOf } from './word-element.ts'
import type { ParagraphPiece, Piece } from './word-piece.ts'

/** Where blocks are built; captions and figures are no matter of cells and footnotes. */
export type BlockPlace = 'section' | 'cell'

/** Makes blocks of the pieces of a section, a cell or a footnote, one after the other. */
export class BlockBuilder {
  readonly assembly: Assembly
  readonly word: WordDocument
  readonly place: BlockPlace
  readonly rows: Row[] = []
  at = 0
  /** The last table with a number, which another may continue. */
  lastTable: TableBlock | null = null

  constructor(assembly: Assembly, word: WordDocument, place: BlockPlace = 'section') {
    this.assembly = assembly
    this.word = word
    this.place = place
  }

  build(entries: readonly Entry[]): Block[] {
    this.rows.push(...entries.flatMap(entry => this.#rowsOf(entry)))
    tellRomans(this.rows)
    tellCounts(this.rows)
    const blocks: Block[] = []
    while (this.at < this.rows.length) blocks.push(...this.next())
    return blocks
  }

  /** Blocks inside a cell or a text box. */
  inside(pieces: readonly Piece[]): Block[] {
    return new BlockBuilder(this.assembly, this.word, 'cell').build(pieces.map(piece => ({ piece })))
  }

  /** Blocks of rows that were taken out of their order. */
  blocksOf(rows: readonly Row[]): Block[] {
    const inner = new BlockBuilder(this.assembly, this.word, 'cell')
    inner.rows.push(...rows)
    const blocks: Block[] = []
    while (inner.at < inner.rows.length) blocks.push(...inner.next())
    return blocks
  }

  /** The row that is next, or further on. */
  peek(ahead = 0): Row | null {
    return this.rows[this.at + ahead] ?? null
  }

  /** The blocks that the next row and those that belong to it make. */
  next(): Block[] {
    const row = this.rows[this.at]
    if (!row) return []
    if (ownFigure(this)) return readFigure(this)
    switch (row.t) {
      case 'table':
        return readTable(this)
      case 'kept':
        return this.place === 'section' && row.isDrawing ? readFigure(this) : [this.#take(row, keepOpaque)]
      case 'picture':
        return this.place === 'section' || row.purpose?.name === 'picture'
          ? readFigure(this)
          : [this.#take(row, readText)]
      case 'unit':
      case 'table-caption':
        return this.#readCaption(row)
      case 'figure-caption':
        return this.place === 'section' ? readFigure(this) : [this.#take(row, readText)]
      case 'item':
        return [readList(this)]
      case 'note':
        return [this.#readNote(row)]
      case 'example':
        return [this.#readExample(row)]
      case 'formula':
        return [this.#readFormula(row)]
      case 'code':
        return [this.#readCode(row)]
      default:
        return [this.#take(row, readText)]
    }
  }

  /** A paragraph of a row, its number in front of it where it would be lost. */
  text(row: TextRow | ItemRow): Paragraph {
    return readText(row, this.assembly)
  }

  #take<Taken extends Row, Made>(row: Taken, make: (row: Taken, assembly: Assembly) => Made): Made {
    this.at++
    return make(row, this.assembly)
  }

  #rowsOf({ piece, inlines }: Entry): Row[] {
    if (piece.t === 'table') return [{ t: 'table', piece }]
    if (piece.t === 'opaque') {
      const { element, kept, within } = piece
      this.assembly.losses.add('word-markup-kept', element.name)
      return [{ t: 'kept', element, piece: { kept, within }, isDrawing: false, paragraph: null }]
    }
    const entry = inlines ? { piece, inlines } : { piece }
    const row = rowOfParagraph(entry, this.assembly.purposes.of(piece.style), this.word)
    const others = piece.objects.length > 0 ? this.#objectRows(piece, row === null) : []
    return row ? [row, ...others] : others
  }

  /** Text boxes follow their paragraph; what has several is a drawing. */
  #objectRows(piece: ParagraphPiece, isAlone: boolean): Row[] {
    const { within } = piece
    // Bookmarks belong to the text if there is any.
    const kept = isAlone ? piece.kept : []
    return piece.objects.flatMap(({ element, boxes, isUnknown }): Row[] => {
      const [box] = boxes
      if (boxes.length === 1 && box && !isUnknown) {
        const text = box.map(each => (each.t === 'paragraph' ? each.text : '')).join(' ')
        if (text.trim() !== '') this.assembly.losses.add('word-text-box-moved', text, piece.ordinal)
        return box.flatMap(each => this.#rowsOf({ piece: each }))
      }
      return [{ t: 'kept', element, piece: { kept, within }, isDrawing: true, paragraph: piece.ordinal }]
    })
  }

  #readCaption(row: TextRow | ItemRow): Block[] {
    if (this.place === 'section' || isOwnCaption(row, this.peek(1))) {
      const isBefore = row.t === 'unit' ? 1 : this.peek(1)?.t === 'unit' ? 2 : 1
      const behind = this.peek(isBefore)
      const isTable = behind?.t === 'table' || (row.t === 'unit' && behind?.t === 'table-caption')
      if (isTable) return readTable(this)
      if (row.t === 'unit' && behind?.t === 'picture') return readFigure(this)
      if (row.t === 'table-caption' && behind?.t === 'picture') return readTable(this)
      if (row.t === 'table-caption' && !(row as TextRow).isTyped) {
        this.assembly.losses.add('word-caption-alone', row.piece.text, row.piece.ordinal)
      }
    }
    return [this.#take(row, readText)]
  }

  #readNote(row: TextRow): NoteBlock {
    this.at++
    const { ids } = this.assembly
    const id = ids.next('n', rawText(row.inlines), row.piece.kept)
    const blocks: Block[] = row.inlines.length > 0 ? [this.#bare(row)] : []
    for (let next = this.peek(); next; next = this.peek()) {
      const isOwn = next.t === 'note-text' || isWithin(next, id)
      const isItem = !ids.isGiven(id) && next.t === 'item' && /[：:]$/.test(rawText(row.inlines))
      if (!isOwn && !isItem) break
      if (isOwn) blocks.push(...this.next())
      else {
        blocks.push(readList(this))
        break
      }
    }
    return { t: 'note', id, place: placeOf(row.piece), number: row.number, blocks }
  }

  #readExample(row: TextRow): NoteBlock {
    this.at++
    const id = this.assembly.ids.next('e', rawText(row.inlines), row.piece.kept)
    const blocks: Block[] = row.inlines.length > 0 ? [this.#bare(row)] : []
    let isBoxed = hasFrame(row.piece)
    const box = this.peek()
    if (
      blocks.length === 0 &&
      box?.t === 'table' &&
      box.piece.rows.length === 1 &&
      box.piece.rows[0]?.cells.length === 1
    ) {
      this.at++
      isBoxed = true
      blocks.push(...this.inside(box.piece.rows[0].cells[0]?.pieces ?? []))
    } else {
      for (let next = this.peek(); next; next = this.peek()) {
        const isOwn =
          isWithin(next, id) || next.t === 'example-text' || (isFramed(next) && (isBoxed || blocks.length === 0))
        if (!isOwn && (blocks.length > 0 || this.assembly.ids.isGiven(id))) break
        if (!isOwn && (next.t === 'note' || next.t === 'example' || next.t === 'table-caption')) break
        if (isFramed(next)) isBoxed = true
        blocks.push(...this.next())
      }
    }
    const boxed = isBoxed ? { isBoxed } : {}
    return { t: 'example', id, place: placeOf(row.piece), number: row.number, blocks, ...boxed }
  }

  /** The paragraph of a note or an example without the label. */
  #bare(row: TextRow): Paragraph {
    return this.assembly.paragraph(row.inlines, row.piece)
  }

  #readFormula(row: TextRow): FormulaBlock {
    this.at++
    const { ids, losses } = this.assembly
    const made = formulaOf(row, this.assembly)
    const id = ids.next('m', made.formula.mathml, row.piece.kept)
    this.assembly.mark(row.piece, id)
    const where: Block[] = [...made.pictures]
    const isObject = row.inlines.some(inline => inline.t === 'picture' && inline.program !== null)
    if (made.pictures.length > 0 && !isObject) losses.add('word-formula-picture', row.piece.text, row.piece.ordinal)
    const lead = this.peek()
    if (lead && isWithin(lead, id)) {
      if (lead.t === 'text' && lead.purpose?.name === 'where') this.at++
      for (let next = this.peek(); next && isWithin(next, id); next = this.peek()) where.push(...this.next())
    } else if (lead && isWhere(lead)) {
      where.push(this.#take(lead, readText))
      for (let next = this.peek(); next && isExplanation(next); next = this.peek())
        where.push(...(next.t === 'item' ? this.next() : [this.#take(next, readText)]))
    }
    return { t: 'formula', id, place: placeOf(row.piece), number: row.number, formula: made.formula, where }
  }

  #readCode(first: TextRow): Block {
    const lines: string[] = []
    for (let row = this.peek(); row?.t === 'code'; row = this.peek()) {
      if (row !== first && row.piece.kept.length > 0) break
      lines.push(row.piece.text)
      this.at++
    }
    const text = lines.join('\n')
    const id = this.assembly.ids.next('c', text, first.piece.kept)
    this.assembly.mark(first.piece, id)
    return { t: 'code', id, place: placeOf(first.piece), text }
  }
}

function readText(row: TextRow | ItemRow, assembly: Assembly): Paragraph {
  const { piece, inlines, number } = row
  // A number that belongs to no caption or list stays where it was read.
  const label = number === null || number === noNumber ? '' : (number.printed ?? number.stated ?? '')
  const isLabelled = label !== '' && (row.t === 'table-caption' || row.t === 'figure-caption' || row.t === 'item')
  const shown = isLabelled ? [{ t: 'text' as const, text: `${label}　` }, ...inlines] : inlines
  return assembly.paragraph(row.t === 'part-caption' ? piece.inlines : shown, piece)
}

/** Whether a bookmark of ours says that a caption or a unit belongs to what follows it. */
function isOwnCaption({ piece }: TextRow | ItemRow, next: Row | null): boolean {
  return next !== null && piece.kept.some(id => isWithin(next, id))
}

function hasFrame({ properties }: ParagraphPiece): boolean {
  return childOf(properties, 'pBdr') !== null
}

function isFramed(row: Row): boolean {
  return row.t !== 'table' && row.t !== 'kept' && hasFrame(row.piece)
}
