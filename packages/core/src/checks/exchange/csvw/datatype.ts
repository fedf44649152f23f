import type { Place } from '../../../finding.ts'
import { importDomain } from '../import-foreign-pattern.ts'
import { cellOf, countOf, type JsonObject, lookUp, objectOf, textOf } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { BoundsDraft, FieldDraft } from '../package-draft.ts'
import { base64Pattern, uriReferencePattern, xsdDurationPattern } from '../text-patterns.ts'
import { readTimePicture } from './time-picture.ts'

/** What a datatype of CSVW says of a column. */
export type DatatypeDraft = Pick<FieldDraft, 'type' | 'form' | 'domains' | 'shortest' | 'longest' | 'bounds'>

interface Context {
  readonly losses: Losses
  readonly at: Place
}

const integers: Readonly<Record<string, BoundsDraft>> = {
  integer: {},
  long: { minimum: '-9223372036854775808', maximum: '9223372036854775807' },
  int: { minimum: '-2147483648', maximum: '2147483647' },
  short: { minimum: '-32768', maximum: '32767' },
  byte: { minimum: '-128', maximum: '127' },
  nonNegativeInteger: { minimum: '0' },
  positiveInteger: { minimum: '1' },
  nonPositiveInteger: { maximum: '0' },
  negativeInteger: { maximum: '-1' },
  unsignedLong: { minimum: '0', maximum: '18446744073709551615' },
  unsignedInt: { minimum: '0', maximum: '4294967295' },
  unsignedShort: { minimum: '0', maximum: '65535' },
  unsignedByte: { minimum: '0', maximum: '255' },
}
const decimals = ['number', 'decimal', 'double', 'float']
const texts = ['string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN', 'anyAtomicType', 'any', 'QName']
const opaque = ['xml', 'html', 'json']
const patterns: Readonly<Record<string, string>> = {
  anyURI: uriReferencePattern,
  base64Binary: base64Pattern,
  binary: base64Pattern,
  hexBinary: '(?:[0-9A-Fa-f]{2})*',
  duration: xsdDurationPattern,
  dayTimeDuration: xsdDurationPattern,
  yearMonthDuration: '-?P(?:[0-9]+Y(?:[0-9]+M)?|[0-9]+M)',
  gDay: '---(?:0[1-9]|[12][0-9]|3[01])(?:Z|[+-][0-9]{2}:[0-9]{2})?',
  gMonth: '--(?:0[1-9]|1[0-2])(?:Z|[+-][0-9]{2}:[0-9]{2})?',
  gMonthDay: '--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:Z|[+-][0-9]{2}:[0-9]{2})?',
}
const timed: Readonly<Record<string, Pick<FieldDraft, 'type' | 'form'>>> = {
  date: { type: 'date', form: 'YYYY-MM-DD' },
  datetime: { type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f][Z]' },
  dateTime: { type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f][Z]' },
  dateTimeStamp: { type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f]Z' },
  time: { type: 'moment', form: 'hh:mm:ss' },
  gYear: { type: 'date', form: 'YYYY' },
  gYearMonth: { type: 'date', form: 'YYYY-MM' },
}

/** Reads a datatype (5.11): its name, or base, format, lengths and bounds. */
export function readDatatype(given: unknown, context: Context): DatatypeDraft {
  const told = objectOf(given) ?? { base: given }
  const base = textOf(told.base) ?? 'string'
  const { bounds, ...typed } = readBase(base, told, context)
  const length = countOf(told.length)
  const least = countOf(told.minLength)
  const most = countOf(told.maxLength)
  return {
    ...typed,
    shortest: length ?? least,
    longest: length ?? most,
    bounds: {
      minimum: cellOf(told.minimum ?? told.minInclusive) ?? bounds?.minimum,
      maximum: cellOf(told.maximum ?? told.maxInclusive) ?? bounds?.maximum,
      above: cellOf(told.minExclusive),
      below: cellOf(told.maxExclusive),
    },
  }
}

