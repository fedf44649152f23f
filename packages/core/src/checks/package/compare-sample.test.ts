import { describe, expect, it } from 'vitest'
import { reportOf, ruleOf, sampleOf } from '../report/report-under-test.ts'
import { compareSample } from './compare-sample.ts'
import { expectedSchema } from './sample-schema.ts'

const passed = ruleOf({ id: 'passed', checked: 10, failed: 0 })
const failed = ruleOf({
  id: 'failed',
  status: 'failed',
  checked: 10,
  failed: 2,
  samples: [sampleOf(3, { 列: 'x' }), sampleOf(7, { 列: 'y' })],
})
const fault = { rule: 'ragged', data: 'a.csv', count: 2, message: { zh: '不齐', en: 'ragged' }, samples: [] }

const base = { structure: [], rules: [passed, failed] }
const expecting = (text: unknown) => expectedSchema.parse(text)

describe('a sample', () => {
  it.each<[string, Parameters<typeof reportOf>[0], unknown]>([
    ['without an expectation passes when nothing failed', { ...base, rules: [passed] }, null],
    ['finds as many as expected', base, { failures: [{ rule: 'failed', failed: 2 }] }],
    [
      'finds them in the records expected',
      base,
      { failures: [{ rule: 'failed', failed: 2, records: [3, 7], checked: 10 }] },
    ],
    ['may be told the first records only', base, { failures: [{ rule: 'failed', failed: 2, records: [3] }] }],
    [
      'finds the faults of structure expected',
      { rules: [passed], structure: [{ ...fault, severity: 'error' }] },
      { structure: [{ rule: 'ragged', count: 2 }] },
    ],
    [
      'need not expect what is only worth knowing',
      { rules: [passed], structure: [{ ...fault, severity: 'info' }] },
      null,
    ],
  ])('%s', (_, over, expected) => {
    expect(compareSample(reportOf(over), expected === null ? null : expecting(expected))).toEqual([])
  })

  it.each<[string, Parameters<typeof reportOf>[0], unknown, RegExp]>([
    ['in which something failed', base, null, /^failed: 0 should fail, 2 did, as in record 3/],
    ['in which more failed', base, { failures: [{ rule: 'failed', failed: 1 }] }, /1 should fail, 2 did/],
    [
      'in which nothing failed',
      base,
      {
        failures: [
          { rule: 'failed', failed: 2 },
          { rule: 'passed', failed: 1 },
        ],
      },
      /^passed: 1 should fail, 0 did\.$/,
    ],
    [
      'in which others failed',
      base,
      { failures: [{ rule: 'failed', failed: 2, records: [3, 8] }] },
      /Records 3, 8 should fail, 3, 7 did/,
    ],
    [
      'in which fewer were checked',
      base,
      { failures: [{ rule: 'failed', failed: 2, checked: 11 }] },
      /11 should be checked, 10 were/,
    ],
    [
      'of a rule that is not there',
      { ...base, rules: [passed] },
      { failures: [{ rule: 'gone', failed: 1 }] },
      /^gone: The standard has no such rule/,
    ],
    [
      'of a rule that did not run',
      { ...base, rules: [ruleOf({ id: 'idle', status: 'not-executed', why: { zh: '无', en: 'no table' } })] },
      null,
      /^idle: It was not executed: no table/,
    ],
    [
      'with a fault of structure',
      { rules: [passed], structure: [{ ...fault, severity: 'error' }] },
      null,
      /^ragged: There should be 0 .*, there are 2/,
    ],
    [
      'without a fault of structure',
      { rules: [passed], structure: [] },
      { structure: [{ rule: 'ragged', count: 1 }] },
      /there are 0/,
    ],
  ])('%s differs where it was not expected', (_, over, expected, message) => {
    const findings = compareSample(reportOf(over), expected === null ? null : expecting(expected))
    expect(findings.map(({ rule }) => rule)).toEqual(['sample-differs'])
    expect(findings[0]?.message.en).toMatch(message)
    expect(findings[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/)
  })
})
