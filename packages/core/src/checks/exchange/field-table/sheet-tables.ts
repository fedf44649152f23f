import { readCsv } from '../../../container/csv.ts'
import { readSheets } from '../../../container/sheet.ts'
import { textsOf } from '../../../container/sheet-cell.ts'
import type { Finding } from '../../../finding.ts'
import { readHeader } from './field-columns.ts'
import type { FieldTable } from './field-table.ts'

/** Rows of a sheet that are read: no dictionary has more. */
const mostRows = 50_000

/** The sheets of a workbook as field tables, with what is wrong with it. A sheet may hold several, one below the other. */
export function listSheetTables(bytes: Uint8Array): {
  readonly tables: FieldTable[]
  readonly findings: readonly Finding[]
} {
  const workbook = readSheets(bytes)
  const tables: FieldTable[] = []
  const findings: Finding[] = [...workbook.findings]
  for (const sheet of workbook.sheets) {
    const rows: string[][] = []
    let last = 0
    for (const row of sheet.rows) {
      // A blank row parts two tables.
      if (row.row > last + 1 && rows.length > 0) rows.push([])
      last = row.row
      rows.push(textsOf(row, 1))
      if (rows.length >= mostRows) break
    }
    tables.push(...splitTables(rows, sheet.name))
    findings.push(...sheet.findings)
  }
  return { tables, findings }
}

/** A delimited text as a field table. */
export function listTextTables(
  text: string,
  name: string,
): { readonly tables: FieldTable[]; readonly findings: readonly Finding[] } {
  const table = readCsv(text, { hasHeader: false })
  const rows = [...table.rows].slice(0, mostRows).map(({ cells }) => [...cells])
  return { tables: splitTables(rows, name), findings: table.findings.filter(({ severity }) => severity === 'error') }
}

/** Cuts rows before each header but the first, and the lines that stand right above it; the name of the sheet goes to a lone table. */
function splitTables(rows: readonly (readonly string[])[], name: string): FieldTable[] {
  const headers = rows.flatMap((row, index) => (readHeader(row) ? [index] : []))
  const starts = headers.map((header, order) => (order === 0 ? 0 : startAbove(rows, header)))
  return starts.map((start, order) => {
    const part = rows.slice(start, starts[order + 1] ?? rows.length).filter(row => row.some(cell => cell.trim() !== ''))
    const width = Math.max(1, ...part.map(row => row.length))
    const padded = part.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ''))
    return { caption: headers.length === 1 ? name : '', rows: padded, place: { sheet: name } }
  })
}

/** The lines of fewer cells right above a header belong to it. */
function startAbove(rows: readonly (readonly string[])[], header: number): number {
  let start = header
  while (start > 0 && (rows[start - 1] ?? []).some(cell => cell.trim() !== '') && filled(rows[start - 1]) <= 2) start--
  return start
}

function filled(row: readonly string[] | undefined): number {
  return (row ?? []).filter(cell => cell.trim() !== '').length
}
