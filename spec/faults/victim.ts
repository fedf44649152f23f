import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What a writer says once the store has said that it is written. */
export interface Acknowledgement {
  /** Number of the last event of the action. */
  readonly seq: number
  /** Ids of the records that the action wrote, all or none of which must be there. */
  readonly ids: readonly string[]
}

/** A process that writes, to be killed while it does. */
export interface Victim {
  readonly process: ChildProcess
  /** What it has acknowledged so far. */
  readonly acknowledged: readonly Acknowledgement[]
  /** Resolves when it has acknowledged so many actions, or has ended before. */
  reach(count: number): Promise<void>
  /** Resolves when it has ended and everything it had said is read. */
  ended: Promise<void>
}

/** Starts a process that prints one acknowledgement as JSON per line. */
export function startVictim(file: string, words: readonly string[]): Victim {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: Acknowledgement[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const lines = createInterface({ input: child.stdout })
  const release = (isOver: boolean) => {
    for (const each of waiting) if (isOver || acknowledged.length >= each.count) each.resolve()
  }
  lines.on('line', line => {
    const value = readLine(line)
    if (value) acknowledged.push(value)
    release(false)
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const drained = new Promise<void>(resolve => lines.once('close', () => resolve()))
  const ended = Promise.all([exited, drained]).then(() => release(true))
  return {
    process: child,
    acknowledged,
    reach: count => {
      if (acknowledged.length >= count) return Promise.resolve()
      return Promise.race([ended, new Promise<void>(resolve => waiting.push({ count, resolve }))])
    },
    ended,
  }
}

/** A line that the kill cut in two was not said. */
function readLine(line: string): Acknowledgement | null {
  try {
    return JSON.parse(line) as Acknowledgement
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
