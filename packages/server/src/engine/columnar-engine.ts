import { checkWithDuckdb, withDuckdb } from './duckdb/check-with-duckdb.ts'
import { bindFile, recogniseData } from './duckdb/data-file.ts'
import { toRefusal, unknownFormat } from './duckdb/duckdb-faults.ts'
import { keysWithDuckdb } from './duckdb/keys-with-duckdb.ts'
import type { TableEngine } from './table-engine.ts'

/** Parquet and JSON: DuckDB in a child process. */
export const columnarEngine: TableEngine = {
  readHeader: async (source, plan) => {
    const format = await recogniseData(source.path)
    if (!format) return { refused: unknownFormat(source.name) }
    try {
      return await withDuckdb(
        source,
        {},
        async (duckdb, path) => (await bindFile(duckdb, { path, format, plan })).header,
      )
    } catch (failure) {
      return toRefusal(failure, source.name)
    }
  },
  collectKeys: (source, budget, { signal }) => keysWithDuckdb(source, source.table, { budget, signal }),
  check: (source, keys, { samples, signal, onProgress }) => {
    const { name } = source
    const tell = onProgress && ((share: number) => onProgress({ name, bytes: share, size: 1, records: 0 }))
    return checkWithDuckdb(source, source.table, { samples, keys, signal, onProgress: tell })
  },
}
