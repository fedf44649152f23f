import { PassThrough, type Readable } from 'node:stream'
import { type CheckJob, isOver } from '../actions/check-jobs.ts'

/** Milliseconds between two events about progress. */
const beat = 250

/** A check as server-sent events: `progress` while it runs, its last state under the name of that state, and the end. */
export function streamCheck(job: CheckJob): Readable {
  const stream = new PassThrough()
  let told = 0
  let stopListening = () => {}
  const tell = () => {
    const { state } = job.view
    const isLast = isOver(job.view)
    const now = performance.now()
    if (!isLast && now - told < beat) return
    told = now
    stream.write(`event: ${isLast ? state : 'progress'}\ndata: ${JSON.stringify(job.view)}\n\n`)
    if (!isLast) return
    stopListening()
    stream.end()
  }
  stopListening = job.listen(tell)
  stream.once('close', () => stopListening())
  tell()
  return stream
}
