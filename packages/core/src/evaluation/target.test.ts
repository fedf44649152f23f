import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankStandard, type Standard, type StandardRecord } from '../registry/standard.ts'
import { expectedBy } from './expected.ts'
import type { CountingRule, Programme, Target } from './programme.ts'
import { countTarget } from './target.ts'

const text = { zh: '甲', en: 'A' }
const plan = { issued: '2022-03-18', horizon: '2023-12-31' }
const programme: Programme = {
  id: 'p',
  version: 1,
  document: { number: 'x', title: text, issuer: text, ...plan, source: { tier: 'official', text: 'x' } },
  framework: 'f',
  targets: [],
  goals: [],
  figures: [],
}
const localAndGroup: CountingRule = {
  counts: 'standards',
  classes: ['local', 'group'],
  kinds: ['standard'],
  participation: [],
  label: null,
  inFramework: true,
  date: 'issued',
  expected: 'linear',
}
const led: CountingRule = {
  ...localAndGroup,
  classes: ['international', 'national'],
  participation: ['lead', 'participant'],
  inFramework: false,
}
const labelled: CountingRule = { ...localAndGroup, label: '上海标准', inFramework: false, date: 'awarded' }

function target(rule: CountingRule, atLeast = 100): Target {
  return { id: 'T', title: text, atLeast, unit: text, counts: text, rule }
}

let made = 0
function standard(facts: Partial<Standard>): StandardRecord {
  made += 1
  return {
    ...blankStandard,
    class: 'local',
    numbers: [{ normal: `DB00/T ${made}-2023`, role: 'primary' }],
    issued: '2023-05-01',
    placements: [{ framework: 'f', node: 'A1', primary: true, basis: 'source' }],
    ...facts,
    id: `s${made}`,
    revision: 1,
  }
}

function count(standards: readonly StandardRecord[], rule = localAndGroup, asOf = '2026-01-01') {
  return countTarget({ programme, target: target(rule), standards, asOf })
}

