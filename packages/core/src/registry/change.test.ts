import { describe, expect, it } from 'vitest'
import { diffStandards, makeStandard, mergeFacts } from './change.ts'
import type { Facts } from './draft.ts'
import { blankStandard, type NumberEntry } from './standard.ts'

const primary = (normal: string): NumberEntry => ({ normal, role: 'primary' })
const before = makeStandard({
  numbers: [primary('DB31/T 1-2020')],
  titleZh: '甲',
  issued: '2020-01-01',
  ics: ['35.020'],
  relations: [
    { type: 'replaces', target: 'DB31/T 1-2010' },
    { type: 'adopts', target: 'ISO 1:2019', degree: 'MOD' },
  ],
  organisations: [{ role: 'custodian', name: '乙' }],
  statedStatus: '即将实施',
})
const merge = (facts: Facts, to = before) => mergeFacts(to, { numbers: [primary('DB31/T 1-2020')], ...facts })

describe('a record made from facts', () => {
  it('takes from its number what the source does not say', () => {
    expect(before).toMatchObject({
      class: 'local',
      force: 'recommended',
      kind: 'standard',
      unnumbered: null,
      statedMeaning: 'upcoming',
    })
    expect(makeStandard({ numbers: [primary('ISO 1:2019/Amd 1:2021')] })).toMatchObject({
      kind: 'amendment',
      class: 'international',
      relations: [{ type: 'amends', target: 'ISO 1:2019' }],
    })
    expect(makeStandard({ numbers: [primary('ISO 1:2019/Cor 1:2021')] })).toMatchObject({
      kind: 'corrigendum',
      relations: [{ type: 'corrects', target: 'ISO 1:2019' }],
    })
  })

  it('keeps what the source says against the number', () => {
    expect(makeStandard({ numbers: [primary('DB31/T 1-2020')], class: 'sector' }).class).toBe('sector')
  })

  it('without a number is what its status says', () => {
    expect(makeStandard({ titleZh: '甲', statedStatus: '编制中' }).unnumbered).toBe('project')
    expect(makeStandard({ titleZh: '甲' }).unnumbered).toBe('need')
  })
})

describe('a merge', () => {
  it('of the same facts changes nothing', () => {
    expect(merge(before)).toEqual({ standard: before, changes: [], overruled: [] })
  })

  it('changes the fields that the source speaks of and no others', () => {
    const { standard, changes } = merge({ titleZh: '甲乙', effective: '2020-06-01' })
    expect(changes).toEqual([
      { field: 'title_zh', before: '甲', after: '甲乙' },
      { field: 'effective', before: null, after: '2020-06-01' },
    ])
    expect(standard).toEqual({ ...before, titleZh: '甲乙', effective: '2020-06-01' })
  })

  it('changes relations and organisations of the kinds that the source names only', () => {
    const { standard } = merge({
      relations: [{ type: 'replaces', target: 'DB31/T 2-2010' }],
      organisations: [{ role: 'drafter', name: '丙' }],
    })
    expect(standard.relations).toEqual([
      { type: 'replaces', target: 'DB31/T 2-2010' },
      { type: 'adopts', target: 'ISO 1:2019', degree: 'MOD' },
    ])
    expect(standard.organisations.map(each => each.name)).toEqual(['乙', '丙'])
  })

  it('adds numbers and never takes one away', () => {
    const joint = { numbers: [primary('DB32/T 1-2020'), { normal: 'DB31/T 1—2020', role: 'joint' as const }] }
    expect(merge(joint).standard.numbers).toEqual([
      primary('DB31/T 1-2020'),
      { normal: 'DB32/T 1-2020', role: 'joint' },
    ])
  })

  it('gives a record known by its key alone its new number, and keeps the old one as former', () => {
    expect(merge({ numbers: [primary('DB31/T 9-2021')] }).standard.numbers).toEqual([
      primary('DB31/T 9-2021'),
      { normal: 'DB31/T 1-2020', role: 'former' },
    ])
    const project = makeStandard({ titleZh: '甲', statedStatus: '立项' })
    expect(merge({ numbers: [primary('DB31/T 1-2020')] }, project).standard).toMatchObject({
      unnumbered: null,
      numbers: [primary('DB31/T 1-2020')],
      class: 'local',
    })
  })

  it('follows a project from stage to stage', () => {
    const need = makeStandard({ titleZh: '甲', statedStatus: '待制定' })
    const { standard } = mergeFacts(need, { titleZh: '甲', statedStatus: '立项' })
    expect(standard).toMatchObject({ unnumbered: 'project', statedMeaning: 'drafting' })
  })

  it('reads the meaning of a new stated status afresh', () => {
    expect(merge({ statedStatus: '现行' }).standard).toMatchObject({ statedStatus: '现行', statedMeaning: 'in-force' })
  })

  it('keeps what could not be read until it can', () => {
    const { standard } = merge({ unread: [{ field: 'effective', text: '去年' }] })
    expect(standard.unread).toEqual([{ field: 'effective', text: '去年' }])
    expect(merge({ titleZh: '甲' }, standard).standard.unread).toHaveLength(1)
    expect(merge({ unread: [{ field: 'effective', text: '前年' }] }, standard).standard.unread).toEqual([
      { field: 'effective', text: '前年' },
    ])
    expect(merge({ effective: '2020-06-01' }, standard).standard.unread).toEqual([])
  })

  it('leaves alone what was corrected by hand, and says whether the source has news', () => {
    const corrected = { ...before, issued: '2020-02-02', corrected: [{ field: 'issued', source: '2020-01-01' }] }
    expect(merge({ issued: '2020-01-01' }, corrected)).toEqual({
      standard: corrected,
      changes: [],
      overruled: [{ field: 'issued', kept: '2020-02-02', source: '2020-01-01', isNews: false }],
    })
    expect(merge({ issued: '2020-03-03' }, corrected).overruled).toMatchObject([{ isNews: true }])
    expect(merge({ issued: '2020-02-02' }, corrected).overruled).toEqual([])
    expect(merge({ issued: '2020-01-01', titleZh: '乙' }, corrected).standard).toEqual({ ...corrected, titleZh: '乙' })
  })
})

describe('the difference of two records', () => {
  it('names the fields as the columns do', () => {
    expect(diffStandards(before, { ...before, ics: [], confidence: 'low' })).toEqual([
      { field: 'ics', before: '35.020', after: null },
      { field: 'confidence', before: 'medium', after: 'low' },
    ])
    expect(diffStandards(blankStandard, { ...blankStandard })).toEqual([])
  })
})
