import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** A programme as the store sees it: one JSON document per version. */
export interface StoredProgramme {
  /** `shanghai-2022`; part of addresses. */
  readonly id: string
  /** Counts up from 1. */
  readonly version: number
}

/** Stores a new version of a programme. The event that tells of it names `programmeState(programme)` among its records. */
export async function saveProgramme<P extends StoredProgramme>(tx: Writer, programme: P): Promise<void> {
  await queriesOf(tx)
    .insertInto('programme')
    .values({ id: programme.id, version: programme.version, record: canonicalise(programme) })
    .execute()
}

/** The newest version of a programme, null for an unknown one. The caller knows its shape: `loadProgramme<Programme>(…)`. */
export async function loadProgramme<P extends StoredProgramme>(reader: Reader, id: string): Promise<P | null> {
  const row = await queriesOf(reader)
    .selectFrom('programme')
    .select('record')
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (JSON.parse(row.record) as P) : null
}

/** Ids of the programmes. */
export async function listProgrammes(reader: Reader): Promise<string[]> {
  const rows = await queriesOf(reader).selectFrom('programme').select('id').distinct().orderBy('id').execute()
  return rows.map(row => row.id)
}
