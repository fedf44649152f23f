import { guardFormula } from './formula-guard.ts'

/** Text is guarded against formula injection; numbers and truth values are written as they are, null as nothing. */
export type CsvValue = string | number | boolean | null

export interface CsvToWrite {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly CsvValue[]>
}

export interface CsvWriteOptions {
  /** A comma unless given. */
  readonly delimiter?: string
  /** A byte order mark, without which Excel on Windows takes UTF-8 for the local code page. */
  readonly bom?: boolean
  /** Whether text that a spreadsheet could run is prefixed with `'`; true unless given. */
  readonly guardsFormulas?: boolean
}

/** A table as RFC 4180 text. Read back with `restoresText` it gives the same texts. */
export function writeCsv(table: CsvToWrite, options: CsvWriteOptions = {}): string {
  return [...csvLines(table, options)].join('')
}

/** The lines of `writeCsv` one by one, each with its CRLF, for tables too large for one string. */
export function* csvLines({ header, rows }: CsvToWrite, options: CsvWriteOptions = {}): Generator<string> {
  if (options.bom) yield '\uFEFF'
  yield lineOf(header, options)
  for (const row of rows) yield lineOf(row, options)
}

/** One line of a table, with its CRLF. */
export function csvLine(cells: readonly CsvValue[], options: CsvWriteOptions = {}): string {
  return lineOf(cells, options)
}

function lineOf(cells: readonly CsvValue[], options: CsvWriteOptions): string {
  const delimiter = options.delimiter ?? ','
  const line = cells.map(cell => fieldOf(cell, delimiter, options.guardsFormulas ?? true)).join(delimiter)
  return `${line === '' ? '""' : line}\r\n`
}

function fieldOf(cell: CsvValue, delimiter: string, guards: boolean): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' && guards ? guardFormula(cell) : String(cell)
  return mustQuote(text, delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Quotes too what another reader could take for a delimiter, trim, or take for a mark or directive of the file. */
function mustQuote(text: string, delimiter: string): boolean {
  return /[",;\t|\r\n\uFEFF]|^\s|\s$|^sep=/i.test(text) || text.includes(delimiter)
}
