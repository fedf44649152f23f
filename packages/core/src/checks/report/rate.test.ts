import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exceeds, rateOf } from './rate.ts'

describe('the share that did not fail', () => {
  it.each([
    [0, 0, null],
    [1, 0, '1.000000'],
    [1, 1, '0.000000'],
    [3, 1, '0.666666'],
    [10_000_000, 1, '0.999999'],
    [100_000_000, 1, '0.999999'],
    [1_000_000, 1, '0.999999'],
    [8, 7, '0.125000'],
  ])('of %i checked and %i failed is %s', (checked, failed, rate) => {
    expect(rateOf(checked, failed)).toBe(rate)
  })

  it('is 1 when none failed, and only then', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.nat()).map(([all, part]) => [all, part % (all + 1)])
    fc.assert(
      fc.property(pair, ([checked = 1, failed = 0]) => {
        expect(rateOf(checked, failed) === '1.000000').toBe(failed === 0)
      }),
    )
  })
})

describe('a threshold', () => {
  it.each([
    [{}, 100, 0, false],
    [{}, 100, 1, true],
    [{ rows: 0 }, 100, 1, true],
    [{ rows: 2 }, 100, 2, false],
    [{ rows: 2 }, 100, 3, true],
    [{ share: '0.01' }, 100, 1, false],
    [{ share: '0.01' }, 99, 1, true],
    [{ share: '0' }, 100, 1, true],
    [{ share: '1' }, 100, 100, false],
    [{ share: '0.3' }, 10, 3, false],
    [{ share: '0.333333333333333333333' }, 3, 1, true],
    [{ rows: 5, share: '0.01' }, 100, 2, true],
    [{ rows: 1, share: '0.5' }, 100, 2, true],
    [{ rows: 5, share: '0.5' }, 100, 5, false],
    [{ rows: 5, share: '0.5' }, 0, 0, false],
  ])('of %j, with %i checked and %i failed, is exceeded: %s', (threshold, checked, failed, expected) => {
    expect(exceeds({ checked, failed }, threshold)).toBe(expected)
  })
})
