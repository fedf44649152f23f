import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument, makeDocuments, makeIndex } from '../corpus-under-test.ts'
import type { IndexDocument } from '../schema.ts'
import { foldText } from '../text/fold-text.ts'
import type { IndexPage, IndexQuery } from './index-query.ts'
import type { SearchIndex } from './search-index.ts'

const blank: IndexQuery = {
  text: '',
  asOf: '2024-06-01',
  choice: {},
  facets: [],
  facetLimit: 50,
  sort: 'relevance',
  limit: 20,
  offset: 0,
  cursor: null,
}

function ask(index: SearchIndex, query: Partial<IndexQuery>): IndexPage {
  const page = index.search({ ...blank, ...query })
  if (!page) throw new Error('The cursor is not one of this question')
  return page
}

function idsOf(index: SearchIndex, query: Partial<IndexQuery>): string[] {
  return ask(index, { limit: 1000, ...query }).hits.map(hit => hit.id)
}

/** What `LIKE '%…%'` over the folded fields finds. */
function scan(documents: readonly IndexDocument[], run: string): string[] {
  const holds = (document: IndexDocument): boolean =>
    Object.values(document.text)
      .flat()
      .some(value => foldText(value).includes(foldText(run)))
  return documents
    .filter(holds)
    .map(document => document.id)
    .sort()
}

const documents = [...makeDocuments(3000)]
const index = makeIndex(documents.slice(0, 1700), documents.slice(1700, 2990), documents.slice(2990))

