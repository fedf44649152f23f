import type { Place } from '../../../finding.ts'
import { readTimePicture } from '../csvw/time-picture.ts'
import { type DataType, readDataType } from '../field-table/data-type.ts'
import { importDomain } from '../import-foreign-pattern.ts'
import {
  cellOf,
  countOf,
  type JsonObject,
  listOf,
  lookUp,
  objectOf,
  textOf,
  textsOf,
  unknownMembers,
} from '../json-access.ts'
import { readFormatKeyword } from '../json-schema/string-format.ts'
import type { Losses } from '../losses.ts'
import { decimalsOfMultiple } from '../multiple-of.ts'
import type { BoundsDraft, DomainDraft, ExtraCheck, FieldDraft } from '../package-draft.ts'
import type { SettledName } from '../settle-names.ts'
import { importQuality } from './import-quality.ts'

interface PropertyContext {
  readonly name: SettledName
  readonly table: string
  readonly losses: Losses
  readonly at: Place
}

/** A property of a contract, with the checks of its quality rules. */
export interface ImportedProperty {
  readonly field: FieldDraft
  readonly checks: readonly ExtraCheck[]
  readonly missing: readonly string[]
}

const known = [
  'id',
  'name',
  'physicalName',
  'physicalType',
  'logicalType',
  'logicalTypeOptions',
  'businessName',
  'description',
  'required',
  'unique',
  'primaryKey',
  'primaryKeyPosition',
  'classification',
  'examples',
  'enum',
  'quality',
  'relationships',
  'properties',
  'items',
]
/** Members whose usual value says nothing. */
const idle: Readonly<Record<string, unknown>> = {
  partitioned: false,
  partitionKeyPosition: -1,
  criticalDataElement: false,
  deprecated: false,
}

/** Reads a property of a schema object as a field. */
export function importProperty(property: JsonObject, { name, table, losses, at }: PropertyContext): ImportedProperty {
  const others = unknownMembers(property, known).filter(
    member =>
      lookUp(idle, member) !== property[member] &&
      listOf(property[member]).length + (Array.isArray(property[member]) ? 0 : 1) > 0,
  )
  losses.descriptions(others, at)
  const physical = textOf(property.physicalType)
  const options = objectOf(property.logicalTypeOptions) ?? {}
  const typed = readType(property, { options, physical, losses, at })
  const quality = listOf(property.quality).map((one, index) =>
    importQuality(objectOf(one) ?? {}, {
      column: name.name,
      columns: [name.name],
      table,
      losses,
      at: { pointer: `${at.pointer ?? ''}/quality/${index}` },
    }),
  )
  const alias = textOf(property.physicalName)
  const notes = [
    textOf(property.classification) === undefined ? '' : `分级 · classification: ${textOf(property.classification)}`,
    textsOf(property.examples)[0] === undefined ? '' : `例 · e.g. ${textsOf(property.examples)[0]}`,
  ].filter(text => text !== '')
  return {
    field: {
      name: name.name,
      aliases: [...name.aliases, ...(alias === undefined || alias === name.name ? [] : [alias.slice(0, 200)])],
      title: textOf(property.businessName),
      definition: textOf(property.description),
      note: notes.join('；') || undefined,
      ...typed,
      isRequired: property.required === true,
      isUnique: property.unique === true,
      clause: `${table}.${name.name}`,
      at,
    },
    checks: quality.flatMap(({ checks }) => checks),
    missing: quality.flatMap(({ missing }) => missing),
  }
}

interface TypeContext {
  readonly options: JsonObject
  readonly physical: string | undefined
  readonly losses: Losses
  readonly at: Place
}

type TypedDraft = Pick<
  FieldDraft,
  'type' | 'form' | 'domains' | 'bounds' | 'shortest' | 'longest' | 'digits' | 'decimals'
>

const knownOptions = [
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'pattern',
  'minLength',
  'maxLength',
  'timezone',
  'defaultTimezone',
]

function readType(property: JsonObject, context: TypeContext): TypedDraft {
  const { options, physical, losses, at } = context
  const ofPhysical: DataType | undefined = physical === undefined ? undefined : readDataType(physical)
  const logical = textOf(property.logicalType) ?? logicalOf(ofPhysical)
  const listed = readEnum(property)
  for (const name of unknownMembers(options, knownOptions)) {
    losses.demand(`logicalTypeOptions.${name}`, { zh: '没有这种检查。', en: 'there is no such check.' }, at)
  }
  const bounds = boundsOf(options)
  if (logical === 'integer' || logical === 'number') {
    const number = readNumber(logical === 'integer', bounds, context)
    return {
      ...number,
      digits: ofPhysical?.digits,
      decimals: number.decimals ?? ofPhysical?.decimals,
      domains: [...listed, ...number.domains],
    }
  }
  if (logical === 'boolean') return { type: 'boolean', domains: listed }
  if (logical === 'date' || logical === 'timestamp' || logical === 'time') {
    const time = readTime(logical, context)
    return { ...time, bounds, domains: [...listed, ...time.domains] }
  }
  if (logical === 'object' || logical === 'array' || logical === 'map') {
    const message = {
      zh: `类型“${logical}”的单元格不检查其内容。`,
      en: `What is in cells of the type “${logical}” is not checked.`,
    }
    losses.take('type-lost', message, at)
    return { type: 'text', domains: listed }
  }
  const text = readText(context)
  const longest = countOf(options.maxLength) ?? (ofPhysical?.type === 'text' ? ofPhysical.longest : undefined)
  return { ...text, longest, domains: [...listed, ...text.domains] }
}

