import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { streamLines, type WriteLine } from './stream-lines.ts'

/** Writes lines until it is stopped; resolves with how many it got rid of. */
function endless() {
  let stopped: (count: number) => void = () => undefined
  const end = new Promise<number>(done => {
    stopped = done
  })
  const produce = async (write: WriteLine) => {
    let count = 0
    try {
      for (;;) {
        await write('x'.repeat(1000))
        count++
      }
    } finally {
      stopped(count)
    }
  }
  return { produce, end }
}

describe('streamLines', () => {
  it('ends when the last line was written', async () => {
    const stream = streamLines(async write => {
      for (const line of ['a', '', '中']) await write(line)
    })
    expect(await text(stream)).toBe('a\n\n中\n')
  })

  it('waits for a reader who is slow', async () => {
    const { produce, end } = endless()
    const stream = streamLines(produce)
    stream.once('readable', () => setImmediate(() => stream.destroy()))
    expect(await end).toBeLessThan(1000)
  })

  it('breaks off when the action fails, so that nobody takes the part for the whole', async () => {
    const stream = streamLines(async write => {
      await write('a')
      throw new Error('the store is gone')
    })
    await expect(text(stream)).rejects.toThrow('the store is gone')
  })
})
