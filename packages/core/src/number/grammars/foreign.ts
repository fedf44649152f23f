import { type ForeignBody, foreignBodies } from '../tables/foreign.ts'
import { dash, fullYear, gap, matchAt, pattern } from './pieces.ts'
import type { Grammar, Reading } from './reading.ts'
import { plainReading } from './reading.ts'

interface Shape {
  readonly body: ForeignBody
  readonly shape: RegExp
  /** Capital that the code begins with, to try no shape in vain. */
  readonly initials: string
}

const supplements = '(?<supplement>(?:\\+A[C]?\\d{0,2}(?::(?:19|20)\\d{2})?){0,3})'

const shapes: readonly Shape[] = foreignBodies.map(body => ({
  body,
  shape: pattern(
    `(?<head>${body.head})(?<joint>[ _-]{0,2})(?<serial>${body.serial})${
      body.hasParts ? '(?<parts>(?:-(?!(?:19|20)\\d{2}(?!\\d|:))\\d{1,4}(?!\\d)){0,3})' : ''
    }${body.yearMark ? `(?:(?:${gap}:${gap}|${dash})(?<year>${fullYear})(?:-(?<month>0[1-9]|1[0-2])(?!\\d))?)?` : ''}${body.hasParts ? supplements : ''}`,
  ),
  initials: body.head.replace(/[^A-Z0-9]/g, ''),
}))

/** Reads the number of a foreign standard from the table of bodies: `IEEE 802.11-2020`, `EN 50128:2011`, `IETF RFC 8259`. */
export const readForeign: Grammar = (text, at) => {
  const initial = text[at] ?? ''
  for (const { body, shape, initials } of shapes) {
    if (!initials.includes(initial)) continue
    const match = matchAt(shape, text, at)
    if (match) return readingOf(body, match, at)
  }
  return null
}

function readingOf(body: ForeignBody, match: RegExpExecArray, at: number): Reading {
  const {
    head = '',
    joint = '',
    serial = '',
    parts = '',
    year = null,
    month = null,
    supplement = '',
  } = match.groups ?? {}
  const code = body.code ?? head.replace(/[ -]{1,2}/g, ' ').replace(/^(F?)PREN/, '$1prEN')
  const tidy = body.isSmall ? serial.replace(/-.{1,60}/, small => small.toLowerCase()) : tidySerial(serial, body)
  const own = `${code} ${tidy}${parts}`
  const normal = `${own}${year ? `${body.yearMark}${year}` : ''}`
  return {
    ...plainReading,
    start: at,
    end: at + match[0].length,
    codeEnd: at + head.length + joint.length,
    class: 'foreign',
    scheme: 'foreign',
    force: 'unknown',
    strength: body.isDistinct ? 'certain' : 'dated',
    code,
    serial: tidy,
    part: parts.slice(1) || null,
    year,
    month,
    edition: supplement || null,
    normal,
    print: `${normal}${month ? `-${month}` : ''}${supplement}`,
  }
}

/** `JIS X0208` and `JIS X 0208`, `ASTM D 638` and `ASTM D638`, `ETSI EN 301549` and `301 549` are one. */
function tidySerial(serial: string, { code }: ForeignBody): string {
  if (code === 'ASTM') return serial.replace(' ', '')
  return serial
    .replace(/^([A-Z])(\d{4})$/, '$1 $2')
    .replace(/^(\d{3})(\d{3})$/, '$1 $2')
    .replace(/^(J|AS|ARP) (?=\d)/, '$1')
}
