import { type Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'

/** Documents of standards, every version with its text. */
export async function createDocuments(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  const text = engine === 'sqlite' ? ('text' as const) : sql`text collate "C"`
  await database.schema
    .createTable('document')
    .addColumn('slug', text, column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('standard_id', text)
    .addColumn('record', text, column => column.notNull())
    .addColumn('content', text, column => column.notNull())
    .addPrimaryKeyConstraint('document_key', ['slug', 'version'])
    .execute()
  await database.schema.createIndex('document_standard').on('document').column('standard_id').execute()
}
