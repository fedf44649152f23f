import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { duckdb as dialect } from '@biaochi/core/checks/sql/dialect/duckdb.ts'
import { keysStatement } from '@biaochi/core/checks/sql/query/keys-statement.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { collectSet } from '../collect-set.ts'
import { type DuckdbCheckOptions, type DuckdbFile, withDuckdb } from './check-with-duckdb.ts'
import { bindFile, recogniseData } from './data-file.ts'
import { toRefusal, unknownFormat } from './duckdb-faults.ts'

/** Sets of keys by id; null where one takes more bytes than allowed. */
export type KeySets = ReadonlyMap<string, ByteSet | null>

/** Sets of keys that a file of Parquet or JSON provides (`TablePlan.keys`), each of at most `budget` bytes. */
export async function keysWithDuckdb(
  file: DuckdbFile,
  plan: TablePlan,
  options: { readonly budget: number } & Pick<DuckdbCheckOptions, 'bounds' | 'signal' | 'onProgress'>,
): Promise<KeySets | { readonly refused: Finding }> {
  const format = await recogniseData(file.path)
  if (!format) return { refused: unknownFormat(file.name) }
  try {
    return await withDuckdb(file, options, async (duckdb, path) => {
      const bound = await bindFile(duckdb, { path, format, plan })
      const sets = new Map<string, ByteSet | null>()
      for (const { id, of } of plan.keys) {
        const statement = keysStatement({ dialect, plan, source: bound.source }, of)
        sets.set(id, await collectSet(duckdb.query(statement), options.budget))
      }
      return sets
    })
  } catch (failure) {
    return toRefusal(failure, file.name)
  }
}
