import { assemblePackage } from '../assemble-package.ts'
import type { ImportedPackage } from '../exchange.ts'
import { countOf, type JsonObject, listOf, objectOf, textOf, textsOf } from '../json-access.ts'
import { Losses } from '../losses.ts'
import type { ExtraCheck, FieldDraft, TableDraft } from '../package-draft.ts'
import { settleNames } from '../settle-names.ts'
import { importConditional, importDependents, type RowContext } from './import-conditional.ts'
import { importProperty } from './import-property.ts'
import { escapeStep, type MergedSchema, mergeSchema } from './merge-schema.ts'

/** Whether a JSON value is a schema of objects or of lists of them. */
export function isJsonSchema(value: JsonObject): boolean {
  const says = ['properties', 'items', '$ref', 'allOf', '$defs', 'definitions'].some(
    name => objectOf(value[name]) !== null || Array.isArray(value[name]) || typeof value[name] === 'string',
  )
  return (
    (typeof value.$schema === 'string' && value.$schema.includes('json-schema.org')) ||
    value.type === 'object' ||
    value.type === 'array' ||
    says
  )
}

/** Imports a JSON Schema (2020-12; the keywords shared with draft 4 to 2019-09 too) of a row, of a list of rows, or of an object of such lists. */
export function importJsonSchema(root: JsonObject, name: string): ImportedPackage {
  const losses = new Losses()
  const stem =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/(?:\.schema)?\.json$/i, '') || 'table'
  const merged = mergeSchema(root, '', root)
  const properties = objectOf(merged.keywords.get('properties')?.value)
  const lists = Object.entries(properties ?? {})
  const ofLists = lists.map(([key, one]) => ({
    key,
    merged: mergeSchema(one, `${merged.keywords.get('properties')?.pointer}/${escapeStep(key)}`, root),
  }))
  const areTables = ofLists.length > 0 && ofLists.every(({ merged: one }) => isListOfRows(one, root))
  const tables = areTables
    ? ofLists.flatMap(({ key, merged: one }) => importTable(one, { name: key, root, losses }))
    : importTable(merged, { name: stem, root, losses })
  return assemblePackage(tables, losses)
}

interface TableContext {
  readonly name: string
  readonly root: JsonObject
  readonly losses: Losses
}

function isListOfRows({ keywords }: MergedSchema, root: JsonObject): boolean {
  const items = keywords.get('items')
  return (
    items !== undefined &&
    objectOf(mergeSchema(items.value, items.pointer, root).keywords.get('properties')?.value) !== null
  )
}

function importTable(merged: MergedSchema, context: TableContext): TableDraft[] {
  const items = merged.keywords.get('items')
  if (!items || merged.keywords.has('properties')) return importRow(merged, [], context)
  const row = mergeSchema(items.value, items.pointer, context.root)
  return importRow(row, importListDemands(merged, row, context.losses), context).map(table => ({
    ...table,
    title: textOf(merged.keywords.get('title')?.value) ?? table.title,
  }))
}

const ofLists = [
  'type',
  'items',
  'title',
  'description',
  '$schema',
  '$id',
  '$defs',
  'definitions',
  '$comment',
  '$anchor',
  'examples',
]

/** How many rows there are, and that none is there twice. */
function importListDemands({ keywords, others }: MergedSchema, row: MergedSchema, losses: Losses): ExtraCheck[] {
  const [minimum, maximum] = ['minItems', 'maxItems'].map(name => countOf(keywords.get(name)?.value))
  const columns = Object.keys(objectOf(row.keywords.get('properties')?.value) ?? {})
  const place = (name: string) => ({
    clause: keywords.get(name)?.pointer ?? '/',
    at: { pointer: keywords.get(name)?.pointer ?? '' },
  })
  const isUnique = keywords.get('uniqueItems')?.value === true
  const mayUnique = columns.length >= 1 && columns.length <= 8
  const rest = [...keywords].map(([name, { pointer }]) => ({ name, pointer })).concat(others)
  for (const { name, pointer } of rest) {
    const isTaken =
      ofLists.includes(name) ||
      ['minItems', 'maxItems'].includes(name) ||
      (name === 'uniqueItems' && (!isUnique || mayUnique))
    if (!isTaken)
      losses.demand(name, { zh: '没有这种对全表的检查。', en: 'there is no such check of a whole table.' }, { pointer })
  }
  const rows = { ...(minimum !== undefined && minimum > 0 && { minimum }), ...(maximum !== undefined && { maximum }) }
  return [
    ...(Object.keys(rows).length > 0
      ? [{ kind: 'row-count', options: rows, ...place(minimum === undefined ? 'maxItems' : 'minItems') }]
      : []),
    ...(isUnique && mayUnique ? [{ kind: 'unique', options: { columns }, ...place('uniqueItems') }] : []),
  ]
}

