import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of the tests' own, which may be killed. */
export interface Cluster {
  readonly url: string
  readonly folder: string
  start(): Promise<void>
  /** kill -9 of the server and every process it has begun. */
  kill(): Promise<void>
  remove(): Promise<void>
}

const root = '/usr/lib/postgresql'

/** Folder of the newest PostgreSQL that the distribution has installed; null for none. */
export function findPostgres(): string | null {
  if (!existsSync(root)) return null
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map(version => join(root, version, 'bin')).find(bin => existsSync(join(bin, 'initdb'))) ?? null
}

/** Makes a cluster in a new folder below the given one, not started yet; it listens on loopback only. */
export async function makeCluster(bin: string, parent: string): Promise<Cluster> {
  const user = serverUser()
  const folder = mkdtempSync(join(parent, 'biaochi-postgres-'))
  chownSync(folder, user.uid, user.gid)
  const files = join(folder, 'db')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--wal-segsize=4'],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let server: ChildProcess | null = null
  const start = async () => {
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder, max_wal_size: '32MB' }
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    server = spawn(join(bin, 'postgres'), ['-D', files, ...words], { ...user, cwd: folder, stdio: 'ignore' })
    await untilItAnswers(url, server)
  }
  const kill = async () => {
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return
    const exited = new Promise(resolve => server?.once('exit', resolve))
    // The children first would be noticed by their parent; it must not have the time to tidy up.
    const family = [server.pid, ...childrenOf(server.pid)]
    for (const pid of family) killIfAlive(pid)
    await exited
    while (family.some(isAlive)) await setTimeout(5)
  }
  return {
    url,
    folder,
    start,
    kill,
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A server refuses to run as root; the distribution has made a user for it. */
function serverUser(): { uid: number; gid: number } {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  if (uid !== 0) return { uid, gid }
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(line => line.startsWith('postgres:'))
  const [, , serverUid, serverGid] = entry?.split(':') ?? []
  return { uid: Number(serverUid), gid: Number(serverGid) }
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

function killIfAlive(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}

function isAlive(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // It ended while we looked.
    return false
  }
}

/** Polls, since a server says nowhere that it is ready; gives up only when the process has ended. */
async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      // Not yet.
      await setTimeout(20)
    }
  }
  throw new Error(`the PostgreSQL server ended at once, with ${server.exitCode ?? server.signalCode}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
