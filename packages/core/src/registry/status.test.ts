import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from './date.ts'
import { blankStandard, type Standard, type StatusName } from './standard.ts'
import { type Replacement, statusOf } from './status.ts'

const numbered = (facts: Partial<Standard>): Standard => ({
  ...blankStandard,
  class: 'local',
  numbers: [{ normal: 'DB31/T 1-2020', role: 'primary' }],
  ...facts,
})
const dated = (facts: Partial<Standard> = {}) => numbered({ issued: '2020-03-01', effective: '2020-06-01', ...facts })
const successor = (facts: Partial<Replacement> = {}): Replacement => ({
  by: 'DB31/T 1-2024',
  partly: false,
  from: null,
  successor: { class: 'local', issued: '2024-01-10', effective: '2024-05-01' },
  ...facts,
})

type Case = readonly [title: string, record: Standard, asOf: Day, expected: StatusName, missing?: readonly string[]]

const alone: readonly Case[] = [
  ['is not yet issued the day before', dated(), '2020-02-29', 'not-issued'],
  ['is upcoming from the day of issue', dated(), '2020-03-01', 'upcoming'],
  ['is upcoming to the day before it takes effect', dated(), '2020-05-31', 'upcoming'],
  ['is in force from the day it takes effect', dated(), '2020-06-01', 'in-force'],
  ['stays in force', dated(), '2030-01-01', 'in-force'],
  ['is withdrawn from the day of withdrawal', dated({ withdrawn: '2022-01-01' }), '2022-01-01', 'withdrawn'],
  ['is in force the day before withdrawal', dated({ withdrawn: '2022-01-01' }), '2021-12-31', 'in-force'],
  ['can be withdrawn before it takes effect', dated({ withdrawn: '2020-04-01' }), '2020-05-01', 'withdrawn'],
  ['holds on the day it expires', dated({ expires: '2023-06-01' }), '2023-06-01', 'in-force'],
  ['is withdrawn once expired', dated({ expires: '2023-06-01' }), '2023-06-02', 'withdrawn'],
  ['is undecided inside the month it expires', dated({ expires: '2023-06' }), '2023-06-15', 'unknown', ['withdrawn']],
  [
    'is undecided inside the month it is withdrawn',
    dated({ withdrawn: '2022-01' }),
    '2022-01-15',
    'unknown',
    ['withdrawn'],
  ],
  ['is decided after the month it is withdrawn', dated({ withdrawn: '2022-01' }), '2022-02-01', 'withdrawn'],
  ['lacks the day it takes effect', numbered({ issued: '2020-03-01' }), '2030-01-01', 'unknown', ['effective']],
  ['lacks both days', numbered({}), '2030-01-01', 'unknown', ['issued', 'effective']],
  ['never takes a year from the number', numbered({}), '2019-01-01', 'unknown', ['issued', 'effective']],
  ['is in force by its effective day alone', numbered({ effective: '2020-06-01' }), '2020-06-01', 'in-force'],
  ['may or may not be issued before it', numbered({ effective: '2020-06-01' }), '2020-05-31', 'unknown', ['issued']],
  [
    'is undecided inside the month of issue',
    numbered({ issued: '2020-03', effective: '2020-06-01' }),
    '2020-03-15',
    'unknown',
    ['issued'],
  ],
  [
    'is undecided inside the month it takes effect',
    dated({ effective: '2020-06' }),
    '2020-06-15',
    'unknown',
    ['effective'],
  ],
  ['is decided before that month', dated({ effective: '2020-06' }), '2020-05-31', 'upcoming'],
  ['is decided after that year', dated({ effective: '2020' }), '2021-01-01', 'in-force'],
  ['says withdrawn without a day', dated({ statedMeaning: 'withdrawn' }), '2030-01-01', 'unknown', ['withdrawn']],
  [
    'says replaced without a successor',
    dated({ statedMeaning: 'replaced' }),
    '2030-01-01',
    'unknown',
    ['successor-effective'],
  ],
  ['says withdrawn, but not before it began', dated({ statedMeaning: 'withdrawn' }), '2020-04-01', 'upcoming'],
  [
    'says withdrawn, with the day to come',
    dated({ statedMeaning: 'withdrawn', withdrawn: '2031-01-01' }),
    '2030-01-01',
    'in-force',
  ],
  [
    'says in force, dates do not',
    numbered({ statedMeaning: 'in-force' }),
    '2030-01-01',
    'unknown',
    ['issued', 'effective'],
  ],
  ['is a need', numbered({ numbers: [], unnumbered: 'need' }), '2030-01-01', 'planned'],
  ['is a project', numbered({ numbers: [], unnumbered: 'project' }), '2030-01-01', 'drafting'],
  [
    'is a project that was ended',
    numbered({ numbers: [], unnumbered: 'project', withdrawn: '2022' }),
    '2030-01-01',
    'withdrawn',
  ],
  [
    'is a publication without dates',
    numbered({ numbers: [], unnumbered: 'publication' }),
    '2030-01-01',
    'unknown',
    ['issued', 'effective'],
  ],
  ['is a publication with dates', dated({ numbers: [], unnumbered: 'publication' }), '2030-01-01', 'in-force'],
  [
    'holds once published, being international',
    numbered({ class: 'international', issued: '2020-03' }),
    '2020-04-01',
    'in-force',
  ],
  [
    'lacks only the issue, being international',
    numbered({ class: 'international' }),
    '2020-04-01',
    'unknown',
    ['issued'],
  ],
  [
    'is a draft by its number',
    numbered({ class: 'international', numbers: [{ normal: 'ISO/DIS 1', role: 'primary' }] }),
    '2030-01-01',
    'drafting',
  ],
  [
    'is a national plan by its number',
    numbered({ numbers: [{ normal: '20209999-T-469', role: 'primary' }] }),
    '2030-01-01',
    'drafting',
  ],
]