describe('counting a target', () => {
  it.each<[string, Partial<Standard>, number, number]>([
    ["a standard of the plan's period in both counts", {}, 1, 1],
    ['one issued on the very day of the plan', { issued: '2022-03-18' }, 1, 1],
    ['one issued on the horizon', { issued: '2023-12-31' }, 1, 1],
    ['one issued the day after the horizon only since the plan began', { issued: '2024-01-01' }, 0, 1],
    ['none issued before the plan', { issued: '2022-03-17' }, 0, 0],
    ['none issued after the day asked for', { issued: '2026-01-02' }, 0, 0],
    ['a month wholly inside the span', { issued: '2023-09' }, 1, 1],
    ['a year wholly inside the span', { issued: '2023' }, 1, 1],
    ['one that was replaced since', { withdrawn: '2025-01-01' }, 1, 1],
    ['none outside the framework', { placements: [] }, 0, 0],
    ['none of another class', { class: 'national' }, 0, 0],
    ['no amendment', { kind: 'amendment' }, 0, 0],
    ['no project', { numbers: [], unnumbered: 'project', issued: null }, 0, 0],
    [
      'no draft, whatever its year says',
      { numbers: [{ normal: 'ISO/DIS 9-2023', role: 'primary' }], issued: '2023-01-01' },
      0,
      0,
    ],
  ])('counts %s', (_, facts, within, since) => {
    const result = count([standard(facts)])
    expect([result.within.value, result.since.value]).toEqual([within, since])
    expect(result.undated).toEqual([])
  })

  it.each<[string, Partial<Standard>]>([
    ['without any date, though its number has a year', { issued: null }],
    ['whose month straddles the beginning', { issued: '2022-03' }],
    ['whose year straddles the beginning', { issued: '2022' }],
    ['of which only the day it took effect is known', { issued: null, effective: '2023-07-01' }],
  ])('lists apart a standard %s', (_, facts) => {
    const one = standard(facts)
    const result = count([one])
    expect(result).toMatchObject({ within: { value: 0 }, since: { value: 0 }, undated: [one.id], noRecords: false })
  })

  it('needs no date of issue to tell that a standard is older than the plan', () => {
    expect(count([standard({ issued: null, effective: '2012-07-01' })]).undated).toEqual([])
  })

  it('lists apart a standard that lies in one span for sure and perhaps in the other', () => {
    const one = standard({ issued: '2026' })
    expect(count([one], localAndGroup, '2026-06-01')).toMatchObject({ since: { value: 0 }, undated: [one.id] })
  })

  it('never counts what is only cited, and says so', () => {
    const one = standard({ confidence: 'low' })
    expect(count([one])).toMatchObject({ since: { value: 0 }, unverified: [one.id], noRecords: false })
  })

  it.each([
    ['was issued before the plan', { issued: '2018-05-01' }],
    ['has no date', { issued: null }],
    ['may have been issued before the plan', { issued: '2022-03' }],
    ['was issued after the day', { issued: '2026-05-01' }],
    ['has a draft for a number', { numbers: [{ normal: '20209999-T-469', role: 'primary' as const }] }],
    ['has no number', { numbers: [] }],
  ])('does not list one as only cited that %s', (_title, facts) => {
    expect(count([standard({ confidence: 'low', ...facts })]).unverified).toEqual([])
  })

  it('never counts a publication without a known number, and says so', () => {
    const one = standard({ numbers: [], unnumbered: 'publication', issued: '2023-09' })
    expect(count([one])).toMatchObject({ within: { value: 0 }, unnumbered: [one.id] })
  })

  it('counts a document with several numbers once, though each province has its record', () => {
    const numbers = [
      { normal: 'DB00/T 310018-2023', role: 'primary' },
      { normal: 'DB01/T 310018-2023', role: 'joint' },
    ] as const
    const mine = standard({ numbers })
    const theirs = standard({ numbers: [{ normal: 'DB01/T 310018-2023', role: 'primary' }] })
    expect(count([mine, theirs]).within).toMatchObject({ value: 1, standards: [mine.id] })
  })

  it('takes the date of a work from whichever record has it', () => {
    const numbers = [{ normal: 'DB00/T 5-2023', role: 'primary' }] as const
    const [bare, dated] = [standard({ numbers, issued: null }), standard({ numbers })]
    expect(count([bare, dated])).toMatchObject({ within: { standards: [dated.id] }, undated: [] })
  })

  it('keeps a dual-numbered adoption and the adopted standard apart', () => {
    const adoption = standard({
      class: 'national',
      participation: 'lead',
      numbers: [
        { normal: 'GB/T 1-2023', role: 'primary' },
        { normal: 'ISO 1:2019', role: 'dual' },
      ],
    })
    const adopted = standard({
      class: 'international',
      participation: 'lead',
      numbers: [{ normal: 'ISO 1:2019', role: 'primary' }],
    })
    expect(count([adoption, adopted], led).within.value).toBe(2)
  })

  it.each<[string, CountingRule, StandardRecord[]]>([
    ['participation', led, [standard({ class: 'national' })]],
    ['a label', labelled, [standard({})]],
    ['pilots', { counts: 'pilots', expected: 'linear' }, [standard({})]],
    ['anything at all', localAndGroup, []],
  ])('says “no records” rather than 0 where nobody has recorded %s', (_, rule, standards) => {
    expect(count(standards, rule).noRecords).toBe(true)
  })

  it('places a label by the day of its award', () => {
    const old = standard({ issued: '2015-01-01', labels: [{ scheme: '上海标准', awarded: '2023-02-01' }] })
    const undated = standard({ issued: '2015-01-01', labels: [{ scheme: '上海标准', awarded: null }] })
    expect(count([old, undated], labelled)).toMatchObject({ within: { standards: [old.id] }, undated: [undated.id] })
  })

  it('names the spans of its two counts', () => {
    const before = count([], localAndGroup, '2023-06-01')
    expect([before.within, before.since].map(({ from, to }) => [from, to])).toEqual([
      ['2022-03-18', '2023-06-01'],
      ['2022-03-18', '2023-06-01'],
    ])
    expect(count([]).within).toMatchObject({ from: '2022-03-18', to: '2023-12-31' })
  })

  it('never counts less since the plan began than in its period, and lists exactly what it counts', () => {
    const dates = fc.option(fc.constantFrom('2021', '2022', '2022-03', '2022-03-18', '2023-12', '2024-05-06', '2025'))
    fc.assert(
      fc.property(
        fc.array(dates),
        fc.constantFrom('2022-01-01', '2022-12-31', '2024-06-01', '2030-01-01'),
        (issued, asOf) => {
          const result = count(
            issued.map(date => standard({ issued: date })),
            localAndGroup,
            asOf,
          )
          expect(result.since.value).toBeGreaterThanOrEqual(result.within.value)
          expect(result.within.standards).toHaveLength(result.within.value)
          expect(result.since.standards).toHaveLength(result.since.value)
        },
      ),
    )
  })
})

describe('what is expected by a day', () => {
  it.each([
    ['before the plan', '2021-01-01', 0],
    ['on the day of issue', '2022-03-18', 0],
    ['a day before half of the time has passed', '2023-02-06', 49],
    ['on the horizon', '2023-12-31', 100],
    ['long after it', '2030-01-01', 100],
  ])('is %s', (_, asOf, expected) => {
    expect(expectedBy(target(localAndGroup), plan, asOf)).toBe(expected)
  })
})