/** `enum` of ODCS 3.2: values, with labels where they have some. */
function readEnum(property: JsonObject): DomainDraft[] {
  const codes = listOf(property.enum).flatMap(one => {
    const entry = objectOf(one)
    const code = cellOf(entry?.value ?? one)
    return code === undefined ? [] : [{ code, meaning: textOf(entry?.label) ?? textOf(entry?.description) ?? code }]
  })
  if (codes.length === 0) return []
  const hasMeanings = codes.some(({ code, meaning }) => code !== meaning)
  return [hasMeanings ? { codes } : { among: codes.map(({ code }) => code) }]
}

function boundsOf(options: JsonObject): BoundsDraft {
  return {
    minimum: cellOf(options.minimum),
    maximum: cellOf(options.maximum),
    above: cellOf(options.exclusiveMinimum),
    below: cellOf(options.exclusiveMaximum),
  }
}

function readNumber(isWhole: boolean, bounds: BoundsDraft, { options, losses, at }: TypeContext): TypedDraft {
  const { decimals, domains } = decimalsOfMultiple(options.multipleOf, { losses, at, isWhole })
  const ofFormat = integerBounds(textOf(options.format), { losses, at })
  return {
    type: isWhole ? 'integer' : 'decimal',
    decimals,
    domains,
    bounds: { ...bounds, minimum: bounds.minimum ?? ofFormat.minimum, maximum: bounds.maximum ?? ofFormat.maximum },
  }
}

function logicalOf(type: DataType | undefined): string {
  if (type?.type === 'integer' || type?.type === 'boolean' || type?.type === 'date') return type.type
  if (type?.type === 'decimal') return 'number'
  return type?.type === 'moment' ? 'timestamp' : 'string'
}

function readText({ options, losses, at }: TypeContext): TypedDraft {
  const format = textOf(options.format)
  const pattern = textOf(options.pattern)
  const ofFormat =
    format === undefined || ['password', 'byte', 'binary'].includes(format)
      ? []
      : readFormatKeyword(format, { losses, at }).domains
  const ofPattern = pattern === undefined ? [] : importDomain(pattern, 'search', { losses, at })
  return { type: 'text', shortest: countOf(options.minLength), domains: [...ofPattern, ...ofFormat] }
}

const forms = { date: 'YYYY-MM-DD', timestamp: 'YYYY-MM-DDThh:mm:ss[.f][Z]', time: 'hh:mm:ss' } as const

/** Pictures of JDK's DateTimeFormatter: letters in quotes stand for themselves, `Z` is a zone. */
function readTime(logical: keyof typeof forms, { options, losses, at }: TypeContext): TypedDraft {
  const picture = textOf(options.format)
  const standard = { type: logical === 'date' ? 'date' : 'moment', form: forms[logical], domains: [] } as const
  if (picture === undefined) return standard
  const read = readTimePicture(
    picture
      .replaceAll("'T'", 'T')
      .replace(/YYYY/g, 'yyyy')
      .replace(/DD/g, 'dd')
      .replace(/(?:\[?Z\]?|'Z'|X{1,3})$/, 'XXX')
      .replace(/\[?\.S+\]?/, '.S'),
  )
  if (read?.form !== undefined)
    return { type: read.form.includes('h') ? 'moment' : 'date', form: read.form, domains: [] }
  if (read?.pattern === undefined) {
    losses.demand(`format ${picture}`, { zh: '不认识这种日期格式。', en: 'this format of dates is not known.' }, at)
    return { type: 'text', domains: [] }
  }
  losses.take(
    'demand-changed',
    {
      zh: `格式 ${picture} 只按字符检查，不检查这一天是否存在。`,
      en: `The format ${picture} is checked by its characters, not whether the day exists.`,
    },
    at,
  )
  return { type: 'text', domains: [{ pattern: read.pattern }] }
}

/** `i32`, `u8`: how wide an integer is stored bounds it. */
function integerBounds(format: string | undefined, { losses, at }: { losses: Losses; at: Place }): BoundsDraft {
  if (format === undefined || /^f(?:32|64)$/.test(format)) return {}
  const [, sign, bits = ''] = /^([iu])(8|16|32|64|128)$/.exec(format) ?? []
  if (sign === undefined || bits === '128') {
    losses.demand(`format ${format}`, { zh: '不认识这种数的格式。', en: 'this format of numbers is not known.' }, at)
    return {}
  }
  const size = 2n ** BigInt(bits)
  return sign === 'u'
    ? { minimum: '0', maximum: String(size - 1n) }
    : { minimum: String(-size / 2n), maximum: String(size / 2n - 1n) }
}
