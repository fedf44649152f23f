import type { Text } from '../../finding.ts'
import { type CodePoints, countPoints, hasPoint } from '../pattern/code-points.ts'
import { parsePattern } from '../pattern/parse-pattern.ts'
import { lengthsOf, type Reach, reachOf } from './pattern-reach.ts'
import type { IdentifierScheme } from './scheme.ts'

/** Why a text does not have the structure of a scheme: blanks, full width, small letters, length, or a character out of place. */
export function explainStructure(text: string, scheme: IdentifierScheme): Text | null {
  const node = parsePattern(scheme.pattern).value?.node
  if (!node) return null
  if (text.trim() === '') return { zh: '没有内容', en: 'there is nothing in it' }
  if (text.trim() !== text) return { zh: '前后有空白', en: 'blanks stand around it' }
  const reach = reachOf(text, node)
  const characters = [...text]
  const wrong = characters[reach.characters]
  const telling = wrong === undefined ? null : explainTelling(wrong, reach)
  return telling ?? explainLength(characters.length, lengthsOf(node)) ?? explainCharacter(wrong, reach, scheme)
}

/** Characters that say more about a text than its length does. */
function explainTelling(wrong: string, reach: Reach): Text | null {
  const at = reach.characters + 1
  const half = halfWidthOf(wrong)
  if (half !== null)
    return {
      zh: `第 ${at} 位“${wrong}”是全角字符，应为半角的 ${half}`,
      en: `“${wrong}” (character ${at}) is of full width; it should be the ordinary ${half}`,
    }
  const capital = wrong.toUpperCase()
  if (/^[a-z]$/.test(wrong) && hasPoint(reach.expected, capital.codePointAt(0) ?? 0))
    return {
      zh: `第 ${at} 位“${wrong}”是小写字母，应为 ${capital}`,
      en: `“${wrong}” (character ${at}) is a small letter; it should be ${capital}`,
    }
  if (/^[\s\p{C}]$/u.test(wrong)) {
    return {
      zh: `第 ${at} 位是空白或看不见的字符（${codePointOf(wrong)}）`,
      en: `character ${at} is a blank or cannot be seen (${codePointOf(wrong)})`,
    }
  }
  const latin = latinTwins[wrong]
  if (latin !== undefined)
    return {
      zh: `第 ${at} 位“${wrong}”（${codePointOf(wrong)}）只是看起来像拉丁字母 ${latin}`,
      en: `“${wrong}” (character ${at}, ${codePointOf(wrong)}) only looks like the Latin letter ${latin}`,
    }
  if (at === 1 && /^['’‘`"]$/.test(wrong))
    return {
      zh: `前面有引号“${wrong}”，大概是电子表格里用来表示文本的`,
      en: `the mark ${wrong} stands before it, probably a spreadsheet's sign of a text`,
    }
  if (/^[-.·/_:：—–－]$/u.test(wrong))
    return {
      zh: `第 ${at} 位“${wrong}”是分隔符，此处不应有`,
      en: `“${wrong}” (character ${at}) is a separator, and none stands here`,
    }
  return null
}

/** Cyrillic and Greek capitals that look like Latin ones. */
const latinTwins: Readonly<Record<string, string>> = Object.fromEntries([
  ...zip('АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
])

function zip(left: string, right: string): [string, string][] {
  return [...left].map((one, at) => [one, right.charAt(at)])
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function halfWidthOf(character: string): string | null {
  const point = character.codePointAt(0) ?? 0
  return point >= 0xff01 && point <= 0xff5e ? String.fromCodePoint(point - 0xfee0) : null
}

/** Texts of failures are cut here, so a longer one cannot be counted. */
const cutAt = 200

function explainLength(length: number, allowed: readonly number[] | null): Text | null {
  if (!allowed || allowed.length === 0 || allowed.includes(length)) return null
  const [zh, en] = [sayLengths(allowed, '、', ' 或 '), sayLengths(allowed, ', ', ' or ')]
  const isCut = length >= cutAt
  return {
    zh: `有 ${length}${isCut ? ' 个以上' : ' 个'}字符，应为 ${zh} 个`,
    en: `${isCut ? 'it has at least' : 'it has'} ${count(length)} where ${en} ${allowed.at(-1) === 1 ? 'is' : 'are'} asked for`,
  }
}

function count(length: number): string {
  return length === 1 ? '1 character' : `${length} characters`
}

/** `8, 12 or 13`; a long unbroken row by its ends. */
function sayLengths(lengths: readonly number[], comma: string, or: string): string {
  const [first = 0, last = 0] = [lengths[0], lengths.at(-1)]
  if (lengths.length > 4) return or === ' 或 ' ? `${first} 至 ${last}` : `${first} to ${last}`
  const before = lengths.slice(0, -1).join(comma)
  return before === '' ? String(last) : `${before}${or}${last}`
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', l: '1', o: '0' }

function explainCharacter(wrong: string | undefined, { characters, expected }: Reach, scheme: IdentifierScheme): Text {
  const at = characters + 1
  if (wrong === undefined)
    return { zh: `在第 ${characters} 位之后不完整`, en: `it is incomplete after character ${characters}` }
  if (countPoints(expected) === 0)
    return {
      zh: `第 ${at} 位“${wrong}”起是多余的`,
      en: `“${wrong}” (character ${at}) and what follows are too much`,
    }
  const part = scheme.parts.find(
    ({ start, length, when }) => !when && start <= characters && characters < start + length,
  )
  const allowed = sayCharacters(expected)
  const twin = lookalikes[wrong]
  const isTwin = twin !== undefined && hasPoint(expected, twin.codePointAt(0) ?? 0)
  return {
    zh: `第 ${at} 位${part ? `（${part.title.zh}）` : ''}不能是“${wrong}”${allowed ? `，只能是 ${allowed}` : ''}${isTwin ? `；是不是把 ${twin} 错成了 ${wrong}` : ''}`,
    en: `character ${at}${part ? `, in the ${part.title.en},` : ''} cannot be “${wrong}”${allowed ? `, only ${allowed}` : ''}${isTwin ? `; was ${twin} mistaken for ${wrong}?` : ''}`,
  }
}

/** Ranges that are worth reading out. */
const mostRanges = 12

/** A set as people write it, `0-9 A-H`; null when it is too large to help. */
function sayCharacters(set: CodePoints): string | null {
  if (set.length > mostRanges || set.some(({ from, to }) => from < 0x21 || to - from > 100)) return null
  return set
    .map(({ from, to }) => {
      const [first, last] = [String.fromCodePoint(from), String.fromCodePoint(to)]
      if (from === to) return first
      return to === from + 1 ? `${first} ${last}` : `${first}-${last}`
    })
    .join(' ')
}
