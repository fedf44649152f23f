import { crc32, inflateRawSync } from 'node:zlib'
import { BrokenDeflate, type Inflater, pureInflater } from '@biaochi/core/container/inflate.ts'

/** The smallest buffer that zlib takes. */
const smallest = 64

/**
 * The inflater of the zlib that Node brings, several times as fast as the one that runs everywhere. What is read piece by
 * piece goes by that one: zlib has no such way that does not wait.
 */
export const nativeInflater: Inflater = { inflate, inflatePieces: pureInflater.inflatePieces, crc32 }

function inflate(deflated: Uint8Array, size: number): Uint8Array {
  const room = Math.max(size + 1, smallest)
  try {
    return inflateRawSync(deflated, { maxOutputLength: room, chunkSize: room })
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    // More than the size: how much does not matter, it is refused.
    if (code === 'ERR_BUFFER_TOO_LARGE') return new Uint8Array(size + 1)
    if (code.startsWith('Z_')) throw new BrokenDeflate(code)
    throw thrown
  }
}
