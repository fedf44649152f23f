import { dash, fullYear, matchAt, pattern, slash } from './pieces.ts'
import type { Grammar } from './reading.ts'
import { plainReading } from './reading.ts'

/** The enterprise's own code, then whatever it likes, then the year: `Q/NIOT 004-2016`, `Q/LB.01-2020`, `Q/GDW 1234.1-2014`. */
const dated = pattern(
  `Q(?:${slash}|_)(?<code>\\(?[A-Z0-9&]{1,20}\\)?[A-Z0-9&]{0,16})(?<rest>(?:(?:[ .·/_-]{1,2}|\\n[ ]{0,8})[A-Z0-9()]{1,16}(?:[ .·/_-]{1,2}[A-Z0-9()]{1,16}){0,4}?)??)(?:${dash}|_)(?<year>${fullYear})(?![-.]\\d|[A-Z])`,
)
const undated = pattern(
  `Q(?:${slash}|_)(?<code>\\(?[A-Z0-9&]{1,20}\\)?[A-Z0-9&]{0,16})(?<rest>(?:[ ]|\\n[ ]{0,8})\\d{1,8}(?:\\.\\d{1,4}){0,2})(?![\\d-])`,
)

/** What an inner part never holds: the code of another number, or half of a pair of brackets. */
const otherNumber = /[^A-Z0-9](?:GB[ZJ]?|DB\d{2,6}|ISO|IEC|[A-Z]{2,3}\/[TZ]|[TQ](?=\/))(?![A-Z0-9])|^[^(]*\)|\([^)]*$/

/** Reads the number of an enterprise standard (企业标准). Its inner part is the enterprise's own and is kept as written. */
export const readEnterprise: Grammar = (text, at) => {
  const full = matchAt(dated, text, at)
  const match = full && !otherNumber.test(full.groups?.rest ?? '') ? full : matchAt(undated, text, at)
  const whole = match?.groups?.code
  // `Q/XXX 001` is the placeholder of a draft.
  if (!match || !whole || !/[A-Z]{2}/.test(whole) || /^X{2,20}$/.test(whole)) return null
  const { code, joint, inner } = divide(whole, match.groups?.rest ?? '')
  if (!/\d/.test(inner)) return null
  const year = match.groups?.year ?? null
  const numbered = /^(\d{1,8})\.(\d{1,4})$/.exec(inner)
  const base = `Q/${code}${joint}${inner}`
  return {
    ...plainReading,
    start: at,
    end: at + match[0].length,
    codeEnd: at + match[0].indexOf(whole) + code.length,
    class: 'enterprise',
    scheme: 'enterprise',
    force: 'unknown',
    strength: 'dated',
    code: `Q/${code}`,
    serial: numbered?.[1] ?? inner,
    part: numbered?.[2] ?? null,
    year,
    normal: year ? `${base}-${year}` : base,
    print: year ? `${base}—${year}` : base,
  }
}

/** Where the code ends: at the first mark, or without one where the digits at the end begin (`Q/NIOT004`, `Q/BBAH0024S` of food). */
function divide(whole: string, rest: string): { code: string; joint: string; inner: string } {
  const marked = /^([ .·/_-]{1,2}|\n {0,8})(.{1,90})$/s.exec(rest)
  if (marked) {
    const joint = (marked[1] ?? '').trim().replace('_', ' ') || ' '
    return { code: whole, joint, inner: tidyInner(marked[2] ?? '') }
  }
  const glued = /^(.{0,34}[A-Z&)])(\d{1,20}S?)$/.exec(whole)
  return glued ? { code: glued[1] ?? '', joint: ' ', inner: glued[2] ?? '' } : { code: whole, joint: '', inner: '' }
}

function tidyInner(inner: string): string {
  return inner.replace(/[_ \n]{1,9}/g, ' ')
}
