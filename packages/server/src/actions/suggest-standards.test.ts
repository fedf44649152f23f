import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from './context.ts'
import { importRegistry } from './import-registry.ts'
import { suggestStandards } from './suggest-standards.ts'

const table = [
  'number,title_zh,issued,effective',
  'DB31/T 99001-2021,智慧养老服务规范,2021-01-01,2021-02-01',
  'DB31/T 99002-2021,社区智慧养老平台,2021-01-01,2021-02-01',
  'DB31/T 99003-2021,公共数据质量,2021-01-01,2021-02-01',
].join('\r\n')

const [under] = enginesUnderTest
let test: TestStore
let context: Context
beforeAll(async () => {
  if (!under) throw new Error('no engine to test on')
  test = await makeTestStore(under)
  context = makeTestContext(test.store)
  const bytes = utf8(table)
  await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
})
afterAll(() => test.remove())

describe('what is suggested', () => {
  it.each([
    { text: '智慧', limit: 8, items: ['99001 title', '99002 text'], meant: null },
    { text: '智慧', limit: 1, items: ['99001 title'], meant: null },
    { text: '养老', limit: 8, items: ['99001 text', '99002 text'], meant: null },
    { text: '数据質量', limit: 8, items: ['99003 text'], meant: '数据质量 simplified' },
    { text: 'zhihui', limit: 8, items: ['99001 pinyin'], meant: null },
    { text: 'shujuzhiliang', limit: 8, items: ['99003 text'], meant: '数据质量 pinyin' },
    { text: '麒麟', limit: 8, items: [], meant: null },
  ])('for $text, at most $limit', async ({ text, limit, items, meant }) => {
    const found = await suggestStandards(context, { text, asOf: '2025-01-01', limit })
    expect(found.items.map(({ number, by }) => `${number?.slice(7, 12)} ${by}`).sort()).toEqual(items)
    expect(found.didYouMean && `${found.didYouMean} ${found.didYouMeanBy}`).toBe(meant)
  })
})