function importRow(
  merged: MergedSchema,
  checks: readonly ExtraCheck[],
  { name, root, losses }: TableContext,
): TableDraft[] {
  const { keywords } = merged
  const properties = propertiesOf(merged)
  const required = requiredOf(merged)
  const keys = [...new Set([...properties.keys(), ...required])]
  if (keys.length === 0) return []
  const names = settleNames(keys, losses)
  const fields = keys.map((key, index): FieldDraft => {
    const { schema = true, pointer = '/required' } = properties.get(key) ?? {}
    const settled = names[index] ?? { name: key, aliases: [] }
    return importProperty(schema, { name: settled, root, pointer, losses, isRequired: required.has(key) })
  })
  const row: RowContext = { fields, root, losses }
  const table = {
    name,
    title: textOf(keywords.get('title')?.value),
    files: [],
    dialect: {},
    missing: [],
    fields,
    key: [],
    references: [],
    clause: name,
    at: {},
  }
  return [{ ...table, checks: [...checks, ...importRowDemands(merged, row)] }]
}

function propertiesOf({ keywords, others }: MergedSchema): Map<string, { schema: unknown; pointer: string }> {
  const own = keywords.get('properties')
  const all = [...(own ? [{ name: 'properties', ...own }] : []), ...others].filter(({ name }) => name === 'properties')
  const properties = new Map<string, { schema: unknown; pointer: string }>()
  for (const { value, pointer } of all) {
    for (const [key, schema] of Object.entries(objectOf(value) ?? {})) {
      const known = properties.get(key)
      // Both schemas hold: the merge of `allOf` says what that is.
      properties.set(
        key,
        known
          ? { schema: { allOf: [known.schema, schema] }, pointer: known.pointer }
          : { schema, pointer: `${pointer}/${escapeStep(key)}` },
      )
    }
  }
  return properties
}

function requiredOf({ keywords, others }: MergedSchema): Set<string> {
  const all = [
    keywords.get('required')?.value,
    ...others.filter(({ name }) => name === 'required').map(({ value }) => value),
  ]
  return new Set(all.flatMap(textsOf).filter(one => one !== ''))
}

const silent = [
  'type',
  'properties',
  'required',
  'title',
  '$schema',
  '$id',
  '$defs',
  'definitions',
  '$comment',
  '$anchor',
  'id',
  'items',
]

/** Demands that bind several properties of a row together. */
function importRowDemands({ keywords, others, conditionals }: MergedSchema, row: RowContext): ExtraCheck[] {
  const all = [...keywords].map(([name, keyword]) => ({ name, ...keyword })).concat(others)
  const made = all.flatMap(({ name, value, pointer }): ExtraCheck[] => {
    if (silent.includes(name)) return []
    if (['dependentRequired', 'dependentSchemas', 'dependencies'].includes(name))
      return importDependents(value, pointer, row)
    const alternatives = name === 'anyOf' || name === 'oneOf' ? alternativesOf(value, row) : null
    if (alternatives) {
      if (name === 'oneOf')
        row.losses.take(
          'demand-changed',
          { zh: 'oneOf 按“至少一项”检查。', en: 'oneOf is checked as “at least one”.' },
          { pointer },
        )
      return [{ kind: 'one-of', options: { columns: alternatives }, clause: pointer, at: { pointer } }]
    }
    tellLoss(name, value, { pointer, losses: row.losses })
    return []
  })
  return [...made, ...conditionals.flatMap(one => importConditional(one, row))]
}

/** `anyOf: [{required: [a]}, {required: [b]}]` */
function alternativesOf(branches: unknown, { fields }: RowContext): string[] | null {
  const columns = listOf(branches).map(one => {
    const object = objectOf(one)
    const required = textsOf(object?.required)
    return object && Object.keys(object).length === 1 && required.length === 1 ? required[0] : undefined
  })
  const names = columns.filter(one => one !== undefined && fields.some(({ name }) => name === one))
  const unique = [...new Set(names)].filter(one => one !== undefined)
  return names.length === columns.length && unique.length >= 2 && unique.length <= 20 ? unique : null
}

function tellLoss(name: string, value: unknown, { pointer, losses }: { pointer: string; losses: Losses }): void {
  const at = { pointer }
  const describes = ['description', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly'].includes(name)
  const closes = name === 'additionalProperties' || name === 'unevaluatedProperties'
  if (describes || name.startsWith('x-')) losses.descriptions([name], at)
  else if (closes && value === false) {
    losses.take('demand-changed', { zh: '多出的列只作提示。', en: 'Other columns are only remarked on.' }, at)
  } else if (!closes || value !== true) {
    losses.demand(name, { zh: '没有这种检查。', en: 'there is no such check.' }, at)
  }
}
