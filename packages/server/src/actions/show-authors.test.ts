import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { eventsOf } from '../store/event.ts'
import { eraseLeaves } from '../store/leaf.ts'
import type { Context } from './context.ts'
import { correctStandard } from './correct-standard.ts'
import { findRecord } from './find-record.ts'
import { importRegistry } from './import-registry.ts'
import { isRefusal } from './refusal.ts'
import { showAuthors } from './show-authors.ts'
import { verifyLog } from './verify-log.ts'

describe.each(enginesUnderTest)('those who changed a record on $name', engine => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(engine)
    context = makeTestContext(test.store)
  })
  afterEach(() => test.remove())

  const by = (name: string): Context => ({ ...context, actor: { ...context.actor, name } })
  const bytes = Buffer.from('number,title_zh\nGB/T 99001-2010,甲\nGB/T 99002-2010,乙\n')
  const source = { name: 'a.csv', size: bytes.length, read: async () => bytes }
  const subject = async () => {
    const record = await findRecord(context.store.read, 'GB/T 99001-2010')
    if (isRefusal(record)) throw new Error('the import has lost a record')
    return { type: 'standard', id: record.id }
  }
  const names = async () => [...(await showAuthors(context, await subject())).values()]

  it('are known by name: who imported it, and who corrected it', async () => {
    await importRegistry(by('导入人'), [source])
    await correctStandard(by('更正人'), { standard: 'GB/T 99001-2010', fields: { title_en: 'A' }, reason: '试' })
    await correctStandard(context, { standard: 'GB/T 99001-2010', fields: { title_en: 'B' }, reason: '试' })
    expect(await names()).toEqual(['导入人', '更正人'])
  })

  it('stand in the log as digests only, once for an import, and can be erased', async () => {
    await importRegistry(by('导入人'), [source])
    const [event] = await eventsOf(context.store.read, { type: 'registry', id: 'registry' })
    expect(JSON.stringify(event)).not.toContain('导入人')
    const seq = event?.seq ?? 0
    const order = { seq, paths: ['/by'], reason: '本人要求', id: context.newId(), at: context.now() }
    await test.store.write(tx => eraseLeaves(tx, { ...order, actor: context.actor }))
    expect(await names()).toEqual([])
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({
      findings: [],
      leaves: { verified: 0, erased: 1 },
    })
  })
})
