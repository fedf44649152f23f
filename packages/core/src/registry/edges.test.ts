import { describe, expect, it } from 'vitest'
import { eachEdge, replacementsOf } from './edges.ts'
import { blankStandard, type Relation, type StandardRecord } from './standard.ts'

const record = (number: string, ...relations: readonly Relation[]): StandardRecord => ({
  ...blankStandard,
  id: number,
  revision: 1,
  numbers: [{ normal: number, role: 'primary' }],
  relations,
})

function around(subject: StandardRecord, ...others: readonly StandardRecord[]) {
  const incoming = others.flatMap(other =>
    other.relations.filter(relation => relation.target === subject.id).map(relation => ({ record: other, relation })),
  )
  return { incoming, find: (number: string) => [subject, ...others].find(each => each.id === number) ?? null }
}

describe('the relations of a record', () => {
  const old = record('GB/T 1-2000')
  const sees = (subject: StandardRecord, ...others: readonly StandardRecord[]) =>
    eachEdge(subject, around(subject, ...others)).map(edge => `${edge.direction} ${edge.type} ${edge.number}`)

  it('are seen from both ends, whichever states them', () => {
    const stating = record('GB/T 1-2020', { type: 'replaces', target: 'GB/T 1-2000' })
    expect(sees(old, stating)).toEqual(['in replaces GB/T 1-2020'])
    expect(sees(stating, old)).toEqual(['out replaces GB/T 1-2000'])
    const told = record('GB/T 1-2000', { type: 'replaces', direction: 'in', target: 'GB/T 1-2020' })
    const silent = record('GB/T 1-2020')
    expect(sees(told, silent)).toEqual(['in replaces GB/T 1-2020'])
    expect(sees(silent, told)).toEqual(['out replaces GB/T 1-2000'])
  })

  it('are seen once when both ends state them, with what each end knows', () => {
    const stating = record('GB/T 1-2020', { type: 'replaces', target: 'GB/T 1-2000', note: 'clause 3' })
    const told = record('GB/T 1-2000', { type: 'replaces', direction: 'in', target: 'GB/T 1-2020', from: '2021' })
    expect(eachEdge(told, around(told, stating))).toMatchObject([
      { number: 'GB/T 1-2020', from: '2021', note: 'clause 3' },
    ])
    expect(sees(stating, told)).toEqual(['out replaces GB/T 1-2000'])
  })

  it('to what is not registered are kept as text', () => {
    const told = record('GB/T 1-2000', { type: 'replaces', direction: 'in', target: 'GB/T 9-2020' })
    expect(eachEdge(told, around(told))).toMatchObject([{ number: 'GB/T 9-2020', record: null }])
    expect(replacementsOf(told, around(told))).toEqual([
      { by: 'GB/T 9-2020', partly: false, from: null, successor: null },
    ])
  })

  it('to itself are left out', () => {
    const loop = record('GB/T 1-2000', { type: 'replaces', target: 'GB/T 1-2000' })
    expect(sees(loop)).toEqual([])
  })

  it('make replacements of full and partial ones, and of no amendment and no draft', () => {
    const subject = record('ISO 1:2000', { type: 'replaces', direction: 'in', target: 'ISO/AWI 1' })
    const others = [
      record('ISO 1:2020', { type: 'replaces', target: 'ISO 1:2000' }),
      record('ISO 2:2020', { type: 'replaces-partly', target: 'ISO 1:2000' }),
      record('ISO 1:2000/Amd 1:2003', { type: 'amends', target: 'ISO 1:2000' }),
    ]
    expect(replacementsOf(subject, around(subject, ...others)).map(one => [one.by, one.partly])).toEqual([
      ['ISO 1:2020', false],
      ['ISO 2:2020', true],
    ])
  })
})

describe('two records that are said to replace each other', () => {
  const one = record('GB/T 1-2020', { type: 'replaces', target: 'GB/T 2-2021' })
  const other = record('GB/T 2-2021', { type: 'replaces', target: 'GB/T 1-2020' })

  it('are marked so, whichever of them states both', () => {
    expect(replacementsOf(one, around(one, other)).map(each => [each.by, each.isMutual])).toEqual([
      ['GB/T 2-2021', true],
    ])
    const both = record('GB/T 3-2020', ...one.relations, { type: 'replaces', direction: 'in', target: 'GB/T 2-2021' })
    expect(replacementsOf(both, around(both, record('GB/T 2-2021'))).map(each => each.isMutual)).toEqual([true])
  })

  it('are not where one is replaced in part', () => {
    const partly = record('GB/T 2-2021', { type: 'replaces-partly', target: 'GB/T 1-2020' })
    expect(replacementsOf(one, around(one, partly)).map(each => each.isMutual)).toEqual([undefined])
  })
})

describe('a record that is only cited', () => {
  const cited = { ...record('GB/T 1-2020', { type: 'replaces', target: 'GB/T 1-2000' }), confidence: 'low' as const }

  it('ends no other by what it says', () => {
    const old = record('GB/T 1-2000')
    expect(replacementsOf(old, around(old, cited))).toEqual([])
  })

  it('is a successor where the other itself says so', () => {
    const told = record('GB/T 1-2000', { type: 'replaces', direction: 'in', target: 'GB/T 1-2020' })
    expect(replacementsOf(told, around(told, cited)).map(one => one.by)).toEqual(['GB/T 1-2020'])
  })
})
