import type { CellKind } from '../sheet-cell.ts'
import { cellName } from '../sheet-cell.ts'
import { refuseOutside, reportCell, reportMissingString } from '../sheet-findings.ts'
import type { CellFormat } from '../sheet-format.ts'
import { appendDate, appendSerial } from './cell-date.ts'
import { judgeNumber, numberOf, plainNumber, written } from './cell-number.ts'
import { type ColumnReading, type ReadyColumn, readyColumn, usualTruth } from './column-reading.ts'
import { cellType, PlainCell } from './plain-cell.ts'
import type { ScanContext } from './sheet-scanner.ts'
import { refuseLongText, reportCellOrder, reportIdentifier, reportLostZero } from './stream-findings.ts'
import { unescapeFrom } from './string-scanner.ts'
import { asciiOf, type CharacterPiece, TextBytes, textOf } from './xml-text.ts'

const longIdentifier = 12
const formulaChars = 200

/** Makes the texts of the cells of one row after the other. Throws a `ContainerFault`. */
export class CellReader {
  /** Texts of the row at hand. */
  readonly text: TextBytes
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  readonly #context: ScanContext
  #columns: readonly (ReadyColumn | null)[] = []
  readonly #plain = new PlainCell()
  #row = 0
  /** Columns that the row has so far. */
  #fields = 0
  /** Column of the cell at hand, from 1. */
  #column = 0
  /** The last column that a cell was met in. */
  #furthest = 0
  #type = 0
  #style = 0
  #start = 0
  #formula: string | null = null
  #hasValue = false

  constructor(context: ScanContext) {
    this.#context = context
    const { lineBytes } = context.limits
    this.text = new TextBytes(lineBytes, bytes => refuseLongText(context.part, bytes, lineBytes))
  }

  useColumns(columns: readonly (ColumnReading | null)[]): void {
    this.#columns = columns.map(column => column && readyColumn(column))
  }

  openRow(row: number): void {
    this.#row = row
    this.#fields = 0
    this.#column = 0
    this.#furthest = 0
    this.text.length = 0
  }

