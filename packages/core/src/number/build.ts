import type { FoldedText } from './fold.ts'
import { rawSlice } from './fold.ts'
import type { Reading } from './grammars/reading.ts'
import type { StandardNumber } from './number.ts'

/** A number with the further numbers of the same text, as they were read at one place. */
export interface Whole {
  readonly first: Reading
  readonly also: readonly Reading[]
  /** Positions of the folded text. */
  readonly start: number
  readonly end: number
}

/** Makes the number of a reading; `raw` is exactly the characters that were read. */
export function buildNumber(folded: FoldedText, whole: Whole): StandardNumber {
  return {
    ...build(folded, whole.first),
    raw: rawSlice(folded, whole.start, whole.end),
    also: whole.also.map(reading => build(folded, reading)),
  }
}

function build(folded: FoldedText, reading: Reading): StandardNumber {
  const raw = rawSlice(folded, reading.start, reading.end)
  return {
    raw,
    normal: reading.normal,
    print: reading.print,
    class: reading.class,
    scheme: reading.scheme,
    force: reading.force,
    code: reading.code,
    serial: reading.serial,
    part: reading.part,
    year: reading.year,
    month: reading.month,
    edition: reading.edition,
    allParts: reading.allParts,
    amendments: reading.amendments,
    adopts: null,
    also: [],
    findings: reading.findings.map(finding => ({ ...finding, at: { subject: raw } })),
  }
}
