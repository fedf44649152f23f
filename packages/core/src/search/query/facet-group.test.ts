import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRandom } from '../corpus-under-test.ts'
import { FacetColumn } from '../segment/facet-column.ts'
import { countSets, FacetGroups } from './facet-group.ts'

const documents = 30_000

/** A facet with so many sets, spread over the documents. */
function makeColumn(setCount: number, seed: number): FacetColumn {
  const random = makeRandom(seed)
  const sets = Uint16Array.from({ length: documents }, () => Math.floor(random() ** 2 * setCount))
  return new FacetColumn({ values: [], setStarts: new Uint32Array(setCount + 1), setValues: new Uint32Array(0), sets })
}

describe('facets that are counted together', () => {
  it('have the counts they have when counted one by one, for many documents and for few', () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 70_000 })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(sizes, fc.constantFrom(1, 2, 40), (setCounts, step) => {
        const columns = new Map(setCounts.map((setCount, at) => [`facet ${at}`, makeColumn(setCount, at + 1)]))
        const asked = Int32Array.from({ length: Math.ceil(documents / step) }, (_, at) => at * step)
        const counted = new Map<string, Uint32Array>()
        new FacetGroups(columns).count(asked, (name, bySet) => counted.set(name, bySet))
        const expected = [...columns].map(
          ([name, { sets, setCount }]) => [name, countSets(sets, setCount, asked)] as const,
        )
        expect(counted).toEqual(new Map(expected))
      }),
      { numRuns: 25 },
    )
  })
})
