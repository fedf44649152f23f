import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { clickhouse as dialect } from '@biaochi/core/checks/sql/dialect/clickhouse.ts'
import { mergeOutcomes } from '@biaochi/core/checks/sql/merge-outcomes.ts'
import { checkTable } from '@biaochi/core/checks/sql/query/check-table.ts'
import { keysStatement } from '@biaochi/core/checks/sql/query/keys-statement.ts'
import { countOf, type SqlRow, type SqlTable } from '@biaochi/core/checks/sql/query/sql-table.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { ClickHouseError } from '@clickhouse/client'
import { collectSet } from '../collect-set.ts'
import { structureOfColumns } from '../column-structure.ts'
import { databaseRefused, tableUnknown } from '../database-faults.ts'
import type { TableReference } from '../table-reference.ts'
import { keySetsOf } from '../text-keys.ts'
import { type ClickhouseBounds, ClickhouseSession } from './clickhouse-session.ts'
import { bindClickhouse } from './clickhouse-table.ts'

export interface ClickhouseCheckOptions extends ClickhouseBounds {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** Sets of keys that tables provide, by id; null where one is too large. */
  readonly keys?: ReadonlyMap<string, ByteSet | null>
  readonly password?: string
}

type Reference = Pick<TableReference, 'url' | 'table' | 'order' | 'shards'>
type Refused = { readonly refused: Finding }

/**
 * Checks a table of ClickHouse: the same statements on each server that holds a part of it, and what they count is added.
 * Records are numbered by the sorting key, server after server.
 */
export async function checkClickhouseTable(
  reference: Reference,
  plan: TablePlan,
  options: ClickhouseCheckOptions,
): Promise<TableOutcome | Refused> {
  const answers = await eachServer(reference, options, session => judgePart(session, { reference, plan, options }))
  if ('refused' in answers) return answers
  const [first, ...others] = answers
  if (!first) throw new TypeError('A table is on one server at least.')
  return mergeOutcomes([first, ...others], options.samples)
}

/** Sets of keys that a table of ClickHouse provides (`TablePlan.keys`), of all its servers, each of at most `budget` bytes. */
export async function keysOfClickhouseTable(
  reference: Reference,
  plan: TablePlan,
  options: { readonly budget: number } & Pick<ClickhouseCheckOptions, 'password' | 'signal' | 'patience'>,
): Promise<ReadonlyMap<string, ByteSet | null> | Refused> {
  const answers = await eachServer<(readonly SqlRow[])[]>(reference, options, async session => {
    const bound = await bindClickhouse(session, reference, plan)
    if (!bound) return { refused: tableUnknown(reference.table, sourceOf(reference)) }
    const statements = plan.keys.map(({ of }) => keysStatement({ dialect, plan, source: bound.source }, of))
    return Promise.all(statements.map(statement => session.ask(statement)))
  })
  if ('refused' in answers) return answers
  const sets = plan.keys.map(async ({ id }, at) => {
    const rows = answers.map(answer => answer[at] ?? [])
    return [id, await collectSet(rows, options.budget)] as const
  })
  return new Map(await Promise.all(sets))
}

/** How a report names the table; no user, no password. */
function sourceOf({ url, table }: Reference): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}/${table}`
}

/** Asks every server at once; the first refusal is that of all. */
async function eachServer<Value extends object>(
  reference: Reference,
  { password = '', signal, patience }: Pick<ClickhouseCheckOptions, 'password' | 'signal' | 'patience'>,
  use: (session: ClickhouseSession) => Promise<Value | Refused>,
): Promise<Value[] | Refused> {
  const { host, username, pathname } = new URL(reference.url)
  const hosts = [host, ...reference.shards]
  const asked = hosts.map(async one => {
    const address = {
      url: `http://${one}`,
      database: decodeURIComponent(pathname.slice(1)),
      user: decodeURIComponent(username) || 'default',
      password,
    }
    const session = new ClickhouseSession(address, { signal, patience })
    try {
      return await use(session)
    } catch (failure) {
      signal?.throwIfAborted()
      if (isOfDatabase(failure)) return { refused: databaseRefused(failure, sourceOf(reference)) }
      throw failure
    } finally {
      await session.close()
    }
  })
  const answers = await Promise.all(asked)
  const values: Value[] = []
  for (const answer of answers) {
    if ('refused' in answer) return { refused: answer.refused }
    values.push(answer)
  }
  return values
}

function isOfDatabase(failure: unknown): failure is Error {
  return failure instanceof Error && (failure instanceof ClickHouseError || 'code' in failure)
}

interface Part {
  readonly reference: Reference
  readonly plan: TablePlan
  readonly options: ClickhouseCheckOptions
}

async function judgePart(
  session: ClickhouseSession,
  { reference, plan, options }: Part,
): Promise<TableOutcome | Refused> {
  const source = sourceOf(reference)
  const bound = await bindClickhouse(session, reference, plan)
  if (!bound) return { refused: tableUnknown(reference.table, source) }
  const query = async function* (statement: string) {
    yield await session.ask(statement)
  }
  const table: SqlTable = { dialect, plan, keys: keysOf(plan, options), glance: null, ...bound, query }
  const answer = await checkTable(table, { samples: options.samples, isPart: reference.shards.length > 0 })
  const [counted = []] = await session.ask(bound.countAll)
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
    engine: 'clickhouse',
  }
}

/** Keys stand in the statement: a connection of HTTP has no temporary tables. */
function keysOf(plan: TablePlan, { keys = new Map() }: ClickhouseCheckOptions): SqlTable['keys'] {
  return new Map(
    [...keySetsOf(plan, keys)].map(([id, { joined, texts }]) => [id, { sql: listKeys([...joined()]), texts }]),
  )
}

/** A query of some texts. */
export function listKeys(keys: readonly string[]): string {
  const list = keys.length === 0 ? 'emptyArrayString()' : `[${keys.map(key => dialect.quoteText(key).sql).join(', ')}]`
  return `SELECT arrayJoin(${list}) AS k`
}
