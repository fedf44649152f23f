import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type EngineUnderTest,
  enginesUnderTest,
  makeTestStore,
  type TestStore,
} from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { latestCheckpoint } from '../store/checkpoint.ts'
import { openStore } from '../store/store.ts'
import type { Context } from './context.ts'
import { keepCheckpoints } from './keep-checkpoints.ts'
import { newToken } from './new-token.ts'
import { publishCheckpoint } from './publish-checkpoint.ts'

describe('checkpoints of a running server', () => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(enginesUnderTest[0] as EngineUnderTest)
    context = makeTestContext(test.store)
  })
  afterEach(() => test.remove())

  const size = async () => (await latestCheckpoint(test.store.read))?.size ?? 0

  it('are published at once and after every interval in which the log has grown', async () => {
    await newToken(context, '甲')
    const stop = keepCheckpoints(context, { interval: 5, onFailure: failure => expect.fail(String(failure)) })
    await vi.waitFor(async () => expect(await size()).toBe(await test.store.changeMark()))
    const before = await size()
    await newToken(context, '乙')
    await vi.waitFor(async () => expect(await size()).toBeGreaterThan(before))
    await stop()
  })

  it('are one and the same for two servers on one store', async () => {
    await newToken(context, '甲')
    const again = await openStore(test.again ?? expect.fail('SQLite opens twice'))
    try {
      const published = await Promise.all([context, { ...context, store: again }].map(publishCheckpoint))
      expect(published[1]).toEqual(published[0])
      expect(await size()).toBe(published[0]?.size)
    } finally {
      await again.close()
    }
  })

  it('end when they are told to, and say what failed', async () => {
    const failures: unknown[] = []
    const broken = { ...context, now: () => expect.fail('no clock') }
    const stop = keepCheckpoints(broken, { interval: 60_000, onFailure: failure => failures.push(failure) })
    await vi.waitFor(() => expect(failures).toHaveLength(1))
    await stop()
  })
})
