import type { CellMarks } from './split-record.ts'

/** How records are told apart, and what they must be to be sound. */
export interface ScanTerms extends CellMarks {
  /** Cells of a record: as many as the header has. */
  readonly cells: number
  /** Of the bytes in the window; UTF-16 has become UTF-8 before. */
  readonly encoding: 'utf-8' | 'gb18030'
  /** As the user knows it: what stands in messages. */
  readonly encodingOfFile: string
  /** A record that does not end within as many bytes is passed over. */
  readonly limit: number
  /** Says quickly that all bytes are UTF-8, where the platform can (`buffer.isUtf8` of Node). */
  readonly isUtf8?: ((bytes: Uint8Array) => boolean) | undefined
}

/** 16 MiB: longer than any polygon that was ever put into a cell, short enough to hold. */
export const defaultRecordLimit = 16 * 1024 * 1024

/** Bytes behind the data of a window that the scanner writes its stop marks to. */
export const spareBytes = 4

/**
 * A stretch of the text in memory. `bytes[0, length)` is data, `spareBytes` follow that the scanner may write to, and from
 * `scratch` on at least `length` bytes where it undoes doubled quotes.
 */
export interface ScanWindow {
  readonly bytes: Uint8Array
  readonly length: number
  readonly scratch: number
  /** Where reading begins, and where no more record may begin. */
  readonly from: number
  readonly until: number
  /** Nothing follows `length`. */
  readonly isLast: boolean
  /** Byte of the file of a place in the window, counted from the start of the piece. */
  readonly offsetOf: number | ((at: number) => number)
}
