import type { Place } from '../../../finding.ts'
import { cellOf, type JsonObject, listOf, objectOf, textOf, textsOf, unknownMembers } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { ExtraCheck, ReferenceDraft, TableDraft } from '../package-draft.ts'
import { settleNames } from '../settle-names.ts'
import { importField } from './import-field.ts'

/** What a schema says of a table; the rest stands in the resource. */
export type SchemaDraft = Pick<TableDraft, 'fields' | 'key' | 'references' | 'checks' | 'missing'>

const known = [
  'fields',
  'primaryKey',
  'foreignKeys',
  'uniqueKeys',
  'missingValues',
  'fieldsMatch',
  '$schema',
  'profile',
  'name',
  'title',
  'description',
]

/** Reads a Table Schema (Data Package 1 and 2) of a table that is called `table`. */
export function importSchema(
  schema: JsonObject,
  table: string,
  { losses, at }: { losses: Losses; at: Place },
): SchemaDraft {
  const fields = listOf(schema.fields).map(one => objectOf(one) ?? (typeof one === 'string' ? { name: one } : {}))
  const place = (path: string): Place => ({ ...at, pointer: `${at.pointer ?? ''}${path}` })
  const names = settleNames(
    fields.map(({ name }) => cellOf(name)),
    losses,
  )
  losses.descriptions(unknownMembers(schema, known), at)
  // The profile of 2.0 had a list there by mistake.
  importMatch(Array.isArray(schema.fieldsMatch) ? schema.fieldsMatch[0] : schema.fieldsMatch, { losses, at })
  return {
    fields: fields.map((field, index) =>
      importField(field, {
        name: names[index] ?? { name: '', aliases: [] },
        table,
        losses,
        at: place(`/fields/${index}`),
      }),
    ),
    key: textsOf(schema.primaryKey),
    missing: importMissing(schema, fields, { losses, at }),
    references: importReferences(schema, table, place),
    checks: listOf(schema.uniqueKeys)
      .map((key, index): ExtraCheck => {
        const options = { columns: textsOf(key) }
        return { kind: 'unique', options, clause: `${table}.uniqueKeys`, at: place(`/uniqueKeys/${index}`) }
      })
      .filter(check =>
        isUsable(
          check,
          names.map(({ name }) => name),
          losses,
        ),
      ),
  }
}

function isUsable({ options, at }: ExtraCheck, names: readonly string[], losses: Losses): boolean {
  const columns = textsOf(options.columns)
  const isSound = columns.length > 0 && columns.length <= 8 && columns.every(name => names.includes(name))
  if (!isSound)
    losses.demand(
      `unique key ${columns.join(', ')}`,
      { zh: '表里没有这些列，或多于 8 列。', en: 'the table has no such columns, or they are more than 8.' },
      at,
    )
  return isSound
}

function importMatch(match: unknown, { losses, at }: { losses: Losses; at: Place }): void {
  if (match === 'subset' || match === 'partial') return
  losses.take(
    'demand-changed',
    {
      zh: '列可按任意顺序；非必填的列可以没有；多出的列只作提示。',
      en: 'Columns may stand in any order, those that are not required may be absent, and others are only remarked on.',
    },
    match === undefined ? {} : at,
  )
}

/** Spellings of “missing”: plain, with labels, and those of single fields, which hold for the table here. */
function importMissing(
  schema: JsonObject,
  fields: readonly JsonObject[],
  { losses, at }: { losses: Losses; at: Place },
): string[] {
  const read = (value: unknown) => listOf(value).flatMap(one => cellOf(objectOf(one)?.value ?? one) ?? [])
  const ofTable = Array.isArray(schema.missingValues) ? read(schema.missingValues) : ['']
  const told = fields
    .filter(({ missingValues }) => Array.isArray(missingValues))
    .map(({ missingValues }) => read(missingValues))
  const keeps = [ofTable, ...told]
  if (keeps.some(one => !one.includes(''))) {
    losses.take(
      'demand-changed',
      {
        zh: '空单元格在这里总是没有值，missingValues 里没有空文本也一样。',
        en: 'An empty cell is always a missing value here, though missingValues does not list the empty text.',
      },
      at,
    )
  }
  const all = [...new Set(keeps.flat())]
  if (
    told.some(one => all.some(spelling => spelling !== '' && !one.includes(spelling))) ||
    (told.length > 0 && told.length < fields.length)
  ) {
    losses.take(
      'demand-changed',
      {
        zh: '个别字段的 missingValues 在这里对全表有效。',
        en: 'Missing values of single fields hold for the whole table here.',
      },
      at,
    )
  }
  return all
}

function importReferences(schema: JsonObject, table: string, place: (path: string) => Place): ReferenceDraft[] {
  return listOf(schema.foreignKeys).map((one, index) => {
    const key = objectOf(one) ?? {}
    const reference = objectOf(key.reference) ?? {}
    const target = textOf(reference.resource) ?? table
    return {
      columns: textsOf(key.fields),
      target: target === 'self' ? table : target,
      to: textsOf(reference.fields),
      clause: `${table}.foreignKeys`,
      at: place(`/foreignKeys/${index}`),
    }
  })
}
