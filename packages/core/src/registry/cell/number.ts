import type { Finding } from '../../finding.ts'
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
  const read = parts.flatMap(part => (part.normal === null ? [] : [part]))
  const others = role === 'primary' ? read.filter((part, index) => index > 0 && part.code === read[0]?.code) : []
  const numbers = read.flatMap(part => (others.includes(part) ? [] : [part, ...part.also]))
  const unread = parts.flatMap(part => (part.normal === null && part.raw !== '' ? [part] : []))
  unread.push(...others.map(anotherStandard))
  const [first] = numbers
  const entries = numbers.map((number, index) => ({
    normal: number.normal,
    role: index === 0 ? role : roleBeside(number, role),
  }))
  return { entries, first: first ?? null, unread }
}

/** Joint and dual numbers come from different issuers: a second number with the same code is another standard. */
function anotherStandard({ raw, print }: StandardNumber): NotNumber {
  const finding: Finding = {
    rule: 'standards-in-one-cell',
    severity: 'warning',
    message: {
      zh: `“${print}”与同格的前一个标准号代号相同，是另一项标准，没有并入这一行。`,
      en: `“${print}” has the code of the number before it in the cell: it is another standard and was not merged into this row.`,
    },
    at: { subject: raw },
    fix: { zh: '一项标准一行。', en: 'Give each standard a row of its own.' },
  }
  return { raw, normal: null, findings: [finding] }
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
