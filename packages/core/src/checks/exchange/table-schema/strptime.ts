import { type DateForm, dateForms, type TimeForm, timeForms } from '../../ast.ts'

/** A format of strptime, as a form of ours, a portable pattern, or both where the form allows more. */
export interface TimeFormat {
  readonly form?: DateForm | TimeForm
  readonly pattern?: string
}

const letters: Readonly<Record<string, string>> = {
  Y: 'YYYY',
  m: 'MM',
  d: 'DD',
  H: 'hh',
  M: 'mm',
  S: 'ss',
}

const patterns: Readonly<Record<string, string>> = {
  Y: '[0-9]{4}',
  y: '[0-9]{2}',
  m: '(?:0?[1-9]|1[0-2])',
  d: '(?:0?[1-9]|[12][0-9]|3[01])',
  j: '(?:[0-9]{1,2}|[12][0-9]{2}|3[0-6][0-9])',
  H: '(?:[01]?[0-9]|2[0-3])',
  I: '(?:0?[1-9]|1[0-2])',
  M: '[0-5]?[0-9]',
  S: '[0-5]?[0-9]',
  f: '[0-9]{1,6}',
  p: '(?:[AaPp][Mm])',
  b: '[A-Za-z]{3}',
  B: '[A-Za-z]+',
  a: '[A-Za-z]{3}',
  A: '[A-Za-z]+',
  z: '(?:Z|[+-][0-9]{2}:?[0-9]{2})',
  Z: '[A-Z]{3,5}',
  '%': '%',
}

/** Reads a format of strptime (POSIX, as Table Schema names it); undefined for a directive that has no meaning here. */
export function readStrptime(format: string): TimeFormat | undefined {
  const text = format.replace(/^fmt:/, '').replaceAll('%F', '%Y-%m-%d').replaceAll('%T', '%H:%M:%S')
  let [form, pattern] = ['', '']
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const directive = character === '%' ? text.charAt(++at) : null
    const part = directive === null ? escapeMark(character) : patterns[directive]
    if (part === undefined) return undefined
    pattern += part
    form += directive === null ? character : (letters[directive] ?? `%${directive}`)
  }
  const known = [...dateForms, ...timeForms].find(one => one === form)
  if (known) return { form: known }
  const zoned = /^YYYY-MM-DDThh:mm:ss(\.%f)?(Z|%z)?$/.exec(form)
  if (zoned)
    return {
      form: zoned[2] ? 'YYYY-MM-DDThh:mm:ss[.f]Z' : 'YYYY-MM-DDThh:mm:ss[.f][Z]',
      pattern: pattern.replace('[+-][0-9]{2}:?', '[+-][0-9]{2}:'),
    }
  return { pattern }
}

/** The format of strptime for a form of ours. */
export function writeStrptime(form: DateForm | TimeForm): string | undefined {
  if (form.includes('[') || form.endsWith('Z')) return undefined
  return form
    .replace('YYYY', '%Y')
    .replace('MM', '%m')
    .replace('DD', '%d')
    .replace('hh', '%H')
    .replace('mm', '%M')
    .replace('ss', '%S')
}

function escapeMark(character: string): string {
  return /[\^$\\.*+?()[\]{}|]/.test(character) ? `\\${character}` : character
}
