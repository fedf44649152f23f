import { firstInvalidGb18030 } from './gb18030.ts'
import type { ScanTerms } from './scan-window.ts'
import type { Seen } from './structure-rules.ts'
import { firstInvalidUtf8 } from './utf8-validity.ts'

/** What bytes that are not of the encoding look like, and whether the whole record would be sound in the other one. */
export function describeEncodingFault(
  bytes: Uint8Array,
  { begin, end, place }: { readonly begin: number; readonly end: number; readonly place: number },
  { encoding, encodingOfFile }: Pick<ScanTerms, 'encoding' | 'encodingOfFile'>,
): Seen {
  const isOther = encodingOfFile === encoding && findInvalid[encoding](bytes, begin, end) === end
  const other = encoding === 'utf-8' ? 'GB18030' : 'UTF-8'
  return {
    encoding: encodingNames[encodingOfFile] ?? encodingOfFile,
    bytes: Array.from(bytes.subarray(place, Math.min(end, place + 4)), byte => byte.toString(16).padStart(2, '0')).join(
      ' ',
    ),
    other: isOther ? `，按 ${other} 则能读通` : '',
    otherEn: isOther ? `, but the record reads well as ${other}` : '',
  }
}

/** Of the other encoding. */
const findInvalid = { 'utf-8': firstInvalidGb18030, gb18030: firstInvalidUtf8 } as const

/** Encodings as they are written in messages. */
export const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
}
