import { numberSlug } from '@biaochi/core/number/slug.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Real numbers stay far below; what is longer is no number, and its record goes by its id. */
const longest = 120

/** An address and whose it is. */
export interface SlugRow {
  readonly slug: string
  readonly standard_id: string
}

/** Which address each record goes by, by its id, and the addresses that are new. */
export interface SlugChoice {
  readonly current: ReadonlyMap<string, string>
  readonly added: readonly SlugRow[]
}

/**
 * Chooses the address of each record: the slug of its primary number, its id without one. Where another record has
 * that address already, the id is added. Former addresses stay, so that links outlive corrections.
 */
export async function chooseSlugs(database: Kysely<Schema>, records: readonly StandardRecord[]): Promise<SlugChoice> {
  const ids = records.map(record => record.id)
  const wanted = records.map(wantedSlug)
  const rows = await database
    .selectFrom('slug')
    .selectAll()
    .where(where => where.or([where('standard_id', 'in', ids), where('slug', 'in', wanted)]))
    .execute()
  const owners = new Map(rows.map(row => [row.slug, row.standard_id]))
  const current = new Map<string, string>()
  const added: SlugRow[] = []
  for (const record of records) {
    const slug = freeSlug(record, owners)
    current.set(record.id, slug)
    if (!owners.has(slug)) added.push({ slug, standard_id: record.id })
    owners.set(slug, record.id)
  }
  return { current, added }
}

function wantedSlug(record: StandardRecord): string {
  const [primary] = record.numbers
  const slug = primary ? numberSlug(primary.normal) : ''
  return slug.length <= longest && /[\p{L}\p{N}]/u.test(slug) ? slug : record.id
}

function freeSlug(record: StandardRecord, owners: ReadonlyMap<string, string>): string {
  const slug = wantedSlug(record)
  return (owners.get(slug) ?? record.id) === record.id ? slug : `${slug}~${record.id}`
}