  /** Number of fields of the row: up to the last cell that holds something, and as many as there are columns; 0 for an empty row. */
  closeRow(): number {
    if (this.#fields === 0) return 0
    if (this.#columns.length > this.#fields) this.#widen(this.#columns.length)
    return this.#fields
  }

  /** Begins a cell, by its reference such as `AB12`; one without follows the one before. */
  open(reference: string | null, type: number, style: number): void {
    this.#begin(reference === null ? this.#column + 1 : this.#columnOf(reference))
    this.#type = type
    this.#style = style
  }

  openValue(): void {
    this.text.length = this.#start
    this.#hasValue = true
  }

  openFormula(): void {
    this.#formula = ''
  }

  addFormula(bytes: Uint8Array, { start, end }: CharacterPiece): void {
    if (this.#formula === null || this.#formula.length >= formulaChars) return
    this.#formula += textOf(bytes, start, Math.min(end, start + formulaChars))
  }

  closeInline(): void {
    if (this.text.hasUnderscore) unescapeFrom(this.text, this.#start)
  }

  /** Ends a cell: makes its text of what stands there. */
  close(): void {
    const { text } = this
    if (text.length > this.#start) this.#convert()
    text.hasUnderscore = false
    if (this.#formula !== null) this.#reportFormula()
    if (text.length > this.#start) this.#place()
  }

  /**
   * Takes a cell of the usual form at once; gives the place behind it, or -1 when it is of another, incomplete, or out of
   * order: then nothing is changed.
   */
  leap(buffer: Uint8Array, from: number, prefix: Uint8Array): number {
    const cell = this.#plain
    const next = cell.recognise(buffer, from, prefix)
    if (next < 0) return -1
    const column = cell.column === 0 ? this.#column + 1 : cell.column
    const isUsual =
      column > this.#furthest && column <= this.#context.limits.columns && (cell.column === 0 || cell.row === this.#row)
    if (!isUsual) return -1
    const { text } = this
    const { start, end } = cell
    this.#start = text.length
    if (cell.type === cellType.shared && start < end) {
      if (!this.#context.strings.appendTo(text, cell.index)) return -1
    } else if (cell.type === cellType.inline) {
      text.appendXml(buffer, { start, end, isCdata: false, place: this.#partPlace })
    } else text.append(buffer, start, end)
    this.#column = column
    this.#furthest = column
    if (text.length === this.#start) return next
    if (cell.type === cellType.number) this.#number(cell.style)
    else if (cell.type === cellType.truth) this.#truth()
    else if (text.hasUnderscore) unescapeFrom(text, this.#start)
    text.hasUnderscore = false
    if (text.length > this.#start) this.#place()
    return next
  }

  readonly #partPlace = () => ({ part: this.#context.part, offset: 0 })

  #begin(column: number): void {
    const { columns } = this.#context.limits
    if (!(column >= 1 && column <= columns)) refuseOutside(this.#context.sheet, cellName(column, this.#row))
    this.#column = column
    this.#start = this.text.length
    this.#formula = null
    this.#hasValue = false
    if (column <= this.#furthest) {
      const isRepeated =
        column <= this.#fields && (this.ends[column - 1] as number) > (this.starts[column - 1] as number)
      reportCellOrder(this.#context.tally, this.#at, isRepeated)
    } else this.#furthest = column
  }

  #columnOf(reference: string): number {
    const match = /^([A-Za-z]{1,4})(\d*)$/.exec(reference)
    if (!match) return refuseOutside(this.#context.sheet, reference.slice(0, 40))
    const [, letters = '', row = ''] = match
    let column = 0
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40
    if (column > this.#context.limits.columns) refuseOutside(this.#context.sheet, reference)
    if (row !== '' && Number(row) !== this.#row) {
      reportCellOrder(this.#context.tally, { sheet: this.#context.sheet, column, row: Number(row) }, false)
    }
    return column
  }

  get #at(): { sheet: string; column: number; row: number } {
    return { sheet: this.#context.sheet, column: this.#column, row: this.#row }
  }

  #place(): void {
    const column = this.#column - 1
    if (column >= this.#fields) this.#widen(column + 1)
    this.starts[column] = this.#start
    this.ends[column] = this.text.length
  }

  #widen(fields: number): void {
    if (fields > this.starts.length) {
      const length = Math.max(fields, this.starts.length * 2)
      const [starts, ends] = [new Int32Array(length), new Int32Array(length)]
      starts.set(this.starts)
      ends.set(this.ends)
      this.starts = starts
      this.ends = ends
    }
    for (let column = this.#fields; column < fields; column++) {
      this.starts[column] = 0
      this.ends[column] = 0
    }
    this.#fields = fields
  }

  #convert(): void {
    const { text } = this
    if (this.#type === cellType.number) this.#number(this.#style)
    else if (this.#type === cellType.shared) this.#shared()
    else if (this.#type === cellType.truth) this.#truth()
    else if (this.#type === cellType.error) this.#report('error')
    else if (this.#type === cellType.date) this.#isoDate()
    else if (this.#type === cellType.formulaText && text.hasUnderscore) unescapeFrom(text, this.#start)
  }

  #shared(): void {
    const { text } = this
    const index = asciiOf(text.bytes, this.#start, text.length).trim()
    text.length = this.#start
    if (this.#context.strings.appendTo(text, index === '' ? -1 : Number(index))) return
    // The row holds something, whatever it was.
    this.#place()
    reportMissingString(this.#context.tally, { sheet: this.#context.sheet, row: this.#row, index })
  }

  #truth(): void {
    const { text } = this
    const raw = asciiOf(text.bytes, this.#start, text.length)
    const [yes, no] = this.#columns[this.#column - 1]?.truth ?? usualTruth
    text.length = this.#start
    text.appendText(raw === '1' || raw === 'true' ? yes : no)
  }

  #number(style: number): void {
    const { text } = this
    const start = this.#start
    const format = this.#context.formats[style]
    const column = this.#columns[this.#column - 1] ?? null
    if (format?.kind === 'date' && this.#serial(format, column)) return
    let how = judgeNumber(text.bytes, start, text.length)
    if (how === written.other) {
      plainNumber(text, start)
      how = judgeNumber(text.bytes, start, text.length)
    }
    if (how !== written.whole) return
    if (format?.kind === 'digits') this.#pad(format.width)
    else if (column ? column.isText : text.length - start > 15) this.#judgeDigits(column)
  }

  #serial(format: CellFormat & { kind: 'date' }, column: ReadyColumn | null): boolean {
    const { text } = this
    const { length } = text
    const serial = numberOf(text.bytes, this.#start, length)
    text.length = this.#start
    const form = column?.form ?? null
    if (appendSerial(text, serial, { format, is1904: this.#context.is1904, form })) return true
    text.length = length
    return false
  }

  /** Puts the zeros before a code that its format shows. */
  #pad(width: number): void {
    const { text } = this
    const digits = asciiOf(text.bytes, this.#start, text.length)
    if (digits.startsWith('-')) return
    text.length = this.#start
    text.appendAscii(digits.padStart(width, '0'))
  }

  /** Says of a whole number what was lost, in a column of texts or one of which nothing is known. */
  #judgeDigits(column: ReadyColumn | null): void {
    const { text } = this
    const { tally } = this.#context
    const value = asciiOf(text.bytes, this.#start, text.length)
    const digits = value.replace('-', '').length
    if (column === null) {
      if (digits > 15) this.#report('number')
    } else if (digits >= longIdentifier) reportIdentifier(tally, this.#at, value)
    else if (digits < column.length && digits === value.length)
      reportLostZero(tally, this.#at, { value, length: column.length })
  }

  /** A date of ISO 8601; midnight is left out, as it is for the sake of the date that it stands there. */
  #isoDate(): void {
    const { text } = this
    const raw = text.textFrom(this.#start)
    const shown = raw.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    const form = this.#columns[this.#column - 1]?.form ?? null
    const match = form && /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(shown)
    text.length = this.#start
    if (!match) {
      text.appendText(shown)
      return
    }
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
      .slice(1)
      .map(part => Number(part ?? 0))
    const seconds = hour * 3600 + minute * 60 + second
    const shows = { date: 'day', hasTime: match[4] !== undefined } as const
    appendDate(text, { year, month, day, seconds, shown: shows }, form)
  }

  #reportFormula(): void {
    const { tally, limits } = this.#context
    const isEmpty = this.text.length === this.#start
    // A text that came out empty was calculated.
    if (isEmpty && this.#hasValue && this.#type === cellType.formulaText) {
      tally.add('formula-cell', 'info', this.#emptyFormula)
      return
    }
    const rule = isEmpty ? 'formula-without-value' : 'formula-cell'
    if ((tally.counts.get(rule) ?? 0) < limits.samples) this.#report(isEmpty ? 'empty' : 'text')
    else tally.counts.set(rule, (tally.counts.get(rule) ?? 0) + 1)
  }

  readonly #emptyFormula = () => ({
    message: {
      zh: `单元格 ${cellName(this.#column, this.#row)} 是公式，上次计算的结果是空文字。`,
      en: `Cell ${cellName(this.#column, this.#row)} is a formula; its last result is an empty text.`,
    },
    at: { sheet: this.#context.sheet, column: cellName(this.#column, this.#row) },
    evidence: { formula: this.#formula, value: '' },
  })

  #report(kind: CellKind): void {
    const text = this.text.textFrom(this.#start)
    const formula = kind === 'empty' || kind === 'text' ? this.#formula : null
    reportCell(this.#context.tally, this.#context.sheet, this.#row, {
      column: this.#column,
      kind,
      text,
      raw: text,
      formula,
    })
  }
}
