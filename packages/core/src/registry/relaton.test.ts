import { describe, expect, it } from 'vitest'
import { makeStandard } from './change.ts'
import { itemsOf, readRelaton } from './relaton.ts'

const bibitem = (facts: object) => ({
  id: 'ISO99001-2020',
  docid: [{ id: 'ISO 99001:2020', type: 'ISO', primary: 'true' }],
  title: [{ content: 'Cheese - Cutting', language: ['en'], type: 'main' }],
  ...facts,
})
const read = (facts: object) => readRelaton(bibitem(facts), { file: 'a.yaml' })
const relationTo = (type: string, id: string, date?: string) => ({
  type,
  bibitem: { docid: [{ id, primary: 'true' }], ...(date ? { date: [{ type: 'circulated', value: date }] } : {}) },
})
const numbered = (id: string) => ({ docid: [{ id, type: 'ISO', primary: 'true' }] })

describe('a Relaton record', () => {
  it('gives its facts', () => {
    const { facts } = read({
      title: [
        { content: 'Cheese', language: ['en'], type: 'title-intro' },
        { content: 'Cutting -- Amendment 1', language: ['en'], type: 'title-main' },
        { content: 'Cheese - Cutting -- Amendment 1', language: ['en'], type: 'main' },
        { content: 'Fromage', language: ['fr'], type: 'title-intro' },
        { content: '干酪', language: ['zh'], script: ['Hans'] },
      ],
      link: [
        { content: 'https://www.iso.org/standard/0.html', type: 'src' },
        { content: 'https://example.org/rss', type: 'rss' },
      ],
      docid: [
        { id: 'ISO 99001:2020', type: 'ISO', primary: 'true' },
        { id: 'ISO 99001:2020(E)', type: 'iso-reference' },
        { id: 'urn:iso:std:iso:99001', type: 'URN' },
      ],
      date: [{ type: 'published', value: '2020-03' }],
      docstatus: { stage: { value: '60' }, substage: { value: '60' } },
      contributor: [
        {
          organization: { name: [{ content: 'International Organization for Standardization' }] },
          role: [{ type: 'publisher' }],
        },
        { person: { name: { completename: { content: 'N. N.' } } }, role: [{ type: 'author' }] },
      ],
      ext: {
        editorialgroup: { technical_committee: [{ name: 'Cheese', identifier: 'ISO/TC 999' }] },
        ics: [{ code: '67.100.30' }, { code: '67.1' }],
      },
    })
    expect(facts).toEqual({
      numbers: [{ normal: 'ISO 99001:2020', role: 'primary' }],
      titleZh: '干酪',
      titleEn: 'Cheese — Cutting — Amendment 1',
      issued: '2020-03',
      statedStatus: '60.60',
      statedMeaning: 'in-force',
      ics: ['67.100.30', '67.100'],
      organisations: [
        { role: 'issuer', name: 'International Organization for Standardization' },
        { role: 'custodian', name: 'ISO/TC 999 Cheese' },
      ],
      sources: [{ tier: 'official', text: 'https://www.iso.org/standard/0.html' }],
      sourceKey: 'ISO99001-2020',
    })
  })

  it('of an older version has single values where newer ones have lists', () => {
    const { facts } = readRelaton(
      {
        docid: { id: 'GB/T 99001-2020', type: 'Chinese Standard' },
        title: { content: '干酪', language: 'zh' },
        date: { type: 'implemented', on: '2020-06-01' },
        docstatus: { stage: 'published' },
        ics: { code: '67.100' },
        ccs: 'X16',
        relation: { type: 'obsoletes', bibitem: { formattedref: 'GB/T 99001-2010' } },
      },
      {},
    )
    expect(makeStandard(facts)).toMatchObject({
      class: 'national',
      numbers: [{ normal: 'GB/T 99001-2020' }],
      titleZh: '干酪',
      effective: '2020-06-01',
      statedStatus: 'published',
      statedMeaning: 'upcoming',
      ics: ['67.100'],
      ccs: ['X16'],
      relations: [{ type: 'replaces', target: 'GB/T 99001-2010' }],
    })
  })

  it.each([
    ['a plain number', { type: 'published', value: '2020' }, 'ISO 99001:2020', '60', '2020'],
    [
      'a draft, of which it is only the year in the number',
      { type: 'published', value: '2020' },
      'ISO 99001:2020/DAM 1',
      '40',
      null,
    ],
    ['an amendment of another year', { type: 'published', value: '2020' }, 'ISO 99001:2020/Amd 1:2022', '60', null],
    ['an amendment of the same year', { type: 'published', value: '2020' }, 'ISO 99001:2020/Amd 1:2020', '60', '2020'],
  ])('has a bare year of publication: %s', (_title, date, id, stage, issued) => {
    const { facts, findings } = read({ ...numbered(id), date: [date], docstatus: { stage, substage: '60' } })
    expect(facts.issued ?? null).toBe(issued)
    expect(findings.map(finding => finding.rule)).toEqual(issued === null ? ['date-from-number'] : [])
  })

  it('of an amendment is issued when it was "updated", the other year being that of the standard', () => {
    const date = [
      { type: 'published', value: '2020' },
      { type: 'updated', value: '2022-02' },
    ]
    expect(read({ ...numbered('ISO 99001:2020/Amd 1:2022'), date }).facts.issued).toBe('2022-02')
    expect(read({ date }).facts.issued).toBe('2020')
  })

  it.each([
    ['obsoletes', 'ISO 99001:2010', { type: 'replaces', target: 'ISO 99001:2010' }],
    ['obsoletes', 'ISO 88001:2010/Cor 1:2022', { type: 'replaces', target: 'ISO 88001:2010/Cor 1:2022' }],
    ['obsoletes', 'ISO/AWI 99001', { type: 'replaces', direction: 'in', target: 'ISO/AWI 99001' }],
    ['obsoletes', 'ISO 99001:2025', { type: 'replaces', direction: 'in', target: 'ISO 99001:2025' }],
    ['updates', 'ISO 99001:2025', { type: 'replaces', direction: 'in', target: 'ISO 99001:2025' }],
    ['updates', 'ISO 99001:2020/Amd 1:2022', { type: 'amends', direction: 'in', target: 'ISO 99001:2020/Amd 1:2022' }],
    [
      'updates',
      'ISO 99001:2020/Cor 1:2022',
      { type: 'corrects', direction: 'in', target: 'ISO 99001:2020/Cor 1:2022' },
    ],
    ['updates', 'ISO 88001:2010', { type: 'amends', target: 'ISO 88001:2010' }],
    ['obsoletedBy', 'ISO 99001:2025', { type: 'replaces', direction: 'in', target: 'ISO 99001:2025' }],
    ['hasSuccessor', 'ISO 99001:2025', { type: 'replaces', direction: 'in', target: 'ISO 99001:2025' }],
    ['includedIn', 'ISO 99000', { type: 'part-of', target: 'ISO 99000' }],
    ['adoptedAs', 'GB/T 99001-2021', { type: 'adopts', direction: 'in', target: 'GB/T 99001-2021' }],
    ['cites', 'ISO 1:2022', { type: 'cites', target: 'ISO 1:2022' }],
  ])('%s %s', (type, target, relation) => {
    expect(read({ relation: [relationTo(type, target)] }).facts.relations).toEqual([relation])
  })

  it('of an amendment "updates" the standard it amends', () => {
    const { facts } = read({
      ...numbered('ISO 99001:2020/Amd 1:2022'),
      relation: [relationTo('updates', 'ISO 99001:2020')],
    })
    expect(facts.relations).toEqual([{ type: 'amends', target: 'ISO 99001:2020' }])
  })

  it('dates its replacement when it is withdrawn, and only then', () => {
    const relation = [relationTo('updates', 'ISO 99001:2025', '2025-05-05')]
    const stage = (value: string, substage: string) => ({ stage: { value }, substage: { value: substage } })
    expect(read({ docstatus: stage('95', '99'), relation }).facts.relations).toMatchObject([{ from: '2025-05-05' }])
    expect(read({ docstatus: stage('90', '92'), relation }).facts.relations?.[0]).not.toHaveProperty('from')
  })

  it('says which relations are none between standards', () => {
    const { facts, findings } = read({ relation: [relationTo('hasManifestation', 'ISO 99001:2020')] })
    expect(facts).not.toHaveProperty('relations')
    expect(findings).toMatchObject([{ rule: 'relation-type-unknown', evidence: { type: 'hasManifestation' } }])
  })

  it.each([
    null,
    'text',
    5,
    [],
    { docid: { deep: { deeper: [] } }, title: [null, 3, {}], relation: ['x'], date: 'soon' },
  ])('of any shape is read without a fault: %j', value => {
    expect(() => readRelaton(value, {})).not.toThrow()
  })

  it('may come alone, in a list or in a collection', () => {
    const item = bibitem({})
    expect(itemsOf(item)).toEqual([item])
    expect(itemsOf([item, { bibitem: item }])).toEqual([item, item])
    expect(itemsOf({ root: { title: 'x', items: [{ docid: 'a', bibitem: item }] } })).toEqual([item])
  })
})
