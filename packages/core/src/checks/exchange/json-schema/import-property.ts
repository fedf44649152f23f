import type { Place } from '../../../finding.ts'
import { importDomain } from '../import-foreign-pattern.ts'
import { cellOf, countOf, type JsonObject, listOf, objectOf, textOf } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import { decimalsOfMultiple } from '../multiple-of.ts'
import type { CodeDraft, DomainDraft, FieldDraft } from '../package-draft.ts'
import type { SettledName } from '../settle-names.ts'
import { type MergedSchema, mergeSchema, tightenBounds } from './merge-schema.ts'
import { readFormatKeyword } from './string-format.ts'

/** What a property is read with. */
export interface PropertyContext {
  readonly name: SettledName
  readonly root: JsonObject
  readonly pointer: string
  readonly losses: Losses
  readonly isRequired: boolean
}

const descriptions = [
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  '$defs',
  'definitions',
  '$id',
  '$schema',
  '$anchor',
  'contentMediaType',
  'contentEncoding',
]
const taken = new Set([
  'type',
  'format',
  'title',
  'description',
  'enum',
  'const',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'anyOf',
  'oneOf',
])
/** Keywords that say nothing of texts, numbers and truth values. */
const ofParts = new Set([
  'items',
  'prefixItems',
  'contains',
  'minContains',
  'maxContains',
  'minItems',
  'maxItems',
  'uniqueItems',
  'properties',
  'patternProperties',
  'additionalProperties',
  'propertyNames',
  'required',
  'minProperties',
  'maxProperties',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'unevaluatedProperties',
])

/** Reads the schema of one property of a row (JSON Schema 2020-12; the keywords that it shares with draft 7 too). */
export function importProperty(
  schema: unknown,
  { name, root, pointer, losses, isRequired }: PropertyContext,
): FieldDraft {
  const at = { pointer }
  const merged = tightenBounds(unwrapNull(mergeSchema(schema, pointer, root), root))
  const { keywords } = merged
  const types = typesOf(merged)
  tellLosses(merged, { losses, types, at })
  const draft = readType(merged, { losses, at, types })
  const value = (key: string) => keywords.get(key)?.value
  if (isRequired && types.has('null')) {
    losses.take(
      'demand-changed',
      {
        zh: '必有而可为 null 的值在这里可以为空。',
        en: 'A value that must be there and may be null may be empty here.',
      },
      at,
    )
  }
  const shortest = isOfText(types) ? countOf(value('minLength')) : undefined
  const longest = isOfText(types) ? countOf(value('maxLength')) : undefined
  const example = listOf(value('examples'))
    .map(cellOf)
    .find(one => one !== undefined && one !== '')
  return {
    ...name,
    title: textOf(value('title')),
    definition: textOf(value('description')),
    note: example === undefined ? undefined : `例 · e.g. ${example}`,
    ...draft,
    domains: [...valuesOf(merged, losses), ...draft.domains],
    ...(isOfNumber(types) && { bounds: boundsOf(keywords) }),
    ...(shortest !== undefined && { shortest }),
    longest: least(longest, draft.longest),
    isRequired: isRequired && (!types.has('null') || (shortest ?? 0) > 0),
    isUnique: false,
    clause: pointer,
    at,
  }
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}

type Types = ReadonlySet<string>

function isOfText(types: Types): boolean {
  return types.has('string') || types.has('any')
}

function isOfNumber(types: Types): boolean {
  return types.has('number') || types.has('integer') || types.has('any')
}

/** Types that a value may have; `any` where nothing says. */
function typesOf({ keywords }: MergedSchema): Types {
  const told = keywords.get('type')?.value
  const names = (Array.isArray(told) ? told : [told]).filter(one => typeof one === 'string')
  if (names.length > 0) return new Set(names)
  const values = [
    ...listOf(keywords.get('enum')?.value),
    ...(keywords.has('const') ? [keywords.get('const')?.value] : []),
  ]
  const ofValues = values.map(one =>
    one === null ? 'null' : typeof one === 'number' && Number.isInteger(one) ? 'integer' : typeof one,
  )
  return new Set(ofValues.length === 0 ? ['any'] : ofValues.map(one => (one === 'object' ? 'any' : one)))
}

