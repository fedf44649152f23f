import type { TableProgress } from '../engine/table-engine.ts'
import type { Call } from './command.ts'

/** Milliseconds between two drawings. */
const pause = 100

/** A line of progress with rows a second, redrawn ten times a second at most, and only where somebody watches. */
export function showProgress(call: Call): {
  readonly show: (progress: TableProgress) => void
  readonly end: () => void
} {
  const started = performance.now()
  let drawn = 0
  const show = ({ name, bytes, size, records }: TableProgress) => {
    const time = performance.now()
    if (time - drawn < pause) return
    drawn = time
    const share = size > 0 ? Math.min(bytes / size, 1) : 0
    const bar = '█'.repeat(Math.round(share * 20)).padEnd(20, '░')
    const rate = Math.round((records / Math.max(time - started, 1)) * 1000)
    const [count, speed] = [records, rate].map(one => one.toLocaleString('en-US'))
    const words = call.language === 'zh' ? `${count} 条，每秒 ${speed} 条` : `${count} rows, ${speed} rows/s`
    call.terminal.progress(`${bar} ${Math.floor(share * 100)} % ${words} ${name}`)
  }
  return { show, end: () => call.terminal.progress(null) }
}
