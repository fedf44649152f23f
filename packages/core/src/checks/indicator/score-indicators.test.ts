import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leavesOf } from './indicator-tree.ts'
import { type IndicatorResult, type ScoredIndicator, scoreIndicators } from './score-indicators.ts'
import { treeUnderTest } from './tree-under-test.ts'

function rule(indicator: string, checked: number, failed: number): IndicatorResult {
  return { indicator, checked, failed }
}

function scoresOf(results: readonly IndicatorResult[], weights?: Record<string, string>) {
  const { score, indicators } = scoreIndicators(treeUnderTest, results, weights)
  const flat = (all: readonly ScoredIndicator[]): ScoredIndicator[] =>
    all.flatMap(one => [one, ...flat(one.indicators)])
  const byCode = new Map(flat(indicators).map(one => [one.indicator.code, one]))
  return { score, of: (code: string) => byCode.get(code)?.score, weightOf: (code: string) => byCode.get(code)?.weight }
}

describe('a leaf', () => {
  test.each([
    ['nothing fails', 10, 0, '100.00'],
    ['everything fails', 10, 10, '0.00'],
    ['a third fails', 3, 1, '66.67'],
    ['the third decimal is five, which is rounded up', 80_000, 4, '100.00'],
    ['the third decimal is less than five', 100_000, 6, '99.99'],
    ['there are a million million elements', 1_000_000_000_000, 1, '100.00'],
  ])('scores what is sound when %s', (_, checked, failed, score) => {
    expect(scoresOf([rule('030400', checked, failed)]).of('030400')).toBe(score)
    expect(scoresOf([rule('030500', checked, failed)]).of('030500')).toBe(score)
  })

  test('sums the counts of its rules, not their shares', () => {
    expect(scoresOf([rule('010500', 10, 10), rule('010500', 90, 0)]).of('010500')).toBe('90.00')
  })

  test('without elements does not apply, though it has rules', () => {
    const scores = scoresOf([rule('010500', 0, 0), rule('030400', 4, 1)])
    expect([scores.of('010500'), scores.of('01'), scores.weightOf('01')]).toEqual([null, null, null])
    expect([scores.of('03'), scores.weightOf('03'), scores.score]).toEqual(['75.00', '1.0000', '75.00'])
  })
})

describe('what is above', () => {
  test('is the mean of those below that apply', () => {
    expect(scoresOf([rule('010101', 100, 10), rule('010103', 100, 5)]).of('010100')).toBe('92.50')
  })

  test('is weighted equally where no weights are given', () => {
    const scores = scoresOf([rule('010101', 100, 10), rule('010500', 100, 0), rule('030400', 2, 1)])
    expect([scores.of('01'), scores.of('03'), scores.score]).toEqual(['95.00', '50.00', '72.50'])
  })

  test('is weighted as the evaluator says, among those that apply', () => {
    const results = [rule('010500', 100, 0), rule('030400', 10, 1), rule('030500', 10, 5)]
    const scores = scoresOf(results, { '01': '3', '03': '1', '010100': '7', '030400': '0.3', '030500': '0.1' })
    expect([scores.weightOf('030400'), scores.weightOf('030500'), scores.of('03')]).toEqual([
      '0.7500',
      '0.2500',
      '80.00',
    ])
    expect([scores.weightOf('010500'), scores.weightOf('010100'), scores.score]).toEqual(['1.0000', null, '95.00'])
  })

  test('gives the greatest weight what rounding leaves', () => {
    const scores = scoresOf([rule('030400', 1, 0), rule('030500', 1, 0)], { '030400': '1', '030500': '2' })
    expect([scores.weightOf('030400'), scores.weightOf('030500')]).toEqual(['0.3333', '0.6667'])
  })

  test('does not apply when nothing that applies has a weight', () => {
    const scores = scoresOf([rule('030400', 1, 0)], { '030400': '0' })
    expect([scores.of('030400'), scores.of('03'), scores.score]).toEqual(['100.00', null, null])
  })

  test('does not apply to a dataset without results', () => {
    expect(scoresOf([]).score).toBeNull()
  })
})

test('codes that are no leaves are told and count nowhere', () => {
  const { strays, score } = scoreIndicators(treeUnderTest, [
    rule('090909', 1, 1),
    rule('010100', 1, 1),
    rule('090909', 1, 1),
    rule('030400', 4, 1),
  ])
  expect({ strays, score }).toEqual({ strays: ['010100', '090909'], score: '75.00' })
})

test.each([
  ['more failures than elements', [rule('010500', 1, 2)], {}],
  ['a count that is not whole', [rule('010500', 1.5, 1)], {}],
  ['a negative count', [rule('010500', 1, -1)], {}],
  ['a weight that is no decimal', [rule('030400', 1, 0)], { '03': '-1' }],
])('%s is refused', (_, results, weights) => {
  expect(() => scoresOf(results, weights)).toThrow(RangeError)
})

const results = fc.array(
  fc
    .record({
      indicator: fc.constantFrom(...leavesOf(treeUnderTest).map(({ code }) => code)),
      checked: fc.nat(1_000_000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ indicator, checked, share }) => rule(indicator, checked, Math.floor(checked * share))),
  { maxLength: 20 },
)
const weight = fc.nat(9_999).map(one => (one / 100).toFixed(2))
const weights = fc.record({ '01': weight, '03': weight, '010100': weight, '010500': weight, '030400': weight })

describe('for all results and weights', () => {
  test('the score lies between those of its parts, give or take a rounding', () => {
    fc.assert(
      fc.property(results, weights, (given, by) => {
        const { score, indicators } = scoreIndicators(treeUnderTest, given, by)
        const parts = indicators.flatMap(one => (one.score === null ? [] : [Number(one.score)]))
        if (score === null) return
        expect(Number(score)).toBeGreaterThanOrEqual(Math.min(...parts) - 0.01)
        expect(Number(score)).toBeLessThanOrEqual(Math.max(...parts) + 0.01)
      }),
    )
  })

  test('the weights of those that apply sum to one, and the total follows from the record', () => {
    fc.assert(
      fc.property(results, weights, (given, by) => {
        const { score, indicators } = scoreIndicators(treeUnderTest, given, by)
        if (score === null) return
        const shares = indicators.map(one => Number(one.weight ?? '0'))
        const total = indicators.reduce((sum, one, index) => sum + Number(one.score ?? '0') * (shares[index] ?? 0), 0)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        expect(Math.abs(total - Number(score))).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })

  test('the order of the results does not matter', () => {
    fc.assert(
      fc.property(results, given => {
        expect(scoreIndicators(treeUnderTest, given.toReversed())).toEqual(scoreIndicators(treeUnderTest, given))
      }),
    )
  })
})
