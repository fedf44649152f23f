import { describe, expect, it } from 'vitest'
import { dateMark, dayOf, instantMark, printDate } from './print-date.ts'

describe('a date', () => {
  it.each([
    ['2026-07-01', '2026年7月1日', '1 July 2026'],
    ['2026-07', '2026年7月', 'July 2026'],
    ['2026', '2026年', '2026'],
    ['2024-12-31', '2024年12月31日', '31 December 2024'],
  ])('%s is printed at its own precision', (date, zh, en) => {
    expect(printDate(date, 'zh')).toBe(zh)
    expect(printDate(date, 'en')).toBe(en)
  })

  it('is told to machines as it is', () => {
    expect(dateMark('2026-07', 'en').toString()).toBe('<time class="date" datetime="2026-07">July 2026</time>')
  })
})

describe('an instant', () => {
  it('is shown in the time of Shanghai, which may be the next day', () => {
    expect(instantMark('2025-12-31T16:30:00.000Z', 'zh').toString()).toContain('>2026年1月1日 00:30<')
    expect(dayOf('2025-12-31T16:30:00.000Z')).toBe('2026-01-01')
    expect(dayOf('2025-12-31T15:59:59.999Z')).toBe('2025-12-31')
  })
})
