import fc from 'fast-check'
import type { RuleShape } from '../../plan.ts'
import { conditionUnderTest, numberUnderTest, textUnderTest } from './nodes-under-test.ts'

const applies = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ op: 'constant-condition' as const, value: true }) },
  { weight: 1, arbitrary: conditionUnderTest },
)
const texts = fc.array(textUnderTest, { minLength: 1, maxLength: 2 })

const sets: fc.Arbitrary<RuleShape> = fc.oneof(
  fc.record({ over: fc.constant('repeat' as const), applies, key: texts }),
  fc.record({ over: fc.constant('dependency' as const), applies, determinant: texts, dependent: texts }),
  fc.record(
    {
      over: fc.constant('sequence' as const),
      applies,
      value: numberUnderTest,
      within: fc.array(textUnderTest, { maxLength: 2 }),
      follows: fc.constantFrom('rising' as const, 'not-falling' as const, 'next' as const),
      step: fc.constantFrom('1', '0.1', '-2', '12345678901234567'),
      from: fc.constantFrom('0', '1', '0.10', '0.50', '12345678901234567'),
    },
    { requiredKeys: ['over', 'applies', 'value', 'within', 'follows', 'step'] },
  ),
  fc.record({
    over: fc.constant('outlier' as const),
    applies,
    value: numberUnderTest,
    k: fc.constantFrom('1.5', '0', '3'),
  }),
  fc.record({
    over: fc.constant('count' as const),
    applies,
    minimum: fc.constantFrom(null, 2, 5),
    maximum: fc.constantFrom(null, 3, 7),
  }),
  fc.record({
    over: fc.constant('latest' as const),
    applies,
    value: numberUnderTest,
    least: fc.constantFrom('5', '19000', '0.1'),
  }),
)

/** Rules about single records, and about many. */
export const shapesUnderTest: { readonly records: fc.Arbitrary<RuleShape>; readonly sets: fc.Arbitrary<RuleShape> } = {
  records: fc.record({
    over: fc.constant('record' as const),
    applies: conditionUnderTest,
    violated: conditionUnderTest,
  }),
  sets,
}