function readBase(base: string, told: JsonObject, { losses, at }: Context): DatatypeDraft {
  const format = told.format
  const whole = lookUp(integers, base)
  if (whole || decimals.includes(base)) return readNumber(format, { bounds: whole, losses, at })
  const time = lookUp(timed, base)
  if (time) return readTime(textOf(format), time, { losses, at })
  if (base === 'boolean') {
    const [yes = 'true', no = 'false'] = typeof format === 'string' ? format.split('|') : []
    const values = format === undefined ? ['true', 'false', '1', '0'] : [yes, no]
    return { type: 'boolean', domains: [{ among: values }] }
  }
  const ofFormat = typeof format === 'string' ? importDomain(format, 'whole', { losses, at }) : []
  const pattern = lookUp(patterns, base)
  if (pattern !== undefined) return { type: 'text', domains: [...ofFormat, { pattern }] }
  const isKnown = texts.includes(base)
  if (!isKnown) {
    const what = opaque.includes(base)
      ? { zh: '不检查其内容', en: 'its content is not checked' }
      : { zh: '不认识', en: 'it is not known' }
    losses.take(
      'type-lost',
      { zh: `类型“${base}”按文本处理：${what.zh}。`, en: `The type “${base}” is taken as text: ${what.en}.` },
      at,
    )
  }
  return { type: 'text', domains: ofFormat }
}

function readNumber(
  format: unknown,
  { bounds, losses, at }: Context & { bounds: BoundsDraft | undefined },
): DatatypeDraft {
  const told = objectOf(format) ?? { pattern: format }
  const type = bounds ? 'integer' : 'decimal'
  const point = textOf(told.decimalChar) ?? '.'
  const group = typeof told.groupChar === 'string' && told.groupChar !== '' ? told.groupChar : undefined
  losses.take('demand-changed', {
    zh: '数值只认十进制写法：不认指数（1e5）、正号、百分号、NaN 和 INF，至多 30 位数字。',
    en: 'Numbers are plain decimals of at most 30 digits here: no exponent (1e5), plus sign, percent sign, NaN or INF.',
  })
  const picture = textOf(told.pattern)
  if (point === '.' && group === undefined && picture === undefined) return { type, domains: [], bounds }
  const pattern = picture === undefined ? undefined : pictureToPattern(picture, { point, group: group ?? ',' })
  if (picture !== undefined && pattern === undefined) {
    losses.demand(
      `format ${picture}`,
      { zh: '读不懂这种数字格式。', en: 'this picture of numbers cannot be read.' },
      at,
    )
    return { type, domains: [], bounds }
  }
  const separated = `-?[0-9]+(?:${escapeText(group ?? ',')}[0-9]+)*${bounds ? '' : `(?:${escapeText(point)}[0-9]+)?`}`
  const isPlain = point === '.' && !picture?.includes(',')
  return { type: isPlain && group === undefined ? type : 'text', domains: [{ pattern: pattern ?? separated }], bounds }
}

/** A picture of UAX #35 in `0`, `#`, `.` and `,`, as a pattern: `0000`, `#,##0.00`, `0.##`. */
function pictureToPattern(picture: string, { point, group }: { point: string; group: string }): string | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)([#0,]+)(?:\.([#0]*))?$/.exec(picture) ?? []
  if (whole === '') return undefined
  const least = whole.replace(/[^0]/g, '').length
  const primary = whole.includes(',') ? whole.length - whole.lastIndexOf(',') - 1 : 0
  const integers =
    primary === 0 ? `[0-9]{${Math.max(least, 1)},}` : `[0-9]{1,${primary}}(?:${escapeText(group)}[0-9]{${primary}})*`
  const [fixed, most] = [fraction.replace(/[^0]/g, '').length, fraction.length]
  const digits = fixed === most ? `[0-9]{${most}}` : `[0-9]{${Math.max(fixed, 1)},${most}}`
  const tail = most === 0 ? '' : fixed === 0 ? `(?:${escapeText(point)}${digits})?` : `${escapeText(point)}${digits}`
  return `${sign === '+' ? '[+-]' : '-?'}${integers}${tail}`
}

function readTime(
  format: string | undefined,
  time: Pick<FieldDraft, 'type' | 'form'>,
  { losses, at }: Context,
): DatatypeDraft {
  if (format === undefined) return { ...time, domains: [] }
  const read = readTimePicture(format)
  if (read?.form !== undefined)
    return {
      type: read.form.includes('h') ? 'moment' : 'date',
      form: read.form,
      domains: read.pattern === undefined ? [] : [{ pattern: read.pattern }],
    }
  if (read?.pattern !== undefined) {
    losses.take(
      'demand-changed',
      {
        zh: `格式 ${format} 只按字符检查，不检查这一天是否存在。`,
        en: `The format ${format} is checked by its characters, not whether the day exists.`,
      },
      at,
    )
    return { type: 'text', domains: [{ pattern: read.pattern }] }
  }
  losses.demand(`format ${format}`, { zh: '不认识这种日期格式。', en: 'this format of dates is not known.' }, at)
  return { type: 'text', domains: [] }
}

function escapeText(text: string): string {
  return [...text].map(one => (/[\^$\\.*+?()[\]{}|]/.test(one) ? `\\${one}` : one)).join('')
}
