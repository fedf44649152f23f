import type { NotNumber, NumberClass, Scheme, StandardNumber } from './number.ts'

const shape =
  /^(GB(?:\/[TZ])?|GBZ(?:\/T)?|DB\d{2}(?:\d{2})?(?:\/[TZ])?|T\/[A-Z0-9]+|ISO(?:\/IEC)?|[A-Z]{2,3}(?:\/[TZ])?) ?(\d{1,6})(?:\.(\d{1,3}))?(?:[-:]((?:19|20)\d{2}))?$/

/** Reads the whole of a text as the number of a standard, in any spelling. */
export function parseNumber(text: string): StandardNumber | NotNumber {
  const match = shape.exec(tidy(text))
  if (!match) return refuse(text)
  const [, code = '', serial = '', part = null, year = null] = match
  const base = `${code} ${serial}${part ? `.${part}` : ''}`
  const colon = code.startsWith('ISO')
  const [numberClass, scheme] = classify(code)
  return {
    raw: text,
    normal: year ? `${base}${colon ? ':' : '-'}${year}` : base,
    print: year ? `${base}${colon ? ':' : '—'}${year}` : base,
    class: numberClass,
    scheme,
    force: code.endsWith('/T') ? 'recommended' : code.endsWith('/Z') ? 'guidance' : 'unknown',
    code,
    serial,
    part,
    year,
    month: null,
    edition: null,
    allParts: false,
    amendments: [],
    adopts: null,
    also: [],
    findings: [],
  }
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]+|--/g, '-')
    .replace(/[∕⁄]/g, '/')
    .toUpperCase()
    .trim()
    .replace(/^DB (?=\d)/, 'DB')
    .replace(/ *- */g, '-')
    .replace(/^(GB|DB\d+)[-_]?T(?=[ _\d])/, '$1/T')
    .replace(/^(\w+(?:\/[TZ])?)_/, '$1 ')
}

function classify(code: string): [NumberClass, Scheme] {
  if (code.startsWith('GBZ')) return ['national', 'national-occupational-health']
  if (code.startsWith('GB')) return ['national', 'national']
  if (/^DB\d{4}/.test(code)) return ['local', 'local-city']
  if (/^DB\d/.test(code)) return ['local', 'local-province']
  if (code.startsWith('T/')) return ['group', 'group']
  if (code.startsWith('ISO')) return ['international', 'iso-iec']
  return ['sector', 'sector']
}

function refuse(raw: string): NotNumber {
  return {
    raw,
    normal: null,
    findings: [
      {
        rule: 'not-a-standard-number',
        severity: 'error',
        message: { zh: `“${raw}”不是标准号`, en: `"${raw}" is not the number of a standard` },
        at: { subject: raw },
      },
    ],
  }
}
