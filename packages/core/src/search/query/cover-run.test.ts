import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverRun } from './cover-run.ts'

describe('the pairs that are walked for a run', () => {
  it.each([
    [[5], [0]],
    [
      [5, 1],
      [0, 1],
    ],
    [
      [100, 5, 100],
      [0, 2],
    ],
    [
      [9, 8, 9, 9],
      [0, 1, 3],
    ],
    [
      [1, 900, 1, 900, 1],
      [0, 2, 4],
    ],
  ])('of counts %j are %j', (counts, expected) => {
    expect(coverRun(counts).sort((a, b) => a - b)).toEqual(expected)
  })

  it('have every character, with the least postings', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }), counts => {
        const chosen = coverRun(counts)
        expect(isCover(chosen, counts.length)).toBe(true)
        expect(costOf(chosen, counts)).toBe(leastCost(counts))
      }),
    )
  })
})

function isCover(chosen: readonly number[], pairs: number): boolean {
  return Array.from({ length: pairs + 1 }, (_, character) => character).every(
    character => chosen.includes(character) || chosen.includes(character - 1),
  )
}

function costOf(chosen: readonly number[], counts: readonly number[]): number {
  return chosen.reduce((sum, pair) => sum + (counts[pair] ?? 0), 0)
}

function leastCost(counts: readonly number[]): number {
  const choices = Array.from({ length: 2 ** counts.length }, (_, bits) =>
    [...counts.keys()].filter(pair => bits & (1 << pair)),
  )
  return Math.min(...choices.filter(choice => isCover(choice, counts.length)).map(choice => costOf(choice, counts)))
}
