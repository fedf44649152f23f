import './keep-marks.ts'

import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import type { DuckdbAnswer, DuckdbTask } from './duckdb-task.ts'

let connection: DuckDBConnection | null = null
const loaded = new Set<string>()

process.on('message', async (task: DuckdbTask) => {
  try {
    await run(task)
    await say({ is: 'done' })
  } catch (failure) {
    await say({ is: 'failed', reason: failure instanceof Error ? failure.message : String(failure) })
  }
})
// Without its parent it is of no use.
process.on('disconnect', () => process.exit(0))

async function run(task: DuckdbTask): Promise<void> {
  if (task.ask === 'open') return open(task.settings, task.paths)
  if (!connection) throw new Error('DuckDB was not opened')
  if (task.ask === 'load') return load(connection, task.table, task.texts)
  await query(connection, task.statement)
}

/** Opens a database in memory that can read the paths named and nothing else, and whose settings stay as they are. */
async function open(settings: Readonly<Record<string, string>>, paths: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { ...settings })
  connection = await instance.connect()
  await connection.run(`SET allowed_paths = [${paths.map(quote).join(', ')}]`)
  await connection.run(`SET TimeZone = 'UTC'`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

async function load(open: DuckDBConnection, table: string, texts: readonly string[]): Promise<void> {
  if (!loaded.has(table)) await open.run(`CREATE TABLE ${table} (k VARCHAR NOT NULL)`)
  loaded.add(table)
  const appender = await open.createAppender(table)
  for (const text of texts) {
    appender.appendVarchar(text)
    appender.endRow()
  }
  appender.closeSync()
}

const progressEvery = 250

async function query(open: DuckDBConnection, statement: string): Promise<void> {
  const timer = setInterval(() => {
    const { percentage } = open.progress
    if (percentage > 0) process.send?.({ is: 'progress', share: percentage / 100 } satisfies DuckdbAnswer)
  }, progressEvery)
  try {
    const result = await open.stream(statement)
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      await say({ is: 'rows', rows: chunk.getRows().map(row => row.map(textOf)) })
    }
  } finally {
    clearInterval(timer)
  }
}

function textOf(value: DuckDBValue): string | null {
  return value === null ? null : String(value)
}

function say(answer: DuckdbAnswer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  // A parent that is gone needs no answer: `disconnect` ends this process.
  process.send?.(answer, () => resolve())
  return promise
}
