import { describe, expect, it } from 'vitest'
import { makeStandard } from './change.ts'
import type { Facts, RecordDraft } from './draft.ts'
import { fillProvenance, findSourceless } from './provenance.ts'
import type { Source } from './standard.ts'

const draft = (facts: Facts, file = 'a.csv'): RecordDraft => ({ facts, place: { file }, findings: [] })
const own: Source = { tier: 'press', text: '甲报' }
const general: Source = { tier: 'official', text: 'https://example.gov.cn/' }

describe('where a record comes from', () => {
  it.each<[string, Facts, Facts]>([
    ['is what the import says where the row is silent', {}, { sources: [general], confidence: 'low' }],
    ['is what the row says', { sources: [own], confidence: 'high' }, { sources: [own], confidence: 'high' }],
    ['is of the row, its confidence of the import', { sources: [own] }, { sources: [own], confidence: 'low' }],
  ])('%s', (_title, facts, expected) => {
    expect(fillProvenance(draft(facts), { sources: [general], confidence: 'low' }).facts).toEqual(expected)
  })

  it('stays open when the import says nothing', () => {
    expect(fillProvenance(draft({}), { sources: [], confidence: null }).facts).toEqual({})
  })

  it.each<[Facts, string]>([
    [{}, 'medium'],
    [{ sources: [{ ...own, tier: 'official' }] }, 'high'],
    [{ sources: [{ ...own, tier: 'secondary' }] }, 'medium'],
    [{ sources: [{ ...own, tier: 'press' }] }, 'medium'],
    [{ confidence: 'low' }, 'low'],
  ])('decides how sure a new record is: %j', (facts, confidence) => {
    expect(makeStandard({ titleZh: '甲', ...facts }).confidence).toBe(confidence)
  })

  it('is told to be missing once a file, with the count', () => {
    const broken: RecordDraft = {
      ...draft({}),
      findings: [{ rule: 'row-broken', severity: 'error', message: { zh: '', en: '' }, at: {} }],
    }
    const found = findSourceless([draft({}), draft({}), draft({ sources: [own] }), draft({}, 'b.csv'), broken])
    expect(found).toMatchObject([
      { rule: 'source-missing', severity: 'info', at: { file: 'a.csv' }, evidence: { count: 2 } },
      { rule: 'source-missing', severity: 'info', at: { file: 'b.csv' }, evidence: { count: 1 } },
    ])
  })
})
