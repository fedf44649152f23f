import { toUtf8 } from '../../scan/gb18030.ts'

/** Where a cell of GB 18030 is written as UTF-8, for whatever compares its characters; used anew for the next cell. */
export class Utf8Copy {
  bytes = new Uint8Array(1024)

  /** Writes the copy to the begin of `bytes` and returns where it ends. */
  write(bytes: Uint8Array, start: number, end: number): number {
    const most = (end - start) * 3
    if (most > this.bytes.length) this.bytes = new Uint8Array(most * 2)
    return toUtf8(bytes, start, end, this.bytes, 0)
  }
}
