import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { blankStandard, type RelationType, type StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Kysely } from 'kysely'
import { batchSize, eachPage, inBatches } from './batch.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'
import { lookUpText } from './look-up-text.ts'
import { numberRows } from './number-row.ts'
import type { Schema } from './schema.ts'
import { chooseSlugs, type SlugChoice } from './slug.ts'

/** A record with its current address. */
export interface StoredStandard {
  readonly record: StandardRecord
  readonly slug: string
}

/**
 * Stores records, new or changed, with their look-up rows; a record keeps the addresses it had. The caller sets
 * `revision` and appends the event that tells of the change, with `standardState(record)` among its records.
 */
export async function saveStandards(tx: Writer, records: readonly StandardRecord[]): Promise<void> {
  for (const batch of inBatches(records, batchSize)) {
    const slugs = await chooseSlugs(queriesOf(tx), batch)
    await saveRecords(queriesOf(tx), batch, slugs.current)
    if (slugs.added.length > 0) await queriesOf(tx).insertInto('slug').values(slugs.added).execute()
    await saveNumbers(queriesOf(tx), batch)
  }
}

/** Records by id, those that were taken out too; unknown ids are left out. */
export async function loadStandards(reader: Reader, ids: readonly string[]): Promise<Map<string, StoredStandard>> {
  const found = new Map<string, StoredStandard>()
  for (const batch of inBatches(ids, batchSize)) {
    const rows = await selectStandards(reader).where('id', 'in', batch).execute()
    for (const row of rows) found.set(row.id, readStandard(row))
  }
  return found
}

/** One record by id, null for an unknown one. */
export async function loadStandard(reader: Reader, id: string): Promise<StoredStandard | null> {
  return (await loadStandards(reader, [id])).get(id) ?? null
}

/** Which records are looked up: those that stand, or those that were taken out of the registry. */
export type Standing = 'standing' | 'retracted'

/** Records that carry a number, by the loose keys of their numbers (`numberKey`); keys without a record are left out. */
export async function findStandardsByKey(
  reader: Reader,
  keys: readonly string[],
  standing: Standing = 'standing',
): Promise<Map<string, StoredStandard[]>> {
  return gather(keys, async batch => {
    const rows = await queriesOf(reader)
      .selectFrom('number')
      .select(['key', 'standard_id'])
      .distinct()
      .where('key', 'in', batch)
      .orderBy('standard_id')
      .execute()
    const standards = await loadStandards(reader, [...new Set(rows.map(row => row.standard_id))])
    return rows.flatMap(row => {
      const standard = standards.get(row.standard_id)
      return standard && standingOf(standard) === standing ? [[row.key, standard] as const] : []
    })
  })
}

/** Records by their stable id in the source; keys without a record are left out. */
export async function findStandardsBySource(
  reader: Reader,
  sourceKeys: readonly string[],
  standing: Standing = 'standing',
): Promise<Map<string, StoredStandard[]>> {
  return gather(sourceKeys, async batch => {
    const rows = await selectStandards(reader)
      .select('source_key')
      .where('source_key', 'in', batch)
      .orderBy('id')
      .execute()
    return rows
      .map(row => [row.source_key ?? '', readStandard(row)] as const)
      .filter(([, standard]) => standingOf(standard) === standing)
  })
}

/** The record that an address leads to, whether it is its current one or one it had before; null for an unknown one. */
export async function findStandardBySlug(reader: Reader, slug: string): Promise<StoredStandard | null> {
  const row = await queriesOf(reader)
    .selectFrom('slug')
    .select('standard_id')
    .where('slug', '=', lookUpText(slug))
    .executeTakeFirst()
  return row ? loadStandard(reader, row.standard_id) : null
}

/** Every record that stands, by id; for one unchanging state read it in a snapshot. */
export async function* eachStandard(reader: Reader): AsyncGenerator<StoredStandard> {
  const rows = eachPage<StandardRow>((last, limit) =>
    selectStandards(reader)
      .where('id', '>', last?.id ?? '')
      .orderBy('id')
      .limit(limit)
      .execute(),
  )
  for await (const row of rows) yield* standingOnly(readStandard(row))
}

/** Every record that stands and states a relation of a type, or of one whose name begins so, by id. */
export async function* eachStandardStating(reader: Reader, type: RelationType): AsyncGenerator<StoredStandard> {
  const rows = eachPage<StandardRow>((last, limit) =>
    selectStandards(reader)
      .where('id', '>', last?.id ?? '')
      .where('record', 'like', `%"type":"${type}%`)
      .orderBy('id')
      .limit(limit)
      .execute(),
  )
  for await (const row of rows) yield* standingOnly(readStandard(row))
}

function standingOf({ record }: StoredStandard): Standing {
  return record.retracted ? 'retracted' : 'standing'
}

function standingOnly(standard: StoredStandard): StoredStandard[] {
  return standingOf(standard) === 'standing' ? [standard] : []
}

interface StandardRow {
  readonly id: string
  readonly record: string
  readonly slug: string
}

function selectStandards(reader: Reader) {
  return queriesOf(reader).selectFrom('standard').select(['id', 'slug', 'record'])
}

/** Facts that a later release added are unknown in records written before it. */
function readStandard(row: StandardRow): StoredStandard {
  return { record: { ...blankStandard, ...(JSON.parse(row.record) as StandardRecord) }, slug: row.slug }
}

type Found = readonly (readonly [key: string, standard: StoredStandard])[]

/** Looks keys up in batches; the answer is by the keys as they were asked. */
async function gather(
  keys: readonly string[],
  find: (batch: readonly string[]) => Promise<Found>,
): Promise<Map<string, StoredStandard[]>> {
  const asked = [...new Set(keys)]
  const byColumn = new Map<string, StoredStandard[]>()
  for (const batch of inBatches([...new Set(asked.map(lookUpText))], batchSize)) {
    for (const [column, standard] of await find(batch)) {
      const known = byColumn.get(column)
      if (known) known.push(standard)
      else byColumn.set(column, [standard])
    }
  }
  const answer = new Map<string, StoredStandard[]>()
  for (const key of asked) {
    const standards = byColumn.get(lookUpText(key))
    if (standards) answer.set(key, standards)
  }
  return answer
}

async function saveRecords(
  database: Kysely<Schema>,
  records: readonly StandardRecord[],
  slugs: SlugChoice['current'],
): Promise<void> {
  const rows = records.map(record => ({
    id: record.id,
    revision: record.revision,
    slug: slugs.get(record.id) ?? record.id,
    source_key: record.sourceKey === null ? null : lookUpText(record.sourceKey),
    record: canonicalise(record),
  }))
  await database
    .insertInto('standard')
    .values(rows)
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        revision: ref('excluded.revision'),
        slug: ref('excluded.slug'),
        source_key: ref('excluded.source_key'),
        record: ref('excluded.record'),
      })),
    )
    .execute()
}

async function saveNumbers(database: Kysely<Schema>, records: readonly StandardRecord[]): Promise<void> {
  const ids = records.map(record => record.id)
  await database.deleteFrom('number').where('standard_id', 'in', ids).execute()
  const rows = records.flatMap(numberRows)
  for (const batch of inBatches(rows, batchSize)) await database.insertInto('number').values(batch).execute()
}
