import { writeWordDocument } from '@biaochi/core/container/word.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { type CurrencyReport, checkCurrency } from './check-currency.ts'
import type { Context } from './context.ts'
import { importRegistry } from './import-registry.ts'
import { isRefusal } from './refusal.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** Artificial records: a chain of three, one withdrawn, one to come, one with an amendment, a joint one, one cited only. */
const registry = `number,joint_numbers,title_zh,issued,effective,withdrawn,replaces,confidence
GB/T 90101-2001,,样例规范,2001-01-01,2001-07-01,,,high
GB/T 90101-2010,,样例规范,2010-01-01,2010-07-01,,GB/T 90101-2001,high
GB/T 90101-2020,,样例规范,2020-01-01,2020-07-01,,GB/T 90101-2010,high
GB/T 90102-2002,,作废规范,2002-01-01,2002-07-01,2015-01-01,,high
GB/T 90103-2026,,将来规范,2026-01-01,2026-07-01,,,high
DB31/T 310999-2022,DB32/T 310999-2022; DB33/T 310999-2022,联合规范,2022-01-01,2022-03-01,,,high
T/ABCD 001-2020,,被引规范,2020-01-01,2020-07-01,,,low
`

describe.each(enginesUnderTest)('the currency of a file, on $name', under => {
  let made: TestStore
  let context: Context
  beforeEach(async () => {
    made = await makeTestStore(under)
    context = makeTestContext(made.store)
    const bytes = Buffer.from(registry)
    const report = await importRegistry(context, [{ name: 'r.csv', size: bytes.length, read: async () => bytes }], {})
    expect(report).toMatchObject({ added: 7, refused: 0 })
  })
  afterEach(() => made.remove())

  async function check(text: string, asOf = '2026-02-01'): Promise<CurrencyReport> {
    const report = await checkCurrency(context, { name: 'a.txt', bytes: encode(text) }, asOf)
    if (isRefusal(report)) throw new Error(JSON.stringify(report))
    return report
  }

  it.each([
    ['GB/T 90101-2020', 'none', 'GB/T 90101-2020', null],
    ['GB／T90101—2001', 'replaced', 'GB/T 90101-2001', 'GB/T 90101-2020'],
    ['GB/T 90101-2010', 'replaced', 'GB/T 90101-2010', 'GB/T 90101-2020'],
    ['GB/T 90101', 'undated', 'GB/T 90101-2020', null],
    ['GB/T 90102-2002', 'withdrawn', 'GB/T 90102-2002', null],
    ['GB/T 90103-2026', 'upcoming', 'GB/T 90103-2026', null],
    ['DB33/T 310999—2022', 'none', 'DB31/T 310999-2022', null],
    ['T/ABCD 001-2020', 'undecided', 'T/ABCD 001-2020', null],
    ['GB/T 90101-2020/XG1-2022', 'unknown', 'GB/T 90101-2020', null],
    ['GB/T 90199-2020', 'unknown', null, null],
  ])('%s: %s', async (text, severity, meant, successor) => {
    expect((await check(`依据${text}执行`)).citations).toMatchObject([{ severity, meant, successor }])
  })

  it('lists what looks like a number and could not be read, with its place and why', async () => {
    const report = await check('依据GB/T 90101-2020执行\n和GB/T 901O1-2020、DB31/T 12З4')
    expect(report.citations.map(({ normal }) => normal)).toEqual(['GB/T 90101-2020'])
    expect(report.unread.map(({ raw, place, reason }) => [raw, place, reason.rule])).toEqual([
      ['GB/T 901O1-2020', { line: 2, column: 2 }, 'letter-among-digits'],
      ['DB31/T 12З4', { line: 2, column: 18 }, 'foreign-letter'],
    ])
  })

  it('is that of the day asked for', async () => {
    const severities = async (asOf: string) =>
      (await check('GB/T 90101-2001、GB/T 90101-2010、GB/T 90101', asOf)).citations.map(one => one.severity)
    expect(await severities('2005-01-01')).toEqual(['none', 'upcoming', 'undated'])
    expect(await severities('2012-01-01')).toEqual(['replaced', 'none', 'undated'])
  })

  it('follows the registry', async () => {
    expect((await check('GB/T 90199-2020')).counts).toMatchObject({ total: 1, known: 0, unknown: 1 })
    const bytes = Buffer.from('number,title_zh,issued,effective\nGB/T 90199-2020,新登记规范,2020-01-01,2020-02-01\n')
    await importRegistry(context, [{ name: 'r.csv', size: bytes.length, read: async () => bytes }], {})
    expect((await check('GB/T 90199-2020')).counts).toMatchObject({ total: 1, known: 1, none: 1 })
  })

  it('is told for a Word file by paragraph and heading', async () => {
    const bytes = writeWordDocument({
      title: '示例',
      language: 'zh',
      blocks: [
        { kind: 'heading', level: 1, text: '规范性引用文件' },
        { kind: 'paragraph', text: 'GB/T 90101—2001 样例规范' },
      ],
    })
    const report = await checkCurrency(context, { name: 'a.docx', bytes }, '2026-02-01')
    expect(report).toMatchObject({
      file: 'a.docx',
      citations: [{ place: { part: 'body', heading: '规范性引用文件' }, citedTitle: '样例规范', severity: 'replaced' }],
      findings: [],
    })
  })

  it('is refused for a file that cannot be read', async () => {
    const report = await checkCurrency(context, { name: 'a.pdf', bytes: encode('%PDF-1.7') }, '2026-02-01')
    expect(report).toMatchObject({ refused: [{ rule: 'pdf-damaged', at: { file: 'a.pdf' } }] })
  })
})
