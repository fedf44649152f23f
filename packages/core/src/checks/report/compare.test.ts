import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleReport } from './check-report.ts'
import { comparisonFormats, writeComparison } from './compare/comparison-formats.ts'
import { comparisonToText } from './compare/comparison-to-text.ts'
import { FailureComparison } from './compare/failure-comparison.ts'
import { compareReports } from './compare.ts'
import { failureLines } from './failure-lines.ts'
import { dataOf, hostileReport, reportOf, ruleOf, sampleOf } from './report-under-test.ts'

const failed = (over: Partial<RuleReport>) => ruleOf({ status: 'failed', ...over })
const changeOf = (earlier: readonly RuleReport[], later: readonly RuleReport[]) =>
  compareReports(reportOf({ rules: earlier }), reportOf({ rules: later })).rules.map(({ change }) => change)

describe('two runs side by side', () => {
  it.each<[string, RuleReport[], RuleReport[]]>([
    ['same', [ruleOf()], [ruleOf()]],
    ['new', [], [ruleOf()]],
    ['gone', [ruleOf()], []],
    ['worse', [ruleOf()], [failed({ failed: 1 })]],
    ['better', [failed({ failed: 1 })], [ruleOf()]],
    ['worse', [failed({ failed: 10, checked: 100 })], [failed({ failed: 11, checked: 100 })]],
    ['better', [failed({ failed: 10, checked: 100 })], [failed({ failed: 15, checked: 1000 })]],
    ['same', [failed({ failed: 1, checked: 10 })], [failed({ failed: 10, checked: 100 })]],
    ['no-longer-executed', [ruleOf()], [ruleOf({ status: 'not-executed' })]],
    ['now-executed', [ruleOf({ status: 'not-executed' })], [ruleOf()]],
    ['same', [ruleOf({ status: 'inapplicable' })], [ruleOf({ status: 'not-executed' })]],
    ['same', [ruleOf({ checked: 0 })], [ruleOf({ checked: 0 })]],
  ])('call a rule %s (case %#)', (change, earlier, later) => {
    expect(changeOf(earlier, later)).toEqual([change])
  })

  it('pair the rules of files with the same name, then of those that were renamed', () => {
    const earlier = [ruleOf({ data: 'a.csv' }), ruleOf({ data: 'old.csv' })]
    const later = [ruleOf({ data: 'new.csv' }), ruleOf({ data: 'a.csv' })]
    const { rules } = compareReports(reportOf({ rules: earlier }), reportOf({ rules: later }))
    expect(rules.map(one => [one.earlier?.data, one.later?.data])).toEqual([
      ['old.csv', 'new.csv'],
      ['a.csv', 'a.csv'],
    ])
  })

  it('know a sample by its cells, wherever it stands, and as often as it occurs', () => {
    const earlier = [
      failed({ failed: 3, samples: [sampleOf(1, { a: 'x' }), sampleOf(2, { a: 'y' }), sampleOf(3, { a: 'y' })] }),
    ]
    const later = [
      failed({ failed: 3, samples: [sampleOf(4, { a: 'y' }), sampleOf(9, { a: 'z' }), sampleOf(12, { a: 'z' })] }),
    ]
    const [rule] = compareReports(reportOf({ rules: earlier }), reportOf({ rules: later })).rules
    const values = (samples: readonly { value: string }[] | undefined) => samples?.map(({ value }) => value)
    expect(values(rule?.samples.new)).toEqual(['z', 'z'])
    expect(values(rule?.samples.gone)).toEqual(['x', 'y'])
    expect(values(rule?.samples.remaining)).toEqual(['y'])
    expect(rule?.samples.isWhole).toBe(true)
  })

  it('say whether the rules and the data are the same', () => {
    const one = reportOf()
    const judged = (later = reportOf()) => {
      const { isSameRules, isSameData } = compareReports(one, later)
      return { isSameRules, isSameData }
    }
    expect(judged()).toEqual({ isSameRules: true, isSameData: true })
    expect(judged(reportOf({ data: [dataOf({ name: 'renamed.csv' })] }))).toEqual({
      isSameRules: true,
      isSameData: true,
    })
    expect(judged(reportOf({ data: [dataOf({ sha256: 'f'.repeat(64) })] })).isSameData).toBe(false)
    expect(judged(reportOf({ data: [dataOf({ sha256: null })] })).isSameData).toBeNull()
    expect(judged(reportOf({ standard: { ...one.standard, sha256: '0'.repeat(64) } })).isSameRules).toBe(false)
  })

  it('tell the worst first, in lines', () => {
    const earlier = reportOf({ rules: [failed({ failed: 5 }), ruleOf({ id: 'b' })], structure: [] })
    const later = reportOf({
      rules: [ruleOf(), failed({ id: 'b', failed: 2, rate: '0.999979', samples: [sampleOf(1, { a: 'x' })] })],
    })
    const text = comparisonToText(compareReports(earlier, later))
    expect(text.indexOf('变差')).toBeLessThan(text.indexOf('新增  quote-unclosed'))
    expect(text.indexOf('新增  quote-unclosed')).toBeLessThan(text.indexOf('变好'))
    expect(text).toContain('0/98,765 (100%) → 2/98,765 (99.9979%)')
    expect(text).toContain('    新  a “x”  不合要求')
  })

  it('say that the days differ', () => {
    const text = comparisonToText(compareReports(reportOf({ asOf: '2026-01-01' }), reportOf()), 'en')
    expect(text).toContain('The days differ')
  })

  it.each(comparisonFormats)('are told as %s, the same each time, and without anything that acts', format => {
    const write = (text: string) => writeComparison(compareReports(hostileReport(text), reportOf()), format, 'en')
    const hostile = write('"><script>alert(1)</script>\u001B[2J')
    expect(hostile).toBe(write('"><script>alert(1)</script>\u001B[2J'))
    expect(hostile).not.toContain('\u001B')
    if (format === 'html') {
      expect(hostile).not.toContain('<script')
      expect(hostile.match(/<[a-z]/g)?.length).toBe(write('x').match(/<[a-z]/g)?.length)
    }
  })

  it('say nothing to the terminal that a stranger wrote as a command', () => {
    const text = comparisonToText(compareReports(hostileReport('\u001B[2J'), reportOf()), 'en')
    expect(text).not.toContain('\u001B')
  })
})

describe('two exports of failing records', () => {
  const line = (cells: readonly string[], record = 1) =>
    failureLines('jsonl', ['a', 'b']).lineOf({ table: 't', record, line: null, failures: [], cells })

  it('tell what is new, gone and remaining, each as often as it occurs', () => {
    const comparison = new FailureComparison(text => text)
    const earlier = [line(['1', 'x']), line(['2', 'y'], 2), line(['2', 'y'], 3), '\n']
    for (const one of earlier) comparison.addEarlier(one)
    expect([line(['2', 'y'], 7), line(['3', 'z']), ''].map(one => comparison.judgeLater(one))).toEqual([
      'remaining',
      'new',
      null,
    ])
    expect(comparison.counts).toEqual({ new: 1, gone: 2, remaining: 1 })
    expect(earlier.map(one => comparison.isGone(one))).toEqual([true, true, false, false])
  })

  it('find everything remaining when nothing changed but the order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), rows => {
        const comparison = new FailureComparison(text => text)
        for (const cells of rows) comparison.addEarlier(line(cells))
        for (const cells of rows.toReversed()) comparison.judgeLater(line(cells))
        expect(comparison.counts).toEqual({ new: 0, gone: 0, remaining: rows.length })
      }),
    )
  })
})
