import { assemblePackage } from '../assemble-package.ts'
import type { ImportedPackage } from '../exchange.ts'
import type { Losses } from '../losses.ts'
import type { TableDraft } from '../package-draft.ts'
import { settleNames } from '../settle-names.ts'
import { type FieldRole, readHeader } from './field-columns.ts'
import { type FieldTable, headRows } from './field-table.ts'
import { readFieldRow } from './read-field-row.ts'
import { readTableName } from './table-name.ts'
import { marksOf } from './yes-no.ts'

/** Imports field tables (数据字典): one table of data for each; tables that are none are passed over. */
export function importFieldTables(tables: readonly FieldTable[], losses: Losses): ImportedPackage {
  const drafts = tables.flatMap(table => importFieldTable(table, losses) ?? [])
  return assemblePackage(distinct(drafts), losses)
}

/** Whether a table describes fields. */
export function isFieldTable({ rows }: FieldTable): boolean {
  return findHeader(rows) !== null
}

/** Names of tables, by which they are told apart. */
function distinct(drafts: readonly TableDraft[]): TableDraft[] {
  const seen = new Map<string, number>()
  return drafts.map(draft => {
    const count = (seen.get(draft.name) ?? 0) + 1
    seen.set(draft.name, count)
    return count === 1 ? draft : { ...draft, name: `${draft.name}-${count}` }
  })
}

interface Header {
  readonly at: number
  readonly columns: ReadonlyMap<FieldRole, number>
}

function findHeader(rows: readonly (readonly string[])[]): Header | null {
  for (const [at, row] of rows.slice(0, headRows).entries()) {
    const columns = readHeader(row)
    if (columns) return { at, columns }
  }
  return null
}

function importFieldTable({ caption, rows, place }: FieldTable, losses: Losses): TableDraft | null {
  const header = findHeader(rows)
  if (!header) return null
  const body = rows.slice(header.at + 1).filter(row => isField(row, header, rows[header.at] ?? []))
  if (body.length === 0) return null
  const { code, title } = readTableName(caption, rows.slice(0, header.at))
  const name = code ?? (title || 'table')
  const columns = nameColumns(header.columns, body)
  const cell = (row: readonly string[], role: FieldRole) => (row[columns.get(role) ?? -1] ?? '').trim()
  const nameOf = (row: readonly string[]) => cell(row, 'name') || cell(row, 'title')
  const names = settleNames(
    body.map(row => nameOf(row).replace(/\s+/g, ' ')),
    losses,
  )
  const marks = new Map(
    (['nullable', 'required', 'key', 'unique'] as const).map(role => [role, marksOf(body.map(row => cell(row, role)))]),
  )
  for (const [index, text] of (rows[header.at] ?? []).entries()) {
    const isKnown = [...header.columns.values()].includes(index)
    if (!isKnown && text.trim() !== '') losses.descriptions([text.trim()], place)
  }
  const fields = body.map((row, index) => {
    const mark = (role: 'nullable' | 'required' | 'key' | 'unique') => marks.get(role)?.[index]
    const at = { ...place, column: names[index]?.name ?? '' }
    return readFieldRow({
      cell: role => cell(row, role),
      mark,
      name: names[index] ?? { name: '', aliases: [] },
      table: name,
      losses,
      at,
    })
  })
  return {
    name,
    title: title || undefined,
    files: [],
    dialect: {},
    missing: [],
    fields: fields.map(({ field }) => field),
    key: fields.filter(({ isKey }) => isKey).map(({ field }) => field.name),
    checks: [],
    references: [],
    clause: caption || name,
    at: place,
  }
}

/** A row that repeats the header, says nothing or groups others is no field. */
function isField(row: readonly string[], { columns }: Header, header: readonly string[]): boolean {
  const said = row.map(one => one.trim()).filter(one => one !== '')
  if (said.length < 2 || new Set(said).size < 2) return false
  if (row.every((one, index) => one.trim() === (header[index] ?? '').trim())) return false
  const name = row[columns.get('name') ?? -1] ?? ''
  const title = row[columns.get('title') ?? -1] ?? ''
  return `${name}${title}`.trim() !== ''
}

/** Where both names are there, the header of the files is the one in Latin letters, whatever its column is called. */
function nameColumns(
  columns: ReadonlyMap<FieldRole, number>,
  body: readonly (readonly string[])[],
): ReadonlyMap<FieldRole, number> {
  const others = ['definition', 'note'] as const
  const name = columns.get('name')
  const title =
    columns.get('title') ??
    (name === undefined
      ? undefined
      : others.map(role => columns.get(role)).find(column => column !== undefined && isHan(column, body)))
  if (name === undefined || title === undefined) {
    // A lone column of names in Latin letters with its meaning beside it.
    const [only, meaning] = [name ?? title, others.find(role => columns.has(role))]
    const beside = meaning && columns.get(meaning)
    return only !== undefined && beside !== undefined && !isHan(only, body) && isHan(beside, body)
      ? new Map([...columns, ['name', only], ['title', beside]])
      : columns
  }
  const isTurned = isHan(name, body) && !isHan(title, body) && columns.has('title')
  return new Map([...columns, ['name', isTurned ? title : name], ['title', isTurned ? name : title]])
}

function isHan(column: number, body: readonly (readonly string[])[]): boolean {
  const count = body.filter(row => /\p{Script=Han}/u.test(row[column] ?? '')).length
  return count * 2 > body.length
}
