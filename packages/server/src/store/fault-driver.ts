import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely'
import type { Explain } from './engine.ts'

/** A driver that turns the errors of another one into faults that say what to do. */
export class FaultDriver implements Driver {
  readonly #inner: Driver
  readonly #explain: Explain
  readonly #connections = new WeakMap<DatabaseConnection, FaultConnection>()

  constructor(inner: Driver, explain: Explain) {
    this.#inner = inner
    this.#explain = explain
  }

  init(): Promise<void> {
    return explained(this.#explain, () => this.#inner.init())
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await explained(this.#explain, () => this.#inner.acquireConnection())
    const known = this.#connections.get(inner) ?? new FaultConnection(inner, this.#explain)
    this.#connections.set(inner, known)
    return known
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return explained(this.#explain, () => this.#inner.beginTransaction(innerOf(connection), settings))
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return explained(this.#explain, () => this.#inner.commitTransaction(innerOf(connection)))
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return explained(this.#explain, () => this.#inner.rollbackTransaction(innerOf(connection)))
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection))
  }

  destroy(): Promise<void> {
    return this.#inner.destroy()
  }
}

class FaultConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly #explain: Explain

  constructor(inner: DatabaseConnection, explain: Explain) {
    this.inner = inner
    this.#explain = explain
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return explained(this.#explain, () => this.inner.executeQuery<Row>(query))
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.inner.streamQuery<Row>(query, chunkSize)
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  if (!(connection instanceof FaultConnection)) throw new TypeError('this connection is not one of ours')
  return connection.inner
}

async function explained<T>(explain: Explain, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw explain(error) ?? error
  }
}
