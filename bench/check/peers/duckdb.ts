import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { columns } from '../record.ts'
import { manyQuery, readCsv, readParquet, recordQuery, setQueries } from './duckdb-rules.ts'

/*
 * DuckDB in a process of its own: `--csv FILE` or `--parquet FILE` with `--regions FILE` counts the failures of the rules
 * about single records in one pass, with `--set` those of the others too, with `--many COUNT` those of `many-rules.ts` in
 * their place; `--csv FILE --to FILE` writes Parquet. The answer is one line of JSON.
 */
const { values } = parseArgs({
  options: {
    csv: { type: 'string' },
    parquet: { type: 'string' },
    regions: { type: 'string' },
    set: { type: 'boolean', default: false },
    many: { type: 'string' },
    to: { type: 'string' },
    threads: { type: 'string', default: '2' },
  },
})
const instance = await DuckDBInstance.create(':memory:', {
  threads: values.threads,
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
})
const connection = await instance.connect()
await connection.run('SET preserve_insertion_order = false')
if (values.to) await writeParquet(values.csv ?? '', values.to)
else process.stdout.write(`${JSON.stringify(await count())}\n`)
connection.closeSync()
instance.closeSync()

async function count(): Promise<{ records: number; failed: Record<string, number> }> {
  await connection.run(
    `CREATE TABLE regions AS SELECT "区划代码" AS code FROM read_csv('${values.regions}', all_varchar = true)`,
  )
  const source = values.csv ? readCsv(values.csv) : readParquet(values.parquet ?? '')
  const query = values.many ? manyQuery(source, Number(values.many)) : recordQuery(source)
  const { records = 0, ...failed } = await firstRow(query)
  if (values.set)
    for (const [rule, query] of Object.entries(setQueries)) failed[rule] = (await firstRow(query(source))).failed ?? 0
  return { records, failed }
}

/** Rows stay in the order of the file, under the headers of the file. */
async function writeParquet(csv: string, to: string): Promise<void> {
  await connection.run('SET preserve_insertion_order = true')
  const named = columns.map((name, column) => `c${column} AS "${name}"`).join(', ')
  await connection.run(`COPY (SELECT ${named} FROM ${readCsv(csv)}) TO '${to}' (FORMAT parquet, COMPRESSION zstd)`)
}

async function firstRow(sql: string): Promise<Record<string, number>> {
  const reader = await connection.runAndReadAll(sql)
  const [row = {}] = reader.getRowObjects()
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]))
}
