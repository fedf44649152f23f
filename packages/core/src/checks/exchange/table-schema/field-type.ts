import type { Place } from '../../../finding.ts'
import { cellOf, type JsonObject, listOf, lookUp, textOf } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { DomainDraft, FieldDraft } from '../package-draft.ts'
import { base64Pattern, uriPattern, uuidPattern, xsdDurationPattern } from '../text-patterns.ts'
import { readStrptime } from './strptime.ts'

/** What the type of a field says: the type here, its form and values. */
export type TypeDraft = Pick<FieldDraft, 'type' | 'form' | 'domains'>

interface TypeContext {
  readonly losses: Losses
  readonly at: Place
}

/** Reads type and format of a Table Schema field (Data Package 1 and 2, Table Schema, “Types and Formats”). */
export function readFieldType(field: JsonObject, context: TypeContext): TypeDraft {
  const type = textOf(field.type) ?? 'string'
  const read = lookUp(types, type)
  if (read) return read(field, context)
  context.losses.take(
    'type-lost',
    {
      zh: `不认识类型“${type}”，按文本处理。`,
      en: `The type “${type}” is not known and is taken as text.`,
    },
    context.at,
  )
  return text()
}

function text(...domains: DomainDraft[]): TypeDraft {
  return { type: 'text', domains }
}

type ReadType = (field: JsonObject, context: TypeContext) => TypeDraft

const types: Readonly<Record<string, ReadType>> = {
  string: readString,
  number: readNumber,
  integer: readNumber,
  boolean: field => {
    const values = [
      ...spellings(field.trueValues, ['true', 'True', 'TRUE', '1']),
      ...spellings(field.falseValues, ['false', 'False', 'FALSE', '0']),
    ]
    return { type: 'boolean', domains: [{ among: [...new Set(values)] }] }
  },
  date: (field, context) => readTimed(field, context, { type: 'date', form: 'YYYY-MM-DD' }),
  datetime: (field, context) => readTimed(field, context, { type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f][Z]' }),
  time: (field, context) => readTimed(field, context, { type: 'moment', form: 'hh:mm:ss' }),
  year: () => ({ type: 'date', form: 'YYYY', domains: [] }),
  yearmonth: () => ({ type: 'date', form: 'YYYY-MM', domains: [] }),
  duration: () => text({ pattern: xsdDurationPattern }),
  geopoint: readPoint,
  geojson: tooDeep,
  object: tooDeep,
  array: tooDeep,
  list: readList,
  any: () => text(),
}

function spellings(given: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(given) ? listOf(given).flatMap(one => cellOf(one) ?? []) : otherwise
}

function tooDeep(field: JsonObject, { losses, at }: TypeContext): TypeDraft {
  losses.take(
    'type-lost',
    {
      zh: `类型“${textOf(field.type)}”的单元格是 JSON，不检查其内容。`,
      en: `Cells of the type “${textOf(field.type)}” are JSON, whose content is not checked.`,
    },
    at,
  )
  return text()
}

function readString({ format }: JsonObject, { losses, at }: TypeContext): TypeDraft {
  const name = textOf(format) ?? 'default'
  if (name === 'default') return text()
  if (name === 'email') return text({ identifier: 'email-address' })
  const pattern = lookUp({ uri: uriPattern, uuid: uuidPattern, binary: base64Pattern }, name)
  if (pattern !== undefined) return text({ pattern })
  losses.demand(`format ${name}`, { zh: '不认识这种格式。', en: 'the format is not known.' }, at)
  return text()
}

const exponent = '(?:[eE][+-]?[0-9]+)?'

function readNumber(field: JsonObject, { losses }: TypeContext): TypeDraft {
  const isWhole = field.type === 'integer'
  const point = textOf(field.decimalChar) ?? '.'
  const group = typeof field.groupChar === 'string' && field.groupChar !== '' ? field.groupChar : undefined
  const isBare = field.bareNumber !== false
  if (isBare && group === undefined && (point === '.' || isWhole)) {
    losses.take('demand-changed', {
      zh: '数值只认十进制写法：不认指数（1e5）、正号、NaN 和 INF，至多 30 位数字。',
      en: 'Numbers are plain decimals of at most 30 digits here: no exponent (1e5), plus sign, NaN or INF.',
    })
    return { type: isWhole ? 'integer' : 'decimal', domains: [] }
  }
  const digits = group === undefined ? '[0-9]+' : `[0-9]+(?:${escapeText(group)}[0-9]+)*`
  const fraction = `(?:${escapeText(point)}[0-9]*)?`
  const body = isWhole ? `[+-]?${digits}` : `[+-]?(?:${digits}${fraction}|${escapeText(point)}[0-9]+)${exponent}`
  const whole = isWhole ? body : `(?:${body}|NaN|-?INF)`
  return text({ pattern: isBare ? whole : `[^0-9]*${whole}[^0-9]*` })
}

function escapeText(text: string): string {
  return [...text].map(one => (/[\^$\\.*+?()[\]{}|]/.test(one) ? `\\${one}` : one)).join('')
}

function readTimed(
  field: JsonObject,
  { losses, at }: TypeContext,
  standard: Pick<TypeDraft, 'type' | 'form'>,
): TypeDraft {
  const format = textOf(field.format) ?? 'default'
  if (format === 'default') return { ...standard, domains: [] }
  const read = format === 'any' ? undefined : readStrptime(format)
  if (read?.form !== undefined) {
    // A format of the day alone in a datetime is a day.
    const type = read.form.includes('h') ? 'moment' : 'date'
    return { type, form: read.form, domains: read.pattern === undefined ? [] : [{ pattern: read.pattern }] }
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
    return text({ pattern: read.pattern })
  }
  losses.demand(
    `format ${format}`,
    { zh: '日期时间要有一种写法。', en: 'dates and times need one way of writing.' },
    at,
  )
  return text()
}

const longitude = '[+-]?(?:180(?:\\.0+)?|(?:1[0-7][0-9]|0?[0-9]{1,2})(?:\\.[0-9]+)?)'
const latitude = '[+-]?(?:90(?:\\.0+)?|[0-8]?[0-9](?:\\.[0-9]+)?)'

function readPoint({ format }: JsonObject): TypeDraft {
  const name = textOf(format) ?? 'default'
  if (name === 'array') return text({ pattern: `\\[ *${longitude} *, *${latitude} *\\]` })
  if (name !== 'object') return text({ pattern: `${longitude}, *${latitude}` })
  const [lon, lat] = [`"lon" *: *${longitude}`, `"lat" *: *${latitude}`]
  return text({ pattern: `\\{ *(?:${lon} *, *${lat}|${lat} *, *${lon}) *\\}` })
}

/** Items that a pattern can say; texts are any. */
const items: Readonly<Record<string, string>> = {
  integer: '[+-]?[0-9]+',
  number: `[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)${exponent}`,
  boolean: '(?:true|True|TRUE|1|false|False|FALSE|0)',
  date: '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])',
  datetime:
    '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?',
  time: '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?',
}

function readList(field: JsonObject): TypeDraft {
  const item = lookUp(items, textOf(field.itemType) ?? 'string')
  if (item === undefined) return text()
  const comma = escapeText(typeof field.delimiter === 'string' && field.delimiter !== '' ? field.delimiter : ',')
  return text({ pattern: `${item}(?:${comma}${item})*` })
}
