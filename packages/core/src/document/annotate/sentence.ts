import type { Range } from '../model/inline.ts'
import { isBlank } from './mask.ts'

/** A sentence of a line, with the sign that ends it. */
export interface Sentence {
  readonly range: Range
  /** Whether only a semicolon or nothing parts it from the sentence before, so that it may go on with its modal. */
  readonly isContinued: boolean
}

const chineseEnd = /[。！？；;\n]+[”’」』）)]*/g
const westernEnd = /(?:[.!?]+["”’)\]]*(?=\s+[\p{Lu}\d“"(]|\s*$)|;|\n)/gu
const abbreviation = /(?:\b(?:e\.g|i\.e|cf|vs|No|Nos|Fig|Figs|Eq|approx|etc|Dr|Mr|Ms|St|Vol|Ed|pp?)|\b[A-Z])\.$/

/** Sentences of a masked text, in order: parted by 。！？； or, without Chinese characters, by full stops and semicolons. */
export function splitSentences(masked: string): Sentence[] {
  const isChinese = hasHan(masked)
  const found: Sentence[] = []
  let start = 0
  let isContinued = false
  const take = (end: number, sign: string) => {
    const range = trim(masked, start, end)
    if (range) found.push({ range, isContinued })
    start = end
    isContinued = /^[；;]/.test(sign)
  }
  for (const match of masked.matchAll(isChinese ? chineseEnd : westernEnd)) {
    const end = match.index + match[0].length
    if (!isChinese && match[0].startsWith('.') && abbreviation.test(masked.slice(0, match.index + 1))) continue
    take(end, match[0])
  }
  take(masked.length, '')
  return found
}

/** Whether a text has Chinese characters. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

function trim(text: string, start: number, end: number): Range | null {
  const piece = text.slice(start, end)
  if (isBlank(piece.replace(/[。！？；;.!?]/g, ''))) return null
  const from = start + (piece.length - piece.trimStart().length)
  return [from, start + piece.trimEnd().length]
}
