import { describe, expect, it } from 'vitest'
import type { Facts, RecordDraft } from './draft.ts'
import { chooseTitled, identityOf, sortDrafts, titledBy } from './identity.ts'
import type { NumberEntry } from './standard.ts'

const numbered = (normal: string, facts: Facts = {}): Facts => ({ numbers: [{ normal, role: 'primary' }], ...facts })
const drafts = (...all: readonly Facts[]): RecordDraft[] =>
  all.map((facts, index) => ({ facts, findings: [], place: { file: 'a.csv', record: index + 1 } }))
const sort = (...all: readonly Facts[]) => {
  const { candidates, refused, repeated } = sortDrafts(drafts(...all))
  return [candidates.length, refused.map(finding => finding.rule), repeated.map(finding => finding.rule)]
}

describe('the drafts of one import', () => {
  it.each<[string, readonly Facts[], unknown]>([
    [
      'are all taken when they differ',
      [numbered('GB/T 1-2020'), numbered('GB/T 2-2020'), { titleZh: '甲' }],
      [3, [], []],
    ],
    ['are refused without number and title', [{ issued: '2020' }], [0, ['neither-number-nor-title'], []]],
    [
      'are refused with a placeholder for a number',
      [{ unread: [{ field: 'number', text: 'DBXX/TXXXX' }] }],
      [0, ['neither-number-nor-title'], []],
    ],
    [
      'are taken once when they say the same',
      [numbered('GB/T 1-2020'), numbered('GB/T 1-2020')],
      [1, [], ['duplicate-row']],
    ],
    [
      'are refused with the number of another that says otherwise',
      [numbered('GB/T 1-2020'), numbered('GB/T 1—2020', { titleZh: '甲' })],
      [1, ['number-taken'], []],
    ],
    [
      'are refused without a number when they say otherwise of one title',
      [{ titleZh: '甲' }, { titleZh: ' 甲', issued: '2020' }],
      [1, ['number-taken'], []],
    ],
    [
      'are told apart by what stands for their numbers, their classes and their issuers',
      [
        { titleZh: '甲' },
        { titleZh: '甲', unread: [{ field: 'number', text: 'GB/T 5O378' }] },
        { titleZh: '甲', unread: [{ field: 'number', text: 'GB/T 5O379' }] },
        { titleZh: '甲', class: 'group', organisations: [{ role: 'issuer', name: '甲协会' }] },
        { titleZh: '甲', class: 'group', organisations: [{ role: 'issuer', name: '乙协会' }] },
      ],
      [5, [], []],
    ],
    [
      'are told apart by their keys',
      [
        { titleZh: '甲', sourceKey: 'p1' },
        { titleZh: '甲', sourceKey: 'p2', issued: '2020' },
      ],
      [2, [], []],
    ],
    [
      'may have one key when they have numbers',
      [numbered('GB/T 1.1-2020', { sourceKey: 'p' }), numbered('GB/T 1.2-2020', { sourceKey: 'p' })],
      [2, [], []],
    ],
  ])('%s', (_title, all, expected) => {
    expect(sort(...all)).toEqual(expected)
  })

  it('say where the other stands', () => {
    const { refused } = sortDrafts(drafts(numbered('GB/T 1-2020'), numbered('GB/T 1-2020', { titleZh: '甲' })))
    expect(refused).toMatchObject([{ at: { record: 2, subject: 'GB/T 1-2020' }, evidence: { other: 'a.csv #1' } }])
  })

  it('are refused for their own errors first', () => {
    const [draft] = drafts(numbered('GB/T 1-2020'))
    const error = { rule: 'row-too-long', severity: 'error' as const, message: { zh: '', en: '' }, at: {} }
    expect(sortDrafts([{ place: {}, facts: {}, ...draft, findings: [error] }]).refused).toEqual([error])
  })
})

describe('the identity of a record', () => {
  it('does not rest on the number of the standard that it adopts', () => {
    const numbers: NumberEntry[] = [
      { normal: 'GB/T 1-2020', role: 'primary' },
      { normal: 'ISO 1:2019', role: 'dual' },
    ]
    expect(identityOf({ numbers }).keys).toHaveLength(1)
  })
})

describe('a row without a number', () => {
  const owner = (facts: Facts) => ({ titled: titledBy({ titleZh: '甲', ...facts }) ?? blank })
  const blank = { title: '', class: 'unknown', issuer: '', unread: '' } as const
  const issued = (name: string): Facts => ({ organisations: [{ role: 'issuer', name }] })
  const unread = (text: string): Facts => ({ unread: [{ field: 'number', text }] })

  it.each<[string, Facts, readonly Facts[], number | null]>([
    ['is about the record of its title', {}, [{}], 0],
    ['is about no record that has an unreadable number', {}, [unread('GB/T 5O378')], null],
    ['with an unreadable number is about no record without one', unread('GB/T 5O378'), [{}], null],
    [
      'is about the record with the same unreadable number',
      unread('gb/t 5o379'),
      [unread('GB/T 5O378'), unread('GB/T 5O379')],
      1,
    ],
    ['is about a record that is silent of its class', { class: 'local' }, [{}], 0],
    ['is about no record of another class', { class: 'local' }, [{ class: 'group' }], null],
    ['is about the record of its class before a silent one', { class: 'local' }, [{}, { class: 'local' }], 1],
    ['is about no record of another issuer', issued('甲会'), [issued('乙会')], null],
    ['is about none where there is no telling', {}, [{ class: 'local' }, { class: 'group' }], null],
  ])('%s', (_title, row, records, expected) => {
    const owners = records.map(owner)
    const found = chooseTitled(owner(row).titled, owners)
    expect(found === null ? null : owners.indexOf(found)).toBe(expected)
  })
})
