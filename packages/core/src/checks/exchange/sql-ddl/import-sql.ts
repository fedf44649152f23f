import { assemblePackage } from '../assemble-package.ts'
import type { ImportedPackage } from '../exchange.ts'
import { readDataType } from '../field-table/data-type.ts'
import { findCodes } from '../field-table/value-list.ts'
import { Losses } from '../losses.ts'
import type { BoundsDraft, DomainDraft, ExtraCheck, FieldDraft, ReferenceDraft, TableDraft } from '../package-draft.ts'
import { settleNames } from '../settle-names.ts'
import { isWord, readCreateTable, type SqlColumn, type SqlTable, splitTop } from './read-create-table.ts'
import { type SqlToken, tokeniseSql } from './tokenise-sql.ts'

/** Whether a text is SQL that makes tables. */
export function isSql(text: string): boolean {
  return /\bcreate\s+(?:[a-z]+\s+){0,3}table\b/i.test(text.slice(0, 200_000))
}

/** Imports the `CREATE TABLE` statements of a SQL text (MySQL, PostgreSQL, Oracle, 达梦, SQL Server, Hive), with their comments. */
export function importSql(text: string): ImportedPackage {
  const losses = new Losses()
  const statements = splitTop(tokeniseSql(text), ';')
  const tables = statements.flatMap(statement => readCreateTable(statement) ?? [])
  const comments = new Map(statements.map(readComment).filter(comment => comment !== null))
  return assemblePackage(
    tables.map(table => importTable(table, tables, { comments, losses })),
    losses,
  )
}

/** `COMMENT ON COLUMN a.b IS 'x'`, by the last parts of the path. */
function readComment(statement: readonly SqlToken[]): [string, string] | null {
  if (!isWord(statement[0], 'comment') || !isWord(statement[1], 'on')) return null
  const is = statement.findIndex(token => isWord(token, 'is'))
  const text = statement[is + 1]
  const path = statement.slice(3, is).filter(({ kind }) => kind !== 'sign')
  if (text?.kind !== 'text' || path.length === 0) return null
  const names = path.slice(isWord(statement[2], 'column') ? -2 : -1).map(({ value }) => value.toLowerCase())
  return [names.join('.'), text.value]
}

interface SqlContext {
  readonly comments: ReadonlyMap<string, string>
  readonly losses: Losses
}

