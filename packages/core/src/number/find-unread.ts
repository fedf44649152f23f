import type { Finding } from '../finding.ts'
import { type FoldedText, foldText, rawRange } from './fold.ts'
import { parseNumber } from './parse.ts'
import { findSector } from './tables/sectors.ts'

/** What looks like the number of a standard in running text and is none; `raw` is exactly `text.slice(start, end)`. */
export interface UnreadNumber {
  readonly raw: string
  /** Offset in UTF-16 code units. */
  readonly start: number
  /** Offset after the last code unit. */
  readonly end: number
  /** Why it could not be read. */
  readonly reason: Finding
}

/** Codes that mean nothing else need no year behind the serial; GB, ISO and associations do. */
const certain = 'GB\\/[TZ]|GBZ\\/T|DB\\d{2}(?:\\d{2})?(?:\\/[TZ])?|(?<sector>[A-Z]{2,3})\\/[TZ]'
const dated = 'GBZ?|ISO(?:\\/IEC)?|IEC|T\\/[A-Z]{2,14}'
/** Letters and digits of any script but those that Chinese text is written in. */
const sign = '(?:(?![\\u3040-\\u30ff\\u3400-\\u9fff])[\\p{L}\\p{N}])'
const serial = `(?<serial>${sign}{1,12}(?:\\.${sign}{1,4}){0,3})`
/** A year, or what stands for one with a letter among its digits. */
const year = `(?: ?[-:] ?[12]${sign}{3})`
const shape = new RegExp(
  `(?<!${sign}|[\\/.@_-])(?:(?:${certain}) ?${serial}(?: ?-{1,2} ?${sign}{2,6}|${year})?|(?:${dated}) ?${serial.replace('serial', 'dated')}${year})(?!${sign}|[/@_]|\\.\\d|-\\d)`,
  'gu',
)
/** These say that it was never meant as a number, or that no number was given yet. */
const otherThings = new Set(['number-placeholder', 'document-number', 'quantity', 'serial-missing', 'several-numbers'])

/**
 * Finds what looks like the number of a standard and could not be read: a letter among the digits, a Cyrillic one, an
 * impossible year. `found` is what was read in the same text, in order. What reads well alone and was taken for something
 * else by the words around it stays out, and so do placeholders without a digit.
 */
export function findUnread(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
): UnreadNumber[] {
  const folded = foldText(text)
  const unread: UnreadNumber[] = []
  let next = 0
  for (const match of folded.text.matchAll(shape)) {
    const place = placeOf(folded, match)
    if (!place) continue
    while (next < found.length && (found[next]?.end ?? 0) <= place.start) next += 1
    if (next < found.length && (found[next]?.start ?? 0) < place.end) continue
    const raw = text.slice(place.start, place.end)
    const read = parseNumber(raw)
    const [reason] = read.findings
    if (read.normal === null && reason && !otherThings.has(reason.rule)) unread.push({ raw, ...place, reason })
  }
  return unread
}

/** Where a match stands in the original; null for a serial with fewer than two digits, and for a code of no sector. */
function placeOf(folded: FoldedText, { index, 0: matched, groups = {} }: RegExpExecArray) {
  const digits = (groups.serial ?? groups.dated ?? '').match(/\p{Nd}/gu) ?? []
  if (digits.length < 2) return null
  if (groups.sector !== undefined && !findSector(groups.sector)) return null
  return rawRange(folded, index, index + matched.length)
}
