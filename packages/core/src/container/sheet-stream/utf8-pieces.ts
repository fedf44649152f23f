import { joinBytes } from '../bytes.ts'
import { markOf } from '../encoding-guess.ts'
import { xmlEncodingOf } from '../xml-decode.ts'
import { refuseXmlEncoding } from '../xml-faults.ts'

/** Bytes within which the declaration of the encoding must stand. */
const startBytes = 256

/**
 * An XML part in UTF-8 without byte order mark, whatever it is written in. What is UTF-8 already passes as it is, unverified.
 * Throws a `ContainerFault`.
 */
export async function* utf8Pieces(pieces: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<Uint8Array> {
  let convert: ((bytes: Uint8Array | null) => Uint8Array) | null = null
  let start = new Uint8Array(0)
  for await (const piece of pieces) {
    if (convert) {
      yield convert(piece)
      continue
    }
    start = Uint8Array.from(joinBytes([start, piece]))
    if (start.length < startBytes) continue
    convert = converterOf(start, part)
    yield convert(start)
  }
  convert ??= converterOf(start, part)
  if (start.length < startBytes) yield convert(start)
  yield convert(null)
}

/** What makes UTF-8 of pieces of a document; null tells it that there are no more. */
function converterOf(start: Uint8Array, part: string): (bytes: Uint8Array | null) => Uint8Array {
  const encoding = xmlEncodingOf(start, part)
  if (encoding === 'utf-8') {
    let mark = markOf(start)?.length ?? 0
    return bytes => {
      const rest = bytes?.subarray(mark) ?? new Uint8Array(0)
      mark = 0
      return rest
    }
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  const encoder = new TextEncoder()
  return bytes => {
    try {
      return encoder.encode(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode())
    } catch (thrown) {
      if (thrown instanceof TypeError) refuseXmlEncoding(part, encoding, true)
      throw thrown
    }
  }
}
