import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from './context.ts'
import { importRegistry } from './import-registry.ts'
import { nameStandard } from './name-standard.ts'
import { isRefusal } from './refusal.ts'
import { resolveNumber } from './resolve-number.ts'

const table = [
  'number,title_zh,issued,effective,withdrawn,replaces',
  'GB/T 99378-2006,甲,2006-03-07,2006-06-01,2015-01-01,',
  'GB/T 99378-2014,甲,2014-04-15,2015-01-01,,GB/T 99378-2006',
  'GB/T 99378-2019,甲,2019-03-13,2019-08-01,,GB/T 99378-2014; GB/T 99377-2008',
  'GB/T 99379-2001,乙,2001-01-01,2001-06-01,2010-01-01,',
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

describe('the name of a standard', () => {
  const years = ['GB/T 99378-2006', 'GB/T 99378-2014', 'GB/T 99378-2019']
  it.each([
    { text: 'GB/T 99378', asOf: '2025-01-01', meant: 'GB/T 99378-2019', editions: years },
    { text: 'gbt99378', asOf: '2019-04-01', meant: 'GB/T 99378-2014', editions: years },
    { text: 'GB/T 99378', asOf: '2005-04-01', meant: 'GB/T 99378-2019', editions: years },
    { text: 'GB/T 99379', asOf: '2025-01-01', meant: 'GB/T 99379-2001', editions: ['GB/T 99379-2001'] },
    { text: 'GB/T 99378—2014', asOf: '2025-01-01', meant: 'GB/T 99378-2014', editions: [] },
  ])('$text as of $asOf stands for $meant', async ({ text, asOf, meant, editions }) => {
    const named = await nameStandard(context, text, asOf)
    if (isRefusal(named)) throw new Error(JSON.stringify(named))
    expect((await context.index.get(named.id, asOf))?.number).toBe(meant)
    expect(named.editions.map(({ number }) => number)).toEqual(editions)
    expect((await resolveNumber(context, text, asOf)).meant?.number).toBe(meant)
  })

  it.each([
    { text: 'GB/T 99378-2012', near: 'otherYears', numbers: years },
    { text: 'GB/T 99377-2008', near: 'replacedBy', numbers: ['GB/T 99378-2019'] },
    { text: 'GB/T 9378-2019', near: 'nearest', numbers: ['GB/T 99378-2019'] },
  ])('$text is refused with what is near: $near', async ({ text, near, numbers }) => {
    const named = await nameStandard(context, text, '2025-01-01')
    const [finding] = isRefusal(named) ? named.refused : []
    expect(finding?.rule).toBe('standard-unknown')
    const evidence = (finding?.evidence ?? {}) as Record<string, unknown>
    expect(evidence[near]).toEqual(expect.arrayContaining(numbers))
    for (const number of numbers) expect(finding?.fix?.zh).toContain(number)
  })
})
