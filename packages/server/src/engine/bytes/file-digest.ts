import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** Bytes that are digested at once: no longer than a thread may keep others waiting. */
const blockBytes = 1024 * 1024

/** SHA-256 of the first `size` bytes of a file, in hexadecimal. */
export async function digestFile(file: FileHandle, size: number, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const block = new Uint8Array(blockBytes)
  for (let at = 0; at < size; ) {
    signal?.throwIfAborted()
    const { bytesRead } = await file.read(block, 0, Math.min(blockBytes, size - at), at)
    if (bytesRead === 0) break
    hash.update(block.subarray(0, bytesRead))
    at += bytesRead
  }
  return hash.digest('hex')
}
