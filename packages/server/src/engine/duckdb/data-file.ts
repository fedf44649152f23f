import { open } from 'node:fs/promises'
import { bindColumns } from '@biaochi/core/checks/bytes/scan/bind-columns.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { standardName, standardQuote } from '@biaochi/core/checks/sql/dialect/quote.ts'
import type { SourceNeed, SqlRow } from '@biaochi/core/checks/sql/query/sql-table.ts'
import { formsOf } from '@biaochi/core/checks/sql/read-forms.ts'
import { plainNumber, textOfColumn } from './cell-text.ts'
import type { DuckdbProcess } from './duckdb-process.ts'

/** Kinds of files that DuckDB reads for us: JSON is one array of objects, NDJSON an object on each line. */
export type DataFormat = 'parquet' | 'json' | 'ndjson'

/** What a file is by its first bytes; null for anything else. */
export async function recogniseData(path: string): Promise<DataFormat | null> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(4096)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    const text = head.subarray(0, bytesRead).toString('latin1')
    if (text.startsWith('PAR1')) return 'parquet'
    const first = text.replace(/^ï»¿/, '').trimStart()[0]
    return first === '[' ? 'json' : first === '{' ? 'ndjson' : null
  } finally {
    await file.close()
  }
}

/** A file bound to the columns of a plan. */
export interface BoundFile {
  readonly header: readonly string[]
  /** Ordinals of columns of the plan that it has not, and names of columns that the plan has not. */
  readonly absent: readonly number[]
  readonly unknown: readonly string[]
  readonly source: (need: SourceNeed) => string
  /** Statements that count all records, and find broken ones by ordinal; null where none can be. */
  readonly countAll: string
  readonly broken: string | null
}

/** Finds the columns of a plan in a file. */
export async function bindFile(
  duckdb: DuckdbProcess,
  { path, format, plan }: { path: string; format: DataFormat; plan: TablePlan },
): Promise<BoundFile> {
  return format === 'parquet' ? bindParquet(duckdb, path, plan) : bindJson(duckdb, { path, format, plan })
}

async function bindParquet(duckdb: DuckdbProcess, path: string, plan: TablePlan): Promise<BoundFile> {
  const reading = `read_parquet(${standardQuote(path)}, binary_as_string = true, file_row_number = true)`
  const described = await collect(duckdb, `DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${reading}`)
  const header = described.map(([name]) => name ?? '')
  const { cells, unknown } = bindColumns(header, plan.columns)
  const forms = formsOf(plan)
  const expressionOf = (column: number): string => {
    const cell = cells[column] ?? -1
    if (cell < 0) return 'CAST(NULL AS VARCHAR)'
    return textOfColumn(standardName(header[cell] ?? ''), described[cell]?.[1] ?? '', forms.get(column))
  }
  return {
    header,
    absent: absentOf(cells),
    unknown: unknown.map(cell => header[cell] ?? ''),
    source: ({ cells: wanted, isNumbered, first }) => {
      const items = wanted.map(column => `${expressionOf(column)} AS c${column}`)
      if (isNumbered) items.push('file_row_number + 1 AS n')
      return `SELECT ${listOf(items)} FROM ${reading}${limitOf(first)}`
    },
    countAll: `SELECT sum(num_rows) FROM parquet_file_metadata(${standardQuote(path)})`,
    broken: null,
  }
}

function absentOf(cells: readonly number[]): number[] {
  return cells.flatMap((cell, column) => (cell < 0 ? [column] : []))
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '1 AS nothing' : items.join(', ')
}

function limitOf(first: number | undefined): string {
  return first === undefined ? '' : ` LIMIT ${first}`
}

/** Objects that are looked at for their names. */
const headRecords = 100_000

async function bindJson(
  duckdb: DuckdbProcess,
  { path, format, plan }: { path: string; format: 'json' | 'ndjson'; plan: TablePlan },
): Promise<BoundFile> {
  const reader = format === 'ndjson' ? 'read_ndjson_objects' : 'read_json_objects'
  const options = format === 'ndjson' ? 'ignore_errors = true' : "format = 'array'"
  const reading = `${reader}(${standardQuote(path)}, ${options}, maximum_object_size = 67108864)`
  const isSound = "(json IS NOT NULL AND json_type(json) = 'OBJECT')"
  const names = `SELECT unnest(json_keys(json)) AS name, n FROM (SELECT json, row_number() OVER () AS n FROM ${reading} LIMIT ${headRecords}) WHERE ${isSound}`
  const found = await collect(duckdb, `SELECT name FROM (${names}) GROUP BY name ORDER BY min(n), name`)
  const header = found.map(([name]) => name ?? '')
  const { cells, unknown } = bindColumns(header, plan.columns)
  const expressionOf = (column: number): string => {
    const name = header[cells[column] ?? -1]
    if (name === undefined) return 'CAST(NULL AS VARCHAR)'
    const pointer = standardQuote(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    const value = `(json ->> ${pointer})`
    return `CASE WHEN json_type(json, ${pointer}) = 'DOUBLE' THEN ${plainNumber(value)} ELSE ${value} END`
  }
  const numbered = (first: number | undefined) =>
    `(SELECT json, row_number() OVER () AS n FROM ${reading}${limitOf(first)})`
  return {
    header,
    absent: absentOf(cells),
    unknown: unknown.map(cell => header[cell] ?? ''),
    source: ({ cells: wanted, isNumbered, first }) => {
      const items = wanted.map(column => `${expressionOf(column)} AS c${column}`)
      if (isNumbered) items.push('n')
      const from = isNumbered ? numbered(first) : `(SELECT json FROM ${reading}${limitOf(first)})`
      return `SELECT ${listOf(items)} FROM ${from} WHERE ${isSound}`
    },
    countAll: `SELECT count(*) FROM ${reading}`,
    broken: `SELECT n FROM ${numbered(undefined)} WHERE NOT coalesce(${isSound}, false)`,
  }
}

/** All rows of a statement that gives few. */
export async function collect(duckdb: DuckdbProcess, statement: string): Promise<SqlRow[]> {
  const rows: SqlRow[] = []
  for await (const chunk of duckdb.query(statement)) rows.push(...chunk)
  return rows
}
