import type { Place } from '../../../finding.ts'
import { assemblePackage } from '../assemble-package.ts'
import type { ImportedPackage } from '../exchange.ts'
import { type JsonObject, listOf, objectOf, textOf, textsOf, unknownMembers } from '../json-access.ts'
import { Losses } from '../losses.ts'
import type { ReferenceDraft, TableDraft } from '../package-draft.ts'
import { settleNames } from '../settle-names.ts'
import { importDialect, importEncoding } from '../table-schema/import-dialect.ts'
import { importColumn } from './import-column.ts'
import { naturalText } from './natural-text.ts'

/** Whether a JSON value is CSVW metadata: a table, a group of tables, or a schema with the context of CSVW. */
export function isCsvw(value: JsonObject): boolean {
  const context = JSON.stringify(value['@context'] ?? '')
  return context.includes('www.w3.org/ns/csvw') || Array.isArray(value.tables) || objectOf(value.tableSchema) !== null
}

/**
 * Imports CSVW metadata (W3C, Metadata Vocabulary for Tabular Data, 2015): a group of tables or one table. Schemas and
 * dialects in other files are not fetched.
 */
export function importCsvw(value: JsonObject, fileName: string): ImportedPackage {
  const losses = new Losses()
  const tables = Array.isArray(value.tables) ? value.tables : [value]
  const shared = Array.isArray(value.tables) ? value : {}
  if (Array.isArray(value.tables))
    losses.descriptions(
      unknownMembers(value, ['@context', '@type', 'tables', ...inherited, 'dialect', 'tableSchema', 'dc:title']),
    )
  const language = textOf(
    listOf(value['@context'])
      .map(objectOf)
      .find(one => one)?.['@language'],
  )
  const drafts = tables.flatMap((one, index) => {
    const at = Array.isArray(value.tables) ? { pointer: `/tables/${index}` } : {}
    return importTable(
      { ...shared, ...objectOf(one) },
      { losses, at, fileName, language, tables: tables.map(each => objectOf(each) ?? {}) },
    )
  })
  return assemblePackage(drafts, losses)
}

/** Properties that tables and schemas hand down to their columns (5.1.1). */
export const inherited = [
  'aboutUrl',
  'datatype',
  'default',
  'lang',
  'null',
  'ordered',
  'propertyUrl',
  'required',
  'separator',
  'textDirection',
  'valueUrl',
]

interface TableContext {
  readonly losses: Losses
  readonly at: Place
  readonly fileName: string
  readonly language: string | undefined
  readonly tables: readonly JsonObject[]
}

