import { describe, expect, it } from 'vitest'
import { blankStandard } from './standard.ts'
import { changeNumbers, dayAfter, dayBefore, refuseWatch, splitNumbers, turningDays, watchedSince } from './watch.ts'

describe('a watch list', () => {
  it('takes each number once, in whatever spelling', () => {
    expect(splitNumbers('GB/T 1.1-2020\n GB/T1.1—2020 ;DB31/T 9001-2024；\r\n\n某标准')).toEqual([
      'GB/T 1.1-2020',
      'DB31/T 9001-2024',
      '某标准',
    ])
  })

  it.each([
    ['has no title', { title: ' ', numbers: ['a'] }, 'watch-title-unfit'],
    ['has no number', { title: 'a', numbers: [] }, 'watch-numbers-unfit'],
    ['has too many', { title: 'a', numbers: Array.from({ length: 1001 }, (_, at) => `n${at}`) }, 'watch-numbers-unfit'],
    ['has a number with a control character', { title: 'a', numbers: ['GB/T 1\u0007'] }, 'watch-text-unfit'],
    ['has half a character in its title', { title: 'a\ud800', numbers: ['a'] }, 'watch-text-unfit'],
    ['has one without end', { title: 'a', numbers: ['x'.repeat(201)] }, 'watch-number-too-long'],
  ])('is refused when it %s', (_title, list, rule) => {
    expect(refuseWatch(list).map(finding => finding.rule)).toEqual([rule])
  })

  it('takes and leaves numbers in any spelling, and remembers since when', () => {
    const [made, at, then] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']
    const watch = { id: 'a', title: 'a', numbers: ['GB/T 9001-2020', 'b'], createdAt: made, webhook: null }
    const more = changeNumbers(watch, { add: ['gbt9001—2020', 'c'], remove: ['b'], at })
    expect(more.numbers).toEqual(['GB/T 9001-2020', 'c'])
    expect(more.numbers.map(number => watchedSince(more, number))).toEqual([made, at])
    expect(changeNumbers(more, { add: [], remove: ['c'], at: then })).toEqual({ ...watch, numbers: ['GB/T 9001-2020'] })
  })

  it('knows the days on which a status may turn; years and months are none', () => {
    const record = { ...blankStandard, issued: '2024-01-02', effective: '2024', expires: '2027-02-28' }
    expect(turningDays(record, [{ issued: null, effective: '2026-05-01' }])).toEqual([
      '2024-01-02',
      '2026-05-01',
      '2027-03-01',
    ])
  })

  it('counts days across months and years', () => {
    expect([dayAfter('2023-12-31'), dayAfter('2024-02-28'), dayBefore('2024-03-01')]).toEqual([
      '2024-01-01',
      '2024-02-29',
      '2024-02-29',
    ])
  })
})
