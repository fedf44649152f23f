import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainLink, chainOf } from './chain.ts'

/** `1>2`: 2 replaces 1. */
function graph(...links: readonly string[]) {
  const all = links.map((text): ChainLink => {
    const [older = '', newer = ''] = text.split('>')
    return { older, newer, partly: false }
  })
  return {
    predecessors: (id: string) => all.filter(link => link.newer === id),
    successors: (id: string) => all.filter(link => link.older === id),
    compare: (a: string, b: string) => Number(a) - Number(b),
  }
}

describe('a supersession chain', () => {
  it.each([
    ['of one', '1', [], ['1'], []],
    ['from the middle', '2', ['1>2', '2>3'], ['1', '2', '3'], []],
    ['that branches', '1', ['1>2', '1>3', '3>4'], ['1', '2', '3', '4'], []],
    ['that merges', '4', ['1>3', '2>3', '3>4'], ['1', '2', '3', '4'], []],
    ['that branches and merges again', '1', ['1>2', '1>3', '2>4', '3>4'], ['1', '2', '3', '4'], []],
    ['without the siblings', '2', ['1>2', '1>3'], ['1', '2'], []],
    ['whose dates contradict the links', '1', ['3>1', '1>2'], ['3', '1', '2'], []],
    ['in date order where links leave it open', '5', ['1>4', '2>3', '3>5', '4>5'], ['1', '2', '3', '4', '5'], []],
    ['with itself', '1', ['1>1', '1>2'], ['1', '2'], []],
    ['in a circle', '2', ['1>2', '2>3', '3>1'], ['1', '2', '3'], ['1', '2', '3']],
    ['below a circle', '0', ['2>3', '3>2', '3>0'], ['2', '3', '0'], ['2', '3']],
  ])('%s', (_title, start, links, members, cyclic) => {
    expect(chainOf(start, graph(...links))).toMatchObject({ members, cyclic })
  })

  it('always ends, holds each member once, and keeps the older before the newer unless in a circle', () => {
    const ids = fc.integer({ min: 0, max: 8 }).map(String)
    const links = fc.array(
      fc.tuple(ids, ids).map(([a, b]) => `${a}>${b}`),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(ids, links, (start, texts) => {
        const chain = chainOf(start, graph(...texts))
        expect(new Set(chain.members).size).toBe(chain.members.length)
        expect(chain.members).toContain(start)
        for (const { older, newer } of chain.links) {
          if (chain.cyclic.includes(older) && chain.cyclic.includes(newer)) continue
          expect(chain.members.indexOf(older)).toBeLessThan(chain.members.indexOf(newer))
        }
      }),
    )
  })
})