function importTable(table: JsonObject, { losses, at, fileName, language, tables }: TableContext): TableDraft[] {
  const schema = objectOf(table.tableSchema)
  const columns = listOf(schema?.columns)
    .map(one => objectOf(one) ?? {})
    .filter(column => column.virtual !== true)
  const url = textOf(table.url)
  const name = nameOfUrl(url) ?? (fileName.replace(/(?:-metadata)?\.json$/i, '') || 'table')
  if (!schema || columns.length === 0) {
    losses.take(
      'part-lost',
      {
        zh: `表“${name}”没有写出列，略去；另存在别处的 tableSchema 不去读取。`,
        en: `The table “${name}” lists no columns and is left out; a tableSchema elsewhere is not fetched.`,
      },
      at,
    )
    return []
  }
  const place = (path: string): Place => ({ pointer: `${at.pointer ?? ''}${path}` })
  if (listOf(schema.columns).length > columns.length) {
    losses.demand('virtual', { zh: '虚拟列不在文件里。', en: 'virtual columns are in no file.' }, at)
  }
  losses.descriptions(unknownMembers(table, ofTables), at)
  losses.descriptions(unknownMembers(schema, ofSchemas), place('/tableSchema'))
  const handed = pick({ ...table, ...schema }, inherited)
  const { fields, headersOf } = importColumns(columns, { handed, name, language, losses, place })
  const { dialect, encoding } = importFileDialect(table.dialect, { losses, at: place('/dialect') })
  return [
    {
      name,
      title: naturalText(table['dc:title'], language).first,
      files: url === undefined ? [] : [url.split(/[?#]/)[0]?.split('/').at(-1) ?? url].filter(file => file !== ''),
      dialect: { ...dialect, ...(encoding && { encoding }) },
      missing: fields.flatMap(({ nulls }) => nulls),
      fields: fields.map(({ field }) => field),
      key: headersOf(schema.primaryKey),
      checks: fields.flatMap(({ checks }) => checks),
      references: importReferences(schema, { name, tables, headersOf, place, losses }),
      clause: name,
      at,
    },
  ]
}

const ofTables = ['@context', '@type', '@id', 'url', 'tableSchema', 'dialect', 'dc:title', 'tables', ...inherited]
const ofSchemas = ['@type', '@id', 'columns', 'primaryKey', 'foreignKeys', ...inherited]

interface ColumnsContext {
  /** What the table hands down. */
  readonly handed: JsonObject
  readonly name: string
  readonly language: string | undefined
  readonly losses: Losses
  readonly place: (path: string) => Place
}

/** Reads the columns, and says by which headers keys name them. */
function importColumns(columns: readonly JsonObject[], { handed, name, language, losses, place }: ColumnsContext) {
  const titles = columns.map(column => naturalText(column.titles, textOf(column.lang) ?? language))
  // Files are headed by titles; a name is for programs (5.6).
  const told = columns.map((column, index) => titles[index]?.first ?? textOf(column.name))
  const names = settleNames(told, losses)
  const fields = columns.map((column, index) => {
    const at = place(`/tableSchema/columns/${index}`)
    const settled = names[index] ?? { name: '', aliases: [] }
    return importColumn(
      { ...handed, ...column },
      { name: settled, titles: titles[index]?.all ?? [], own: column, table: name, losses, at },
    )
  })
  const headers = new Map(
    columns.map((column, index) => [textOf(column.name) ?? told[index] ?? '', names[index]?.name ?? '']),
  )
  return { fields, headersOf: (value: unknown) => textsOf(value).map(one => headers.get(one) ?? one) }
}

function nameOfUrl(url: string | undefined): string | undefined {
  const file = url?.split(/[?#]/)[0]?.split('/').at(-1)
  return file?.replace(/\.[^.]*$/, '') || undefined
}

function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)))
}

/** A dialect of CSVW (5.9) in the words of Table Dialect. */
function importFileDialect(given: unknown, { losses, at }: { losses: Losses; at: Place }) {
  const told = objectOf(given)
  if (!told) return { ...importDialect(given, { losses, at }), encoding: undefined }
  const {
    skipRows,
    skipColumns,
    headerRowCount,
    header,
    trim,
    commentPrefix,
    encoding,
    lineTerminators,
    skipBlankRows,
    ...rest
  } = told
  const why = { zh: '文件从表头开始，每条记录一行。', en: 'a file begins with its header, a line for each record.' }
  const harmful = Object.entries({
    skipRows: skipRows || undefined,
    skipColumns: skipColumns || undefined,
    headerRowCount: headerRowCount === 1 ? undefined : headerRowCount,
    trim: trim === false || trim === 'false' ? undefined : trim,
  })
  for (const [name, value] of harmful)
    if (value !== undefined) losses.demand(`dialect.${name} = ${JSON.stringify(value)}`, why, at)
  if (header === false && headerRowCount === undefined) losses.demand('dialect.header = false', why, at)
  if (commentPrefix !== undefined && commentPrefix !== null)
    losses.demand(`dialect.commentPrefix = ${JSON.stringify(commentPrefix)}`, why, at)
  losses.descriptions(
    Object.keys({
      ...(lineTerminators !== undefined && { lineTerminators }),
      ...(skipBlankRows !== undefined && { skipBlankRows }),
    }),
    at,
  )
  return { ...importDialect(rest, { losses, at }), encoding: importEncoding(textOf(encoding), { losses, at }) }
}

interface ReferenceContext {
  readonly name: string
  readonly tables: readonly JsonObject[]
  readonly headersOf: (value: unknown) => string[]
  readonly place: (path: string) => Place
  readonly losses: Losses
}

function importReferences(schema: JsonObject, { name, tables, headersOf, place }: ReferenceContext): ReferenceDraft[] {
  return listOf(schema.foreignKeys).map((one, index) => {
    const key = objectOf(one) ?? {}
    const reference = objectOf(key.reference) ?? {}
    const schemaUrl = textOf(reference.schemaReference)
    const target = tables.find(table =>
      schemaUrl === undefined ? table.url === reference.resource : objectOf(table.tableSchema)?.['@id'] === schemaUrl,
    )
    const columns = listOf(objectOf(target?.tableSchema)?.columns).map(each => objectOf(each) ?? {})
    const headers = new Map(
      columns.map(column => [
        textOf(column.name) ?? '',
        naturalText(column.titles, undefined).first ?? textOf(column.name) ?? '',
      ]),
    )
    return {
      columns: headersOf(key.columnReference),
      target: nameOfUrl(textOf(target?.url ?? reference.resource)) ?? '',
      to: textsOf(reference.columnReference).map(each => headers.get(each) ?? each),
      clause: `${name}.foreignKeys`,
      at: place(`/tableSchema/foreignKeys/${index}`),
    }
  })
}
