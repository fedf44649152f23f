import type { RandomBytes } from './random-bytes.ts'
import { bytesAsFile } from './random-bytes.ts'
import { readSheetRows, type SheetReading, type SheetRowsOptions } from './read-sheet-rows.ts'
import { textsOf } from './row-texts.ts'

/** A record with its number in the sheet. */
export interface ReadRow {
  readonly row: number
  readonly texts: readonly string[]
}

/** Reads a sheet and keeps its records as texts; its header has 列, unless other names are given. */
export async function readBook(
  source: Uint8Array | RandomBytes,
  options: SheetRowsOptions = {},
): Promise<SheetReading & { readonly rows: readonly ReadRow[]; readonly rules: readonly string[] }> {
  const rows: ReadRow[] = []
  const file = source instanceof Uint8Array ? bytesAsFile(source) : source
  const reading = await readSheetRows(file, { names: [['列']], ...options }, (bytes, starts, ends, fields, row) => {
    rows.push({ row, texts: textsOf(bytes, { starts, ends, fields }) })
  })
  return { ...reading, rows, rules: reading.structure.map(({ rule }) => rule) }
}
