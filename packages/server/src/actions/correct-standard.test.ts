import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from './context.ts'
import { correctStandard } from './correct-standard.ts'
import { importRegistry } from './import-registry.ts'
import { showStandard } from './show-standard.ts'

describe.each(enginesUnderTest)('correcting a record on $name', under => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(under)
    context = makeTestContext(test.store)
    const bytes = utf8('number,title_zh,issued\r\nDB31/T 1-2020,甲,2020-01-01\r\nDB31/T 2-2020,乙,\r\n')
    await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
  })
  afterEach(() => test.remove())

  const correct = (
    standard: string,
    fields: Record<string, string>,
    more: { reason?: string; revision?: number } = {},
  ) => correctStandard(context, { standard, fields, reason: '核对公告', ...more })

  it('changes the record, counts its revision and keeps before, after and reason', async () => {
    const done = await correct('DB31∕T 1—2020', { issued: '2020-02-02', 实施日期: '2020-06-01' })
    expect(done).toMatchObject({ record: { revision: 2, issued: '2020-02-02', effective: '2020-06-01' } })
    const view = await showStandard(context, 'DB31T-1-2020', '2021-01-01')
    expect(view?.status.name).toBe('in-force')
    expect(view?.history[0]).toMatchObject({
      action: 'standard.correct',
      reason: '核对公告',
      changes: [
        { field: 'issued', before: '2020-01-01', after: '2020-02-02' },
        { field: 'effective', before: null, after: '2020-06-01' },
      ],
    })
  })

  it.each([
    ['dates in the wrong order', { effective: '2019-01-01' }, 'effective-before-issued'],
    ['a relation to itself', { replaces: 'DB31/T 1-2020' }, 'self-relation'],
    ['a class that its number denies', { class: 'national' }, 'class-contradicts-number'],
    ['a word for the status that nobody knows', { status: '待定' }, 'status-word-unknown'],
  ])('takes %s and says what is doubtful', async (_title, fields, rule) => {
    const done = await correct('DB31/T 1-2020', fields)
    expect(done).toMatchObject({ record: { revision: 2 }, findings: [{ rule, severity: 'warning' }] })
  })

  it('sees the other ends of relations', async () => {
    await correct('DB31/T 2-2020', { replaces: 'DB31/T 1-2020' })
    const done = await correct('DB31/T 1-2020', { replaces: 'DB31/T 2-2020' })
    expect(done).toMatchObject({ findings: [{ rule: 'supersession-cycle' }] })
  })

  it('writes nothing when all is so already', async () => {
    const mark = await test.store.changeMark()
    expect(await correct('DB31/T 1-2020', { issued: '2020年1月1日' })).toMatchObject({
      changes: [],
      record: { revision: 1 },
    })
    expect(await test.store.changeMark()).toBe(mark)
  })

  it.each([
    ['a standard that is not there', 'DB31/T 9-2020', { issued: '2020' }, {}, 'standard-unknown'],
    ['a number that another record carries', 'DB31/T 1-2020', { number: 'DB31/T 2-2020' }, {}, 'number-taken'],
    ['a revision that has passed', 'DB31/T 1-2020', { issued: '2020' }, { revision: 7 }, 'record-changed-since'],
    ['a correction without a reason', 'DB31/T 1-2020', { issued: '2020' }, { reason: ' ' }, 'reason-missing'],
    ['a value that cannot be read', 'DB31/T 1-2020', { issued: '去年' }, {}, 'date-unreadable'],
  ])('refuses %s', async (_title, standard, fields, more, rule) => {
    const mark = await test.store.changeMark()
    expect(await correct(standard, fields, more)).toMatchObject({ refused: [{ rule, severity: 'error' }] })
    expect(await test.store.changeMark()).toBe(mark)
  })
})
