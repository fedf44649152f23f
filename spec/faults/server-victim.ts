import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { StoreOptions } from '@biaochi/server/store/store.ts'

const main = resolve(import.meta.dirname, '../../packages/server/src/cli/main.ts')

/** The real server, to be killed while it writes. */
export interface ServerVictim {
  /** Root of its API. */
  readonly api: string
  readonly process: ChildProcess
  readonly ended: Promise<void>
}

/** Starts `biaochi serve` on a free port; resolves when it says that it answers. */
export async function startServerVictim({ folder, databaseUrl }: StoreOptions): Promise<ServerVictim> {
  const env = { PATH: process.env.PATH, BIAOCHI_DATA: folder, BIAOCHI_LANGUAGE: 'en', DATABASE_URL: databaseUrl ?? '' }
  const child = spawn(process.execPath, [main, 'serve', '--port', '0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const said: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line)
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)
    if (address) return { api: `${address[0]}api/v1`, process: child, ended }
  }
  throw new Error(`the server ended before it answered:\n${said.join('\n')}`)
}

/** A correction that the server has acknowledged. */
export interface Correction {
  readonly id: string
  readonly title: string
}

/** Corrects one record again and again until the server is gone; tells of every correction that was acknowledged. */
export async function correctUntilGone(
  api: string,
  order: { readonly id: string; readonly token: string; readonly mark: string },
  tell: (correction: Correction) => void,
): Promise<void> {
  const url = `${api}/standards/${order.id}`
  const authorization = `Bearer ${order.token}`
  let seen = await ask(url, {})
  for (let count = 0; seen; count++) {
    const title = `${order.mark}-${order.id}-${count}`
    const done = await ask(url, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json', 'if-match': seen.tag },
      body: JSON.stringify({ set: { title_en: title }, reason: 'test' }),
    })
    if (done?.status === 200) tell({ id: order.id, title })
    else if (done && done.status < 500) throw new Error(`the server answered ${done.status}`)
    // Where the database is gone, the next revision is not known, and it need not be.
    seen = done && { ...done, tag: done.tag || seen.tag }
  }
}

/** Status and entity tag of the answer; null when there was none. */
async function ask(url: string, request: RequestInit): Promise<{ status: number; tag: string } | null> {
  try {
    const answer = await fetch(url, request)
    // An answer that was cut off was not given.
    await answer.text()
    return { status: answer.status, tag: answer.headers.get('etag') ?? '' }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
