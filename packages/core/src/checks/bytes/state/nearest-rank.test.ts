import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberOfRank } from './nearest-rank.ts'

it('a number of a rank is that of the sorted list', () => {
  const lists = fc.array(fc.float64Array({ noNaN: true, maxLength: 20 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(lists, fc.nat(), (of, seed) => {
      const sorted = Float64Array.from(of.flatMap(list => [...list])).sort()
      fc.pre(sorted.length > 0)
      const rank = seed % sorted.length
      expect(numberOfRank(of, rank)).toBe(sorted[rank])
    }),
  )
})

it('equal numbers are counted as often as they stand there', () => {
  const lists = [Float64Array.of(5, 5, 5, -1), Float64Array.of(5, 7, -2.5)]
  expect([0, 1, 2, 5, 6].map(rank => numberOfRank(lists, rank))).toEqual([-2.5, -1, 5, 5, 7])
})
