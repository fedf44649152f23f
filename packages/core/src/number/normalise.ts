import { foldText } from './fold.ts'
import type { NotNumber, StandardNumber } from './number.ts'
import { parseNumber } from './parse.ts'

/** The normal form of a number in any spelling, or null for what is no number. Idempotent. */
export function normaliseNumber(text: string): string | null {
  return parseNumber(text).normal
}

/**
 * Loose look-up key: the same for every spelling of one number. Leading zeros of a serial are not in it, since people drop
 * them (`DB54/T 423` for `DB54/T 0423`) and no issuer tells two standards apart by them; identity is the normal form's
 * affair. Of a dual or joint number it is the key of the first. Text that is no number gets a key as well.
 */
export function numberKey(text: string): string {
  const number = parseNumber(text)
  return number.normal === null ? foldText(text).text.replace(/\s/g, '') : keyOf(number)
}

/** The keys of a number and of the further numbers of the same text, its own first. */
export function numberKeys(number: StandardNumber): string[] {
  return [number, ...number.also].map(keyOf)
}

/** The key without the year: the same for all editions through the years. */
export function undatedKey(number: StandardNumber | NotNumber): string {
  if (number.normal === null) return numberKey(number.raw)
  const { normal, year } = number
  return keyOf({
    ...number,
    normal: year ? normal.replace(new RegExp(`[-:]${year}(?=$|/)|\\s\\((?:\\d\\d/)?${year}\\)`), '') : normal,
  })
}

function keyOf(number: StandardNumber): string {
  const { code, serial, normal } = number
  const padded = serial !== null && /^0+\d/.test(serial) ? `${code} ${serial}` : null
  const bare =
    padded && normal.startsWith(padded) ? `${code} ${serial?.replace(/^0+/, '')}${normal.slice(padded.length)}` : normal
  return bare.toUpperCase()
}
