import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKnots } from './knots.ts'

function graph(...links: readonly string[]) {
  const map = new Map<string, string[]>()
  for (const [from = '', to = ''] of links.map(text => text.split('>'))) map.set(from, [...(map.get(from) ?? []), to])
  return map
}
const sorted = (knots: readonly string[][]) => knots.map(knot => [...knot].sort()).sort()

describe('knots of a graph', () => {
  it.each([
    ['none in a tree', ['1>2', '1>3', '3>4'], []],
    ['none in a diamond', ['1>2', '1>3', '2>4', '3>4'], []],
    ['none for a loop to oneself', ['1>1', '1>2'], []],
    ['a pair', ['1>2', '2>1'], [['1', '2']]],
    ['a circle with a way in and a way out', ['0>1', '1>2', '2>3', '3>1', '3>4'], [['1', '2', '3']]],
    ['two circles that share a node are one', ['1>2', '2>1', '2>3', '3>2'], [['1', '2', '3']]],
    [
      'two circles one after the other are two',
      ['1>2', '2>1', '2>3', '3>4', '4>3'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
  ])('%s', (_title, links, knots) => {
    expect(sorted(findKnots(graph(...links)))).toEqual(knots)
  })

  it('are the nodes that reach each other', () => {
    const ids = fc.integer({ min: 0, max: 7 }).map(String)
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 16 }), pairs => {
        const links = graph(...pairs.map(([a, b]) => `${a}>${b}`))
        const reach = (from: string) => {
          const seen = new Set<string>()
          const open = [from]
          for (let node = open.pop(); node !== undefined; node = open.pop())
            for (const next of links.get(node) ?? []) if (!seen.has(next)) seen.add(next) && open.push(next)
          return seen
        }
        const nodes = [...new Set(pairs.flat())]
        const knotted = nodes.filter(a => nodes.some(b => a !== b && reach(a).has(b) && reach(b).has(a)))
        expect(findKnots(links).flat().sort()).toEqual(knotted.sort())
      }),
    )
  })

  it('are found in a circle longer than the stack is deep', () => {
    const size = 200_000
    const links = new Map(Array.from({ length: size }, (_, i) => [String(i), [String((i + 1) % size)]]))
    expect(findKnots(links).map(knot => knot.length)).toEqual([size])
  })
})
