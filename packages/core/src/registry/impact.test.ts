import { describe, expect, it } from 'vitest'
import type { DatedStandard } from './coverage.ts'
import { findDependents, namedKeys } from './impact.ts'
import { blankStandard, type Relation, type StandardRecord } from './standard.ts'

function record(number: string, ...relations: Relation[]): StandardRecord {
  return { ...blankStandard, numbers: [{ normal: number, role: 'primary' }], relations, id: number, revision: 1 }
}

const inForce = (...records: readonly StandardRecord[]): DatedStandard[] =>
  records.map(one => ({ record: one, status: 'in-force', slug: one.id }))

const subject = record('GB/T 9001-2020')

describe('what rests on a standard', () => {
  it.each([
    ['names the edition', 'GB/T 9001—2020', 'replaced', 'revise', true],
    ['names no year', 'GB/T 9001', 'replaced', 'check', false],
    ['names the edition, which holds', 'GB/T 9001-2020', 'in-force', 'none', true],
    ['names the edition, which was withdrawn', 'gbt9001-2020', 'withdrawn', 'revise', true],
    ['names the edition, a part of which was replaced', 'GB/T 9001-2020', 'partly-replaced', 'check', true],
    ['names the edition, of which nobody knows', 'GB/T 9001-2020', 'unknown', 'unclear', true],
  ] as const)('%s', (_title, target, status, advice, isDated) => {
    const other = record('DB31/T 1-2021', { type: 'cites', target, note: '5.2' })
    expect(findDependents(subject, status, inForce(other))).toEqual([
      { id: 'DB31/T 1-2021', type: 'cites', named: target, isDated, place: '5.2', advice },
    ])
  })

  it.each([
    ['another edition', { type: 'cites', target: 'GB/T 9001-2011' }],
    ['another part', { type: 'cites', target: 'GB/T 9001.2' }],
    ['it as its successor', { type: 'replaces', target: 'GB/T 9001-2020' }],
    ['it the other way round', { type: 'cites', direction: 'in', target: 'GB/T 9001-2020' }],
  ] as const)('is not what names %s', (_title, relation) => {
    expect(findDependents(subject, 'replaced', inForce(record('DB31/T 1-2021', relation)))).toEqual([])
  })

  it('puts first what has to be revised', () => {
    const undated = record('A', { type: 'cites', target: 'GB/T 9001' })
    const dated = record('B', { type: 'adopts', target: 'GB/T 9001-2020' })
    expect(findDependents(subject, 'replaced', inForce(undated, dated, subject)).map(one => one.id)).toEqual(['B', 'A'])
  })

  it('asks nothing of what no longer holds itself', () => {
    const past = record('A', { type: 'cites', target: 'GB/T 9001-2020' })
    const found = findDependents(subject, 'replaced', [{ record: past, status: 'withdrawn', slug: 'A' }])
    expect(found.map(one => one.advice)).toEqual(['none'])
  })

  it('knows a standard by every number of its own, not by the one it adopts', () => {
    const joint = {
      numbers: [
        { normal: 'DB31/T 310001-2024', role: 'primary' as const },
        { normal: 'DB32/T 310001-2024', role: 'joint' as const },
        { normal: 'ISO 1:2020', role: 'dual' as const },
      ],
    }
    const { dated, undated } = namedKeys(joint)
    expect([dated.size, undated.size]).toEqual([2, 2])
  })
})
