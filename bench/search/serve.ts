import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import type { BenchEngine, BenchQuery } from './engine.ts'
import { fts5 } from './fts5.ts'
import { ours } from './ours.ts'
import { postgres } from './postgres.ts'

/**
 * One engine in a process of its own: `build FOLDER RECORDS` builds and says what that took, `serve FOLDER` answers
 * `POST /search`, `/all` and `/suggest` until it is ended, and says on which port.
 */
const engines: Readonly<Record<string, BenchEngine>> = { ours, fts5, postgres }

const [name = '', command = '', folder = '', records = '0'] = process.argv.slice(2)
const engine = engines[name]
if (!engine) throw new Error(`There is no engine ${name}`)

if (command === 'build') {
  const start = performance.now()
  await engine.build(folder, Number(records))
  const { user, system } = process.cpuUsage()
  say({ cpuSeconds: (user + system) / 1e6, seconds: (performance.now() - start) / 1000 })
} else {
  const opened = await engine.open(folder)
  const app = fastify()
  app.post<{ Body: BenchQuery }>('/search', async (request, reply) => {
    const before = process.cpuUsage()
    const answer = await opened.answer(request.body)
    const { user, system } = process.cpuUsage(before)
    reply.header('x-cpu-ms', (user + system) / 1000)
    return answer
  })
  app.post<{ Body: BenchQuery }>('/all', request => opened.all(request.body))
  app.post<{ Body: { text: string } }>('/suggest', async request => (await opened.suggest?.(request.body.text)) ?? 0)
  await app.listen({ host: '127.0.0.1', port: 0 })
  say({ port: (app.server.address() as AddressInfo).port })
}

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
