import type { Limits } from './limits.ts'
import type { CellKind, SheetCell, SheetRow } from './sheet-cell.ts'
import { refuseOutside, reportCell, reportHiddenRows, reportMerges, reportMissingString } from './sheet-findings.ts'
import { type CellFormat, formatSerial, numberText } from './sheet-format.ts'
import { readRichText, type SharedStrings, unescapeText } from './sheet-strings.ts'
import type { Tally } from './tally.ts'
import type { XmlReader } from './xml.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sheet: string
  readonly strings: SharedStrings
  /** By the style index of a cell. */
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
  readonly limits: Limits
  readonly tally: Tally
  /** Ranges such as `A1:C1`; filled while the sheet is read, the first ones only. */
  readonly merges: string[]
}

/** Reads the rows of a worksheet part one by one. Throws a `ContainerFault`. */
export class RowReader {
  readonly #reader: XmlReader
  readonly #context: SheetContext
  #row = 0
  #hidden = 0
  #firstHidden = 0
  #merges = 0

  constructor(reader: XmlReader, context: SheetContext) {
    this.#reader = reader
    this.#context = context
  }

  *rows(): Generator<SheetRow> {
    const reader = this.#reader
    for (let token = reader.next(); token !== 'end'; token = reader.next()) {
      if (token !== 'open' || reader.depth === 1) continue
      if (reader.local === 'sheetData') yield* this.#sheetData()
      else if (reader.local === 'mergeCells') this.#mergeCells()
      else reader.skip()
    }
    const { tally, sheet, merges } = this.#context
    reportHiddenRows(tally, sheet, this.#hidden, this.#firstHidden)
    reportMerges(tally, sheet, merges, this.#merges)
  }

  *#sheetData(): Generator<SheetRow> {
    const reader = this.#reader
    const outside = reader.depth - 1
    while (reader.depth > outside) {
      if (reader.next() !== 'open') continue
      if (reader.local !== 'row') {
        reader.skip()
        continue
      }
      const row = this.#readRow()
      if (row.cells.length > 0) yield row
    }
  }

  #readRow(): SheetRow {
    const reader = this.#reader
    // A row without its number follows the one before (ECMA-376-1, 18.3.1.73).
    this.#row = Number(reader.attribute('r') ?? this.#row + 1)
    const row = this.#row
    if (!(row >= 1 && row <= this.#context.limits.sheetRows)) refuseOutside(this.#context.sheet, `A${row}`)
    const isHidden = isTrue(reader.attribute('hidden'))
    if (isHidden && this.#hidden++ === 0) this.#firstHidden = row
    const outside = reader.depth - 1
    const cells: SheetCell[] = []
    let column = 0
    while (reader.depth > outside) {
      if (reader.next() !== 'open') continue
      if (reader.local !== 'c') {
        reader.skip()
        continue
      }
      column = this.#columnOf(reader.attribute('r'), column + 1)
      const cell = this.#readCell(column)
      if (cell) cells.push(cell)
    }
    return { row, isHidden, cells }
  }

  /** Column of a reference such as `AB12`; a cell without one follows the one before. */
  #columnOf(reference: string | null, next: number): number {
    let column = reference === null ? next : 0
    for (let at = 0; reference !== null && at < reference.length; at++) {
      const letter = (reference.charCodeAt(at) | 32) - 96
      if (letter < 1 || letter > 26) break
      column = column * 26 + letter
    }
    if (column < 1 || column > this.#context.limits.columns)
      refuseOutside(this.#context.sheet, reference ?? String(next))
    return column
  }

  #readCell(column: number): SheetCell | null {
    const reader = this.#reader
    const type = reader.attribute('t')
    const style = reader.attribute('s')
    const outside = reader.depth - 1
    let raw = ''
    let formula: string | null = null
    while (reader.depth > outside) {
      if (reader.next() !== 'open') continue
      const { local } = reader
      if (local === 'v') raw = reader.readText()
      else if (local === 'f') formula = reader.readText()
      else if (local === 'is') raw = readRichText(reader)
      else reader.skip()
    }
    const cell = this.#makeCell(column, { type, style, raw, formula })
    if (cell === null) return null
    if (cell.formula !== null || cell.kind === 'error' || cell.kind === 'number') {
      reportCell(this.#context.tally, this.#context.sheet, this.#row, cell)
    }
    return cell
  }

  #makeCell(column: number, stored: StoredCell): SheetCell | null {
    const { raw, formula } = stored
    const { kind, text } = raw === '' ? nothing : this.#meaning(stored)
    if (text === '' && formula === null) return null
    return { column, kind, text, raw: kind === 'text' ? text : raw, formula }
  }

  /** The data types of ECMA-376-1, 18.18.11. */
  #meaning({ type, style, raw }: StoredCell): { kind: CellKind; text: string } {
    switch (type) {
      case 's':
        return { kind: 'text', text: this.#context.strings.at(Number(raw)) ?? this.#missingString(raw) }
      case 'inlineStr':
        return { kind: 'text', text: raw }
      case 'str':
        return { kind: 'text', text: unescapeText(raw) }
      case 'b':
        return { kind: 'boolean', text: raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE' }
      case 'e':
        return { kind: 'error', text: raw }
      case 'd':
        return { kind: 'date', text: raw.replace(/T00:00(:00(\.0+)?)?Z?$/, '') }
      default:
        return this.#number(raw, this.#context.formats[Number(style ?? 0)])
    }
  }

  #missingString(index: string): string {
    reportMissingString(this.#context.tally, { sheet: this.#context.sheet, row: this.#row, index })
    return ''
  }

  #number(raw: string, format: CellFormat | undefined): { kind: CellKind; text: string } {
    if (format?.kind === 'date') {
      const date = formatSerial(Number(raw), format, this.#context.is1904)
      if (date !== null) return { kind: 'date', text: date }
    }
    const text = numberText(raw)
    const isCode = format?.kind === 'digits' && /^\d+$/.test(text)
    return { kind: 'number', text: isCode ? text.padStart(format.width, '0') : text }
  }

  #mergeCells(): void {
    const reader = this.#reader
    const outside = reader.depth - 1
    while (reader.depth > outside) {
      if (reader.next() !== 'open' || reader.local !== 'mergeCell') continue
      this.#merges++
      if (this.#merges <= this.#context.limits.samples) this.#context.merges.push(reader.attribute('ref') ?? '')
    }
  }
}

interface StoredCell {
  readonly type: string | null
  readonly style: string | null
  readonly raw: string
  readonly formula: string | null
}

const nothing = { kind: 'empty', text: '' } as const

/** Truth values of XML Schema. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
