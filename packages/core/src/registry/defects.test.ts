import { describe, expect, it } from 'vitest'
import { DefectFinder } from './defects.ts'
import { blankStandard, type Standard, type StandardRecord } from './standard.ts'
import { tidyStandard } from './tidy.ts'

let ids = 0
function record(number: string, facts: Partial<Standard> = {}): StandardRecord {
  const numbers = number === '' ? [] : [{ normal: number, role: 'primary' as const }]
  ids += 1
  return { ...tidyStandard({ ...blankStandard, numbers, titleZh: '甲', ...facts }), id: `r${ids}`, revision: 1 }
}
const replaces = (target: string) => ({ relations: [{ type: 'replaces' as const, target }] })
const replacedBy = (target: string) => ({
  relations: [{ type: 'replaces' as const, direction: 'in' as const, target }],
})

function find(...records: readonly StandardRecord[]) {
  const finder = new DefectFinder()
  for (const each of records) finder.add(each)
  return finder.find('2026-01-01')
}
const rules = (...records: readonly StandardRecord[]) => find(...records).defects.map(({ finding }) => finding.rule)

describe('defects of records', () => {
  const sound = { issued: '2020-01-01', effective: '2020-06-01' }

  it.each([
    ['none in a sound record', [record('GB/T 1-2020', sound)], []],
    [
      'none where partial dates may be in order',
      [record('GB/T 1-2020', { issued: '2020-06-15', effective: '2020-06' })],
      [],
    ],
    [
      'an effective date before the issue',
      [record('GB/T 1-2020', { issued: '2020-06', effective: '2020-05-31' })],
      ['effective-before-issued'],
    ],
    [
      'a withdrawal before the issue',
      [record('GB/T 1-2020', { issued: '2020', withdrawn: '2019-12' })],
      ['withdrawn-before-issued'],
    ],
    [
      'a withdrawal before it took effect',
      [record('GB/T 1-2020', { effective: '2020-06-01', withdrawn: '2020-05-01' })],
      ['withdrawn-before-effective'],
    ],
    [
      'an expiry before it took effect',
      [record('GB/T 1-2020', { effective: '2020-06-01', expires: '2020-05-01' })],
      ['expires-before-effective'],
    ],
    [
      'a class that is not that of the number',
      [record('DB31/T 1-2020', { class: 'sector' })],
      ['class-contradicts-number'],
    ],
    ['a number that follows no rule', [record('甲字 5号')], ['number-unreadable']],
    ['an ICS that cannot be one', [record('GB/T 1-2020', { ics: ['3524'] })], ['ics-malformed']],
    ['a CCS with a letter that there is not', [record('GB/T 1-2020', { ccs: ['O12'] })], ['ccs-malformed']],
    [
      'a second standard in the cell of the number',
      [record('GB/T 1-2020', { unread: [{ field: 'number', text: 'GB/T 2-2020' }] })],
      ['standards-in-one-cell'],
    ],
    [
      'a date that was not read',
      [record('GB/T 1-2020', { unread: [{ field: 'issued', text: '去年' }] })],
      ['date-unreadable'],
    ],
    [
      'an organisation without a role',
      [record('GB/T 1-2020', { unread: [{ field: 'organisation', text: '乙等' }] })],
      ['organisation-role-unknown'],
    ],
    [
      'a word that is in no vocabulary',
      [record('GB/T 1-2020', { unread: [{ field: 'class', text: '白皮书' }] })],
      ['word-unknown'],
    ],
    ['a relation to what is not registered', [record('GB/T 1-2020', replaces('GB/T 1-2010'))], ['dangling-relation']],
    ['a relation to oneself', [record('GB/T 1-2020', replaces('GB/T 1—2020'))], ['self-relation']],
    ['a number that two records carry', [record('GB/T 1-2020'), record('GB/T 1-2020')], ['duplicate-number']],
    [
      'none for a number that is only that of the adopted standard',
      [
        record('ISO 1:2020'),
        record('GB/T 1-2020', {
          numbers: [
            { normal: 'GB/T 1-2020', role: 'primary' },
            { normal: 'ISO 1:2020', role: 'dual' },
          ],
        }),
      ],
      [],
    ],
    [
      'a circle of two',
      [record('GB/T 1-2020', replaces('GB/T 2-2020')), record('GB/T 2-2020', replaces('GB/T 1-2020'))],
      ['supersession-cycle'],
    ],
    ['none for one relation stated once', [record('GB/T 1-2020', replaces('GB/T 1-2010')), record('GB/T 1-2010')], []],
    [
      'a relation stated from both ends',
      [record('GB/T 1-2020', replaces('GB/T 1-2010')), record('GB/T 1-2010', replacedBy('GB/T 1-2020'))],
      ['stated-from-both-ends'],
    ],
    [
      'none for an amendment whose number says it',
      [
        record('ISO 1:2020/Amd 1:2021'),
        record('ISO 1:2020', { relations: [{ type: 'amends', direction: 'in', target: 'ISO 1:2020/Amd 1:2021' }] }),
      ],
      [],
    ],
    [
      'a replaced standard that is the later one',
      [
        record('GB/T 1-2010', { issued: '2010-01-01', ...replaces('GB/T 1-2020') }),
        record('GB/T 1-2020', { issued: '2020-01-01' }),
      ],
      ['replaces-later-standard'],
    ],
    [
      'ends that disagree how far it is replaced',
      [
        record('GB/T 1-2020', replaces('GB/T 1-2010')),
        record('GB/T 1-2010', { relations: [{ type: 'replaces-partly', direction: 'in', target: 'GB/T 1-2020' }] }),
      ],
      ['replacement-degree-disagrees'],
    ],
    [
      'provinces with one joint serial',
      [record('DB31/T 310099-2024'), record('DB32/T 310099-2024')],
      ['joint-number-candidate'],
    ],
    [
      'an unfinished record of a published project',
      [record('ISO 1', { issued: '2024-09' }), record('ISO 1:2024', { issued: '2024-09' })],
      ['stages-of-one-project'],
    ],
    [
      'none for the next revision of a published one',
      [record('ISO/AWI 1'), record('ISO 1:2014', { issued: '2014-04' })],
      [],
    ],
  ])('%s', (_title, records, expected) => {
    expect(rules(...records)).toEqual(expected)
  })

  it.each([
    ['in force, and it is', '现行', sound, []],
    ['in force, but withdrawn', '现行', { ...sound, withdrawn: '2022-01-01' }, ['status-contradicts-dates']],
    ['upcoming, but in force by now', '即将实施', sound, ['status-contradicts-dates']],
    ['in force, but upcoming', '现行', { issued: '2025-12-01', effective: '2026-06-01' }, ['status-contradicts-dates']],
    ['withdrawn, and the dates know nothing of it', '废止', sound, ['status-contradicts-dates']],
    ['withdrawn, and it is', '废止', { ...sound, withdrawn: '2022-01-01' }, []],
    ['withdrawn, with no dates at all', '废止', {}, []],
    ['being drafted, but in force', '征求意见', sound, ['status-contradicts-dates']],
    ['published, which says nothing', '已发布', sound, []],
    ['a word that nobody knows', '待定', sound, ['status-word-unknown']],
  ])('the source says %s', (_title, statedStatus, facts, expected) => {
    expect(rules(record('GB/T 1-2020', { statedStatus, ...facts }))).toEqual(expected)
  })

  it('of status look at what replaces the record, and take withdrawn and replaced for the same', () => {
    const old = record('GB/T 1-2010', { issued: '2010-01-01', effective: '2010-06-01', statedStatus: '废止' })
    const young = record('GB/T 1-2020', { ...sound, ...replaces('GB/T 1-2010'), statedStatus: '现行' })
    expect(rules(old, young)).toEqual([])
    expect(rules({ ...old, statedStatus: '现行', statedMeaning: 'in-force' }, young)).toEqual([
      'status-contradicts-dates',
    ])
  })

  it('of status leave out a replacement that only a cited record states, as the status itself does', () => {
    const old = record('GB/T 1-2010', { issued: '2010-01-01', effective: '2010-06-01', statedStatus: '现行' })
    const cited = record('GB/T 1-2020', { ...sound, ...replaces('GB/T 1-2010'), confidence: 'low' })
    expect(rules(old, cited)).toEqual([])
  })

  it('count a relation once, whichever ends state it and in whatever spelling', () => {
    const relations = find(
      record('GB/T 1-2020', replaces('GB/T 1—2010')),
      record('GB/T 1-2010', replacedBy('GB/T 1-2020')),
      record('GB/T 2-2020', replaces('GB/T 9-2000')),
    ).relations
    expect(relations).toHaveLength(2)
  })
})
