import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Engine } from './engine.ts'
import { type MigrationStep, migrations } from './migrations/migrations.ts'
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
export async function readStructure(database: Kysely<Schema>, steps = migrations): Promise<Structure> {
  const known = Object.keys(steps)
  const executed = await executedMigrations(database)
  const stranger = executed.find(name => !known.includes(name))
  if (stranger) throw storeFault('store-newer', new Error(stranger))
  return { last: executed.at(-1) ?? null, pending: known.filter(name => !executed.includes(name)) }
}

/** Which migrations to run. */
export interface MigrationOrder {
  /** All of them, unless a test says otherwise. */
  readonly steps?: typeof migrations
  /** The last one to run; all when it is not given. */
  readonly target?: string
}

/**
 * Runs the pending migrations in one transaction.
 * @throws StoreFault `store-migration-failed` when one fails; nothing is changed then.
 */
export async function migrate(engine: Engine, { steps = migrations, target }: MigrationOrder = {}): Promise<void> {
  const listed = Object.entries(steps).map(([name, step]) => [name, { up: toUp(step, engine) }])
  const migrator = new Migrator({
    db: engine.writer,
    provider: { getMigrations: async () => Object.fromEntries(listed) },
  })
  const { error } = await (target ? migrator.migrateTo(target) : migrator.migrateToLatest())
  if (error instanceof StoreFault) throw error
  if (error) throw storeFault('store-migration-failed', error)
}

function toUp(step: MigrationStep, engine: Engine) {
  return (database: Kysely<unknown>) => step(database, engine.name)
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
