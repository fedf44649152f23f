import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from './context.ts'
import { importRegistry } from './import-registry.ts'
import { showImpact } from './show-impact.ts'

const table = [
  'number,title_zh,issued,effective,replaces,cites,adopts',
  'GB/T 99001-2020,旧版,2020-01-01,2020-02-01,,,',
  'GB/T 99001-2025,新版,2025-01-01,2025-02-01,GB/T 99001-2020,,',
  'DB31/T 99002-2021,注日期引用,2021-01-01,2021-02-01,,GB/T 99001-2020,',
  'DB31/T 99003-2021,不注日期引用,2021-01-01,2021-02-01,,GB/T 99001,',
  'GB/T 99004-2021,采用,2021-01-01,2021-02-01,,,GB/T 99001-2020 IDT',
  'DB31/T 99005-2022,引用采用它的,2022-01-01,2022-02-01,,GB/T 99004-2021,',
].join('\r\n')

describe.each(enginesUnderTest)('the impact of a new edition on $name', under => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(under)
    context = makeTestContext(test.store)
    const bytes = utf8(table)
    await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
  })
  afterEach(() => test.remove())

  const list = async (asOf: string) =>
    (await showImpact(context, 'GBT-99001-2020', asOf))?.dependents.map(({ standard, advice, via }) => [
      standard.number,
      advice,
      via?.number ?? null,
    ])

  it('asks those that name the year to revise, the others to check, also through what adopts it', async () => {
    expect(await list('2025-06-01')).toEqual([
      ['GB/T 99004-2021', 'revise', null],
      ['DB31/T 99002-2021', 'revise', null],
      ['DB31/T 99003-2021', 'check', null],
      ['DB31/T 99005-2022', 'check', 'GB/T 99004-2021'],
    ])
  })

  it('asks for nothing before it takes effect', async () => {
    expect((await list('2024-06-01'))?.map(([, advice]) => advice)).toEqual(['none', 'none', 'none'])
  })
})
