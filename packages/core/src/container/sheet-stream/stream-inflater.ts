import { Inflate } from 'fflate'
import { crc32 } from '../crc32.ts'
import { BrokenDeflate, pushDeflated } from '../inflate.ts'

/** What unpacks an entry that is too long to be held; a server passes one that stands on its native zlib. */
export interface StreamInflater {
  /**
   * The bytes of DEFLATE data (RFC 1951) piece by piece, each of at most some megabytes; a piece holds until the next is
   * asked for. Throws `BrokenDeflate`. A caller that stops early ends the iteration.
   */
  inflate(deflated: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** CRC-32 continued from `before`. */
  crc32(bytes: Uint8Array, before: number): number
}

/** The inflater that runs everywhere, by fflate. */
export const pureStreamInflater: StreamInflater = { inflate: inflatePurely, crc32 }

/** Deflated bytes taken at a time: DEFLATE makes at most 1032 bytes of one, usually about ten. */
const stepBytes = 16_384

async function* inflatePurely(deflated: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const stream = new Inflate(piece => {
    if (piece.length > 0) made.push(piece)
  })
  for await (const piece of deflated) {
    for (let at = 0; at < piece.length; at += stepBytes) {
      pushDeflated(stream, piece.subarray(at, at + stepBytes), false)
      yield* made
      made = []
    }
  }
  pushDeflated(stream, new Uint8Array(0), true)
  yield* made
}

/** What is used of a `DecompressionStream`. */
export interface DecompressionLike {
  readonly readable: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<void> }
  }
  readonly writable: { getWriter(): Writer }
}

interface Writer {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

/** An inflater by `() => new DecompressionStream('deflate-raw')` of a browser. */
export function inflateThrough(open: () => DecompressionLike): StreamInflater {
  return { inflate: deflated => pump(deflated, open()), crc32 }
}

async function* pump(deflated: AsyncIterable<Uint8Array>, stream: DecompressionLike): AsyncGenerator<Uint8Array> {
  const reader = stream.readable.getReader()
  const feeding = feed(deflated, stream.writable.getWriter())
  let isOver = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isOver = done
      if (value === undefined) break
      yield value
    }
  } catch (thrown) {
    isOver = true
    const failure = await feeding
    // A stream complains of bad data by a TypeError; what the source complains of is told as it is.
    if (failure !== null && !(failure instanceof TypeError)) throw failure
    if (thrown instanceof TypeError) throw new BrokenDeflate(thrown.message)
    throw thrown
  } finally {
    if (!isOver) await reader.cancel()
    await feeding
  }
}

/** Gives a stream all of its bytes; what went wrong, or null. */
async function feed(deflated: AsyncIterable<Uint8Array>, writer: Writer): Promise<unknown> {
  try {
    // A file is never read into shared memory.
    for await (const piece of deflated) await writer.write(piece as Uint8Array<ArrayBuffer>)
    await writer.close()
    return null
  } catch (thrown) {
    await writer.abort()
    return thrown ?? null
  }
}
