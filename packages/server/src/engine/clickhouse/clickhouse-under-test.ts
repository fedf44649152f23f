import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clickhouse as dialect } from '@biaochi/core/checks/sql/dialect/clickhouse.ts'
import type { SqlUnderTest } from '../sql-under-test.ts'
import { listKeys } from './check-clickhouse-table.ts'
import { ClickhouseSession } from './clickhouse-session.ts'

const binary = '/usr/sbin/clickhouse-server'
/** Whether Debian's package clickhouse-server is installed. */
export const hasClickhouse = existsSync(binary)

/** A server of a test's own, on the loopback, with everything below a temporary folder. */
export interface ClickhouseServer {
  readonly port: number
  readonly ask: ClickhouseSession['ask']
  readonly command: (statement: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startClickhouse(): Promise<ClickhouseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-clickhouse-'))
  const [port, tcp] = [await freePort(), await freePort()]
  writeFileSync(join(folder, 'config.xml'), configOf(folder, port, tcp))
  writeFileSync(join(folder, 'users.xml'), users)
  const child = spawn(binary, [`--config-file=${join(folder, 'config.xml')}`], { stdio: 'ignore' })
  const address = { url: `http://127.0.0.1:${port}`, database: 'default', user: 'default', password: '' }
  const session = new ClickhouseSession(address, {})
  await waitFor(address.url, child)
  return {
    port,
    ask: statement => session.ask(statement),
    command: async statement => {
      const answer = await fetch(address.url, { method: 'POST', body: statement })
      if (!answer.ok) throw new Error(await answer.text())
    },
    close: async () => {
      await session.close()
      const { promise, resolve } = Promise.withResolvers<void>()
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
      await promise
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(folder: string, port: number, tcp: number): string {
  return `<yandex>
<logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<http_port>${port}</http_port>
<tcp_port>${tcp}</tcp_port>
<listen_host>127.0.0.1</listen_host>
<path>${folder}/data/</path>
<tmp_path>${folder}/tmp/</tmp_path>
<mark_cache_size>67108864</mark_cache_size>
<users_config>${folder}/users.xml</users_config>
<default_profile>default</default_profile>
<default_database>default</default_database>
</yandex>`
}

const users = `<yandex>
<profiles><default/></profiles>
<quotas><default/></quotas>
<users><default><password/><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
</yandex>`

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
  })
  return promise
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`clickhouse-server ended with ${child.exitCode}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('clickhouse-server does not answer')
}

/** ClickHouse with a table of a test's own. */
export async function openClickhouseUnderTest(): Promise<SqlUnderTest> {
  const server = await startClickhouse()
  return {
    dialect,
    glance: null,
    fill: async rows => {
      await server.command('DROP TABLE IF EXISTS cells')
      const columns = rows[0]?.map((_, at) => `c${at} String`).join(', ')
      await server.command(`CREATE TABLE cells (n Int64, ${columns}) ENGINE = Memory`)
      const values = rows.map((row, index) => `(${[index + 1, ...row.map(literal)].join(', ')})`)
      await server.command(`INSERT INTO cells VALUES ${values.join(', ')}`)
    },
    source: ({ cells }) => `SELECT ${['n', ...cells.map(cell => `c${cell}`)].join(', ')} FROM cells`,
    keys: listKeys,
    query: async function* (statement) {
      yield await server.ask(statement)
    },
    close: server.close,
  }
}

function literal(text: string | null): string {
  return dialect.quoteText(text ?? '').sql
}
