import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Engine } from './engine.ts'
import { migrations } from './migrations/migrations.ts'
import type { Schema } from './schema.ts'
import { StoreFault, storeFault } from './store-fault.ts'

/** Where the structure of a store stands. */
export interface Structure {
  /** Name of the last migration that ran; null for a database without any. */
  readonly last: string | null
  readonly pending: readonly string[]
}

/**
 * Reads where the structure of a store stands.
 * @throws StoreFault `store-newer` when it has seen a migration that this release does not know.
 */
export async function readStructure(database: Kysely<Schema>): Promise<Structure> {
  const known = Object.keys(migrations)
  const executed = await executedMigrations(database)
  const stranger = executed.find(name => !known.includes(name))
  if (stranger) throw storeFault('store-newer', new Error(stranger))
  return { last: executed.at(-1) ?? null, pending: known.filter(name => !executed.includes(name)) }
}

/**
 * Runs the pending migrations, up to a named one or all, in one transaction.
 * @throws StoreFault `store-migration-failed` when one fails; nothing is changed then.
 */
export async function migrate(engine: Engine, target?: string): Promise<void> {
  const steps = Object.entries(migrations).map(([name, step]) => [name, { up: toUp(step, engine) }])
  const migrator = new Migrator({
    db: engine.writer,
    provider: { getMigrations: async () => Object.fromEntries(steps) },
  })
  const { error } = await (target ? migrator.migrateTo(target) : migrator.migrateToLatest())
  if (error instanceof StoreFault) throw error
  if (error) throw storeFault('store-migration-failed', error)
}

function toUp(step: (typeof migrations)[string], engine: Engine) {
  return (database: Parameters<typeof step>[0]) => step(database, engine.name)
}

async function executedMigrations(database: Kysely<Schema>): Promise<string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(table => table.name === 'kysely_migration')) return []
  const rows = await database
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
  return rows.map(row => row.name)
}
