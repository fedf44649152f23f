import { textOf } from './xml-text.ts'

/** Where the cells of a row lie. */
export interface RowCells {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly fields: number
}

/** The cells of a row as texts. */
export function textsOf(bytes: Uint8Array, row: RowCells): string[] {
  return Array.from({ length: row.fields }, (_, index) => textOf(bytes, row.starts[index] ?? 0, row.ends[index] ?? 0))
}
