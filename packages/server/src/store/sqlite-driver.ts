import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'

/** How a SQLite driver opens its one connection and begins its transactions. */
export interface SqliteDriverOptions {
  open(): DatabaseSync
  /** `immediate` takes the write lock at once, so that a transaction that has begun can't fail for want of it. */
  readonly begin: 'immediate' | 'deferred'
  /** How long `begin immediate` waits for a writer of another process. */
  readonly patienceMs: number
}

/** A Kysely driver over the SQLite of Node: one connection, whose calls are synchronous but give the event loop its turn. */
export class SqliteDriver implements Driver {
  readonly #options: SqliteDriverOptions
  #connection: SqliteConnection | null = null

  constructor(options: SqliteDriverOptions) {
    this.#options = options
  }

  async init(): Promise<void> {
    this.#connection = new SqliteConnection(this.#options.open())
  }

  async acquireConnection(): Promise<SqliteConnection> {
    if (!this.#connection) throw new Error('the driver has not been opened')
    return this.#connection
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    const giveUp = performance.now() + this.#options.patienceMs
    for (let attempt = 0; ; attempt++) {
      try {
        connection.begin(this.#options.begin)
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUp) throw error
      }
      await setTimeout(Math.min(1 + attempt, 25))
    }
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.commit()
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollBack()
  }

  async releaseConnection(): Promise<void> {
    // There is but one connection, and it stays open.
  }

  async destroy(): Promise<void> {
    this.#connection?.close()
  }
}

/** How long SQLite itself waits where a lock is held for moments only: recovery, the making of the database. */
export const busyTimeoutMs = 5000

const statementLimit = 200
const turnMs = 8

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #transaction: 'none' | 'open' | 'failed' = 'none'
  #turnBegan = performance.now()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  begin(mode: 'immediate' | 'deferred'): void {
    // Waiting for a lock inside SQLite would hold up the whole process, readers and all: the driver waits instead.
    this.#database.exec('pragma busy_timeout = 0')
    try {
      this.#database.exec(`begin ${mode}`)
    } finally {
      this.#database.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    }
    this.#transaction = 'open'
  }

  commit(): void {
    this.#demandTransaction()
    this.#database.exec('commit')
    this.#transaction = 'none'
  }

  rollBack(): void {
    this.#transaction = 'none'
    // SQLite has rolled back by itself when the disk was full.
    if (this.#database.isTransaction) this.#database.exec('rollback')
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#yieldTurn()
    if (this.#transaction !== 'none') this.#demandTransaction()
    try {
      return this.#run<Row>(query)
    } catch (error) {
      if (this.#transaction === 'open') this.#transaction = 'failed'
      throw error
    }
  }

  streamQuery(): never {
    throw new Error('read in pages, by key')
  }

  close(): void {
    this.#database.close()
  }

  #run<Row>(query: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepare(query.sql)
    const parameters = query.parameters as readonly SQLInputValue[]
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size >= statementLimit) this.#statements.clear()
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  /**
   * A transaction in which a statement has failed can only be rolled back, as in PostgreSQL. SQLite would go on, and
   * after a full disk even outside the transaction, statement by statement.
   */
  #demandTransaction(): void {
    if (this.#transaction === 'open' && this.#database.isTransaction) return
    throw new Error('a statement of this transaction has failed; it can only be rolled back')
  }

  /** Awaiting a synchronous call never lets the event loop turn, so that a long import would silence the server. */
  async #yieldTurn(): Promise<void> {
    if (performance.now() - this.#turnBegan < turnMs) return
    await setImmediate()
    this.#turnBegan = performance.now()
  }
}

/** Whether an error says that another connection holds the lock (SQLITE_BUSY and its extended codes). */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5
}

/** The primary result code of an error of SQLite; null for other errors. */
export function sqliteCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null
}
