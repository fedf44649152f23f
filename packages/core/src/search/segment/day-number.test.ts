import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from './day-number.ts'

describe('the number of a day', () => {
  it('counts every day of the calendar once', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(days, date => {
        const day = date.toISOString().slice(0, 10)
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
        expect(dayNumber(next)).toBe(dayNumber(day) + 1)
      }),
    )
  })

  it.each([null, '', '2024', '2024-07', 'yesterday!'])('of %j is 0', text => {
    expect(dayNumber(text)).toBe(0)
  })
})
