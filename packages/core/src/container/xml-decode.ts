import { joinBytes } from './bytes.ts'
import { guessUtf16, markOf } from './encoding-guess.ts'
import { refuseXmlEncoding } from './xml-faults.ts'

/** Declared names that are read, and how. GB 2312 and GBK are read as GB18030, which contains them. */
const known: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'iso-8859-1': 'iso-8859-1',
  'windows-1252': 'windows-1252',
}

/** Bytes within which the declaration of the encoding must stand. */
const startBytes = 256

/**
 * Decodes an XML document piece by piece: by its byte order mark, else as UTF-16 when it looks so, else as its
 * declaration says, else as UTF-8 (XML 1.0, appendix F). Throws a `ContainerFault`.
 */
export function* decodeXml(pieces: Iterable<Uint8Array>, part = 'XML'): Generator<string> {
  let decoder: TextDecoder | null = null
  let start: Uint8Array[] = []
  for (const piece of pieces) {
    if (decoder) yield decode(decoder, piece, part)
    else {
      start.push(piece)
      if (start.reduce((sum, held) => sum + held.length, 0) < startBytes) continue
      const bytes = joinBytes(start)
      start = []
      decoder = decoderFor(bytes, part)
      yield decode(decoder, bytes, part)
    }
  }
  const rest = joinBytes(start)
  decoder ??= decoderFor(rest, part)
  yield decode(decoder, rest, part)
  yield decode(decoder, null, part)
}

function decoderFor(bytes: Uint8Array, part: string): TextDecoder {
  return new TextDecoder(xmlEncodingOf(bytes, part), { fatal: true })
}

/** The encoding of a document by its first bytes, as `TextDecoder` calls it. Throws a `ContainerFault`. */
export function xmlEncodingOf(bytes: Uint8Array, part: string): string {
  return markOf(bytes)?.encoding ?? guessUtf16(bytes.subarray(0, startBytes)) ?? declared(bytes, part)
}

function declared(bytes: Uint8Array, part: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, startBytes))
  const name = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? 'utf-8'
  return known[name.toLowerCase()] ?? refuseXmlEncoding(part, name, false)
}

/** Decodes a piece, or with null what is left. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null, part: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch (thrown) {
    if (thrown instanceof TypeError) refuseXmlEncoding(part, decoder.encoding, true)
    throw thrown
  }
}
