import { loadavg } from 'node:os'

/** The quickest of some runs, in milliseconds. */
export interface BestRun {
  readonly wall: number
  readonly cpu: number
}

/** Runs some work so often and keeps the quickest run. */
export async function bestRun(runs: number, work: () => unknown): Promise<BestRun> {
  let best: BestRun = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY }
  for (let run = 0; run < runs; run++) {
    const [from, used] = [performance.now(), process.cpuUsage()]
    await work()
    const wall = performance.now() - from
    const { user, system } = process.cpuUsage(used)
    const cpu = (user + system) / 1000
    if (Math.min(wall, cpu) < Math.min(best.wall, best.cpu)) best = { wall, cpu }
  }
  return best
}

/**
 * Whether a bound in milliseconds is kept. On a busy machine the wall clock measures the others too, so the time that was
 * computed counts then; on a quiet one the collector runs beside the work and the wall clock is the smaller.
 */
export function isWithin({ wall, cpu }: BestRun, bound: number): boolean {
  return Math.min(wall, cpu) <= bound
}

/** Both clocks of a run. */
export function clocks({ wall, cpu }: BestRun): string {
  return `${wall.toFixed(0)} ms wall, ${cpu.toFixed(0)} ms CPU`
}

/** The last line of a benchmark; sets its exit code. */
export function close(isKept: boolean): void {
  process.stdout.write(
    `load ${loadavg()[0]?.toFixed(1)} at the end\n${isKept ? 'every promise is kept' : 'NOT KEPT'}\n`,
  )
  process.exitCode = isKept ? 0 : 1
}
