import type { SqlRow } from '@biaochi/core/checks/sql/query/sql-table.ts'
import { type ClickHouseClient, createClient } from '@clickhouse/client'

/** Where a server is, and who asks. */
export interface ClickhouseAddress {
  /** `http://host:port`. */
  readonly url: string
  readonly database: string
  readonly user: string
  readonly password: string
}

export interface ClickhouseBounds {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of a statement; an hour unless given. */
  readonly patience?: number | undefined
}

/** A server of ClickHouse that answers rows of texts. */
export class ClickhouseSession {
  readonly #client: ClickHouseClient
  readonly #signal: AbortSignal | undefined

  constructor(
    { url, database, user, password }: ClickhouseAddress,
    { signal, patience = 3_600_000 }: ClickhouseBounds,
  ) {
    this.#signal = signal
    this.#client = createClient({
      url,
      database,
      username: user,
      password,
      request_timeout: patience,
      log: { level: 127 },
    })
  }

  /** Rows of a statement; records stand in one order, since one thread reads them. */
  async ask(statement: string): Promise<readonly SqlRow[]> {
    const result = await this.#client.query({
      query: statement,
      format: 'JSONCompact',
      // A set of keys stands in the statement itself.
      clickhouse_settings: {
        max_query_size: '1000000000',
        max_ast_elements: '100000000',
        max_ast_depth: '100000',
        max_threads: 1,
        output_format_json_quote_64bit_integers: 1,
      },
      ...(this.#signal === undefined ? {} : { abort_signal: this.#signal }),
    })
    const { data } = (await result.json()) as unknown as { data: unknown[][] }
    return data.map(row => row.map(value => (value === null ? null : String(value))))
  }

  close(): Promise<void> {
    return this.#client.close()
  }
}
