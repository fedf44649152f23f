import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Reader, Writer } from './connection.ts'

/** A record with its current address. */
export interface StoredStandard {
  readonly record: StandardRecord
  readonly slug: string
}

/**
 * Stores records, new or changed, with their look-up rows; a record keeps the addresses it had. The caller sets
 * `revision` and appends the event that tells of the change, with `standardState(record)` among its records.
 */
export async function saveStandards(_tx: Writer, _records: readonly StandardRecord[]): Promise<void> {
  throw new Error('not built yet')
}

/** Records by id; unknown ids are left out. */
export async function loadStandards(_reader: Reader, _ids: readonly string[]): Promise<Map<string, StoredStandard>> {
  throw new Error('not built yet')
}

/** One record by id, null for an unknown one. */
export async function loadStandard(reader: Reader, id: string): Promise<StoredStandard | null> {
  return (await loadStandards(reader, [id])).get(id) ?? null
}

/** Records that carry a number, by the loose keys of their numbers (`numberKey`); keys without a record are left out. */
export async function findStandardsByKey(
  _reader: Reader,
  _keys: readonly string[],
): Promise<Map<string, StoredStandard[]>> {
  throw new Error('not built yet')
}

/** Records by their stable id in the source; keys without a record are left out. */
export async function findStandardsBySource(
  _reader: Reader,
  _sourceKeys: readonly string[],
): Promise<Map<string, StoredStandard[]>> {
  throw new Error('not built yet')
}

/** The record that an address leads to, whether it is its current one or one it had before; null for an unknown one. */
export async function findStandardBySlug(_reader: Reader, _slug: string): Promise<StoredStandard | null> {
  throw new Error('not built yet')
}

/** Every record, by id; for one unchanging state read it in a snapshot. */
export async function* eachStandard(_reader: Reader): AsyncGenerator<StoredStandard> {
  yield* []
  throw new Error('not built yet')
}