/** `anyOf: [X, {type: null}]` is X that may be missing. */
function unwrapNull(merged: MergedSchema, root: JsonObject): MergedSchema {
  for (const name of ['anyOf', 'oneOf']) {
    const keyword = merged.keywords.get(name)
    const branches = listOf(keyword?.value)
    const rest = branches.map((one, index) => ({ one, index })).filter(({ one }) => !isNull(one))
    const [only] = rest
    if (!keyword || rest.length !== 1 || rest.length === branches.length || !only) continue
    const inner = unwrapNull(mergeSchema(only.one, `${keyword.pointer}/${only.index}`, root), root)
    const keywords = new Map([...inner.keywords, ...merged.keywords])
    keywords.delete(name)
    const type = inner.keywords.get('type')
    if (type)
      keywords.set('type', {
        value: ['null', ...(Array.isArray(type.value) ? type.value : [type.value])],
        pointer: type.pointer,
      })
    return {
      keywords,
      others: [...merged.others, ...inner.others],
      conditionals: [...merged.conditionals, ...inner.conditionals],
    }
  }
  return merged
}

function isNull(schema: unknown): boolean {
  const object = objectOf(schema)
  return object?.type === 'null' || (object !== null && 'const' in object && object.const === null)
}

interface TypeContext {
  readonly losses: Losses
  readonly at: Place
  readonly types: Types
}

function readType(
  { keywords }: MergedSchema,
  { losses, at, types }: TypeContext,
): Pick<FieldDraft, 'type' | 'form' | 'domains' | 'longest' | 'decimals'> {
  const named = [...types].filter(one => one !== 'null')
  const format = textOf(keywords.get('format')?.value)
  const multiple = keywords.get('multipleOf')?.value
  const has = (...some: string[]) => named.length > 0 && named.every(one => some.includes(one))
  if (format !== undefined && has('integer', 'number', 'boolean')) losses.descriptions(['format'], at)
  if (has('integer')) return { type: 'integer', ...decimalsOfMultiple(multiple, { losses, at, isWhole: true }) }
  if (has('number', 'integer'))
    return {
      type: multiple === 1 ? 'integer' : 'decimal',
      ...decimalsOfMultiple(multiple, { losses, at, isWhole: multiple === 1 }),
    }
  if (has('boolean')) return { type: 'boolean', domains: [] }
  if (has('string') && format !== undefined) return readFormatKeyword(format, { losses, at })
  if (types.has('any') && format !== undefined) {
    const { domains, longest } = readFormatKeyword(format, { losses, at })
    return { type: 'text', domains, longest }
  }
  if (multiple !== undefined && types.has('any')) {
    losses.demand('multipleOf', { zh: '没有说值是数。', en: 'it does not say that values are numbers.' }, at)
  }
  const isText = named.includes('string') || types.has('any')
  if (!isText && named.length > 0) {
    losses.take(
      'type-lost',
      {
        zh: `类型 ${named.join('、')} 的值按文本处理，不检查其内容。`,
        en: `Values of the type ${named.join(', ')} are taken as text, and what is in them is not checked.`,
      },
      at,
    )
  }
  return { type: 'text', domains: [] }
}

function boundsOf(keywords: MergedSchema['keywords']): FieldDraft['bounds'] {
  const value = (name: string) => keywords.get(name)?.value
  const cell = (name: string) => (isNumber(value(name)) ? cellOf(value(name)) : undefined)
  // Draft 4 has truth values there.
  const [isAbove, isBelow] = [value('exclusiveMinimum') === true, value('exclusiveMaximum') === true]
  return {
    minimum: isAbove ? undefined : cell('minimum'),
    maximum: isBelow ? undefined : cell('maximum'),
    above: isAbove ? cell('minimum') : cell('exclusiveMinimum'),
    below: isBelow ? cell('maximum') : cell('exclusiveMaximum'),
  }
}

