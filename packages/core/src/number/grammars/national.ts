import type { Finding } from '../../finding.ts'
import type { Scheme } from '../number.ts'
import { forceOf, markShape } from './mark.ts'
import { completeYear, matchAt, pattern } from './pieces.ts'
import type { Grammar, Reading, Strength } from './reading.ts'
import { plainReading } from './reading.ts'
import { readTail } from './tail.ts'

/** `GB`, `GBZ`, `GBn`, `GBJ`, each with or without the letter of its force. */
const head = pattern(`GB(?<kind>Z|N|J)?(?:${markShape('T|Z')})?(?![A-Z])`)

/** `GBZ` is occupational health; with anything between, `GB-Z`, it is guidance. */
const schemes: Readonly<Record<string, Scheme>> = {
  Z: 'national-occupational-health',
  N: 'national-internal',
  J: 'national-construction',
}

/** Reads `GB 50016-2014`, `GB/T 1.1-2020`, `GB/Z 43082-2023`, `GBZ 2.1-2019`, `GBn 123-84`, `GBJ 16-87`. */
export const readNational: Grammar = (text, at) => {
  const match = matchAt(head, text, at)
  if (!match) return null
  const { kind = '', slashed, loose } = match.groups ?? {}
  const mark = slashed ?? loose
  const code = `GB${kind === 'N' ? 'n' : kind}${mark ? `/${mark}` : ''}`
  const reading = readTail(text, {
    start: at,
    end: at + match[0].length,
    code,
    class: 'national',
    scheme: schemes[kind] ?? 'national',
    force: forceOf(mark, kind === 'N' || kind === 'J' ? 'unknown' : 'mandatory'),
    strength: strengthOf(text, at, match),
  })
  if (reading && code === 'GBZ' && (reading.serial?.length ?? 0) > 3) {
    return { ...reading, findings: [lostSlash(reading)] }
  }
  return reading
}

function strengthOf(text: string, at: number, match: RegExpExecArray): Strength {
  const { kind, slashed, loose } = match.groups ?? {}
  if (slashed || kind === 'Z') return 'certain'
  // `GBT` and `GB-T` mean nothing else; `GB T` may be two words.
  return loose && text[at + match[0].length - 2] !== ' ' ? 'certain' : 'dated'
}

/** Numbers of GBZ have three digits at most, those of GB/Z more: a long one has probably lost its slash. */
function lostSlash(reading: Reading): Finding {
  return {
    rule: 'gbz-or-gb-z',
    severity: 'info',
    message: {
      zh: `“GBZ”是国家职业卫生标准，“GB/Z”是国家标准化指导性技术文件；${reading.normal} 的序号较长，可能是 GB/Z 丢了斜线`,
      en: `"GBZ" is occupational health, "GB/Z" is guidance; the serial of ${reading.normal} is long, it may be GB/Z without its slash`,
    },
    at: { subject: reading.normal },
    fix: {
      zh: '核对原文；若是指导性技术文件，写作 GB/Z',
      en: 'Check the source; write GB/Z if it is a guidance document',
    },
  }
}

/** Class, serial and year of a sample; what stands between is not taken apart, since the rule for it changed. */
const sample = pattern(
  'GSB[ _/-]{0,2}(?<serial>(?:\\d{2}|[A-Z])[- ]?\\d{3,5}(?:[.-]\\d{1,3}(?!\\d))?)[ ]{0,2}-{1,2}[ ]{0,2}(?<year>(?:19|20)\\d{2}|[5-9]\\d)(?!\\d)',
)

/** Reads the number of a reference sample (国家标准样品), `GSB 04-1767-2004`, as opaque text. */
export const readSample: Grammar = (text, at) => {
  const match = matchAt(sample, text, at)
  const serial = match?.groups?.serial
  if (!match || !serial) return null
  const year = completeYear(match.groups?.year ?? '')
  return {
    ...plainReading,
    start: at,
    end: at + match[0].length,
    codeEnd: at + 3,
    class: 'national',
    scheme: 'national-sample',
    force: 'unknown',
    strength: 'certain',
    code: 'GSB',
    serial,
    year,
    normal: `GSB ${serial}-${year}`,
    print: `GSB ${serial}—${year}`,
  }
}
