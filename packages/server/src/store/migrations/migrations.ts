import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import { createRegistryAndLog } from './0001-registry-and-log.ts'
import { createWatchLists } from './0002-watch-lists.ts'
import { createDocuments } from './0003-documents.ts'

/** One step of the structure of the store, forward only: the way back is the backup taken before. */
export type MigrationStep = (database: Kysely<unknown>, engine: Engine['name']) => Promise<void>

/** Every migration by its name, in the order they run. A name that was released is never changed, nor is what it does. */
export const migrations: Readonly<Record<string, MigrationStep>> = {
  '0001-registry-and-log': createRegistryAndLog,
  '0002-watch-lists': createWatchLists,
  '0003-documents': createDocuments,
}
