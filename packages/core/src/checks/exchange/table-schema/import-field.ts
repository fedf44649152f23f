import type { Place } from '../../../finding.ts'
import { importDomain } from '../import-foreign-pattern.ts'
import { cellOf, countOf, type JsonObject, listOf, objectOf, textOf, unknownMembers } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { DomainDraft, FieldDraft } from '../package-draft.ts'
import type { SettledName } from '../settle-names.ts'
import { readFieldType } from './field-type.ts'

/** What a field is read with. */
export interface FieldContext {
  readonly name: SettledName
  readonly table: string
  readonly losses: Losses
  readonly at: Place
}

const known = [
  'name',
  'type',
  'format',
  'title',
  'description',
  'constraints',
  'example',
  'trueValues',
  'falseValues',
  'decimalChar',
  'groupChar',
  'bareNumber',
  'missingValues',
  'categories',
  'categoriesOrdered',
  'delimiter',
  'itemType',
]
const knownConstraints = [
  'required',
  'unique',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'pattern',
  'enum',
]

/** Reads a field of a Table Schema with its constraints. */
export function importField(field: JsonObject, { name, table, losses, at }: FieldContext): FieldDraft {
  const constraints = objectOf(field.constraints) ?? {}
  const { type, form, domains } = readFieldType(field, { losses, at })
  losses.descriptions(unknownMembers(field, known), at)
  for (const other of unknownMembers(constraints, knownConstraints)) {
    losses.demand(`constraints.${other}`, { zh: '没有这种检查。', en: 'there is no such check.' }, at)
  }
  const example = cellOf(field.example)
  return {
    ...name,
    title: textOf(field.title),
    definition: textOf(field.description),
    note: example === undefined || example === '' ? undefined : `例 · e.g. ${example}`,
    type,
    form,
    domains: [...importValues(field, constraints, { losses, at, type }), ...domains],
    bounds: {
      minimum: cellOf(constraints.minimum),
      maximum: cellOf(constraints.maximum),
      above: cellOf(constraints.exclusiveMinimum),
      below: cellOf(constraints.exclusiveMaximum),
    },
    ...importLengths(field, constraints, { losses, at }),
    isRequired: constraints.required === true,
    isUnique: constraints.unique === true,
    clause: `${table}.${name.name}`,
    at,
  }
}

interface Context {
  readonly losses: Losses
  readonly at: Place
}

/** Categories, enumeration, pattern: the closest first. */
function importValues(
  field: JsonObject,
  constraints: JsonObject,
  { losses, at, type }: Context & { readonly type: string },
): DomainDraft[] {
  const categories = listOf(field.categories).flatMap(one => {
    const { value, label } = objectOf(one) ?? { value: one, label: undefined }
    const code = cellOf(value)
    return code === undefined ? [] : [{ code, meaning: textOf(label) ?? code }]
  })
  const told = listOf(constraints.enum).flatMap(one => cellOf(one) ?? [])
  // Categories say the same and what the values mean.
  const isSame = told.length === categories.length && told.every(one => categories.some(({ code }) => code === one))
  const among = isSame ? [] : told
  if (among.length > 0 && (type === 'decimal' || type === 'integer')) {
    losses.take('demand-changed', {
      zh: '数值的枚举按写法比较：1.0 不是 1。',
      en: 'Enumerations of numbers compare as they are written: 1.0 is not 1.',
    })
  }
  const pattern = textOf(constraints.pattern)
  if (among.length > 0 && type === 'boolean') {
    losses.demand(
      'enum',
      {
        zh: '真假值的写法由 trueValues、falseValues 说明。',
        en: 'the spellings of truth values are those of trueValues and falseValues.',
      },
      at,
    )
  }
  return [
    ...(categories.length === 0
      ? []
      : [
          categories.some(({ code, meaning }) => code !== meaning)
            ? { codes: categories }
            : { among: categories.map(({ code }) => code) },
        ]),
    ...(among.length === 0 || type === 'boolean' ? [] : [{ among }]),
    ...(pattern === undefined ? [] : importDomain(pattern, 'whole', { losses, at })),
  ]
}

/** Lengths are of texts; those of lists and objects count their parts. */
function importLengths(field: JsonObject, { minLength, maxLength }: JsonObject, { losses, at }: Context) {
  const isText = ['string', 'any', undefined].includes(textOf(field.type))
  const [shortest, longest] = [countOf(minLength), countOf(maxLength)]
  if (isText) return { shortest, longest }
  for (const [name, value] of Object.entries({ minLength, maxLength })) {
    if (value === undefined) continue
    losses.demand(`${name} ${cellOf(value) ?? ''}`, { zh: '只有文本有长度。', en: 'only texts have a length.' }, at)
  }
  return {}
}
