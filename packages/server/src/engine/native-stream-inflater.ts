import { once } from 'node:events'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { BrokenDeflate } from '@biaochi/core/container/inflate.ts'
import type { StreamInflater } from '@biaochi/core/container/sheet-stream/stream-inflater.ts'

const pieceBytes = 262_144

/** The stream inflater of the zlib that Node brings: it works on a thread of its own while the caller reads what came out. */
export const nativeStreamInflater: StreamInflater = { inflate, crc32 }

async function* inflate(deflated: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(deflated)
  const stream = createInflateRaw({ chunkSize: pieceBytes })
  // `pipe` passes no errors on.
  source.once('error', thrown => stream.destroy(thrown))
  source.pipe(stream)
  try {
    yield* stream
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    if (code.startsWith('Z_')) throw new BrokenDeflate(code)
    throw thrown
  } finally {
    if (!source.closed) {
      source.destroy()
      await once(source, 'close')
    }
  }
}
