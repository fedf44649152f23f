import { type CodePoints, complementOf, lastCodePoint, onePoint, pointsOf } from './code-points.ts'
import { blanks, blanksOfEcmascript, digits, han, nameCharacters, nameStarts, wordCharacters } from './named-sets.ts'
import type { PatternCursor, PatternSyntax } from './pattern-cursor.ts'

/** What one atom of a pattern stands for; `point` is null for a class such as `\d`, which cannot end a range. */
export interface Atom {
  readonly set: CodePoints
  readonly point: number | null
}

/** The atom of one character. */
export function atomOf(point: number): Atom {
  return { set: onePoint(point), point }
}

const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' }

/** Marks that may be escaped everywhere; others are left out because some engine gives the escape a meaning (`\<`, `` \` ``, `\'`). */
const marks = '^$\\.*+?()[]{}|/-"#%&,:;=@_~! '

const sets: Readonly<Record<string, CodePoints>> = { d: digits, w: wordCharacters, s: blanks }

/** Where the other spellings differ; null is what cannot be taken: `\w` of XML Schema is most of Unicode (Part 2, F.1.1). */
const setsOfSyntax: Readonly<Record<PatternSyntax, Readonly<Record<string, CodePoints | null>>>> = {
  portable: {},
  ecmascript: { s: blanksOfEcmascript },
  xsd: { s: pointsOf(' \t\n\r'), w: null, i: nameStarts, c: nameCharacters },
}

/** Reads what follows a backslash, which the cursor has passed. */
export function readEscape(cursor: PatternCursor, isInClass: boolean): Atom | null {
  const from = cursor.at - 1
  const letter = cursor.next()
  if (letter === '') return cursor.refuse('pattern-escape-incomplete', from)
  if (marks.includes(letter)) return atomOf(letter.codePointAt(0) ?? 0)
  const control = controls[letter]
  if (control !== undefined) return atomOf(control.charCodeAt(0))
  const named = readNamedSet(cursor, letter)
  if (named) return { set: named, point: null }
  if (letter === 'u' && cursor.syntax !== 'xsd') return readCodePoint(cursor, from)
  if (letter === 'p' || letter === 'P') return readProperty(cursor, from, letter === 'P')
  return readForeign(cursor, { from, letter, isInClass })
}

function readNamedSet(cursor: PatternCursor, letter: string): CodePoints | null {
  const lower = letter.toLowerCase()
  const set = setOf(cursor, lower)
  if (!set) return null
  if (cursor.syntax === 'xsd' && lower === 'd') cursor.narrow('pattern-digits-narrowed', cursor.at - 2)
  return letter === lower ? set : complementOf(set)
}

function setOf(cursor: PatternCursor, letter: string): CodePoints | null {
  const own = setsOfSyntax[cursor.syntax][letter]
  return own === undefined ? (sets[letter] ?? null) : own
}

/** `\uXXXX`, a pair of them, or `\u{X}`. */
function readCodePoint(cursor: PatternCursor, from: number): Atom | null {
  const point = cursor.takes('{') ? readBraced(cursor) : readPair(cursor)
  const isCharacter = point !== null && point <= lastCodePoint && !(point >= 0xd800 && point <= 0xdfff)
  return isCharacter ? atomOf(point) : cursor.refuse('pattern-escape-incomplete', from)
}

function readBraced(cursor: PatternCursor): number | null {
  const start = cursor.at
  while (isHex(cursor.peek()) && cursor.at - start < 8) cursor.at++
  const digitsRead = cursor.characters.slice(start, cursor.at).join('')
  return digitsRead !== '' && cursor.takes('}') ? Number.parseInt(digitsRead, 16) : null
}

function readPair(cursor: PatternCursor): number | null {
  const high = readHex(cursor, 4)
  if (high === null || high < 0xd800 || high > 0xdbff) return high
  const low = cursor.takes('\\u') ? readHex(cursor, 4) : null
  if (low === null || low < 0xdc00 || low > 0xdfff) return null
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
}

function readHex(cursor: PatternCursor, length: number): number | null {
  const characters = cursor.characters.slice(cursor.at, cursor.at + length)
  if (characters.length < length || !characters.every(isHex)) return null
  cursor.at += length
  return Number.parseInt(characters.join(''), 16)
}

function isHex(character: string): boolean {
  return character !== '' && '0123456789abcdefABCDEF'.includes(character)
}

const namesOfHan = ['{Han}', '{Script=Han}', '{sc=Han}', '{Script=Hani}', '{sc=Hani}']

function readProperty(cursor: PatternCursor, from: number, isNegated: boolean): Atom | null {
  const name = namesOfHan.find(one => cursor.takes(one))
  if (name) return { set: isNegated ? complementOf(han) : han, point: null }
  while (cursor.peek() === '{' || /^[A-Za-z0-9_=^-]$/.test(cursor.peek())) cursor.at++
  cursor.takes('}')
  return cursor.refuse('pattern-property-unknown', from)
}

interface Foreign {
  readonly from: number
  readonly letter: string
  readonly isInClass: boolean
}

/** Escapes that only the other spellings have, and those that nobody can take. */
function readForeign(cursor: PatternCursor, { from, letter, isInClass }: Foreign): Atom | null {
  if (cursor.syntax === 'ecmascript') {
    const atom = readEcmascript(cursor, letter, isInClass)
    if (atom) return atom
  }
  if (letter >= '1' && letter <= '9') return cursor.refuse('pattern-back-reference', from)
  if ((letter === 'k' || letter === 'g') && (cursor.sees('<') || cursor.sees('{')))
    return cursor.refuse('pattern-back-reference', from)
  if (!isInClass && 'bB'.includes(letter)) return cursor.refuse('pattern-word-boundary', from)
  if (!isInClass && 'AzZG'.includes(letter)) return cursor.refuse('pattern-anchor-inside', from)
  return cursor.refuse('pattern-escape-unknown', from)
}

/** ECMA-262, 22.2.1 and annex B.1.2: `\xHH`, `\cX`, `\0`, `[\b]`, and any mark for itself. */
function readEcmascript(cursor: PatternCursor, letter: string, isInClass: boolean): Atom | null {
  if (letter === 'b' && isInClass) return atomOf(8)
  if (letter === '0' && !/^[0-9]$/.test(cursor.peek())) return atomOf(0)
  if (letter === 'x') {
    const point = readHex(cursor, 2)
    return point === null ? null : atomOf(point)
  }
  if (letter === 'c' && /^[A-Za-z]$/.test(cursor.peek())) return atomOf(cursor.next().charCodeAt(0) % 32)
  return /^[A-Za-z0-9]$/.test(letter) ? null : atomOf(letter.codePointAt(0) ?? 0)
}
