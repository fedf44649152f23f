import { describe, expect, it } from 'vitest'
import { languages } from '../../language.ts'
import { hostileReport, reportOf, ruleOf, sampleOf } from './report-under-test.ts'
import { reportToText } from './text.ts'

describe('a report as text', () => {
  it('says the verdict first, and once more at the end', () => {
    const lines = reportToText(reportOf()).trimEnd().split('\n')
    expect(lines[0]).toBe('不符合  停车场（库）信息数据元（parking-data-elements draft-1，截至 2026-11-25）')
    expect(lines).toContain('演示用草案，不是发布的标准。')
    expect(lines.at(-1)).toBe('不符合：规则 3 条不通过，2 条通过，1 条不适用，1 条未执行')
  })

  it('shows of a failing rule the clause, the counts and the first places with value and reason', () => {
    const text = reportToText(reportOf())
    expect(text).toContain('错误 [5.2.1] “泊位总数”为 1 至 20000  parking/total/range')
    expect(text).toContain('不合格 1,234 / 检查 98,765，合格率 98.7505%，容许 0')
    expect(text).toContain('第 7 条（第 8 行）  泊位总数  “-1”小于下限 1')
    expect(text).toContain('……还有 1,231 处')
  })

  it('names what was not executed, and why', () => {
    expect(reportToText(reportOf(), 'en')).toContain(
      'Rules that were not executed (1)\n  parking/district/reference  no data of the table districts were given',
    )
  })

  it('keeps the names of several files apart', () => {
    const [one] = reportOf().data
    if (!one) throw new Error('no data')
    const data = [one, { ...one, name: 'b.csv' }]
    const text = reportToText(reportOf({ data, rules: [ruleOf(), ruleOf({ data: 'b.csv' })] }))
    expect(text).toContain('parking.csv:parking/total/range、b.csv:parking/total/range')
  })

  it('cuts long cells, and names those that the reason quotes', () => {
    const samples = [sampleOf(1, { a: '长'.repeat(200), b: 'quoted' }, '“quoted”不对')]
    const text = reportToText(reportOf({ rules: [ruleOf({ status: 'failed', failed: 1, samples })] }))
    expect(text).toContain(`a “${'长'.repeat(60)}…”、b  “quoted”不对`)
  })

  it.each(languages)('lets no text of a stranger reach the terminal as a command (%s)', language => {
    const text = reportToText(hostileReport('\u001B[2J\u009B1m\r\n\u0000\u202Eabc\u2028\u200B'), language)
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028\u202E]/)
    expect(text.split('\n').length).toBe(reportToText(hostileReport('x'), language).split('\n').length)
  })

  it('shows five samples at most, however many there are', () => {
    const samples = Array.from({ length: 100 }, (_, index) => sampleOf(index + 1, { a: 'x' }))
    const rules = [ruleOf({ status: 'failed', failed: 1_000_000, samples })]
    const text = reportToText(reportOf({ rules, structure: [] }), 'en')
    expect(text.match(/record \d+ \(line/g)).toHaveLength(5)
    expect(text).toContain('… and 999,995 more')
  })
})
