import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyLog } from '@biaochi/server/actions/verify-log.ts'
import { eachEvent } from '@biaochi/server/store/event.ts'
import { openStore } from '@biaochi/server/store/store.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect } from '../collect.ts'
import { makeTestFolder } from '../engines-under-test.ts'
import { makeTestContext } from '../test-context.ts'
import { startVictim } from './victim.ts'

/** Bytes of the header of a write-ahead log and of each frame in it (sqlite.org/fileformat2.html, 4.1). */
const [headerSize, frameSize] = [32, 24 + 4096]

describe('a SQLite store whose last writes did not all reach the disk', () => {
  let folder: string
  let log: Buffer
  let whole: readonly string[]

  beforeAll(async () => {
    folder = makeTestFolder()
    const victim = startVictim(join(import.meta.dirname, 'writer.ts'), [folder, '-', 'r'])
    await victim.reach(12)
    victim.process.kill('SIGKILL')
    await victim.ended
    log = readFileSync(join(folder, 'biaochi.sqlite-wal'))
    whole = await eventsAfter(log)
    expect(whole.length).toBeGreaterThanOrEqual(12)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Opens a copy with the given write-ahead log, demands that it verifies, takes an event, and gives its events. */
  async function eventsAfter(wal: Buffer): Promise<string[]> {
    const copy = makeTestFolder()
    mkdirSync(copy, { recursive: true })
    copyFileSync(join(folder, 'biaochi.sqlite'), join(copy, 'biaochi.sqlite'))
    writeFileSync(join(copy, 'biaochi.sqlite-wal'), wal)
    const store = await openStore({ folder: copy, databaseUrl: null })
    const report = await verifyLog(makeTestContext(store), { checkpoints: [], keys: [] })
    expect(report).toMatchObject({ findings: [] })
    const events = await collect(eachEvent(store.read, { after: 0 }))
    await store.close()
    rmSync(copy, { recursive: true })
    return events.map(event => JSON.stringify(event))
  }

  const cuts = Array.from({ length: 40 }, (_, index) => index / 40)

  it.each(cuts)('is a beginning of what was written when its log is cut off after %d of it', async part => {
    const events = await eventsAfter(log.subarray(0, Math.floor(log.length * part)))
    expect(events).toEqual(whole.slice(0, events.length))
  })

  it.each(cuts)('is a beginning of what was written when a frame is torn at %d of its log', async part => {
    const torn = Buffer.from(log)
    const frame = Math.floor((part * (log.length - headerSize)) / frameSize)
    torn.fill(0, headerSize + frame * frameSize + 2000, headerSize + (frame + 1) * frameSize)
    const events = await eventsAfter(torn)
    expect(events).toEqual(whole.slice(0, events.length))
  })
})
