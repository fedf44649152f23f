import type { Limits } from '../limits.ts'
import { refuseOutside, reportHiddenRows, reportMerges } from '../sheet-findings.ts'
import type { CellFormat } from '../sheet-format.ts'
import { isTrue } from '../sheet-rows.ts'
import type { Tally } from '../tally.ts'
import { CellReader } from './cell-reader.ts'
import type { ColumnReading } from './column-reading.ts'
import { cellTypeOf } from './plain-cell.ts'
import { reportHiddenColumns, reportRowOrder } from './stream-findings.ts'
import type { StringTable } from './string-table.ts'
import { passedOver, XmlBytes } from './xml-bytes.ts'

/**
 * What is given for each row that holds something: its cells as UTF-8 in one array, cell `n` from `starts[n]` to `ends[n]`,
 * `fields` of them, empty where the row has none; and its number in the sheet, from 1. The arrays hold until it returns.
 */
export type RowTaker = (
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  fields: number,
  rowNumber: number,
) => void

/** What the cells of a sheet refer to, and where its rows go. */
export interface ScanContext {
  readonly sheet: string
  readonly part: string
  readonly strings: StringTable
  /** By the style index of a cell. */
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
  readonly limits: Limits
  readonly tally: Tally
  readonly take: RowTaker
}

const code = {
  sheet: 1,
  rows: 2,
  row: 3,
  cell: 4,
  value: 5,
  formula: 6,
  inline: 7,
  run: 8,
  text: 9,
  columns: 10,
  merges: 11,
}
const children: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  [code.sheet]: { sheetData: code.rows, cols: code.columns, mergeCells: code.merges },
  [code.rows]: { row: code.row },
  [code.row]: { c: code.cell },
  [code.cell]: { v: code.value, f: code.formula, is: code.inline },
  [code.inline]: { t: code.text, r: code.run },
  [code.run]: { t: code.text },
}
const hiddenRanges = 1000

/** Scans a worksheet part (ECMA-376-1, 18.3.1.99, transitional or strict) row by row. Throws a `ContainerFault`. */
export class SheetScanner extends XmlBytes {
  readonly #context: ScanContext
  readonly #cells: CellReader
  #row = 0
  #hidden = 0
  #firstHidden = 0
  #merges = 0
  readonly #firstMerges: string[] = []
  readonly #hiddenColumns: (readonly [number, number])[] = []
  #prefix: Uint8Array = new Uint8Array(0)

  constructor(context: ScanContext) {
    super(context.part, context.limits)
    this.#context = context
    this.#cells = new CellReader(context)
  }

  /** How the cells of each column are to be read, from the next row on. */
  useColumns(columns: readonly (ColumnReading | null)[]): void {
    this.#cells.useColumns(columns)
  }

  /** Ends the scan behind the row at hand. */
  stop(): void {
    this.isStopped = true
  }

  /** Reports what is told once for a sheet. */
  override finish(): void {
    super.finish()
    const { tally, sheet } = this.#context
    reportHiddenRows(tally, sheet, this.#hidden, this.#firstHidden)
    reportMerges(tally, sheet, this.#firstMerges, this.#merges)
    if (this.#hidden > 0) tally.counts.set('rows-hidden', this.#hidden)
    if (this.#merges > 0) tally.counts.set('cells-merged', this.#merges)
    reportHiddenColumns(tally, sheet, this.#hiddenColumns)
  }

  protected override opened(parent: number, local: string): number {
    if (parent < 0) return code.sheet
    if (parent === code.columns) this.#noteColumns(local)
    else if (parent === code.merges) this.#noteMerge(local)
    const met = children[parent]?.[local] ?? passedOver
    if (met === code.row) this.#openRow()
    else if (met === code.cell)
      this.#cells.open(this.attribute('r'), cellTypeOf(this.attribute('t')), Number(this.attribute('s') ?? 0))
    else if (met === code.value || met === code.inline) this.#cells.openValue()
    else if (met === code.formula) this.#cells.openFormula()
    return met
  }

  protected override closed(closing: number): void {
    if (closing === code.row) this.#closeRow()
    else if (closing === code.cell) this.#cells.close()
    else if (closing === code.inline) this.#cells.closeInline()
  }

  protected override met(start: number, end: number, isCdata: boolean): void {
    const piece = { start, end, isCdata, place: this.place }
    if (this.code === code.value || this.code === code.text) this.#cells.text.appendXml(this.buffer, piece)
    else if (this.code === code.formula) this.#cells.addFormula(this.buffer, piece)
  }

  protected override leap(): void {
    if (this.code !== code.row) return
    const { buffer } = this
    for (let next = this.at; next >= 0; ) {
      this.at = next
      next = buffer[next] === 0x3c ? this.#cells.leap(buffer, next, this.#prefix) : -1
    }
  }

  #openRow(): void {
    const { sheet, limits, tally } = this.#context
    // A row without its number follows the one before (ECMA-376-1, 18.3.1.73).
    const row = Number(this.attribute('r') ?? this.#row + 1)
    if (!(Number.isInteger(row) && row >= 1 && row <= limits.sheetRows)) refuseOutside(sheet, `A${row}`)
    if (row <= this.#row) reportRowOrder(tally, sheet, { row, before: this.#row })
    this.#row = row
    if (isTrue(this.attribute('hidden')) && this.#hidden++ === 0) this.#firstHidden = row
    this.#prefix = this.prefix
    this.#cells.openRow(row)
  }

  #closeRow(): void {
    const cells = this.#cells
    const fields = cells.closeRow()
    if (fields > 0) this.#context.take(cells.text.bytes, cells.starts, cells.ends, fields, this.#row)
  }

  #noteColumns(local: string): void {
    if (local !== 'col' || !isTrue(this.attribute('hidden')) || this.#hiddenColumns.length === hiddenRanges) return
    const [from, to] = [Number(this.attribute('min')), Number(this.attribute('max'))]
    if (from >= 1 && to >= from && to <= this.#context.limits.columns) this.#hiddenColumns.push([from, to])
  }

  #noteMerge(local: string): void {
    if (local !== 'mergeCell') return
    this.#merges++
    if (this.#firstMerges.length < this.#context.limits.samples) this.#firstMerges.push(this.attribute('ref') ?? '')
  }
}
