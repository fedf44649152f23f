import { type Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'

/** Watch lists, and what is on the way to those who are told of changes. */
export async function createWatchLists(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  const text = engine === 'sqlite' ? ('text' as const) : sql`text collate "C"`
  await database.schema
    .createTable('watch')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('record', text, column => column.notNull())
    .execute()
  await database.schema
    .createTable('delivery')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('watch_id', text, column => column.notNull().references('watch.id').onDelete('cascade'))
    .addColumn('body', text, column => column.notNull())
    .addColumn('attempts', 'integer', column => column.notNull())
    .addColumn('due_at', text)
    .addColumn('failure', text)
    .execute()
  await database.schema.createIndex('delivery_due').on('delivery').column('due_at').execute()
}
