import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from './context.ts'
import { findRecord } from './find-record.ts'
import { findRetraction } from './find-retraction.ts'
import { importRegistry } from './import-registry.ts'
import { listStandards } from './list-standards.ts'
import { mergeStandards } from './merge-standards.ts'
import { isRefusal } from './refusal.ts'
import { retractStandard } from './retract-standard.ts'
import { showHistory } from './show-history.ts'
import { showStandard } from './show-standard.ts'
import { verifyLog } from './verify-log.ts'

const table = [
  'number,title_zh,issued,effective,replaces,custodian,source_key',
  'GB/T 99001-2010,旧版,2010-01-01,2010-02-01,,,',
  'GB/T 99001-2020,新版,2020-01-01,2020-02-01,GB/T 99001-2010,,',
  'DB31/T 99002-2021,联合标准,2021-01-01,,,甲局,k1',
  'DB32/T 99002-2021,联合标准,2021-01-01,2021-02-01,GB/T 99001-2010,乙局,k2',
].join('\r\n')
const day = '2025-01-01'

describe.each(enginesUnderTest)('a wrong record on $name', under => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(under)
    context = makeTestContext(test.store)
    await take()
  })
  afterEach(() => test.remove())

  const take = (text = table) => {
    const bytes = utf8(text)
    return importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
  }
  const listed = async () => {
    const query = { text: '', asOf: day, facets: {}, sort: 'number', limit: 50, cursor: null } as const
    const page = await listStandards(context, query)
    if (isRefusal(page)) throw new Error('a first page has no cursor to refuse')
    return page.items.map(({ number }) => number)
  }
  const statusOf = async (slug: string) => (await showStandard(context, slug, day))?.status.name ?? null
  const ruleOf = (done: object) => (isRefusal(done) ? done.refused.map(({ rule }) => rule) : 'done')
  const isSound = async () => {
    const report = await verifyLog(context, { checkpoints: [], keys: [] })
    return isRefusal(report) ? false : report.findings.every(({ severity }) => severity !== 'error')
  }

  it('is listed, found and counted nowhere once it is taken out, and keeps its numbers', async () => {
    expect(await statusOf('GBT-99001-2010')).toBe('replaced')
    const done = await retractStandard(context, { standard: 'GB/T 99001-2020', reason: '并无此标准' })
    expect(ruleOf(done)).toBe('done')
    expect(await listed()).not.toContain('GB/T 99001-2020')
    expect(await statusOf('GBT-99001-2020')).toBeNull()
    // What it said of others is not said any more; the other record says so too.
    expect((await showStandard(context, 'GBT-99001-2010', day))?.relations.map(({ number }) => number)).toEqual([
      'DB32/T 99002-2021',
    ])
    const missing = await findRecord(context.store.read, 'gbt99001-2020')
    expect(isRefusal(missing) && missing.refused[0]).toMatchObject({ rule: 'standard-retracted' })
    expect(isRefusal(missing) && missing.refused[0]?.message.zh).toContain('并无此标准')
    expect(await findRetraction(context, 'GBT-99001-2020')).toMatchObject({ into: null })
    expect(await isSound()).toBe(true)
  })

  it('is not brought back by an import, and says so', async () => {
    await retractStandard(context, { standard: 'GB/T 99001-2020', reason: '并无此标准' })
    const report = await take()
    expect(report).toMatchObject({ read: 4, added: 0, changed: 0, unchanged: 4 })
    expect(report.findings.map(({ rule }) => rule)).toContain('record-retracted')
  })

  it('can be put back', async () => {
    await retractStandard(context, { standard: 'GB/T 99001-2020', reason: '并无此标准' })
    expect(ruleOf(await retractStandard(context, { standard: 'GB/T 99001-2020', reason: '有', undo: true }))).toBe(
      'done',
    )
    expect(await statusOf('GBT-99001-2020')).toBe('in-force')
    expect(await statusOf('GBT-99001-2010')).toBe('replaced')
    const view = await showStandard(context, 'GBT-99001-2020', day)
    expect(view?.history.map(({ action, reason }) => [action, reason])).toEqual([
      ['standard.reinstate', '有'],
      ['standard.retract', '并无此标准'],
      ['standard.add', null],
    ])
    expect(await isSound()).toBe(true)
  })

  it.each([
    [{ standard: 'GB/T 99001-2020', reason: ' ' }, ['reason-missing']],
    [{ standard: 'GB/T 99001-2020', reason: 'a\u0000' }, ['text-with-controls']],
    [{ standard: 'GB/T 99999-2020', reason: '试' }, ['standard-unknown']],
    [{ standard: 'GB/T 99001-2020', reason: '试', undo: true }, ['standard-not-retracted']],
  ])('%j is refused: %j', async (order, rules) => {
    expect(ruleOf(await retractStandard(context, order))).toEqual(rules)
  })

  it('that is a double becomes one with the other: numbers, dates, relations and sources of both', async () => {
    const order = { from: 'DB32/T 99002-2021', into: 'DB31/T 99002-2021', reason: '长三角联合标准' }
    const done = await mergeStandards(context, order)
    if (isRefusal(done)) throw new Error(JSON.stringify(done))
    expect(done.record.numbers).toEqual([
      { normal: 'DB31/T 99002-2021', role: 'primary' },
      { normal: 'DB32/T 99002-2021', role: 'joint' },
    ])
    expect(done.record).toMatchObject({ effective: '2021-02-01', relations: [{ target: 'GB/T 99001-2010' }] })
    expect(done.record.organisations).toEqual([{ role: 'custodian', name: '甲局' }])
    expect(await listed()).toEqual(['GB/T 99001-2010', 'GB/T 99001-2020', 'DB31/T 99002-2021'])
    expect((await context.index.resolve('DB32/T 99002-2021', day)).map(({ id }) => id)).toEqual([done.record.id])
    expect(await findRetraction(context, 'DB32T-99002-2021')).toMatchObject({ into: 'DB31T-99002-2021' })
    const history = await showHistory(context, { type: 'standard', id: done.record.id })
    expect(history[0]).toMatchObject({ action: 'standard.merge', reason: '长三角联合标准' })
    expect(await isSound()).toBe(true)
  })

  it('that was merged changes the one it was merged into when it is imported again', async () => {
    const order = { from: 'DB32/T 99002-2021', into: 'DB31/T 99002-2021', reason: '长三角联合标准' }
    const done = await mergeStandards(context, order)
    const report = await take('number,title_zh,effective\r\nDB32/T 99002-2021,联合标准,2021-03-01')
    expect(report).toMatchObject({ added: 0, changed: 1 })
    const id = isRefusal(done) ? '' : done.record.id
    expect((await showStandard(context, id, day))?.record.effective).toBe('2021-03-01')
    expect(await listed()).toHaveLength(3)
  })

  it.each([
    [{ from: 'DB32/T 99002-2021', into: 'db32t99002-2021', reason: '试' }, ['records-same']],
    [{ from: 'DB32/T 99002-2021', into: 'GB/T 99999-2020', reason: '试' }, ['standard-unknown']],
    [{ from: 'GB/T 99999-2020', into: 'DB32/T 99002-2021', reason: '试' }, ['standard-unknown']],
    [{ from: 'DB32/T 99002-2021', into: 'DB31/T 99002-2021', reason: '' }, ['reason-missing']],
  ])('%j is not merged: %j', async (order, rules) => {
    expect(ruleOf(await mergeStandards(context, order))).toEqual(rules)
    expect(await listed()).toHaveLength(4)
  })

  it('cannot be put back while another one has its number', async () => {
    const merge = { from: 'DB32/T 99002-2021', into: 'DB31/T 99002-2021', reason: '长三角联合标准' }
    await mergeStandards(context, merge)
    const undone = await retractStandard(context, { standard: 'DB32/T 99002-2021', reason: '试', undo: true })
    expect(ruleOf(undone)).toEqual(['number-taken'])
  })
})
