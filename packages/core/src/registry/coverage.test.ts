import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverFramework, type DatedStandard, standingOf } from './coverage.ts'
import { sampleFramework, sampleStandard } from './framework-sample.ts'
import type { StatusName } from './standard.ts'

const asOf = '2024-06-01'
function cover(standards: readonly DatedStandard[]) {
  return coverFramework({ framework: sampleFramework, standards, asOf })
}

describe('coverage of a framework', () => {
  it('is all gaps where nothing is recorded', () => {
    const { total, topics } = cover([])
    expect(total).toMatchObject({ present: 0, shouldHave: 4, topicCount: 4, topics: { gap: 4 } })
    expect(topics).toEqual({ 'A1.1': 'gap', 'A1.2': 'gap', 'B1.1': 'gap', 'B1.10': 'gap' })
  })

  it('says of a day before the framework that there was none', () => {
    const on = (asOf: string) => coverFramework({ framework: sampleFramework, standards: [], asOf }).exists
    expect([on('2023-12-31'), on(sampleFramework.from)]).toEqual([false, true])
  })

  it('counts a record in its box and in all above, and nowhere else', () => {
    const { nodes, total } = cover([sampleStandard('1', ['A1.1'])])
    const present = Object.fromEntries(Object.entries(nodes).map(([code, box]) => [code, box.present]))
    expect(present).toEqual({ A: 1, A1: 1, 'A1.1': 1, 'A1.2': 0, B: 0, B1: 0, 'B1.1': 0, 'B1.10': 0, B2: 0 })
    expect(total.present).toBe(1)
  })

  it('counts a record once in a box, however many places it has there', () => {
    const { nodes, total, topics } = cover([sampleStandard('1', ['A1', 'A1.1', 'A1.2', 'B2'])])
    expect([nodes.A?.present, nodes.A1?.present, nodes.B?.present, total.present]).toEqual([1, 1, 1, 1])
    expect([topics['A1.1'], topics['A1.2']]).toEqual(['covered', 'covered'])
  })

  it('should have each topic of which nothing is recorded, and each record', () => {
    const { nodes } = cover([
      sampleStandard('1', ['A1.1']),
      sampleStandard('2', ['A1.1']),
      sampleStandard('3', ['A1']),
      sampleStandard('4', ['A1'], { unnumbered: 'need', status: 'planned' }),
    ])
    expect(nodes.A1).toMatchObject({ present: 3, shouldHave: 1 + 4 })
  })

  it.each<[string, Partial<Parameters<typeof sampleStandard>[2]>, string, number]>([
    ['a standard in force', {}, 'covered', 1],
    ['one partly replaced', { status: 'partly-replaced' }, 'covered', 1],
    ['one that takes effect later', { status: 'upcoming' }, 'covered', 1],
    ['one whose dates are not known', { status: 'unknown' }, 'undated', 0],
    ['a publication whose number is not known', { unnumbered: 'publication', status: 'unknown' }, 'undated', 0],
    ['a project', { unnumbered: 'project', status: 'drafting' }, 'planned', 0],
    ['a need', { unnumbered: 'need', status: 'planned' }, 'planned', 0],
    ['a replaced one', { status: 'replaced' }, 'gap', 0],
    ['a withdrawn one', { status: 'withdrawn' }, 'gap', 0],
    ['one that is only cited', { confidence: 'low' }, 'gap', 0],
    ['one that was issued after the day', { status: 'not-issued', issued: '2025-01-01' }, 'gap', 0],
    [
      'one without a known number that was issued after it',
      { status: 'not-issued', issued: '2025-01-01', unnumbered: 'publication' },
      'gap',
      0,
    ],
  ])('tells a topic with %s', (_, facts, state, present) => {
    const { topics, nodes } = cover([sampleStandard('1', ['A1.1'], facts)])
    expect(topics['A1.1']).toBe(state)
    expect(nodes['A1.1']?.present).toBe(present)
  })

  it('lets the best record tell the state of a topic', () => {
    const { topics } = cover([
      sampleStandard('1', ['A1.1'], { unnumbered: 'need', status: 'planned' }),
      sampleStandard('2', ['A1.1']),
    ])
    expect(topics['A1.1']).toBe('covered')
  })

  it('still shows what it does not count', () => {
    const { nodes } = cover([sampleStandard('1', ['B2'], { confidence: 'low' })])
    expect(nodes.B2).toMatchObject({ standards: ['1'], present: 0, shouldHave: 0, standings: { unverified: 1 } })
  })

  it('passes over records of other frameworks and of boxes that are no longer there', () => {
    const elsewhere = sampleStandard('1', ['A1'])
    const strange = {
      ...elsewhere,
      record: {
        ...elsewhere.record,
        placements: [{ framework: 'x', node: 'A1', primary: true, basis: 'source' as const }],
      },
    }
    expect(Object.keys(cover([strange, sampleStandard('2', ['Z9'])]).standards)).toEqual([])
  })

  it('puts the primary place first', () => {
    const one = sampleStandard('1', ['A1', 'B2'])
    const turned = { ...one, record: { ...one.record, placements: [...one.record.placements].reverse() } }
    expect(cover([turned]).standards['1']?.places).toEqual(['A1', 'B2'])
  })

  it('adds up: every record that counts is present or missing, and no box holds more than the one above', () => {
    const codes = sampleFramework.nodes.map(node => node.code)
    const statuses: StatusName[] = [
      'planned',
      'drafting',
      'upcoming',
      'in-force',
      'partly-replaced',
      'replaced',
      'withdrawn',
      'unknown',
    ]
    const one = fc.record({
      places: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }),
      status: fc.constantFrom(...statuses),
      confidence: fc.constantFrom('high', 'low'),
      unnumbered: fc.constantFrom(null, 'need', 'project', 'publication'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), made => {
        const { total, nodes } = cover(
          made.map(({ places, ...facts }, index) => sampleStandard(String(index), places, facts as object)),
        )
        for (const node of sampleFramework.nodes) {
          const box = nodes[node.code]
          const above = node.parent === null ? total : nodes[node.parent]
          expect(box?.present).toBeLessThanOrEqual(above?.present ?? -1)
          expect(box?.present).toBeLessThanOrEqual(box?.shouldHave ?? -1)
        }
        const { covered, undated, planned, gap } = total.topics
        expect(covered + undated + planned + gap).toBe(total.topicCount)
      }),
    )
  })
})

describe('what a record is to a framework', () => {
  it('lets the end of a standard go before how little is known of it', () => {
    const { record } = sampleStandard('1', ['A1'], { unnumbered: 'publication' })
    expect(standingOf(record, 'withdrawn')).toBe('past')
  })
})