describe('a run of Chinese characters', () => {
  const titles = documents.map(document => [...(document.text.title?.[0] ?? '')])
  const cut = fc
    .tuple(fc.nat(titles.length - 1), fc.nat(20), fc.integer({ min: 1, max: 9 }))
    .map(([at, from, length]) => (titles[at] ?? []).slice(from, from + length).join(''))
  const joined = fc.tuple(cut, cut).map(parts => parts.join(''))

  it('finds what a scan for it finds: none missed, none added', () => {
    const runs = fc.oneof(cut, joined).filter(text => /^\p{Script=Han}+$/u.test(text))
    fc.assert(
      fc.property(runs, run => {
        const expected = scan(documents, run)
        expect(ask(index, { text: run }).total).toBe(expected.length)
        if (expected.length <= 1000) expect(idsOf(index, { text: run }).sort()).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['元数', '元数据管理规范'],
    ['适老化', '居家适老化改造'],
    ['𠮷野', '𠮷野数据'],
    ['老', '智慧养老'],
    ['院', '养老院'],
    ['データ', 'データ標準'],
  ])('%s finds %s', (text, title) => {
    expect(idsOf(makeIndex([makeDocument('a', title)]), { text })).toEqual(['a'])
  })

  it.each([
    ['数据管理', '数据 管理'],
    ['数据管理', '数据、管理'],
    ['数据管理', '管理数据'],
    ['据服', '数据；服务'],
    ['老化', '养老'],
  ])('%s does not find %s', (text, title) => {
    expect(idsOf(makeIndex([makeDocument('a', title)]), { text })).toEqual([])
  })

  it('does not stand across two values', () => {
    const document = makeDocument('a', '数据')
    const index = makeIndex([{ ...document, text: { title: ['数据', '管理'], abstract: ['规范'] } }])
    expect(idsOf(index, { text: '数据管理' })).toEqual([])
    expect(idsOf(index, { text: '管理规范' })).toEqual([])
  })

  it('is found however far back in a text it stands', () => {
    const index = makeIndex([makeDocument('a', '数据', { abstract: `${'管理，服务。'.repeat(5000)}智慧养老院` })])
    expect(idsOf(index, { text: '智慧养老院' })).toEqual(['a'])
    expect(idsOf(index, { text: '服务智慧' })).toEqual([])
  })
})

describe('words and numbers', () => {
  const index = makeIndex([
    makeDocument('a', '智慧养老 smart care of the elderly', { number: 'DB31/T 140-2019' }),
    makeDocument('b', '数据质量 Data quality', { number: 'DB31/T 1400.2-2021' }),
    makeDocument('c', 'BIM模型应用', { number: 'T/SIA 012-2020' }),
    makeDocument('d', '5G 基站', { number: 'GB/T 1689-2015' }),
    makeDocument('e', 'GB/T 1689 的应用', { number: 'JR/T 0197-2020' }),
    makeDocument('f', '质量管理', { number: 'GB/T 19001-2016' }),
  ])

  it.each([
    ['DB31/T 140', ['a', 'b']],
    ['31/T 140', ['a', 'b']],
    ['db31t140', ['a', 'b']],
    ['ＤＢ３１／Ｔ　１４００', ['b']],
    ['DB31/T 1400.2—2021', ['b']],
    ['T/SIA 012', ['c']],
    ['SIA 12', ['c']],
    ['ＧＢ／Ｔ 1689－2015', ['d']],
    ['GB/T 1689 2015', ['d']],
    ['GB/T 1689', ['d', 'e']],
    ['1689', ['d', 'e']],
    ['JR/T 197', ['e']],
    ['jrt0197', ['e']],
    ['2020', ['c', 'e']],
    ['bim', ['c']],
    ['BIM模型', ['c']],
    ['5g', ['d']],
    ['5G基站', ['d']],
    ['data QUALITY', ['b']],
    ['quality data', ['b']],
    ['elder', []],
    ['GB/T 1', []],
    ['689', []],
  ])('%s finds %j', (text, ids) => {
    expect(idsOf(index, { text }).sort()).toEqual(ids)
  })

  it('have all to occur, wherever they stand', () => {
    expect(idsOf(index, { text: '养老 elderly 140' })).toEqual(['a'])
    expect(idsOf(index, { text: '养老 data' })).toEqual([])
  })
})

describe('hits', () => {
  it.each([
    [
      'a title goes before a text',
      '养老',
      [
        ['a', '养老'],
        ['b', '数据', { abstract: '养老' }],
      ],
    ],
    [
      'a title that begins so goes first',
      '养老服务',
      [
        ['a', '养老服务规范'],
        ['b', '社区养老服务规范'],
      ],
    ],
    [
      'terms next to each other go before scattered ones',
      '数据 质量',
      [
        ['a', '数据质量的规范'],
        ['b', '质量的规范数据'],
      ],
    ],
    [
      'words next to each other go before scattered ones',
      'data quality',
      [
        ['a', 'on data quality'],
        ['b', 'quality of data'],
      ],
    ],
    [
      'the whole number goes before its beginning',
      'GB/T 140',
      [
        ['a', '甲', { number: 'GB/T 140-2001' }],
        ['b', '乙', { number: 'GB/T 1400-2020' }],
      ],
    ],
    [
      'the beginning of a number goes before an inner part',
      '31/T 14',
      [
        ['a', '甲', { number: '31/T 140-2001' }],
        ['b', '乙', { number: 'DB31/T 140-2020' }],
      ],
    ],
    [
      'in force goes before withdrawn',
      '养老',
      [
        ['a', '养老'],
        ['b', '养老', { withdrawn: '2021-01-01' }],
      ],
    ],
    [
      'younger goes before older',
      '养老',
      [
        ['a', '养老', { issued: '2023-01-01' }],
        ['b', '养老', { issued: '2013-01-01' }],
      ],
    ],
    [
      'what is alike comes by its order',
      '养老',
      [
        ['b', '养老', { number: 'GB 1-2020' }],
        ['a', '养老', { number: 'GB 2-2020' }],
      ],
    ],
  ] as const)('are ranked: %s', (_, text, [first, second]) => {
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const all = order.map(([id, title, more]) => makeDocument(id, title, more))
      expect(idsOf(makeIndex(all), { text })).toEqual([first[0], second[0]])
      expect(idsOf(makeIndex(...all.map(one => [one])), { text })).toEqual([first[0], second[0]])
    }
  })

  it.each(['relevance', 'order', 'issued'])(
    'sorted by %s come page by page, each once, in one order over all segments',
    sort => {
      const query = { text: '数据', sort, limit: 37 }
      const paged: string[] = []
      for (let cursor: string | null = null, pages = 0; pages === 0 || cursor; pages++) {
        const page: IndexPage = ask(index, { ...query, cursor })
        paged.push(...page.hits.map(hit => hit.id))
        cursor = page.next
      }
      const atOnce = makeIndex(documents)
      expect(paged).toEqual(idsOfAll(atOnce, query))
      expect(new Set(paged).size).toBe(scan(documents, '数据').length)
    },
  )

  it('are refused for a cursor that is none of theirs', () => {
    for (const cursor of ['', 'x', '[]', '["order",1,"a","b"]', '["relevance",1,"a"]', '["relevance",1,"\\x","b"]']) {
      expect(index.search({ ...blank, text: '数据', cursor })).toBeNull()
    }
  })

  it('show texts with the matches marked, and what the document stores', () => {
    const [hit] = ask(makeIndex([makeDocument('a', '智慧养老ＢＩＭ规范')]), { text: 'bim 养老' }).hits
    expect(hit).toEqual({
      id: 'a',
      text: { title: [{ text: '智慧养老ＢＩＭ规范', marks: [[2, 7]] }], number: [], abstract: [] },
      stored: { title: '智慧养老ＢＩＭ规范' },
      current: 'in-force',
    })
  })
})

function idsOfAll(index: SearchIndex, query: Partial<IndexQuery>): string[] {
  const { total } = ask(index, query)
  return idsOf(index, { ...query, limit: total })
}

describe('facets', () => {
  const values = fc.record({
    class: fc.subarray(['national', 'local', 'group', 'none']),
    area: fc.subarray(['A1', 'A2', 'B1', 'C6']),
    status: fc.subarray(['in-force', 'withdrawn']),
  })

  it('count and narrow as counting by hand does, each without its own choice', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('', '数据', '养老'),
        fc.constantFrom('2010-01-01', '2024-06-01'),
        (choice, text, asOf) => {
          const page = ask(index, { text, asOf, choice, facets: ['class', 'area', 'status'] })
          const found = new Set(scan(documents, text))
          const having = documents.filter(document => found.has(document.id))
          expect(page.total).toBe(having.filter(document => fits(document, choice, asOf)).length)
          for (const name of ['class', 'area', 'status'] as const) {
            const counted = having.filter(document => fits(document, { ...choice, [name]: [] }, asOf))
            const expected = countBy(counted.flatMap(document => valuesOf(document, name, asOf)))
            expect(Object.fromEntries(page.facets[name]?.values.map(one => [one.value, one.count]) ?? [])).toEqual(
              expected,
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('give the values with most documents and say how many more there are', () => {
    const index = makeIndex(
      ['a', 'b', 'c', 'd'].map((id, at) => makeDocument(id, '养老', { areas: ['X', 'Y', 'Z'].slice(0, at) })),
    )
    const { facets } = ask(index, { facets: ['area', 'no such'], facetLimit: 2 })
    expect(facets).toEqual({
      area: {
        values: [
          { value: 'X', count: 3 },
          { value: 'Y', count: 2 },
        ],
        more: 1,
      },
    })
  })
})

type Choice = Readonly<Record<'class' | 'area' | 'status', readonly string[]>>

function valuesOf(document: IndexDocument, name: keyof Choice, asOf: string): readonly string[] {
  if (name !== 'status') return document.facets[name] ?? []
  const last = document.timeline.findLast(entry => entry.from === null || entry.from <= asOf)
  return last ? [last.value] : []
}

function fits(document: IndexDocument, choice: Choice, asOf: string): boolean {
  return (['class', 'area', 'status'] as const).every(
    name => choice[name].length === 0 || valuesOf(document, name, asOf).some(value => choice[name].includes(value)),
  )
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

describe('documents that change', () => {
  it('are found as they are now', () => {
    const index = makeIndex([makeDocument('a', '旧名'), makeDocument('b', '旧名')])
    expect(index.kill('a')).toBe(true)
    expect(index.kill('a')).toBe(false)
    expect(index.kill('none')).toBe(false)
    const [replaced] = makeIndex([makeDocument('a', '新名')]).segments
    if (replaced) index.add(replaced.segment)
    expect(idsOf(index, { text: '旧名' })).toEqual(['b'])
    expect(idsOf(index, { text: '新名' })).toEqual(['a'])
    expect(index.count).toBe(2)
    expect(ask(index, { facets: ['class'] }).facets.class?.values).toEqual([{ value: 'local', count: 2 }])
  })
})

describe('hostile queries', () => {
  it.each([
    ['ten thousand characters', '数据管理'.repeat(2500), 'query-too-long'],
    ['ten thousand words', 'data quality '.repeat(800), 'query-too-long'],
    ['ten thousand digits', '1234567890'.repeat(1000), 'query-too-long'],
    ['ten thousand single characters', '数 据 '.repeat(2500), 'query-too-long'],
    ['only punctuation', '！？——（）/\\*%_', 'query-without-words'],
    ['lone surrogates', '\ud800 \udc00', 'query-without-words'],
    ['control characters', '\u0000\u0007', 'query-without-words'],
  ])('are answered and explained: %s', (_, text, rule) => {
    const page = ask(index, { text })
    expect(page.findings.map(finding => finding.rule)).toEqual([rule])
  })

  it('are answered whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const page = ask(index, { text, facets: ['class'] })
        expect(page.hits.length).toBeLessThanOrEqual(page.total)
        expect(index.suggest(text, { asOf: '2024-06-01', limit: 5 }).length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 200 },
    )
  })
})
