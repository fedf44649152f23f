import { refuseEntity, refuseMalformed, type XmlPlace } from './xml-faults.ts'

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const longestReference = 12

/** Replaces the five predefined entities and numeric references (XML 1.0, 4.1); no other entity exists. */
export function decodeReferences(text: string, place: () => XmlPlace): string {
  let decoded = ''
  let at = 0
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
    const end = text.indexOf(';', start)
    if (end < 0 || end - start > longestReference) refuseMalformed(place(), 'an ampersand stands alone')
    const body = text.slice(start + 1, end)
    decoded += text.slice(at, start) + (predefined[body] ?? decodeNumber(body, place))
    at = end + 1
  }
  return decoded + text.slice(at)
}

/** Where a piece of text that begins at `start` may be cut, so that no reference is cut through: at its end or before. */
export function wholeReferencesEnd(text: string, start: number): number {
  const { length } = text
  const reference = text.lastIndexOf('&')
  const isOpen = reference >= Math.max(start, length - longestReference) && !text.includes(';', reference)
  return isOpen ? reference : length
}

function decodeNumber(body: string, place: () => XmlPlace): string {
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body)
  if (!match) return refuseEntity(place(), body)
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : refuseMalformed(place(), `&${body}; is no character`)
}
