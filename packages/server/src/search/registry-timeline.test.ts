import { blankStandard, type Standard } from '@biaochi/core/registry/standard.ts'
import { type Replacement, statusOf } from '@biaochi/core/registry/status.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineOf } from './registry-timeline.ts'

const date = fc.option(
  fc.constantFrom('2019', '2020', '2020-02', '2020-02-29', '2020-03-01', '2020-12-31', '2021', '2021-06', '2022-01-01'),
)
const facts = fc.record({
  class: fc.constantFrom('national' as const, 'international' as const),
  issued: date,
  effective: date,
  withdrawn: date,
  expires: date,
  statedMeaning: fc.constantFrom(null, 'withdrawn' as const, 'replaced' as const),
})
const replacement: fc.Arbitrary<Replacement> = fc.record({
  by: fc.constant('GB/T 99002-2020'),
  partly: fc.boolean(),
  from: date,
  successor: fc.option(fc.record({ class: fc.constant('national' as const), issued: date, effective: date })),
})
const day = fc
  .integer({ min: Date.UTC(2018, 11, 1), max: Date.UTC(2023, 1, 1) })
  .map(instant => new Date(instant).toISOString().slice(0, 10))

describe('the timeline of a record', () => {
  it('has on every day the status that is computed for it', () => {
    fc.assert(
      fc.property(facts, fc.array(replacement, { maxLength: 2 }), fc.array(day), (given, replacements, days) => {
        const record: Standard = {
          ...blankStandard,
          ...given,
          numbers: [{ normal: 'GB/T 99001-2020', role: 'primary' }],
        }
        const timeline = timelineOf(record, replacements)
        for (const one of days) {
          const shown = timeline.findLast(({ from }) => from === null || from <= one)?.value
          expect(shown, one).toBe(statusOf(record, one, replacements).name)
        }
      }),
    )
  })
})
