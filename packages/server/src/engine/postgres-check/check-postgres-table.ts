import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { PlacedFailure } from '@biaochi/core/checks/bytes/state/set-failure.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { postgresql as dialect } from '@biaochi/core/checks/sql/dialect/postgresql.ts'
import { checkTable } from '@biaochi/core/checks/sql/query/check-table.ts'
import { keysStatement } from '@biaochi/core/checks/sql/query/keys-statement.ts'
import { countOf, type SqlTable } from '@biaochi/core/checks/sql/query/sql-table.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import pg from 'pg'
import { collectSet } from '../collect-set.ts'
import { structureOfColumns } from '../column-structure.ts'
import { databaseRefused, tableUnknown } from '../database-faults.ts'
import type { TableReference } from '../table-reference.ts'
import { keySetsOf } from '../text-keys.ts'
import { type AskPostgres, bindPostgresTable } from './postgres-table.ts'

export interface PostgresCheckOptions {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** Sets of keys that tables provide, by id; null where one is too large. */
  readonly keys?: ReadonlyMap<string, ByteSet | null>
  /** Takes every failure, by the id of its rule, those of one rule in the order of records. */
  readonly takeFailure?: ((rule: string, failure: PlacedFailure) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of a statement; an hour unless given. */
  readonly patience?: number
}

type Reference = Pick<TableReference, 'url' | 'schema' | 'table' | 'order'>

/** Checks a table of PostgreSQL, rows numbered by its key, in one snapshot that nothing is written in. */
export function checkPostgresTable(
  reference: Reference,
  plan: TablePlan,
  options: PostgresCheckOptions,
): Promise<TableOutcome | { readonly refused: Finding }> {
  return withPostgres(reference, options, ask => judgePostgresTable(ask, { reference, plan, options }))
}

/** Sets of keys that a table of PostgreSQL provides (`TablePlan.keys`), each of at most `budget` bytes. */
export function keysOfPostgresTable(
  reference: Reference,
  plan: TablePlan,
  options: { readonly budget: number } & Pick<PostgresCheckOptions, 'signal' | 'patience'>,
): Promise<ReadonlyMap<string, ByteSet | null> | { readonly refused: Finding }> {
  return withPostgres(reference, options, async ask => {
    const bound = await bindPostgresTable(ask, reference, plan)
    if (!bound) return { refused: tableUnknown(reference.table, sourceOf(reference)) }
    const sets = new Map<string, ByteSet | null>()
    for (const { id, of } of plan.keys) {
      const rows = await ask(keysStatement({ dialect, plan, source: bound.source }, of))
      sets.set(id, await collectSet([rows], options.budget))
    }
    return sets
  })
}

/** How a report names the table; no user, no password. */
export function sourceOf({ url, schema, table }: Reference): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}/${schema === null ? '' : `${schema}.`}${table}`
}

async function withPostgres<Value>(
  reference: Reference,
  { signal, patience = 3_600_000 }: Pick<PostgresCheckOptions, 'signal' | 'patience'>,
  use: (ask: AskPostgres) => Promise<Value | { readonly refused: Finding }>,
): Promise<Value | { readonly refused: Finding }> {
  signal?.throwIfAborted()
  const client = new pg.Client({ connectionString: reference.url, statement_timeout: patience })
  // What breaks is told by the statement that is running.
  client.on('error', () => undefined)
  const stop = () => void client.end()
  try {
    await client.connect()
    signal?.addEventListener('abort', stop)
    return await use(askOf(client))
  } catch (failure) {
    signal?.throwIfAborted()
    if (isOfDatabase(failure)) return { refused: databaseRefused(failure, sourceOf(reference)) }
    throw failure
  } finally {
    signal?.removeEventListener('abort', stop)
    await client.end()
  }
}

function isOfDatabase(failure: unknown): failure is Error {
  return failure instanceof Error && (failure instanceof pg.DatabaseError || 'code' in failure)
}

function askOf(client: pg.Client): AskPostgres {
  return async (statement, values = []) => {
    const { rows } = await client.query<unknown[]>({ text: statement, values: [...values], rowMode: 'array' })
    return rows.map(row => row.map(value => (value === null ? null : String(value))))
  }
}

/** Judges a table through a session of its own. */
export async function judgePostgresTable(
  ask: AskPostgres,
  { reference, plan, options }: { reference: Reference; plan: TablePlan; options: PostgresCheckOptions },
): Promise<TableOutcome | { readonly refused: Finding }> {
  const source = sourceOf(reference)
  const keys = await loadKeys(ask, plan, options.keys ?? new Map())
  await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const bound = await bindPostgresTable(ask, reference, plan)
    if (!bound) return { refused: tableUnknown(reference.table, source) }
    const query = async function* (statement: string) {
      yield await ask(statement)
    }
    const table: SqlTable = { dialect, plan, keys, glance: null, ...bound, query }
    const answer = await checkTable(table, options)
    const [counted = []] = await ask(bound.countAll)
    return {
      table: plan.id,
      source,
      records: countOf(counted[0]),
      checked: answer.records,
      rejected: 0,
      blank: 0,
      encoding: null,
      sha256: null,
      bytes: null,
      rules: answer.rules,
      structure: structureOfColumns(bound, { plan, file: source, rejected: 0, first: [] }),
      profiles: null,
      engine: 'postgresql',
    }
  } finally {
    await ask('ROLLBACK')
  }
}

/** Keys go into temporary tables of the session, before the snapshot is taken. */
async function loadKeys(
  ask: AskPostgres,
  plan: TablePlan,
  sets: ReadonlyMap<string, ByteSet | null>,
): Promise<SqlTable['keys']> {
  const keys = new Map<string, { sql: string; texts: () => ReadonlySet<string> }>()
  for (const [id, { joined, texts }] of keySetsOf(plan, sets)) {
    const name = `pg_temp.biaochi_keys_${keys.size}`
    await ask(`DROP TABLE IF EXISTS ${name}`)
    await ask(`CREATE TEMPORARY TABLE biaochi_keys_${keys.size} (k text COLLATE "C" NOT NULL)`)
    // No text of PostgreSQL holds U+0000, and so no cell is such a key.
    const held = [...joined()].filter(dialect.holdsText)
    await ask(`INSERT INTO ${name} SELECT unnest($1::text[])`, [held])
    keys.set(id, { sql: `SELECT k FROM ${name}`, texts })
  }
  return keys
}
