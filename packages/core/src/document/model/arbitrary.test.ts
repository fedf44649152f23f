import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from './arbitrary-under-test.ts'
import { topSections, walkBlocks, walkSections } from './walk.ts'

describe('documents that are made up', () => {
  it('hold every kind of block, and no id twice', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        const ids = [...JSON.stringify(document).matchAll(/"id":"(\w+)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { section } of walkSections(topSections(document)))
          for (const { block } of walkBlocks(section.blocks)) kinds.add(block.t)
      }),
      { numRuns: 60, seed: 4 },
    )
    expect([...kinds].sort()).toEqual(
      'code example figure formula list note opaque paragraph reference table term'.split(' '),
    )
  })
})
