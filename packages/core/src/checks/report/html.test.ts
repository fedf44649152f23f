import { describe, expect, it } from 'vitest'
import { XmlReader } from '../../container/xml.ts'
import { languages } from '../../language.ts'
import { reportBody, reportToHtml } from './html.ts'
import { reportStyle } from './page/report-style.ts'
import { hostileReport, reportOf, ruleOf, sampleOf } from './report-under-test.ts'

/** Names of elements of a body, which is written so that a reader of XML takes it too. */
function elementsOf(body: string): string[] {
  const reader = new XmlReader([body])
  const names: string[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open') names.push(reader.name)
  }
  return names
}

describe('a report as a page', () => {
  it.each(languages)('needs nothing else: no script, no address but its own (%s)', language => {
    const page = reportToHtml(reportOf(), language)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import/)
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('#'))).toBe(true)
    expect(page).toContain('default-src &#39;none&#39;')
    expect(page).toContain(`lang="${language === 'zh' ? 'zh-CN' : 'en'}"`)
  })

  it('holds everything that the report says', () => {
    const body = reportBody(reportOf())
    for (const part of [
      '不符合',
      'parking-data-elements draft-1',
      '演示用草案，不是发布的标准。',
      'quote-unclosed',
      '“-1”小于下限 1',
      '<code>22:00</code>',
      '（空）',
      ' 12‹TAB›',
      '98.7505%',
      '≤ 100 条，且 ≤ 1%',
      '没有给出表 districts 的数据',
      '行政区划',
      '97.12',
      '990101',
      'fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210',
      '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    ]) {
      expect(body).toContain(part)
    }
  })

  it('gives every table a caption and every cell at the head a scope', () => {
    const body = reportBody(reportOf())
    const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0
    expect(count(/<table/g)).toBeGreaterThan(5)
    expect(count(/<caption>/g)).toBe(count(/<table/g))
    expect(count(/<th scope="(?:col|row)"/g)).toBe(count(/<th[ >]/g))
  })

  it('links only to what is there', () => {
    const body = reportBody(reportOf())
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    const targets = [...body.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(targets))
  })

  it.each([
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '</style><svg onload=alert(1)>',
    '<!--',
    ']]>&lt;&#x3c;script>',
    '\u0000\u001B\uFFFF\uD800',
    'javascript:alert(1)',
    '\u202E</title><img src=x>',
  ])('shows %j as text wherever it stands', text => {
    const plain = elementsOf(reportBody(hostileReport('x')))
    expect(elementsOf(reportBody(hostileReport(text)))).toEqual(plain)
    const page = reportToHtml(hostileReport(text), 'en')
    expect(page).not.toMatch(/<script|<img| on\w+="|href="(?!#)/)
    expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
  })

  it('is the same for the same report, and in another only the time taken', () => {
    expect(reportToHtml(reportOf())).toBe(reportToHtml(reportOf()))
    const later = reportToHtml(reportOf({ elapsed: 913 }))
    expect(later.replace('913 ms', '812 ms')).toBe(reportToHtml(reportOf()))
  })

  it('does not grow with the failures', () => {
    const samples = [sampleOf(1, { a: 'x' })]
    const of = (failed: number) => reportToHtml(reportOf({ rules: [ruleOf({ status: 'failed', failed, samples })] }))
    expect(of(1_000_000_000).length - of(10).length).toBeLessThan(100)
  })

  it('stands in another page: every style names its article', () => {
    const selectors = reportStyle.split('\n').filter(line => line.includes('{') && !line.startsWith('@'))
    expect(selectors.every(line => line.trim().startsWith('.check-report'))).toBe(true)
  })
})
