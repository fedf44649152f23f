import { describe, expect, it } from 'vitest'
import type { TargetResult } from '../evaluation/target.ts'
import { coverFramework } from '../registry/coverage.ts'
import { sampleFramework, sampleStandard } from '../registry/framework-sample.ts'
import type { StandardSummary } from '../registry/query.ts'
import { bulletBar } from './bullet-bar.ts'
import { chainTimeline } from './chain-timeline.ts'
import { countYears, growthTimeline } from './growth-timeline.ts'
import { targetSentence } from './target-sentence.ts'

const text = { zh: '项', en: 'standards' }

function result(facts: Partial<TargetResult> & { readonly reached?: readonly [number, number] } = {}): TargetResult {
  const { reached = [37, 61], ...rest } = facts
  const count = (value: number, to: string) => ({ value, standards: [], from: '2022-03-18', to })
  return {
    target: {
      id: 'T1',
      title: text,
      atLeast: 100,
      unit: text,
      counts: text,
      rule: { counts: 'pilots', expected: 'linear' },
    },
    asOf: '2023-03-01',
    noRecords: false,
    within: count(reached[0], '2023-03-01'),
    since: count(reached[1], '2023-03-01'),
    expected: 53,
    undated: [],
    unnumbered: [],
    unverified: [],
    ...rest,
  }
}

const draw = (one: TargetResult) => bulletBar({ result: one, language: 'en', href: list => `#${list}` })

/** The width or place of the mark with a class, in thousandths of the bar. */
function mark(svg: string, name: string): number {
  const found =
    new RegExp(`class="${name}" x="0" y="\\d+" width="([\\d.]+)"`).exec(svg) ??
    new RegExp(`class="${name}" d="M([\\d.]+) `).exec(svg)
  return Number(found?.[1])
}

describe('a bullet bar', () => {
  it('draws counts, expectation and target to one scale', () => {
    const svg = draw(result())
    const unit = mark(svg, 'target') / 100
    expect(mark(svg, 'within') / unit).toBeCloseTo(37, 0)
    expect(mark(svg, 'since') / unit).toBeCloseTo(61, 0)
    expect(mark(svg, 'expected') / unit).toBeCloseTo(53, 0)
  })

  it('keeps the target in sight when it is passed', () => {
    const svg = draw(result({ reached: [150, 300] }))
    expect(mark(svg, 'since')).toBeLessThanOrEqual(1000)
    expect(mark(svg, 'target')).toBeLessThan(mark(svg, 'within'))
  })

  it('links every number that has a list behind it, and no zero', () => {
    const svg = draw(result({ reached: [0, 5], undated: ['a', 'b'] }))
    expect([...svg.matchAll(/href="#(\w+)"/g)].map(match => match[1])).toEqual(['since', 'undated'])
  })

  it('says “no records” where nothing is recorded, and draws no bar', () => {
    const svg = draw(result({ noRecords: true, reached: [0, 0] }))
    expect(svg).not.toMatch(/class="(?:within|since)"/)
    expect(svg.match(/no records/g)).toHaveLength(2)
    expect(svg).toContain('not 0')
  })
})

describe('the sentence of a target', () => {
  it.each([
    ['how far behind it is', result(), '16 behind', '少 16'],
    [
      'that there was no target before the plan',
      result({ asOf: '2018-01-01' }),
      'there was no such target',
      '尚无这一目标',
    ],
    ['that it is not behind', result({ reached: [53, 53] }), 'as many as expected', '已达到应达数'],
    ['what could not be placed', result({ undated: ['a'] }), '1 more cannot be placed', '1 项日期不明'],
    ['what has no number', result({ unnumbered: ['a'] }), '1 more have no known number', '1 项编号不明'],
    ['what is only cited', result({ unverified: ['a'] }), '1 more are only cited', '1 项仅被引用'],
  ])('says %s', (_, one, english, chinese) => {
    expect(targetSentence(one, 'en')).toContain(english)
    expect(targetSentence(one, 'zh')).toContain(chinese)
  })

  it('labels both counts with their spans', () => {
    expect(targetSentence(result(), 'en')).toMatch(
      /In the plan's period \(2022-03-18 to 2023-03-01\) 37 .*Since the plan was issued \(to 2023-03-01\) 61/,
    )
  })
})

describe('growth by year', () => {
  const coverage = coverFramework({
    framework: sampleFramework,
    standards: [
      sampleStandard('1', ['A1'], { issued: '2019-05' }),
      sampleStandard('2', ['A1'], { issued: '2021-01-01' }),
      sampleStandard('3', ['A1'], { issued: '2021' }),
      sampleStandard('4', ['A1'], { issued: null, status: 'unknown' }),
      sampleStandard('5', ['A1'], { issued: '2020-01-01', confidence: 'low' }),
      sampleStandard('6', ['A1'], { issued: '2023-09', unnumbered: 'publication', status: 'unknown' }),
    ],
    asOf: '2024-06-01',
  })

  it('counts what is published, numbered and sure, leaves no year out, and tells how many have no date', () => {
    expect(countYears(coverage)).toEqual({
      years: [
        { year: 2019, count: 1 },
        { year: 2020, count: 0 },
        { year: 2021, count: 2 },
      ],
      undated: 1,
    })
  })

  it('marks the years of the plan and gives the numbers as a table', () => {
    const html = growthTimeline({ coverage, language: 'en', planned: { from: 2020, to: 2021 } })
    expect(html.match(/class="band"/g)).toHaveLength(2)
    expect(html).toContain('<th scope="row">2020</th><td>0</td>')
  })

  it('says that there is nothing rather than drawing nothing', () => {
    const empty = coverFramework({ framework: sampleFramework, standards: [], asOf: '2024-06-01' })
    expect(growthTimeline({ coverage: empty, language: 'en', planned: null })).toContain(
      'No standard with a known date',
    )
  })
})

describe('a line of succession', () => {
  const one = (id: string, effective: string | null, status: StandardSummary['status']): StandardSummary => ({
    id,
    slug: id,
    number: `GB/T 1.1-${id}`,
    titleZh: '题',
    titleEn: null,
    class: 'national',
    status,
    issued: null,
    effective,
    areas: [],
    confidence: 'high',
  })
  const chain = [
    one('2000', '2001-01-01', 'replaced'),
    one('2009', null, 'replaced'),
    one('2020', '2021-01-01', 'in-force'),
  ]
  const html = chainTimeline({
    chain,
    current: '2009',
    language: 'en',
    asOf: '2031-01-01',
    href: slug => `/std/${slug}`,
  })

  it('draws each standard from its effect to that of the next one known', () => {
    const bars = [...html.matchAll(/class="present" x="([\d.]+)" width="([\d.]+)"/g)].map(match => [
      Number(match[1]),
      Number(match[2]),
    ])
    expect(bars).toEqual([
      [0, 66.7],
      [66.7, 33.3],
    ])
  })

  it('has no bar for one without a date, and says so', () => {
    expect(html).toMatch(/GB\/T 1\.1—2009[\s\S]*?date not known<\/span><\/li>/)
  })

  it('marks the one whose page it is', () => {
    expect(html).toMatch(/chain-current"><a href="\/std\/2009" aria-current="true"/)
  })
})
