import { guessUtf16, markOf, type TextEncoding } from '../../../container/encoding-guess.ts'
import { firstInvalidGb18030 } from './gb18030.ts'
import { lineEndFrom, lineEndWidth } from './split-record.ts'
import { firstInvalidUtf8 } from './utf8-validity.ts'

/** What the bytes of a file say of its encoding. */
export interface EncodingProposal {
  readonly encoding: TextEncoding
  /** Bytes of the byte order mark. */
  readonly mark: number
  /** `mark`: it says so itself. `lines`: most lines with other than ASCII are so. `ascii`: no such line was seen. `unknown`: they are nothing known. */
  readonly by: 'mark' | 'zeros' | 'lines' | 'ascii' | 'unknown'
}

/** What is looked at of a file before it is read. */
export interface TextSamples {
  /** Its first bytes; all of them when it `isWhole`. */
  readonly head: Uint8Array
  readonly isWhole: boolean
  /** Stretches from elsewhere in it, in any order. */
  readonly samples: readonly Uint8Array[]
}

/** Lines with other than ASCII characters, by what they can be. */
interface LineVotes {
  utf8: number
  gb18030: number
  /** Not UTF-8, whatever else. */
  other: number
}

/**
 * Proposes the encoding from the head of a file and samples of the rest: by its mark, as UTF-16 by its zero bytes, else by
 * its lines, each of which is UTF-8 or is not. A few broken lines do not change what the file is.
 */
export function proposeEncoding({ head, isWhole, samples }: TextSamples): EncodingProposal {
  const mark = markOf(head)
  if (mark) return { encoding: mark.encoding, mark: mark.length, by: 'mark' }
  const utf16 = guessUtf16(head)
  if (utf16) return { encoding: utf16, mark: 0, by: 'zeros' }
  const votes: LineVotes = { utf8: 0, gb18030: 0, other: 0 }
  countVotes(head, { from: 0, isWhole }, votes)
  for (const sample of samples) {
    countVotes(sample, { from: lineEndFrom(sample, 0, sample.length), isWhole: false }, votes)
  }
  const { utf8, gb18030, other } = votes
  if (utf8 + other === 0) return { encoding: 'utf-8', mark: 0, by: 'ascii' }
  if (utf8 >= other) return { encoding: 'utf-8', mark: 0, by: 'lines' }
  if (gb18030 * 2 >= other) return { encoding: 'gb18030', mark: 0, by: 'lines' }
  return { encoding: 'utf-8', mark: 0, by: 'unknown' }
}

function countVotes(bytes: Uint8Array, { from, isWhole }: { from: number; isWhole: boolean }, votes: LineVotes): void {
  // The last line of a sample is cut off, and may end within a character.
  for (let at = from; at < bytes.length; ) {
    const end = lineEndFrom(bytes, at, bytes.length)
    if (end === bytes.length && !isWhole && at > from) return
    if (hasOtherThanAscii(bytes, at, end)) {
      if (firstInvalidUtf8(bytes, at, end) === end) votes.utf8++
      else {
        votes.other++
        if (firstInvalidGb18030(bytes, at, end) === end) votes.gb18030++
      }
    }
    at = end + (lineEndWidth(bytes, end, bytes.length) || 1)
  }
}

function hasOtherThanAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return true
  return false
}
