import * as z from 'zod'
import { complaint } from '../../registry/schema-findings.ts'

/** Data formats in the notation of data elements: `a..50`, `an18`, `n..17,2`, `c..100`; dates and times by their forms. */
export const formatSchema = z
  .string()
  .regex(/^(?:an?|n|c)(?:\.\.)?[1-9][0-9]{0,4}(?:,[0-9]{1,2})?$/)
  .refine(
    format => !isNotation(format) || isWithinPattern(format) || readFormat(format).characters === 'c',
    complaint('长度至多 1000；更长的文本用 c。', 'A length is at most 1000; longer texts take c.'),
  )
  .refine(
    format => !isNotation(format) || (readFormat(format).decimals ?? 0) <= readFormat(format).length,
    complaint('小数位数不多于总位数。', 'There are no more decimals than digits in all.'),
  )

function isNotation(format: string): boolean {
  return /^(?:an?|n|c)(?:\.\.)?[1-9][0-9]{0,4}(?:,[0-9]{1,2})?$/.test(format)
}

/** Whether a format can be a pattern: those repeat a thousand times at most. */
export function isWithinPattern(format: string): boolean {
  return readFormat(format).length <= 1000
}

interface Format {
  /** Letters, letters and digits, digits, any characters. */
  readonly characters: 'a' | 'an' | 'n' | 'c'
  readonly isExact: boolean
  readonly length: number
  /** Digits after the point, of those in all; null where the notation gives none. */
  readonly decimals: number | null
}

/** Takes a format apart; the notation must fit its schema. */
export function readFormat(format: string): Format {
  const [, characters = 'c', dots = '', length = '1', decimals] =
    /^(an?|n|c)(\.\.)?([0-9]+)(?:,([0-9]+))?$/.exec(format) ?? []
  return {
    characters: characters === 'a' || characters === 'an' || characters === 'n' ? characters : 'c',
    isExact: dots === '',
    length: Number(length),
    decimals: decimals === undefined ? null : Number(decimals),
  }
}

const classes = { a: '[A-Za-z]', an: '[0-9A-Za-z]', n: '[0-9]', c: '[^\\u0000-\\u0008]' } as const

/** The portable pattern of a format. `n..17,2`: at most 17 digits in all, at most 2 of them after the point; a minus may stand before. */
export function patternOfFormat(format: string): string {
  const { characters, isExact, length, decimals } = readFormat(format)
  if (characters !== 'n' || decimals === null) {
    const bounds = isExact ? `{${length}}` : `{1,${length}}`
    return `${classes[characters]}${bounds}`
  }
  const whole = isExact ? `{${length - decimals}}` : `{1,${Math.max(length - decimals, 1)}}`
  const fraction = decimals === 0 ? '' : isExact ? `\\.[0-9]{${decimals}}` : `(?:\\.[0-9]{1,${decimals}})?`
  return `-?[0-9]${whole}${fraction}`
}

/** Whether a text fits a format: the same as the pattern, told plainly. */
export function fitsFormat(text: string, format: string): boolean {
  const { characters, isExact, length, decimals } = readFormat(format)
  if (characters === 'n' && decimals !== null) return fitsDecimal(text, { isExact, length, decimals })
  const all = [...text]
  const isLong = isExact ? all.length === length : all.length >= 1 && all.length <= length
  return isLong && all.every(character => isOf(character, characters))
}

function fitsDecimal(
  text: string,
  { isExact, length, decimals }: { isExact: boolean; length: number; decimals: number },
) {
  const [whole = '', fraction, rest] = (text.startsWith('-') ? text.slice(1) : text).split('.')
  const areDigits = [...whole, ...(fraction ?? '')].every(one => one >= '0' && one <= '9')
  if (rest !== undefined || !areDigits || whole === '' || fraction === '') return false
  const after = fraction?.length ?? 0
  if (isExact) return whole.length === length - decimals && after === decimals
  return whole.length <= Math.max(length - decimals, 1) && after <= decimals
}

function isOf(character: string, characters: Format['characters']): boolean {
  const isDigit = character >= '0' && character <= '9'
  const isLetter = /^[A-Za-z]$/.test(character)
  if (characters === 'c') return character > '\u0008'
  return characters === 'n' ? isDigit : characters === 'a' ? isLetter : isDigit || isLetter
}
