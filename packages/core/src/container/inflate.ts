import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'

/** The data is not DEFLATE (RFC 1951), or breaks off. */
export class BrokenDeflate extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'BrokenDeflate'
  }
}

/** What unpacks and checks the entries of an archive; a server passes one that stands on its native zlib. */
export interface Inflater {
  /**
   * All the bytes of an entry that should have `size` of them. It must stop as soon as there are more and then give
   * those it has, at least `size + 1`. Throws `BrokenDeflate`.
   */
  inflate(deflated: Uint8Array, size: number): Uint8Array
  /** The same bytes piece by piece, each of at most some megabytes. Throws `BrokenDeflate`. */
  inflatePieces(deflated: Uint8Array): Iterable<Uint8Array>
  /** CRC-32 continued from `before`. */
  crc32(bytes: Uint8Array, before: number): number
}

/**
 * Deflated bytes taken at a time. DEFLATE makes at most 1032 bytes of one, so that no piece is above 17 MB;
 * the step follows what comes out, so that pieces are about `wantedBytes`.
 */
const steps = { smallest: 512, first: 2_048, largest: 16_384 }
const wantedBytes = 262_144

/** The inflater that runs everywhere, by fflate. */
export const pureInflater: Inflater = { inflate, inflatePieces, crc32 }

function inflate(deflated: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size + 1)
  let length = 0
  for (const piece of inflatePieces(deflated)) {
    const taken = piece.subarray(0, bytes.length - length)
    bytes.set(taken, length)
    length += taken.length
    if (length > size) break
  }
  return bytes.subarray(0, length)
}

function* inflatePieces(deflated: Uint8Array): Generator<Uint8Array> {
  let made: Uint8Array[] = []
  const stream = new Inflate(piece => {
    if (piece.length > 0) made.push(piece)
  })
  let at = 0
  let step = steps.first
  do {
    const taken = deflated.subarray(at, at + step)
    at += step
    pushDeflated(stream, taken, at >= deflated.length)
    const bytes = made.reduce((sum, piece) => sum + piece.length, 0)
    yield* made
    made = []
    step = bytes > wantedBytes ? Math.max(steps.smallest, step / 2) : Math.min(steps.largest, step * 2)
  } while (at < deflated.length)
}

/** Gives a stream of fflate its next bytes. Throws `BrokenDeflate`. */
export function pushDeflated(stream: Inflate, step: Uint8Array, isLast: boolean): void {
  try {
    stream.push(step, isLast)
  } catch (thrown) {
    // fflate marks its own errors by a numeric code; anything else is a fault of ours.
    if (thrown instanceof Error && 'code' in thrown) throw new BrokenDeflate(thrown.message)
    throw thrown
  }
}
