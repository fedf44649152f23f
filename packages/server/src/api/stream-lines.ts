import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'

/** Takes a line, without its line break, when there is room for it. */
export type WriteLine = (line: string) => Promise<void>

/**
 * What an action writes line by line, as a stream. It waits for slow readers, and stops the action when the reader has
 * left: nobody holds a state of the store open for a broken connection.
 */
export function streamLines(produce: (write: WriteLine) => Promise<void>): Readable {
  const stream = new PassThrough()
  const closed = new Promise<void>(done => stream.once('close', done))
  const write: WriteLine = async line => {
    if (stream.destroyed) throw new Error('the reader has left')
    if (!stream.write(`${line}\n`)) await Promise.race([once(stream, 'drain'), closed])
  }
  produce(write).then(
    () => stream.end(),
    failure => stream.destroy(failure),
  )
  return stream
}
