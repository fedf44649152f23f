import { gap, matchAt, pattern } from './grammars/pieces.ts'
import { readAt } from './grammars/read.ts'
import type { Reading } from './grammars/reading.ts'
import type { AdoptionDegree } from './number.ts'

/** The adopted standard, as it stands after the number that adopts it. */
export interface Adoption {
  readonly reading: Reading
  /** Null for `eqv`, a degree of the old rules that none of today's is. */
  readonly degree: AdoptionDegree | null
  readonly end: number
}

const opening = pattern(`${gap}(?:[(\\[]${gap}|(?<word>IDT|MOD|NEQ|EQV)[ ]{0,2})`)
const closing = pattern(`${gap}(?:[,、;]?${gap}(?<word>IDT|MOD|NEQ|EQV)${gap})?[)\\]]`)

/** Reads `（ISO 8601-1:2019，IDT）` (GB/T 1.1—2020, 8.1.2) or the older `idt ISO 9001:2000` at one place. */
export function readAdoption(text: string, at: number): Adoption | null {
  const before = matchAt(opening, text, at)
  if (!before) return null
  const reading = readAt(text, at + before[0].length)
  if (!reading || (reading.class !== 'international' && reading.class !== 'foreign')) return null
  const word = before.groups?.word
  if (word) return { reading, degree: degreeOf(word), end: reading.end }
  const after = matchAt(closing, text, reading.end)
  return after && { reading, degree: degreeOf(after.groups?.word), end: reading.end + after[0].length }
}

function degreeOf(word: string | undefined): AdoptionDegree | null {
  return word === 'IDT' || word === 'MOD' || word === 'NEQ' ? word : null
}
