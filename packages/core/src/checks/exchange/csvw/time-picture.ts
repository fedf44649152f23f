import { readStrptime, type TimeFormat } from '../table-schema/strptime.ts'

const directives: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  MM: '%m',
  M: '%m',
  dd: '%d',
  d: '%d',
  HH: '%H',
  H: '%H',
  mm: '%M',
  m: '%M',
  ss: '%S',
  X: '%z',
  XX: '%z',
  XXX: '%z',
  x: '%z',
  xx: '%z',
  xxx: '%z',
}

/** Reads a picture of dates and times (Model for Tabular Data, 6.4.4): `dd/MM/yyyy`, `yyyy-MM-ddTHH:mm:ss.SSS`; undefined for another. */
export function readTimePicture(picture: string): TimeFormat | undefined {
  const parts = picture.match(/y+|M+|d+|H+|m+|s+|S+|[Xx]+|[^A-Za-z]|T/g) ?? []
  if (parts.join('') !== picture) return undefined
  const translated = parts.map(part =>
    /^S+$/.test(part) ? '%f' : /^[A-SU-Za-z]/.test(part) ? directives[part] : part.replace('%', '%%'),
  )
  if (translated.some(part => part === undefined)) return undefined
  const read = readStrptime(translated.join(''))
  // One letter is a number without a leading zero, which no form has.
  const isShort = parts.some(part => /^[MdHm]$/.test(part))
  if (!read || !isShort || read.form === undefined) return read
  const { pattern = '' } = readStrptime(`${translated.join('')}%%`) ?? {}
  return { pattern: pattern.replace(/%$/, '') }
}
