import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseMerge } from './segment-policy.ts'

const young = (count: number) => ({ count, deadCount: 0, isInMemory: true })
const file = (count: number, deadCount = 0) => ({ count, deadCount, isInMemory: false })

describe('the segments that are merged', () => {
  it.each([
    ['none while few documents are in memory', [young(900), young(900), file(50)], []],
    ['all in memory when they are many', [young(1500), young(600), file(100_000)], [0, 1]],
    ['with files that are not much larger', [file(3000), young(2000), file(90_000), file(12_000)], [1, 0, 3]],
    ['a file with many dead', [file(1000, 400), file(90_000, 100)], [0]],
    ['none of nothing', [], []],
  ])('are %s', (_, segments, expected) => {
    const chosen: unknown[] = chooseMerge(segments)
    expect(chosen).toEqual(expected.map(at => segments[at]))
  })

  it('write a document only a few times, and leave few files, however the index grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 500, maxLength: 500 }), batches => {
        let segments: { count: number; deadCount: number; isInMemory: boolean }[] = []
        let written = 0
        for (const batch of batches) {
          segments.push(young(batch))
          const chosen = chooseMerge(segments)
          if (chosen.length === 0) continue
          const count = chosen.reduce((sum, one) => sum + one.count, 0)
          written += count
          segments = [...segments.filter(one => !chosen.includes(one)), file(count)]
        }
        const total = batches.reduce((sum, batch) => sum + batch, 0)
        expect(written / total).toBeLessThan(12)
        expect(segments.filter(one => !one.isInMemory).length).toBeLessThan(8)
      }),
      { numRuns: 20 },
    )
  })
})
