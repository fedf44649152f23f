import { open, realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { PlacedFailure } from '@biaochi/core/checks/bytes/state/set-failure.ts'
import type { StructureOutcome, TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { duckdb as dialect } from '@biaochi/core/checks/sql/dialect/duckdb.ts'
import { checkTable } from '@biaochi/core/checks/sql/query/check-table.ts'
import { countOf, type SqlTable } from '@biaochi/core/checks/sql/query/sql-table.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { digestFile } from '../bytes/file-digest.ts'
import { structureOfColumns } from '../column-structure.ts'
import { keySetsOf, type TextKeys } from '../text-keys.ts'
import { type BoundFile, bindFile, collect, recogniseData } from './data-file.ts'
import { toRefusal, unknownFormat } from './duckdb-faults.ts'
import { type DuckdbBounds, DuckdbProcess } from './duckdb-process.ts'

/** A file of Parquet or JSON, by its path and as the caller named it. */
export interface DuckdbFile {
  readonly path: string
  readonly name: string
}

export interface DuckdbCheckOptions {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** Sets of keys that tables provide, by id; null where one is too large. What `collectKeys` or `keysWithDuckdb` gives. */
  readonly keys?: ReadonlyMap<string, ByteSet | null>
  /** Takes every failure, by the id of its rule, those of one rule in the order of records. */
  readonly takeFailure?: ((rule: string, failure: PlacedFailure) => void) | undefined
  /** How much of the running statement is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly bounds?: Partial<DuckdbBounds>
}

/** An outcome, or why there is none. */
export type DuckdbOutcome = TableOutcome | { readonly refused: Finding }

/** Records that are looked at for samples before all are. */
const glance = 131_072

/** Checks a file of Parquet, NDJSON or JSON against a table of a plan with DuckDB in a child process. */
export async function checkWithDuckdb(
  file: DuckdbFile,
  plan: TablePlan,
  options: DuckdbCheckOptions,
): Promise<DuckdbOutcome> {
  const format = await recogniseData(file.path)
  if (!format) return { refused: unknownFormat(file.name) }
  try {
    return await withDuckdb(file, options, async (duckdb, path) => {
      const [{ size, sha256 }, bound] = await Promise.all([
        digest(path, options.signal),
        bindFile(duckdb, { path, format, plan }),
      ])
      const keys = await loadKeys(duckdb, keySetsOf(plan, options.keys ?? new Map()))
      const table: SqlTable = { dialect, plan, keys, glance, ...bound, query: statement => duckdb.query(statement) }
      const { takeFailure } = options
      const answer = await checkTable(table, { samples: options.samples, takeFailure })
      const { records, structure } = await accountFor(duckdb, {
        bound,
        plan,
        name: file.name,
        samples: options.samples,
      })
      return {
        table: plan.id,
        source: file.name,
        records,
        checked: answer.records,
        rejected: structure.rejected,
        blank: 0,
        encoding: format === 'parquet' ? null : 'utf-8',
        sha256,
        bytes: size,
        rules: answer.rules,
        structure: structure.outcomes,
        profiles: null,
        engine: 'duckdb',
      }
    })
  } catch (failure) {
    return toRefusal(failure, file.name)
  }
}

/** Runs DuckDB on one file, and ends it whatever happens. */
export async function withDuckdb<Value>(
  { path }: Pick<DuckdbFile, 'path'>,
  { bounds, signal, onProgress }: Pick<DuckdbCheckOptions, 'bounds' | 'signal' | 'onProgress'>,
  use: (duckdb: DuckdbProcess, path: string) => Promise<Value>,
): Promise<Value> {
  const real = await realpath(path)
  const duckdb = await DuckdbProcess.start({
    bounds: { memory: 1024, threads: availableParallelism(), patience: 3_600_000, ...bounds },
    paths: [real],
    signal,
    onProgress,
  })
  try {
    return await use(duckdb, real)
  } finally {
    await duckdb.end()
  }
}

async function digest(path: string, signal: AbortSignal | undefined) {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return { size, sha256: await digestFile(file, size, signal) }
  } finally {
    await file.close()
  }
}

async function loadKeys(duckdb: DuckdbProcess, sets: ReadonlyMap<string, TextKeys>): Promise<SqlTable['keys']> {
  const keys = new Map<string, { sql: string; texts: () => ReadonlySet<string> }>()
  for (const [id, { joined, texts }] of sets) {
    const name = `keys_${keys.size}`
    await duckdb.load(name, joined())
    keys.set(id, { sql: `SELECT k FROM ${name}`, texts })
  }
  return keys
}

interface Accounted {
  readonly records: number
  readonly structure: { readonly rejected: number; readonly outcomes: readonly StructureOutcome[] }
}

/** Counts the records once more, apart from the rules, and the broken ones. */
async function accountFor(
  duckdb: DuckdbProcess,
  { bound, plan, name, samples }: { bound: BoundFile; plan: TablePlan; name: string; samples: number },
): Promise<Accounted> {
  const [counted = []] = await collect(duckdb, bound.countAll)
  const broken = { rejected: 0, first: [] as number[] }
  if (bound.broken !== null) {
    const [row = []] = await collect(duckdb, `SELECT count(*) FROM (${bound.broken}) b`)
    broken.rejected = countOf(row[0])
    const rows = broken.rejected === 0 ? [] : await collect(duckdb, `${bound.broken} ORDER BY n LIMIT ${samples}`)
    broken.first = rows.map(([n]) => countOf(n))
  }
  const outcomes = structureOfColumns(bound, { plan, file: name, ...broken })
  return { records: countOf(counted[0]), structure: { rejected: broken.rejected, outcomes } }
}
