import { describe, expect, it } from 'vitest'
import { makeStandard } from './change.ts'
import { applyAssignments, readAssignments } from './correction.ts'
import type { Standard } from './standard.ts'

const before = makeStandard({
  numbers: [{ normal: 'DB31/T 1-2020', role: 'primary' }],
  titleZh: '甲',
  issued: '2020-01-01',
  statedStatus: '现行',
  unread: [{ field: 'effective', text: '去年' }],
})

function set(fields: Readonly<Record<string, string>>, record: Standard = before): Standard {
  const { assignments, findings } = readAssignments(fields)
  expect(findings).toEqual([])
  return applyAssignments(record, assignments)
}
const refused = (fields: Readonly<Record<string, string>>) =>
  readAssignments(fields).findings.map(finding => finding.rule)

describe('a correction', () => {
  it('sets fields by their names in either language and remembers what the source said', () => {
    const after = set({ effective: '2020年6月1日', 发布日期: '2020-02-02' })
    expect(after).toMatchObject({
      issued: '2020-02-02',
      effective: '2020-06-01',
      unread: [],
      corrected: [
        { field: 'effective', source: null },
        { field: 'issued', source: '2020-01-01' },
      ],
    })
  })

  it('remembers the source of the first correction', () => {
    const twice = set({ issued: '2020-03-03' }, set({ issued: '2020-02-02' }))
    expect(twice.corrected).toEqual([{ field: 'issued', source: '2020-01-01' }])
  })

  it('erases what is set to nothing', () => {
    expect(set({ issued: '' })).toMatchObject({ issued: null, corrected: [{ field: 'issued', source: '2020-01-01' }] })
  })

  it('remembers nothing when it changes nothing', () => {
    expect(set({ issued: '2020-01-01' })).toEqual(before)
  })

  it('takes apart a cell that says more than one thing', () => {
    expect(set({ number: 'DB31/T 310099-2024 / DB32/T 310099-2024' }).numbers).toEqual([
      { normal: 'DB31/T 310099-2024', role: 'primary' },
      { normal: 'DB32/T 310099-2024', role: 'joint' },
    ])
  })

  it('refuses what nobody can see, and says of a text that it cannot read that nothing was changed', () => {
    expect(refused({ title_zh: '甲\u202e乙' })).toEqual(['text-with-controls'])
    expect(refused({ title_zh: '甲\u0007' })).toEqual(['text-with-controls'])
    expect(refused({ abstract: '甲\r\n乙' })).toEqual([])
    const [finding] = readAssignments({ issued: '2020-02-30' }).findings
    expect(finding?.message).toMatchObject({
      zh: expect.stringMatching(/，没有改动。$/),
      en: expect.stringMatching(/; nothing was changed\.$/),
    })
  })

  it('reads a new stated status afresh', () => {
    expect(set({ status: '废止' })).toMatchObject({ statedStatus: '废止', statedMeaning: 'withdrawn' })
  })

  it.each([
    ['no field at all', {}, ['nothing-to-set']],
    ['a field that is not there', { colour: 'red' }, ['field-unknown']],
    ['a field that is computed', { status_as_of: 'in-force' }, ['field-unknown']],
    ['the memory of corrections itself', { corrected: '[]' }, ['field-unknown']],
    ['a date that cannot be read', { issued: '去年' }, ['date-unreadable']],
    ['a class that is none', { class: '白皮书' }, ['word-unknown']],
    ['an ICS that cannot be one', { ics: '3524' }, ['ics-malformed']],
    ['a number that is a placeholder', { number: 'DBXX/TXXXX' }, ['number-unreadable']],
  ])('of %s is refused', (_title, fields, rules) => {
    expect(refused(fields)).toEqual(rules)
  })

  it('of a misspelt field names the nearest', () => {
    expect(readAssignments({ efective: '2020' }).findings).toMatchObject([{ evidence: { nearest: 'effective' } }])
  })
})
