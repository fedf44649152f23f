import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from './date.ts'
import { addYears, reviewDue, subtractMonths } from './review-due.ts'
import { blankStandard, type Standard } from './standard.ts'

function standard(number: string, facts: Partial<Standard> = {}) {
  return { ...blankStandard, numbers: [{ normal: number, role: 'primary' as const }], ...facts, id: 'a', revision: 1 }
}

const local = (facts: Partial<Standard> = {}) =>
  standard('DB31/T 9001-2021', { class: 'local', issued: '2021-03-10', ...facts })

describe('the outcome of a review', () => {
  it.each([
    ['confirmed', '2024-06-01', 'later', '2027-01-05', 'confirmed'],
    ['revise', '2024-06-01', 'concluded', null, 'revise'],
    ['withdraw', '2030-06-01', 'concluded', null, 'withdraw'],
    ['revise', '2024-01-04', 'proposal-due', '2024-03-10', null],
  ] as const)('%s, as of %s: %s', (reviewOutcome, asOf, state, due, outcome) => {
    const record = local({ reviewed: '2024-01-05', reviewOutcome })
    expect(reviewDue(record, 'in-force', asOf)).toMatchObject({ state, due, outcome })
  })

  it('is that of a day in the year when only the year is known: undecided until it is over', () => {
    const record = local({ reviewed: '2024', reviewOutcome: 'withdraw' })
    expect(reviewDue(record, 'in-force', '2024-06-01')?.state).toBe('undecided')
    expect(reviewDue(record, 'in-force', '2025-01-01')?.state).toBe('concluded')
  })
})

describe('a standard that takes effect later', () => {
  it.each([
    { facts: { issued: null, effective: '2024-02-01' }, asOf: '2024-01-31', isListed: false },
    { facts: { issued: null, effective: '2024-02-01' }, asOf: '2024-02-01', isListed: true },
    { facts: { issued: null, effective: '2024' }, asOf: '2023-12-31', isListed: false },
    { facts: { issued: null, effective: '2024' }, asOf: '2024-06-01', isListed: true },
    { facts: { issued: '2024', effective: '2024-09-01' }, asOf: '2024-06-01', isListed: false },
  ])('with $facts is listed as of $asOf: $isListed', ({ facts, asOf, isListed }) => {
    expect(reviewDue(local(facts), 'unknown', asOf) !== null).toBe(isListed)
  })
})

describe('the next review of a standard', () => {
  it.each([
    ['of Shanghai, with time left', local(), '2023-09-09', 'later', '2024-03-10', 'shanghai-3-years'],
    ['of Shanghai, six months before', local(), '2023-09-10', 'proposal-due', '2024-03-10', 'shanghai-3-years'],
    ['of Shanghai, on its last day', local(), '2024-03-10', 'proposal-due', '2024-03-10', 'shanghai-3-years'],
    ['of Shanghai, after it', local(), '2024-03-11', 'overdue', '2024-03-10', 'shanghai-3-years'],
    [
      'counts from the last review',
      local({ reviewed: '2024-01-05' }),
      '2025-01-01',
      'later',
      '2027-01-05',
      'shanghai-3-years',
    ],
    [
      'knows nothing of a review that came later',
      local({ reviewed: '2024-01-05' }),
      '2024-01-04',
      'proposal-due',
      '2024-03-10',
      'shanghai-3-years',
    ],
    [
      'is undecided while the review may be yet to come',
      local({ reviewed: '2024' }),
      '2024-06-01',
      'undecided',
      '2027',
      'shanghai-3-years',
    ],
    [
      'passes over a review before publication',
      local({ reviewed: '2019' }),
      '2025-01-01',
      'overdue',
      '2024-03-10',
      'shanghai-3-years',
    ],
    [
      'of another place has five years',
      standard('DB44/T 9001-2021', { class: 'local', issued: '2021-03-10' }),
      '2026-03-11',
      'overdue',
      '2026-03-10',
      'national-5-years',
    ],
    [
      'known by its year only is undecided in the year',
      local({ issued: '2021' }),
      '2024-06-01',
      'undecided',
      '2024',
      'shanghai-3-years',
    ],
    [
      'known by its year only is decided after it',
      local({ issued: '2021' }),
      '2025-01-01',
      'overdue',
      '2024',
      'shanghai-3-years',
    ],
    ['without a date is undecided', local({ issued: null }), '2024-01-01', 'undecided', null, 'shanghai-3-years'],
    [
      'that is a guidance document expires',
      local({ force: 'guidance' }),
      '2024-03-11',
      'overdue',
      '2024-03-10',
      'guidance-3-years',
    ],
    [
      'that says itself when it expires',
      local({ force: 'guidance', expires: '2023-01-01' }),
      '2022-12-01',
      'later',
      '2023-01-01',
      'guidance-3-years',
    ],
  ] as const)('%s', (_title, record, asOf, state, due, rule) => {
    const found = reviewDue(record, 'in-force', asOf)
    expect(found).toMatchObject({ state, due })
    expect(found?.rule.id).toBe(rule)
  })

  it.each([
    ['has been replaced', local(), 'replaced'],
    ['is yet to take effect', local(), 'upcoming'],
    ['is only cited', local({ confidence: 'low' }), 'in-force'],
    ['is an amendment', local({ kind: 'amendment' }), 'in-force'],
    ['is international: its own body reviews it', standard('ISO 9001:2021', { class: 'international' }), 'in-force'],
  ] as const)('is nothing for one that %s', (_title, record, status) => {
    expect(reviewDue(record, status, '2030-01-01')).toBeNull()
  })
})

describe('days', () => {
  it('move by years and months within the calendar', () => {
    expect(addYears('2020-02-29', 3)).toBe('2023-02-28')
    expect(addYears('2020-02-29', 4)).toBe('2024-02-29')
    expect(addYears('2020-02', 3)).toBe('2023-02')
    expect(subtractMonths('2024-08-31', 6)).toBe('2024-02-29')
    expect(subtractMonths('2024-03-10', 6)).toBe('2023-09-10')
  })

  it('stay days', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const text = date.toISOString().slice(0, 10)
        expect(isDay(subtractMonths(text, count))).toBe(true)
        expect(isDay(addYears(text, count))).toBe(true)
      }),
    )
  })
})
