import { open } from 'node:fs/promises'
import type { RandomBytes } from '@biaochi/core/container/sheet-stream/random-bytes.ts'

/** A file that is open until it is disposed of. */
export interface OpenFileBytes extends RandomBytes, AsyncDisposable {}

/** Opens a file to be read at any place, never held as a whole. Throws what the system says of it. */
export async function openFileBytes(path: string): Promise<OpenFileBytes> {
  const file = await open(path)
  const { size } = await file.stat()
  return {
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
    [Symbol.asyncDispose]: () => file.close(),
  }
}
