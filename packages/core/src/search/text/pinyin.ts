import { classOf, separator, unspaced } from './char-class.ts'
import { foldText } from './fold-text.ts'
import { beginsReading, longestReading, readings } from './pinyin-readings.ts'

/** No syllable begins with i, u or v. */
const initials = 'abcdefghjklmnopqrstwxyz'
/** CLDR puts the index character of each initial right before its first character: U+FDD0 and the capital. */
const boundaries = [...initials.toUpperCase()].map(capital => `\ufdd0${capital}`)

const collator = new Intl.Collator('zh-u-co-pinyin')
const known = new Map<string, string>()

/**
 * Initials of the pinyin of a text, words and digits kept whole: `智慧养老`: `zhyl`, `BIM模型`: `bimmx`. Only as many as
 * are wanted.
 */
export function pinyinInitials(text: string, most = Number.POSITIVE_INFINITY): string {
  const folded = foldText(text)
  let result = ''
  for (let at = 0; at < folded.length && result.length < most; ) {
    const reading = readingAt(folded, at)
    result += reading.initials
    at += reading.length
  }
  return result.slice(0, most)
}

/** The initial of one character in its usual reading; empty for what has none. */
export function initialOf(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const initial = findInitial(character)
  known.set(character, initial)
  return initial
}

function readingAt(text: string, at: number): { initials: string; length: number } {
  for (let length = beginsReading.has(text.charAt(at)) ? longestReading : 0; length > 1; length--) {
    const special = readings.get(text.slice(at, at + length))
    if (special) return { initials: special, length }
  }
  const point = text.codePointAt(at) ?? 0
  const character = String.fromCodePoint(point)
  const kind = classOf(point)
  if (kind === unspaced) return { initials: initialOf(character), length: character.length }
  return { initials: kind === separator ? '' : character, length: character.length }
}

function findInitial(character: string): string {
  if (!/^\p{Script=Han}$/u.test(character)) return ''
  let low = -1
  let high = boundaries.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (collator.compare(character, boundaries[middle] ?? '') >= 0) low = middle
    else high = middle
  }
  return initials[low] ?? ''
}
