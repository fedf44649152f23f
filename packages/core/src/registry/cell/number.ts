import type { NotNumber, StandardNumber } from '../../number/number.ts'
import { parseNumber } from '../../number/parse.ts'
import type { NumberEntry, NumberRole } from '../standard.ts'
import { joinList, readJsonList } from './list.ts'

/** The numbers in one cell. */
export interface ReadNumbers {
  readonly entries: readonly NumberEntry[]
  /** The first number taken apart; null when it is none. */
  readonly first: StandardNumber | null
  /** Parts that are no number of a standard. */
  readonly unread: readonly NotNumber[]
}

/**
 * Reads a cell with one number or several: joint and dual numbers in one line, or a list. A number that the grammar
 * does not know but that has a digit is kept as written; a text without one, and a placeholder, is no number.
 */
export function readNumbers(cell: string, role: NumberRole): ReadNumbers {
  const verbatim = readJsonList(cell)
  if (verbatim) {
    const texts = verbatim.filter(text => typeof text === 'string')
    return { entries: texts.map(normal => ({ normal, role })), first: firstOf(texts), unread: [] }
  }
  const whole = parseNumber(cell)
  const parts = whole.normal === null ? cell.split(/[;；\n\r、，,]+/).map(part => parseNumber(part.trim())) : [whole]
  const numbers = parts.flatMap(part => (part.normal === null ? [] : [part, ...part.also]))
  const unread = parts.flatMap(part => (part.normal === null && part.raw !== '' ? [part] : []))
  const [first] = numbers
  const entries = numbers.map((number, index) => ({
    normal: number.normal,
    role: index === 0 ? role : roleBeside(number, role),
  }))
  return { entries, first: first ?? null, unread }
}

/** Numbers of one role as a cell that reads back as they are. */
export function writeNumbers(entries: readonly NumberEntry[], role: NumberRole): string {
  const texts = entries.filter(entry => entry.role === role).map(entry => entry.normal)
  const isPlain = texts.every(text => isPlainNumber(text))
  return isPlain ? joinList(texts) : JSON.stringify(texts)
}

/** True when a text is a normal form by itself: it stands for one number and reads back as it is. */
export function isPlainNumber(text: string): boolean {
  const number = parseNumber(text)
  return number.normal === text && number.also.length === 0 && number.adopts === null && number.edition === null
}

function firstOf(texts: readonly string[]): StandardNumber | null {
  const number = parseNumber(texts[0] ?? '')
  return number.normal === null ? null : number
}

/** An international number beside a Chinese one is that of the standard adopted; any other was given by another issuer. */
function roleBeside(number: StandardNumber, role: NumberRole): NumberRole {
  if (role !== 'primary') return role
  return number.class === 'international' || number.class === 'foreign' ? 'dual' : 'joint'
}
