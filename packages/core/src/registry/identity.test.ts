import { describe, expect, it } from 'vitest'
import type { Facts, RecordDraft } from './draft.ts'
import { identityOf, sortDrafts } from './identity.ts'
import type { NumberEntry } from './standard.ts'

const numbered = (normal: string, facts: Facts = {}): Facts => ({ numbers: [{ normal, role: 'primary' }], ...facts })
const drafts = (...all: readonly Facts[]): RecordDraft[] =>
  all.map((facts, index) => ({ facts, findings: [], place: { file: 'a.csv', record: index + 1 } }))
const sort = (...all: readonly Facts[]) => {
  const { candidates, refused, repeated } = sortDrafts(drafts(...all))
  return [candidates.length, refused.map(finding => finding.rule), repeated.map(finding => finding.rule)]
}

describe('the drafts of one import', () => {
  it.each([
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
