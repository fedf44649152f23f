import type { FastifyInstance } from 'fastify'

/** What one page cost the server, in milliseconds per request. */
export interface ServerCost {
  readonly p50: number
  readonly p95: number
  /** Processor time of the whole process, a mean. */
  readonly cpu: number
}

/** Requests of a round, and those before it that nobody counts. */
const requests = 200
const warmUp = 40

/** The best of some rounds of requests, one after the other, in this process; answers are compressed as for a browser. */
export async function measureServer(app: FastifyInstance, address: string, rounds: number): Promise<ServerCost> {
  for (let i = 0; i < warmUp; i += 1) await ask(app, address)
  const costs: ServerCost[] = []
  for (let round = 0; round < rounds; round += 1) costs.push(await measureRound(app, address))
  return costs.reduce((best, cost) => (cost.p95 < best.p95 ? cost : best))
}

async function measureRound(app: FastifyInstance, address: string): Promise<ServerCost> {
  const times: number[] = []
  const before = process.cpuUsage()
  for (let i = 0; i < requests; i += 1) {
    const start = performance.now()
    await ask(app, address)
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0
  return { p50: at(0.5), p95: at(0.95), cpu: (user + system) / 1000 / requests }
}

async function ask(app: FastifyInstance, url: string): Promise<void> {
  const { statusCode } = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
}

/** Bytes that a browser must fetch before the page is complete, compressed: the document and all that its head names. */
export async function countBytes(app: FastifyInstance, url: string): Promise<{ document: number; assets: number }> {
  const html = (await app.inject({ url })).body
  const head = html.slice(0, html.indexOf('</head>'))
  const assets = [...head.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(match => match[1] ?? '')
  const sizes = await Promise.all([url, ...assets].map(one => sizeOf(app, one)))
  const [document = 0, ...rest] = sizes
  return { document, assets: rest.reduce((sum, size) => sum + size, 0) }
}

async function sizeOf(app: FastifyInstance, url: string): Promise<number> {
  return (await app.inject({ url, headers: { 'accept-encoding': 'br' } })).rawPayload.length
}
