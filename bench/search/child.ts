import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchAnswer, BenchQuery } from './engine.ts'

/** What it took to build an index. */
export interface Building {
  readonly cpuSeconds: number
  readonly seconds: number
}

/** Builds the index of an engine in a process of its own. */
export async function buildEngine(name: string, folder: string, records: number): Promise<Building> {
  const { child, said } = await start([name, 'build', folder, String(records)])
  if (child.exitCode === null) await once(child, 'exit')
  return said as Building
}

/** An engine that answers over HTTP. */
export class EngineServer {
  readonly name: string
  readonly #child: ChildProcess
  readonly #origin: string

  private constructor(name: string, child: ChildProcess, port: number) {
    this.name = name
    this.#child = child
    this.#origin = `http://127.0.0.1:${port}`
  }

  static async start(name: string, folder: string): Promise<EngineServer> {
    const { child, said } = await start([name, 'serve', folder])
    return new EngineServer(name, child, (said as { port: number }).port)
  }

  /** Asks a question; milliseconds from sending it to having the answer, and of processor time on the way. */
  async ask(query: BenchQuery): Promise<{ answer: BenchAnswer; ms: number; cpuMs: number }> {
    const body = JSON.stringify(query)
    const start = performance.now()
    const response = await this.#post('/search', body)
    const text = await response.text()
    const ms = performance.now() - start
    return { answer: JSON.parse(text), ms, cpuMs: Number(response.headers.get('x-cpu-ms')) }
  }

  async all(query: BenchQuery): Promise<readonly string[] | null> {
    return (await this.#post('/all', JSON.stringify(query))).json()
  }

  /** Asks for completion; milliseconds until the answer. */
  async suggest(text: string): Promise<number> {
    const start = performance.now()
    await (await this.#post('/suggest', JSON.stringify({ text }))).text()
    return performance.now() - start
  }

  /** Resident memory in MB. */
  resident(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000
  }

  async stop(): Promise<void> {
    this.#child.kill()
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit')
  }

  async #post(path: string, body: string): Promise<Response> {
    const response = await fetch(this.#origin + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    if (!response.ok) throw new Error(`${this.name}${path}: ${await response.text()}`)
    return response
  }
}

/** Starts a process and waits for the line it says. */
async function start(options: readonly string[]): Promise<{ child: ChildProcess; said: unknown }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) return { child, said: JSON.parse(line) }
  throw new Error(`${options.join(' ')} ended without a word`)
}
