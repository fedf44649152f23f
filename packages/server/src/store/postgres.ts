import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import pg from 'pg'
import type { Engine } from './engine.ts'
import { FaultDriver } from './fault-driver.ts'
import type { Schema } from './schema.ts'
import { type StoreFault, type StoreFaultRule, storeFault } from './store-fault.ts'
import { TableIntrospector } from './table-introspector.ts'

const oldestVersion = 150_000

/**
 * Opens a PostgreSQL by its URL.
 * @throws StoreFault `postgres-unfit` for an old version or another encoding than UTF8, `store-unreachable`.
 */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, keepAlive: true })
  // A connection that dies, idle or at work, tells so in an event that would end the process if nobody listened. The
  // query at hand fails by itself, and the next one gets a new connection.
  pool.on('error', leaveToTheQuery)
  pool.on('connect', client => client.on('error', leaveToTheQuery))
  const database = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new FaultDriver(new PostgresDriver({ pool, onCreateConnection }), explainPostgres),
      createIntrospector: own => new TableIntrospector(own, 'postgres'),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  try {
    await demandFitServer(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return postgresEngine(database)
}

/** The engine over a Kysely that speaks to some PostgreSQL. */
export function postgresEngine(database: Kysely<Schema>): Engine {
  return {
    name: 'postgres',
    reader: database,
    writer: database,
    snapshot: work => {
      const begin = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      return begin.execute(async transaction => {
        // The state is that of the first query; let it be now.
        await sql`select 1`.execute(transaction)
        return work(transaction)
      })
    },
    lock: async transaction => {
      await sql`set local lock_timeout = '30s'`.execute(transaction)
      await transaction.selectFrom('event_head').select('id').forUpdate().execute()
    },
    damages: async () => [],
    close: () => database.destroy(),
  }
}

/**
 * Whatever the server's defaults are: a commit is on disk when it returns, a transaction that has waited for the lock
 * sees what the one before wrote, and the lock of a client whose machine has vanished is free again within two minutes.
 */
async function onCreateConnection(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(
    CompiledQuery.raw(`
      select set_config('default_transaction_isolation', 'read committed', false),
        set_config('tcp_keepalives_idle', '60', false),
        set_config('tcp_keepalives_interval', '10', false),
        set_config('tcp_keepalives_count', '5', false),
        case current_setting('synchronous_commit') when 'off' then set_config('synchronous_commit', 'on', false) end`),
  )
}

function leaveToTheQuery(): void {
  // See above.
}

async function demandFitServer(database: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select cast(current_setting('server_version_num') as integer) as version,
      current_setting('server_encoding') as encoding`.execute(database)
  const [server] = rows
  if (server && server.version >= oldestVersion && server.encoding === 'UTF8') return
  throw storeFault('postgres-unfit', new Error(`server_version_num ${server?.version}, ${server?.encoding}`))
}

/** SQLSTATE codes (PostgreSQL, appendix A) and those of Node's network. */
const faults: Readonly<Record<string, StoreFaultRule>> = {
  '25006': 'store-read-only',
  '28000': 'store-unreachable',
  '28P01': 'store-unreachable',
  '3D000': 'store-unreachable',
  '40P01': 'store-busy',
  '42703': 'store-damaged',
  '42P01': 'store-damaged',
  '53100': 'store-full',
  '53300': 'store-unreachable',
  '55P03': 'store-busy',
  '57P01': 'store-unreachable',
  '57P02': 'store-unreachable',
  '57P03': 'store-unreachable',
  XX001: 'store-damaged',
  XX002: 'store-damaged',
  ECONNREFUSED: 'store-unreachable',
  ECONNRESET: 'store-unreachable',
  EHOSTUNREACH: 'store-unreachable',
  ENETUNREACH: 'store-unreachable',
  ENOENT: 'store-unreachable',
  ENOTFOUND: 'store-unreachable',
  EAI_AGAIN: 'store-unreachable',
  EPIPE: 'store-unreachable',
  ETIMEDOUT: 'store-unreachable',
}

/** The driver reports a lost connection, and one that does not come about, without a code. */
const lost = /connection terminated|not queryable|timeout (exceeded|expired)|connection timeout/i

function explainPostgres(error: unknown): StoreFault | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const rule =
    faults[code] ?? (code.startsWith('08') || (code === '' && lost.test(error.message)) ? 'store-unreachable' : null)
  return rule ? storeFault(rule, error) : null
}
