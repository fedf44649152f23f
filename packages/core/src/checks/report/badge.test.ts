import { describe, expect, it } from 'vitest'
import { readXmlTree } from '../../container/xml-tree.ts'
import { reportBadge } from './badge.ts'
import type { Verdict } from './check-report.ts'
import { hostileReport, reportOf, ruleOf } from './report-under-test.ts'

describe('a badge', () => {
  it.each<[Verdict, string]>([
    ['conforms', '停车场（库）信息数据元: 符合, 100%'],
    ['does-not-conform', '停车场（库）信息数据元: 不符合, 100%'],
    ['no-verdict', '停车场（库）信息数据元: 不作结论, 100%'],
  ])('says %s in words', (verdict, name) => {
    const svg = readXmlTree(reportBadge(reportOf({ verdict, rules: [ruleOf()] })))
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-label': name })
  })

  it('has no share where nothing ran', () => {
    expect(reportBadge(reportOf({ rules: [] }), 'en')).toContain('Does not conform —')
  })

  it('stays small and inert, however long and hostile a title is', () => {
    const badge = reportBadge(hostileReport('"><script>alert(1)</script>\u0000'.repeat(20)), 'en')
    const svg = readXmlTree(badge)
    expect(badge).not.toContain('<script')
    expect(Number(svg.attributes.width)).toBeLessThan(600)
  })
})