function importTable(table: SqlTable, all: readonly SqlTable[], { comments, losses }: SqlContext): TableDraft {
  const { name, columns } = table
  const names = settleNames(
    columns.map(one => one.name),
    losses,
  )
  const checks = table.checks.map(({ text, line }) => ({ read: readCheck(text, columns), text, line }))
  for (const { read, text, line } of checks) {
    if (!read)
      losses.demand(
        `CHECK (${text.slice(0, 100)})`,
        { zh: '只导入一列的 IN、BETWEEN 和比较。', en: 'only IN, BETWEEN and comparisons of one column are imported.' },
        { line },
      )
  }
  const fields = columns.map((column, index): FieldDraft => {
    const comment = column.comment ?? comments.get(`${name}.${column.name}`.toLowerCase())
    const of = checks.filter(({ read }) => read?.column === column.name).flatMap(({ read }) => read ?? [])
    return importColumn(column, { ...names[index], table: name, comment, limits: of, losses })
  })
  const title = table.comment ?? comments.get(name.toLowerCase())
  const at = { line: table.line }
  const key = table.key.map(one => headerOf(one, table))
  const sound = importUniques(table, losses)
  const references = importReferences(table, all)
  return { name, title, files: [], dialect: {}, missing: [], fields, key, checks: sound, references, clause: name, at }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The header of a column, whatever its case elsewhere in the statement. */
function headerOf(column: string, { columns }: Pick<SqlTable, 'columns'>): string {
  return columns.find(one => isSame(one.name, column))?.name ?? column
}

function importUniques(table: SqlTable, losses: Losses): ExtraCheck[] {
  const at = { line: table.line }
  return table.uniques.flatMap((told): ExtraCheck[] => {
    const columns = told.map(one => headerOf(one, table))
    const isSound = columns.length <= 8 && columns.every(one => table.columns.some(({ name }) => name === one))
    if (isSound) return [{ kind: 'unique', options: { columns }, clause: table.name, at }]
    const why = { zh: '没有这些列，或多于 8 列。', en: 'there are no such columns, or more than 8.' }
    losses.demand(`UNIQUE (${columns.join(', ')})`, why, at)
    return []
  })
}

function importReferences(table: SqlTable, all: readonly SqlTable[]): ReferenceDraft[] {
  return table.references.map(({ columns, target, to, line }) => {
    const other = all.find(one => isSame(one.name, target))
    // Without columns the primary key of the other table is meant.
    const told = to.length === 0 ? (other?.key ?? []) : to
    return {
      columns: columns.map(one => headerOf(one, table)),
      target: other?.name ?? target,
      to: told.map(one => headerOf(one, other ?? { columns: [] })),
      clause: table.name,
      at: { line },
    }
  })
}

interface ColumnContext {
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly table: string
  readonly comment: string | undefined
  readonly limits: readonly Limit[]
  readonly losses: Losses
}

function importColumn(
  column: SqlColumn,
  { name = column.name, aliases = [], table, comment, limits, losses }: ColumnContext,
): FieldDraft {
  const at = { line: column.line, column: column.name }
  const { isKnown, isOpaque, isTruth, ...type } = readDataType(column.type)
  if (isOpaque)
    losses.take(
      'type-lost',
      {
        zh: `类型“${column.type}”的内容不检查。`,
        en: `What is in values of the type “${column.type}” is not checked.`,
      },
      at,
    )
  else if (!isKnown)
    losses.take(
      'type-lost',
      {
        zh: `不认识类型“${column.type}”，按文本处理。`,
        en: `The type “${column.type}” is not known and is taken as text.`,
      },
      at,
    )
  const codes = comment === undefined ? undefined : findCodes(comment)
  const domains: DomainDraft[] = [
    ...(codes ? [{ codes }] : []),
    ...(column.values.length > 0 ? [{ among: column.values }] : []),
    ...limits.flatMap(({ among }) => (among ? [{ among }] : [])),
  ]
  const [title] = comment?.split(/[\s,，;；:：(（]/) ?? []
  return {
    name,
    aliases,
    title: title || comment,
    definition: comment,
    ...type,
    domains: domains.length === 0 && isTruth ? [{ among: ['true', 'false', '1', '0', 't', 'f'] }] : domains,
    bounds: limits.map(({ bounds }) => bounds).find(bounds => bounds !== undefined),
    isRequired: column.isRequired && !column.isKey,
    isUnique: column.isUnique,
    clause: `${table}.${column.name}`,
    at,
  }
}

/** What a CHECK says of one column. */
interface Limit {
  readonly column: string
  readonly among?: readonly string[]
  readonly bounds?: BoundsDraft
}

const columnName = '"?([\\p{L}_][\\p{L}\\p{N}_]*)"?'
const literal = `(?:'(?:[^']|'')*'|-? ?[0-9]+(?:\\.[0-9]+)?)`
const among = new RegExp(`^${columnName} in \\( (${literal}(?: , ${literal})*) \\)$`, 'iu')
const between = new RegExp(`^${columnName} between (${literal}) and (${literal})$`, 'iu')
const oneSided = new RegExp(`^${columnName} (<=|>=|<|>) (${literal})$`, 'iu')
const twoSided = new RegExp(`^${columnName} (>=|>) (${literal}) and ${columnName} (<=|<) (${literal})$`, 'iu')

function readCheck(text: string, columns: readonly SqlColumn[]): Limit | null {
  const flat = text.replace(/^\( (.*) \)$/, '$1')
  const named = (name: string) => columns.find(one => one.name.toLowerCase() === name.toLowerCase())?.name
  const [, of, list] = among.exec(flat) ?? []
  const inList = of === undefined ? undefined : named(of)
  if (inList !== undefined && list !== undefined)
    return { column: inList, among: [...list.matchAll(new RegExp(literal, 'g'))].map(([one]) => unquote(one)) }
  const [, middle, least = '', most = ''] = between.exec(flat) ?? []
  const inRange = middle === undefined ? undefined : named(middle)
  if (inRange !== undefined) return { column: inRange, bounds: { minimum: unquote(least), maximum: unquote(most) } }
  const [, left, over = '', low = '', right, under = '', high = ''] = twoSided.exec(flat) ?? []
  if (left !== undefined && right !== undefined && left === right && named(left) !== undefined) {
    return { column: named(left) ?? left, bounds: { ...boundOf(over, low), ...boundOf(under, high) } }
  }
  const [, single, relation = '', bound = ''] = oneSided.exec(flat) ?? []
  const inBound = single === undefined ? undefined : named(single)
  return inBound === undefined ? null : { column: inBound, bounds: boundOf(relation, bound) }
}

function boundOf(relation: string, text: string): BoundsDraft {
  const bound = unquote(text)
  if (relation === '>=') return { minimum: bound }
  if (relation === '<=') return { maximum: bound }
  return relation === '>' ? { above: bound } : { below: bound }
}

function unquote(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text.replaceAll(' ', '')
}