const replaced: readonly (readonly [string, Standard, Day, StatusName, readonly string[], ...Replacement[]])[] = [
  ['is in force while the successor is upcoming', dated(), '2024-04-30', 'in-force', [], successor()],
  ['is replaced from the day the successor takes effect', dated(), '2024-05-01', 'replaced', [], successor()],
  [
    'is replaced from the day of the relation itself',
    dated(),
    '2024-02-01',
    'replaced',
    [],
    successor({ from: '2024-02-01' }),
  ],
  ['is partly replaced', dated(), '2024-05-01', 'partly-replaced', [], successor({ partly: true })],
  ['is in force until partly replaced', dated(), '2024-04-30', 'in-force', [], successor({ partly: true })],
  [
    'is replaced rather than withdrawn when both hold',
    dated({ withdrawn: '2024-05-01' }),
    '2024-05-01',
    'replaced',
    [],
    successor(),
  ],
  [
    'is withdrawn until the successor takes effect',
    dated({ withdrawn: '2024-04-01' }),
    '2024-04-15',
    'withdrawn',
    [],
    successor(),
  ],
  [
    'has a successor that is not registered',
    dated(),
    '2024-05-01',
    'unknown',
    ['successor-effective'],
    successor({ successor: null }),
  ],
  [
    'has a successor without dates',
    dated(),
    '2024-05-01',
    'unknown',
    ['successor-effective'],
    successor({ successor: { class: 'local', issued: null, effective: null } }),
  ],
  [
    'has a successor surely not issued',
    dated(),
    '2023-05-01',
    'in-force',
    [],
    successor({ successor: { class: 'local', issued: '2024-01-10', effective: null } }),
  ],
  [
    'has a partial successor without dates',
    dated(),
    '2024-05-01',
    'unknown',
    ['successor-effective'],
    successor({ partly: true, successor: null }),
  ],
  [
    'is upcoming whatever an undated successor does',
    dated(),
    '2020-04-01',
    'upcoming',
    [],
    successor({ successor: null }),
  ],
  ['is replaced though its own dates are missing', numbered({}), '2024-05-01', 'replaced', [], successor()],
  [
    'was not there before its issue, whatever replaces it',
    dated({ issued: '2025-01-01', effective: '2025-01-01' }),
    '2024-06-01',
    'not-issued',
    [],
    successor(),
  ],
  [
    'and its successor are said to replace each other',
    dated(),
    '2024-05-01',
    'unknown',
    ['direction'],
    successor({ isMutual: true }),
  ],
  ['is replaced as the source says', dated({ statedMeaning: 'replaced' }), '2024-05-01', 'replaced', [], successor()],
  [
    'is in force while the replacement that the source means is to come',
    dated({ statedMeaning: 'replaced' }),
    '2024-04-01',
    'in-force',
    [],
    successor(),
  ],
]

describe('the status of a standard', () => {
  for (const [title, record, asOf, name, missing = []] of alone) {
    it(title, () => expect(statusOf(record, asOf)).toMatchObject({ name, missing }))
  }

  for (const [title, record, asOf, name, missing, ...replacements] of replaced) {
    it(title, () => expect(statusOf(record, asOf, replacements)).toMatchObject({ name, missing }))
  }

  it('says since when and by what', () => {
    expect(statusOf(dated(), '2024-06-01', [successor(), successor({ by: 'DB31/T 2-2024' })])).toEqual({
      name: 'replaced',
      missing: [],
      since: '2024-05-01',
      successors: ['DB31/T 1-2024', 'DB31/T 2-2024'],
    })
    expect(statusOf(dated({ expires: '2023-06-01' }), '2024-01-01').since).toBe('2023-06-01')
    expect(statusOf(dated(), '2024-01-01').since).toBe('2020-06-01')
    expect(statusOf(dated(), '2020-04-01').since).toBe('2020-03-01')
  })

  const partialDate = fc
    .tuple(
      fc.integer({ min: 2000, max: 2003 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, precision]) =>
      [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, precision).join('-'),
    )
  const day = partialDate.filter(date => date.length === 10)
  const record = fc.record({
    issued: fc.option(partialDate),
    effective: fc.option(partialDate),
    withdrawn: fc.option(partialDate),
    statedMeaning: fc.constantFrom(null, 'withdrawn' as const, 'in-force' as const, 'replaced' as const),
  })

  it('decides as every orderly completion of its partial dates would', () => {
    fc.assert(
      fc.property(record, day, (facts, asOf) => {
        const status = statusOf(numbered(facts), asOf)
        if (status.name === 'unknown') return
        const complete = (date: string | null, text: string) => date && date + text.slice(date.length)
        for (const text of ['0000-01-01', '0000-12-28']) {
          const full = {
            issued: complete(facts.issued, text),
            effective: complete(facts.effective, text),
            withdrawn: complete(facts.withdrawn, text),
          }
          const isInOrder = [full.effective, full.withdrawn].every(date => !date || !full.issued || full.issued <= date)
          if (isInOrder) expect(statusOf(numbered({ ...facts, ...full }), asOf).name).toBe(status.name)
        }
      }),
    )
  })

  it('is unknown exactly when it says what is missing', () => {
    fc.assert(
      fc.property(record, day, (facts, asOf) => {
        const status = statusOf(numbered(facts), asOf)
        expect(status.name === 'unknown').toBe(status.missing.length > 0)
      }),
    )
  })
})