/** Whole numbers too long for a double come as their digits. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?[0-9]{16,}$/.test(value))
}

/** Enumerations, constants, titled constants and patterns. */
function valuesOf({ keywords, others }: MergedSchema, losses: Losses): DomainDraft[] {
  const among = listOf(keywords.get('enum')?.value).flatMap(one => cellOf(one) ?? [])
  const constant = keywords.get('const')?.value
  const patterns = [...keywords]
    .map(([name, keyword]) => ({ name, ...keyword }))
    .concat(others)
    .filter(({ name }) => name === 'pattern')
  const codes = codesOf(keywords.get('oneOf')?.value) ?? codesOf(keywords.get('anyOf')?.value)
  const values = [...listOf(keywords.get('enum')?.value), ...(keywords.has('const') ? [constant] : [])]
  const isNullOnly = values.length > 0 && values.every(one => one === null)
  if (isNullOnly || values.some(one => one !== null && cellOf(one) === undefined)) {
    losses.demand(
      'enum',
      { zh: '只有文本、数和真假可以列举。', en: 'only texts, numbers and truth values can be listed.' },
      { pointer: keywords.get('enum')?.pointer ?? keywords.get('const')?.pointer ?? '' },
    )
  }
  const single = constant === undefined || constant === null ? undefined : cellOf(constant)
  return [
    ...(codes ? [{ codes }] : []),
    ...(among.length > 0 ? [{ among }] : []),
    ...(single === undefined ? [] : [{ among: [single] }]),
    ...patterns.flatMap(({ value, pointer }) =>
      typeof value === 'string' && value !== '' ? importDomain(value, 'search', { losses, at: { pointer } }) : [],
    ),
  ]
}

/** `oneOf: [{const, title}, …]` is a code list. */
export function codesOf(branches: unknown): CodeDraft[] | undefined {
  const list = listOf(branches)
  const codes = list.flatMap(branch => {
    const object = objectOf(branch)
    const code = object ? cellOf(object.const) : undefined
    const isPlain =
      object !== null && Object.keys(object).every(key => ['const', 'title', 'description', 'type'].includes(key))
    return code === undefined || !isPlain
      ? []
      : [{ code, meaning: textOf(object.title) ?? textOf(object.description) ?? code }]
  })
  return codes.length > 0 && codes.length === list.length ? codes : undefined
}

function tellLosses({ keywords, others, conditionals }: MergedSchema, { losses, types }: TypeContext): void {
  const why = { zh: '没有这种检查。', en: 'there is no such check.' }
  for (const [name, { value, pointer }] of keywords) {
    const isBranch = name === 'anyOf' || name === 'oneOf'
    if ((taken.has(name) && !isBranch) || (isBranch && codesOf(value))) continue
    if (ofParts.has(name) && !['object', 'array', 'any'].some(one => types.has(one))) continue
    if (descriptions.includes(name)) {
      if (!['examples', '$defs', 'definitions', '$id', '$schema', '$anchor', '$comment'].includes(name))
        losses.descriptions([name], { pointer })
      continue
    }
    if (name.startsWith('x-')) losses.descriptions([name], { pointer })
    else losses.demand(name, why, { pointer })
  }
  for (const { pointer } of conditionals) losses.demand('if', why, { pointer: `${pointer}/if` })
  for (const { name, pointer } of others) {
    // Further patterns are checked beside the first.
    if (name === 'pattern') continue
    if (descriptions.includes(name) || name === 'title' || name === 'description') continue
    losses.demand(
      name,
      { zh: '同一个词说了两次，只检查第一个。', en: 'the keyword is there twice, and only the first one is checked.' },
      { pointer },
    )
  }
}
