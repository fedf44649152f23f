import { describe, expect, it } from 'vitest'
import { readXmlTree, type XmlElement } from '../../container/xml-tree.ts'
import { languages } from '../../language.ts'
import { writeReport } from './formats.ts'
import { type ReportFormat, reportFormats } from './report-formats.ts'
import { hostileReport, reportOf, ruleOf, sampleOf } from './report-under-test.ts'

const ids = reportFormats.map(({ id }) => id)
const xmlIds = ['junit', 'trl'] as const
const hostile = '"><script>&amp;]]><!--\u0000\u001B[31m\u000B\uFFFF\uD800\r\n\u202E=cmd|\' \uDC00'

function elementsOf(root: XmlElement): XmlElement[] {
  const children = root.children.filter(child => typeof child !== 'string')
  return [root, ...children.flatMap(elementsOf)]
}

const namesOf = (xml: string) => elementsOf(readXmlTree(xml)).map(({ name }) => name)

describe('every form of a report', () => {
  it.each(ids)('%s is the same for the same report, but for the time taken', id => {
    expect(writeReport(reportOf(), id)).toBe(writeReport(reportOf(), id))
    const later = writeReport(reportOf({ elapsed: 913 }), id).replaceAll('913', '812')
    expect(later.replaceAll(/0\.812|812 ms/g, '')).toBe(writeReport(reportOf(), id).replaceAll(/0\.812|812 ms/g, ''))
  })

  it.each(ids)('%s does not grow with the failures', id => {
    const samples = [sampleOf(1, { a: 'x' })]
    const of = (failed: number) =>
      writeReport(reportOf({ rules: [ruleOf({ status: 'failed', failed, samples })] }), id).length
    expect(of(1_000_000_000) - of(10)).toBeLessThan(100)
  })

  it.each(ids)('%s ends with one line end', id => {
    expect(writeReport(reportOf(), id)).toMatch(/[^\n]\n$/)
  })

  it.each(ids)('%s can be written of a report with nothing in it', id => {
    const empty = reportOf({
      data: [],
      rules: [],
      structure: [],
      dimensions: [],
      indicators: null,
      reasons: [],
      absent: [],
    })
    expect(writeReport(empty, id).length).toBeGreaterThan(10)
  })

  it('has an ending and a media type of its own', () => {
    expect(new Set(reportFormats.map(({ ending }) => ending)).size).toBe(reportFormats.length)
  })

  it.each(languages)('says the verdict in its own words (%s)', language => {
    for (const id of ['text', 'html', 'junit'] as const) {
      expect(writeReport(reportOf(), id, language)).toContain(language === 'zh' ? '不符合' : 'Does not conform')
    }
  })
})

describe('the forms in XML', () => {
  it.each(xmlIds)('%s is well formed, and the same elements whatever a stranger wrote', id => {
    const xml = writeReport(hostileReport(hostile), id)
    expect(namesOf(xml)).toEqual(namesOf(writeReport(hostileReport('x'), id)))
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u202E]|<script/)
    expect(xml.isWellFormed()).toBe(true)
  })

  it('JUnit counts what it holds', () => {
    const root = readXmlTree(writeReport(reportOf(), 'junit', 'en'))
    const all = elementsOf(root)
    const count = (name: string) => all.filter(one => one.name === name).length
    const attribute = (name: string) => root.attributes[name]
    expect(count('testcase')).toBe(9)
    expect(attribute('tests')).toBe('9')
    expect(attribute('failures')).toBe(String(count('failure')))
    expect(attribute('skipped')).toBe('2')
    expect(count('skipped')).toBe(2)
    expect(count('failure')).toBe(4)
  })

  it('JUnit tells a run without a verdict as an error', () => {
    const xml = writeReport(reportOf({ verdict: 'no-verdict', rules: [], structure: [] }), 'junit')
    expect(xml).toMatch(/<error message="不作结论/)
  })

  it('JUnit fails on errors only', () => {
    const rules = [ruleOf({ severity: 'warning', status: 'failed', failed: 2, samples: [sampleOf(1, { a: 'x' })] })]
    const xml = writeReport(reportOf({ verdict: 'conforms', rules, structure: [] }), 'junit', 'en')
    expect(xml).not.toContain('<failure')
    expect(xml).toContain('<system-out>warning: Failed 2 / 98,765')
  })

  it('TRL has its parts in the order of its schema', () => {
    const root = readXmlTree(writeReport(reportOf(), 'trl'))
    const names = (element: XmlElement | undefined) =>
      element?.children.flatMap(child => (typeof child === 'string' ? [] : [child.name]))
    const child = (name: string) => elementsOf(root).find(one => one.name === name)
    expect(root).toMatchObject({ name: 'TestStepReport', namespace: 'http://www.gitb.com/tr/v1/' })
    expect(names(root)).toEqual(['date', 'result', 'overview', 'counters', 'reports'])
    expect(names(child('counters'))).toEqual(['nrOfAssertions', 'nrOfErrors', 'nrOfWarnings'])
    expect(names(child('reports'))?.every(name => ['error', 'warning', 'info'].includes(name))).toBe(true)
    expect(names(child('error'))?.slice(0, 3)).toEqual(['assertionID', 'description', 'location'])
  })

  it.each([
    [reportOf(), 'FAILURE'],
    [reportOf({ verdict: 'no-verdict' }), 'UNDEFINED'],
    [reportOf({ verdict: 'conforms', rules: [ruleOf()], structure: [] }), 'SUCCESS'],
    [
      reportOf({
        verdict: 'conforms',
        rules: [ruleOf({ severity: 'warning', status: 'failed', failed: 1 })],
        structure: [],
      }),
      'WARNING',
    ],
  ])('TRL gives the result of case %#', (report, result) => {
    expect(writeReport(report, 'trl')).toContain(`<result>${result}</result>`)
  })

  it('TRL counts every failure, and places the first', () => {
    const xml = writeReport(reportOf(), 'trl', 'en')
    expect(xml).toContain('<nrOfErrors>1237</nrOfErrors><nrOfWarnings>3</nrOfWarnings>')
    expect(xml).toContain('<location>parking.csv:8:0</location>')
  })
})

describe('the form in JSON-LD', () => {
  type Node = Readonly<Record<string, unknown>>
  const graphOf = (report = reportOf()): Node[] => JSON.parse(writeReport(report, 'earl'))['@graph']
  const assertions = (graph: readonly Node[]) => graph.filter(node => node['@type'] === 'earl:Assertion')

  it('asserts each rule, the structure of each file, and the verdict', () => {
    const graph = graphOf()
    expect(assertions(graph)).toHaveLength(9)
    const outcomes = JSON.stringify(graph).match(/earl:(passed|failed|inapplicable|untested|cantTell)/g)
    expect(new Set(outcomes)).toEqual(new Set(['earl:passed', 'earl:failed', 'earl:inapplicable', 'earl:untested']))
    expect(JSON.stringify(graphOf(reportOf({ verdict: 'no-verdict' })))).toContain('earl:cantTell')
  })

  it('names nothing that is not there', () => {
    const graph = graphOf()
    const known = new Set(graph.map(node => node['@id']))
    const named = [...JSON.stringify(graph).matchAll(/"@id":"(#[^"]*)"/g)].map(([, id]) => id)
    expect(named.filter(id => !known.has(id))).toEqual([])
  })
})

it('JSON is the report itself', () => {
  const id: ReportFormat['id'] = 'json'
  expect(JSON.parse(writeReport(reportOf(), id))).toEqual(reportOf())
})
