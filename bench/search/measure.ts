import type { EngineServer } from './child.ts'
import type { BenchQuery } from './engine.ts'

/** Percentiles in milliseconds. */
export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** What answers took: as the client waits for them, and processor time of the engine's process. */
export interface Times {
  readonly wall: Percentiles
  readonly cpu: Percentiles
}

/** Asks all questions so many times over, after one round that is not counted; the best round by its p95. */
export async function measure(server: EngineServer, queries: readonly BenchQuery[], rounds: number): Promise<Times> {
  await askAll(server, queries)
  const all: Times[] = []
  for (let round = 0; round < rounds; round++) all.push(await askAll(server, queries))
  const [first, ...others] = all
  if (!first) throw new RangeError('At least one round is needed')
  const better = (a: Percentiles, b: Percentiles): Percentiles => (b.p95 < a.p95 ? b : a)
  return others.reduce((best, one) => ({ wall: better(best.wall, one.wall), cpu: better(best.cpu, one.cpu) }), first)
}

async function askAll(server: EngineServer, queries: readonly BenchQuery[]): Promise<Times> {
  const wall: number[] = []
  const cpu: number[] = []
  for (const query of queries) {
    const { ms, cpuMs } = await server.ask(query)
    wall.push(ms)
    cpu.push(cpuMs)
  }
  return { wall: percentiles(wall), cpu: percentiles(cpu) }
}

/** Milliseconds of completing each text, the best of so many rounds. */
export async function measureSuggestions(
  server: EngineServer,
  texts: readonly string[],
  rounds: number,
): Promise<Percentiles> {
  const best = texts.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    for (const [at, text] of texts.entries()) best[at] = Math.min(best[at] ?? 0, await server.suggest(text))
  }
  return percentiles(best)
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
