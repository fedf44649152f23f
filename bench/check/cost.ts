import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** What a command cost. */
export interface Cost {
  /** Seconds. */
  readonly wall: number
  /** Seconds of processor time of the process and all that it started. */
  readonly cpu: number
  /** Most memory resident at a time, in MB of 10⁶ bytes, summed over its processes. */
  readonly peak: number
  /** Share of the machine's processors that others used meanwhile, 0 to 1. */
  readonly others: number
}

/** What a command said, and its cost. */
export interface Measured {
  readonly code: number
  readonly said: string
  readonly cost: Cost
}

/** Milliseconds between two looks at a process: so much of its end may go unseen. */
const interval = 20
/** The clock of /proc ticks so often a second on every Linux of today. */
const ticks = 100

/** Runs a script of this project in a process of its own and watches it through /proc. */
export function measure(script: string, options: readonly string[]): Promise<Measured> {
  const busy = busySeconds()
  const start = performance.now()
  const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const watch = new Watch(child.pid ?? 0)
  const timer = setInterval(() => watch.look(), interval)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    // Looked at once more when it has closed its output, and is still there.
    child.stdout.on('end', () => watch.look())
    child.on('close', code => {
      clearInterval(timer)
      const wall = (performance.now() - start) / 1000
      const cpu = watch.cpu()
      const others = Math.max(0, (busySeconds() - busy - cpu) / (wall * cpus().length))
      resolve({ code: code ?? 1, said, cost: { wall, cpu, peak: watch.peak, others } })
    })
  })
}

/** The quicker of two runs. */
export function better(one: Cost, other: Cost): Cost {
  return other.wall < one.wall ? other : one
}

/** A process and all that come of it. */
class Watch {
  peak = 0
  readonly #root: number
  readonly #cpu = new Map<number, number>()

  constructor(root: number) {
    this.#root = root
  }

  look(): void {
    const alive = treeOf(this.#root)
    const sizes = alive.map(pid => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1.024e-3)
    this.peak = Math.max(
      this.peak,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    for (const pid of alive) {
      // Behind the name, which may hold anything, the 12th and 13th field are user and system time.
      const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
      const used = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks
      this.#cpu.set(pid, Math.max(used, this.#cpu.get(pid) ?? 0))
    }
  }

  cpu(): number {
    return [...this.#cpu.values()].reduce((sum, used) => sum + used, 0)
  }
}

function treeOf(pid: number): number[] {
  const tasks = list(`/proc/${pid}/task`)
  const children = tasks.flatMap(task => read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean))
  return [pid, ...children.flatMap(child => treeOf(Number(child)))]
}

/** Seconds that the processors have worked since the start of the machine, those taken away by a host counted. */
function busySeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] =
    read('/proc/stat').split('\n')[0]?.split(/\s+/).slice(1).map(Number) ?? []
  return (user + nice + system + irq + softirq + steal) / ticks
}

/** A file of /proc; empty when its process has just ended. */
function read(path: string): string {
  return whileThere(() => readFileSync(path, 'utf8'), '')
}

function list(folder: string): readonly string[] {
  return whileThere(() => readdirSync(folder), [])
}

function whileThere<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : null
    if (code === 'ENOENT' || code === 'ESRCH') return otherwise
    throw fault
  }
}
