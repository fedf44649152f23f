import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from './context.ts'
import { exportReviewCalendar, exportReviewTable } from './export-reviews.ts'
import { importRegistry } from './import-registry.ts'
import { listReviews, type ReviewQuery } from './list-reviews.ts'

const table = [
  'number,title_zh,issued,effective,reviewed,custodian',
  'DB31/T 9001-2022,"名称，带逗号",2022-03-10,2022-06-01,,甲局',
  'DB31/T 9002-2010,久未复审,2010-01-01,2010-02-01,,乙局',
  'GB/T 9003-2020,复审过,2020-01-01,2020-02-01,2025-01-01,甲局',
  'DB31/T 9004-2024,无发布日期,,2024-02-01,,乙局',
].join('\r\n')

const asOf = '2025-06-01'
const everything: ReviewQuery = { asOf, states: [], classes: [], organisations: [], offset: 0, limit: 50 }

describe.each(enginesUnderTest)('the review list on $name', under => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(under)
    context = makeTestContext(test.store)
    const bytes = utf8(table)
    await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
  })
  afterEach(() => test.remove())

  const rows = async (query: Partial<ReviewQuery>) =>
    (await listReviews(context, { ...everything, ...query })).items.map(({ standard, review }) => [
      standard.number,
      review.state,
      review.due,
    ])

  it('begins with the earliest due and ends with what cannot be decided', async () => {
    expect(await rows({})).toEqual([
      ['DB31/T 9002-2010', 'overdue', '2013-01-01'],
      ['DB31/T 9001-2022', 'overdue', '2025-03-10'],
      ['GB/T 9003-2020', 'later', '2030-01-01'],
      ['DB31/T 9004-2024', 'undecided', null],
    ])
  })

  it('is narrowed by organisation, and counts each choice without itself', async () => {
    const page = await listReviews(context, { ...everything, organisations: ['甲局'], states: ['overdue'] })
    expect(page.total).toBe(1)
    expect(page.states).toEqual({ overdue: 1, 'proposal-due': 0, concluded: 0, undecided: 0, later: 1 })
    expect(page.organisations).toEqual([
      { value: '甲局', count: 1 },
      { value: '乙局', count: 1 },
    ])
  })

  it('knows on an earlier day nothing of a later review', async () => {
    expect((await rows({ asOf: '2024-12-31', classes: ['national'] }))[0]?.[2]).toBe('2025-01-01')
  })

  it('keeps what is overdue in the calendar, on its day and marked', async () => {
    const query = { ...everything, language: 'zh' as const }
    const calendar = await exportReviewCalendar(context, query, slug => `https://a/${slug}`)
    const unfolded = calendar.replaceAll('\r\n ', '')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20130101\r\nSUMMARY:复审已过期：DB31/T 9002—2010 久未复审\r\n')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20250310\r\nSUMMARY:复审已过期：DB31/T 9001—2022 名称，带逗号\r\n')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20300101\r\nSUMMARY:复审期满：GB/T 9003—2020 复审过\r\n')
    expect(unfolded).toContain('URL:https://a/GBT-9003-2020')
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  })

  it('has in the calendar of an earlier day both days of a review that is to come', async () => {
    const calendar = await exportReviewCalendar(
      context,
      { ...everything, asOf: '2025-01-01', language: 'zh' },
      () => null,
    )
    const unfolded = calendar.replaceAll('\r\n ', '')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20250310\r\nSUMMARY:复审期满：DB31/T 9001—2022 名称，带逗号\r\n')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20240910\r\nSUMMARY:应提复审建议：')
  })

  it('gives the calendar the states that are asked for', async () => {
    const query = { ...everything, states: ['later' as const], language: 'en' as const }
    expect((await exportReviewCalendar(context, query, () => null)).match(/SUMMARY:.*/g)).toEqual([
      'SUMMARY:End of review period: GB/T 9003—2020 复审过',
    ])
  })

  it('does not list on an earlier day what takes effect later', async () => {
    expect((await rows({ asOf: '2024-01-31' })).map(([number]) => number)).not.toContain('DB31/T 9004-2024')
    expect((await rows({ asOf: '2024-02-01' })).map(([number]) => number)).toContain('DB31/T 9004-2024')
  })

  it('has apart what a review wants revised or withdrawn', async () => {
    const bytes = utf8(
      '标准号,复审日期,复审结论\r\nDB31/T 9002-2010,2024-05-01,建议废止\r\nGB/T 9003-2020,2025-01-01,继续有效\r\n',
    )
    await importRegistry(context, [{ name: 'b.csv', size: bytes.length, read: async () => bytes }])
    expect(await rows({ states: ['concluded'] })).toEqual([['DB31/T 9002-2010', 'concluded', null]])
    expect(await rows({ states: ['later'] })).toEqual([['GB/T 9003-2020', 'later', '2030-01-01']])
    const lines = (await exportReviewTable(context, { ...everything, language: 'zh' })).split('\r\n')
    expect(lines.find(line => line.startsWith('DB31/T 9002-2010'))).toContain(',2024-05-01,复审,废止,')
  })

  it('gives every row as CSV', async () => {
    const lines = (await exportReviewTable(context, { ...everything, language: 'en' })).trimEnd().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[3]).toContain('GB/T 9003-2020')
    expect(lines[3]).toContain(',Not yet due,2030-01-01,,2025-01-01,review,,')
  })
})
