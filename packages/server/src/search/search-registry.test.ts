import type { FacetName, StandardQuery } from '@biaochi/core/registry/query.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { foldText } from '@biaochi/core/search/text/fold-text.ts'
import { numberForm } from '@biaochi/core/search/text/number-form.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeRegistry, makeStandard, type TestRegistry, testDay } from '../../../../spec/api/make-registry.ts'
import { openMemoryIndex } from './open-registry-index.ts'

const all: StandardQuery = { text: '', asOf: testDay, facets: {}, sort: 'number', limit: 50, cursor: null }

let registry: TestRegistry
beforeEach(async () => {
  registry = await makeRegistry()
})
afterEach(() => registry.remove())

async function numbersOf(query: Partial<StandardQuery>): Promise<(string | null)[]> {
  const page = await registry.context.index.list({ ...all, ...query })
  return page?.items.map(item => item.number) ?? []
}

const inForce = { issued: '2020-01-01', effective: '2020-06-01' }

describe('the text of a query', () => {
  beforeEach(() =>
    registry.save([
      makeStandard('a', 'GB/T 99001-2020', {
        ...inForce,
        titleZh: '城市数据 元数据规范',
        titleEn: 'Urban data — Metadata',
      }),
      makeStandard('b', 'GB/T 99001.2-2021', {
        ...inForce,
        titleZh: '元数据与数据元',
        titleEn: 'Metadata, data elements',
      }),
      makeStandard('c', 'GB 99010-2020', {
        ...inForce,
        titleZh: '数字城市总则',
        titleEn: 'Digital city, ＡＢＣ level',
      }),
      makeStandard('d', null, { titleZh: '数据交易指南（拟制定）', unnumbered: 'need' }),
    ]),
  )

  it.each([
    ['a run of characters matches where it stands contiguously', '元数据', ['GB/T 99001-2020', 'GB/T 99001.2-2021']],
    ['and not where other characters come between', '市数字', []],
    ['nor across the blank of a title', '数据元数据', []],
    ['all words must occur', '元数据 城市', ['GB/T 99001-2020']],
    ['in any language and case', 'METADATA elements', ['GB/T 99001.2-2021']],
    ['widths are folded', 'abc ｌｅｖｅｌ', ['GB 99010-2020']],
    ['a number in any spelling', 'ＧＢ／Ｔ９９００１－２０２０', ['GB/T 99001-2020']],
    ['a number without slash and year', 'gbt99001', ['GB/T 99001-2020', 'GB/T 99001.2-2021']],
    ['the beginning of a number', '9901', ['GB 99010-2020']],
    ['a word and a number together', '99010 总则', ['GB 99010-2020']],
    ['planned ones by title', '交易', [null]],
    ['only punctuation finds nothing', '（', []],
    ['white space alone asks for all', ' 　\t', ['GB 99010-2020', 'GB/T 99001-2020', 'GB/T 99001.2-2021', null]],
    ['half a character finds nothing', '\ud800', []],
  ])('%s: “%s”', async (_rule, text, expected) => {
    expect(await numbersOf({ text })).toEqual(expected)
  })

  it('takes a query of ten thousand words in its stride', async () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `数据${index}`).join(' ')
    const page = await registry.context.index.list({ ...all, text })
    expect(page?.total).toBe(0)
    expect(page?.findings.map(finding => finding.rule)).toEqual(['query-too-long'])
  })

  it('puts the number itself first, then numbers that begin so, then titles', async () => {
    await registry.save([makeStandard('e', 'GB/T 99002-2022', { ...inForce, titleZh: '引用 99001 的标准' })])
    expect(await numbersOf({ text: 'GB/T 99001-2020', sort: 'relevance' })).toEqual(['GB/T 99001-2020'])
    expect(await numbersOf({ text: '99001', sort: 'relevance' })).toContain('GB/T 99002-2022')
    expect((await numbersOf({ text: '元数据', sort: 'relevance' }))[0]).toBe('GB/T 99001.2-2021')
  })
})

describe('facets', () => {
  beforeEach(() =>
    registry.save([
      makeStandard('a', 'GB/T 99001-2020', { ...inForce, ics: ['35.240.20'], ccs: ['L 67'] }),
      makeStandard('b', 'DB31/T 9001-2021', { ...inForce, class: 'local', ics: ['35.240.01', '03.120'] }),
      makeStandard('c', 'DB31/T 9002-2021', { class: 'local', confidence: 'low' }),
    ]),
  )

  it('count every value, the classes above a code included', async () => {
    const page = await registry.context.index.list(all)
    expect(page?.facets).toEqual({
      status: [
        { value: 'in-force', count: 2 },
        { value: 'unknown', count: 1 },
      ],
      class: [
        { value: 'local', count: 2 },
        { value: 'national', count: 1 },
      ],
      area: [],
      year: [{ value: '2020', count: 2 }],
      organisation: [],
      ics: [
        { value: '35', count: 2 },
        { value: '35.240', count: 2 },
        { value: '03', count: 1 },
        { value: '03.120', count: 1 },
        { value: '35.240.01', count: 1 },
        { value: '35.240.20', count: 1 },
      ],
      ccs: [
        { value: 'L', count: 1 },
        { value: 'L67', count: 1 },
      ],
      confidence: [
        { value: 'high', count: 2 },
        { value: 'low', count: 1 },
      ],
    })
  })

  it('keep their own choice out of their counts, and a chosen value that nothing has', async () => {
    const page = await registry.context.index.list({ ...all, facets: { class: ['local'], status: ['withdrawn'] } })
    expect(page?.total).toBe(0)
    expect(page?.facets.status).toEqual([
      { value: 'in-force', count: 1 },
      { value: 'unknown', count: 1 },
      { value: 'withdrawn', count: 0 },
    ])
    expect(page?.facets.class).toEqual([{ value: 'local', count: 0 }])
  })
})

describe('following the store', () => {
  const old = makeStandard('a', 'GB/T 99001-2010', { issued: '2010-01-01', effective: '2010-06-01' })
  const successor = makeStandard('b', 'GB/T 99001-2024', {
    issued: '2024-01-01',
    effective: '2024-07-01',
    relations: [{ type: 'replaces', target: 'GB/T 99001-2010' }],
  })

  it('sees a change at once, and what it does to the status of another', async () => {
    const { index } = registry.context
    await registry.save([old])
    expect((await index.get('a', testDay))?.status).toBe('in-force')
    expect((await index.list({ ...all, facets: { status: ['replaced'] } }))?.total).toBe(0)
    await registry.save([successor])
    expect((await index.get('a', testDay))?.status).toBe('replaced')
    expect((await index.list({ ...all, facets: { status: ['replaced'] } }))?.items.map(item => item.id)).toEqual(['a'])
    expect((await index.get('a', '2024-06-30'))?.status).toBe('in-force')
    await registry.save([{ ...successor, revision: 2, relations: [] }])
    expect((await index.get('a', testDay))?.status).toBe('in-force')
    expect((await index.list({ ...all, facets: { status: ['replaced'] } }))?.total).toBe(0)
  })

  it('answers the same whether records were read at once or followed one by one', async () => {
    const { index } = registry.context
    await index.list(all)
    for (const record of [successor, old]) await registry.save([record])
    await registry.save([{ ...old, revision: 2, titleZh: '改过的题名' }])
    const fresh = await makeRegistry()
    await fresh.save([{ ...old, revision: 2, titleZh: '改过的题名' }, successor])
    expect(await index.list(all)).toEqual(await fresh.context.index.list(all))
    await fresh.remove()
  })

  it('has after every change the statuses that a fresh reading has', async () => {
    const numbers = ['GB/T 99001-2001', 'GB/T 99001-2005', 'GB/T 99001-2010', 'GB/T 99001-2015']
    const relation = fc.record({
      type: fc.constantFrom('replaces' as const, 'replaces-partly' as const),
      target: fc.constantFrom(...numbers),
      direction: fc.constantFrom('in' as const, undefined),
    })
    const state = fc.record({
      at: fc.nat({ max: 3 }),
      number: fc.constantFrom(...numbers),
      effective: fc.constantFrom(null, '2005-06-01', '2010', '2030-01-01'),
      confidence: fc.constantFrom('high' as const, 'low' as const),
      relations: fc.array(relation, { maxLength: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(state, { maxLength: 3 }), { maxLength: 5 }), async steps => {
        const own = await makeRegistry()
        await own.context.index.list(all)
        let revision = 0
        for (const step of steps) {
          revision++
          const changed = new Map(step.map(({ at, number, relations, ...facts }) => [at, { number, relations, facts }]))
          await own.save(
            [...changed].map(([at, { number, relations, facts }]) => ({
              ...makeStandard(`r${at}`, number, { issued: '2001-01-01', ...facts }),
              relations: relations.map(({ direction, ...one }) => (direction ? { ...one, direction } : one)),
              revision,
            })),
          )
          await own.context.index.list(all)
        }
        const fresh = openMemoryIndex(own.context.store)
        for (const asOf of ['2000-01-01', '2007-01-01', '2010-07-01', testDay]) {
          const followed = await own.context.index.list({ ...all, asOf })
          expect(followed).toEqual(await fresh.list({ ...all, asOf }))
          for (const { id, status } of followed?.items ?? []) {
            expect((await own.context.index.show(id, asOf))?.status.name).toBe(status)
          }
        }
        await own.remove()
      }),
      { numRuns: 30 },
    )
  })

  it('leaves a number behind that a record no longer has', async () => {
    const { index } = registry.context
    await registry.save([old])
    await index.list(all)
    await registry.save([{ ...old, revision: 2, numbers: [{ normal: 'GB/T 99009-2010', role: 'primary' }] }])
    expect(await index.resolve('GB/T 99001-2010', testDay)).toEqual([])
    expect((await index.resolve('gbt 99009—2010', testDay)).map(each => each.id)).toEqual(['a'])
    expect((await index.bySlug('GBT-99001-2010', testDay))?.id).toBe('a')
    expect((await index.bySlug('GBT-99009-2010', testDay))?.slug).toBe('GBT-99009-2010')
  })

  it('answers many at once from one reading', async () => {
    await registry.save([old, successor])
    const answers = await Promise.all(Array.from({ length: 20 }, () => registry.context.index.list(all)))
    for (const page of answers) expect(page?.total).toBe(2)
  })

  it('gives the chain from the oldest to the newest', async () => {
    const middle = makeStandard('c', 'GB/T 99001-2005', { issued: '2005-01-01', effective: '2005-06-01' })
    await registry.save([successor, { ...old, relations: [{ type: 'replaces', target: 'GB/T 99001-2005' }] }, middle])
    const view = await registry.context.index.show('a', testDay)
    expect(view?.chain.map(each => each.number)).toEqual(['GB/T 99001-2005', 'GB/T 99001-2010', 'GB/T 99001-2024'])
  })
})

describe('numbers', () => {
  it('resolve to their owners before those that print them beside their own', async () => {
    await registry.save([
      makeStandard('a', 'GB/T 99080-2016', {
        numbers: [
          { normal: 'GB/T 99080-2016', role: 'primary' },
          { normal: 'ISO/IEC 99001:2013', role: 'dual' },
        ],
      }),
      makeStandard('b', 'ISO/IEC 99001:2013', { class: 'international' }),
    ])
    const found = await registry.context.index.resolve('ISO/IEC 99001:2013', testDay)
    expect(found.map(each => each.id)).toEqual(['b', 'a'])
  })

  it('that adopt another are not replaced with it', async () => {
    await registry.save([
      makeStandard('a', 'GB/T 99080-2016', {
        ...inForce,
        numbers: [
          { normal: 'GB/T 99080-2016', role: 'primary' },
          { normal: 'ISO/IEC 99001:2013', role: 'dual' },
        ],
      }),
      makeStandard('b', 'ISO/IEC 99001:2022', {
        class: 'international',
        issued: '2022-10-01',
        relations: [{ type: 'replaces', target: 'ISO/IEC 99001:2013' }],
      }),
    ])
    expect((await registry.context.index.get('a', testDay))?.status).toBe('in-force')
  })

  it('know their other years, the oldest first', async () => {
    await registry.save(
      ['GB/T 99001-2020', 'GB/T 99001-1999', 'GB/T 99001.1-2020'].map((n, i) => makeStandard(`${i}`, n)),
    )
    const years = async (text: string) =>
      (await registry.context.index.otherYears(text, testDay)).map(each => each.number)
    expect(await years('GB/T 99001-2020')).toEqual(['GB/T 99001-1999'])
    expect(await years('GB/T 99001')).toEqual(['GB/T 99001-1999', 'GB/T 99001-2020'])
    expect(await years('no number at all')).toEqual([])
  })

  it.each([
    ['another code', 'GB 99123-2020'],
    ['a digit too many', 'GB/T 991234-2020'],
    ['a digit too few', 'GB/T 9913-2020'],
    ['two digits swapped', 'GB/T 99132-2020'],
    ['another digit', 'GB/T 99124-2020'],
    ['another year', 'GB/T 99123-2021'],
  ])('are found from a misspelling with %s', async (_slip, text) => {
    await registry.save([makeStandard('a', 'GB/T 99123-2020'), makeStandard('b', 'GB/T 45678-2020')])
    expect((await registry.context.index.nearest(text, testDay, 3)).map(each => each.id)).toEqual(['a'])
  })

  it('complete while they are typed, and titles after them', async () => {
    await registry.save([
      makeStandard('a', 'GB/T 99001-2020', { titleZh: '数据一' }),
      makeStandard('b', 'GB/T 99002-2020', { titleZh: '二数据' }),
    ])
    const suggest = async (text: string) =>
      (await registry.context.index.suggest(text, testDay, 10)).map(each => each.id)
    expect(await suggest('gbt9900')).toEqual(['a', 'b'])
    expect(await suggest('gb/t 99002')).toEqual(['b'])
    expect(await suggest('数')).toEqual(['a'])
    expect(await suggest(' ')).toEqual([])
  })
})

describe('pages', () => {
  const records = Array.from({ length: 23 }, (_, index) =>
    makeStandard(`id${index}`, index % 3 === 0 ? null : `GB/T ${99000 + (index % 4)}-2020`, {
      titleZh: `标准${index % 2}`,
      issued: index % 5 === 0 ? null : `20${10 + (index % 3)}`,
    }),
  )

  it.each(['number', 'issued', 'effective', 'relevance'] as const)(
    'sorted by %s show every record once, whatever ties there are',
    async sort => {
      await registry.save(records.slice(0, 20))
      await registry.context.index.list(all)
      await registry.save(records.slice(20))
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await registry.context.index.list({ ...all, text: '标准', sort, limit: 4, cursor })
        expect(page?.total).toBe(23)
        seen.push(...(page?.items.map(item => item.id) ?? []))
        cursor = page?.next ?? null
      } while (cursor !== null)
      expect(seen).toHaveLength(23)
      expect(new Set(seen).size).toBe(23)
    },
  )

  it('go on from the same place though a record was added before it', async () => {
    await registry.save(records)
    const first = await registry.context.index.list({ ...all, limit: 5 })
    await registry.save([makeStandard('new', 'GB/T 1-2020')])
    const second = await registry.context.index.list({ ...all, limit: 200, cursor: first?.next ?? null })
    expect(second?.items).toHaveLength(18)
  })

  it.each(['', 'nonsense', 'W10', '%00', 'bnVsbA'])('refuse the cursor “%s”', async cursor => {
    await registry.save(records)
    expect(await registry.context.index.list({ ...all, cursor })).toBeNull()
  })

  it('refuse a cursor of another order', async () => {
    await registry.save(records)
    const page = await registry.context.index.list({ ...all, limit: 5 })
    expect(await registry.context.index.list({ ...all, sort: 'issued', cursor: page?.next ?? null })).toBeNull()
  })
})

describe('totals and facets', () => {
  const word = fc.stringMatching(/^[数据城市 ]{1,5}$/)
  const record = fc.record({
    titleZh: fc.option(word),
    titleEn: fc.option(word),
    serial: fc.integer({ min: 1, max: 30 }),
    class: fc.constantFrom('national' as const, 'local' as const, 'group' as const),
    confidence: fc.constantFrom('high' as const, 'low' as const),
    ics: fc.array(fc.constantFrom('35.240', '35.240.20', '03'), { maxLength: 2 }),
    issued: fc.constantFrom(null, '2019', '2020-05-01', '2027-01-01'),
  })
  const query = fc.record({
    text: fc.oneof(word, fc.constantFrom('', 'GB/T 990', '9901', '99')),
    facets: fc.record(
      {
        class: fc.subarray(['national', 'local', 'group']),
        confidence: fc.subarray(['high', 'low']),
        ics: fc.subarray(['35', '35.240', '03']),
        status: fc.subarray(['in-force', 'unknown', 'not-issued']),
      },
      { requiredKeys: [] },
    ),
  })

  it('equal those of a scan that knows nothing of columns', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 25 }),
        fc.array(query, { maxLength: 8 }),
        async (drafts, queries) => {
          const own = await makeRegistry()
          const records = drafts.map(({ serial, ...facts }, index) =>
            makeStandard(`r${index}`, `GB/T ${99000 + serial}-2020`, { ...facts, effective: facts.issued }),
          )
          await own.save(records.slice(0, 15))
          await own.context.index.list(all)
          await own.save(records.slice(15))
          for (const each of queries) {
            const page = await own.context.index.list({ ...all, ...each, limit: 200 })
            const matching = records.filter(one => meets(one, each))
            expect(page?.total).toBe(matching.length)
            expect(page?.items.map(item => item.id).sort()).toEqual(matching.map(one => one.id).sort())
            const others = records.filter(one => meets(one, { ...each, facets: { ...each.facets, class: [] } }))
            const counted = Object.fromEntries(page?.facets.class.map(({ value, count }) => [value, count]) ?? [])
            for (const name of ['national', 'local', 'group']) {
              expect(counted[name] ?? 0).toBe(others.filter(one => one.class === name).length)
            }
          }
          await own.remove()
        },
      ),
      { numRuns: 25 },
    )
  })
})

/** The same question, answered the slow way. */
function meets(record: StandardRecord, query: Pick<StandardQuery, 'text' | 'facets'>): boolean {
  const number = record.numbers[0]?.normal ?? ''
  const fields = [record.titleZh ?? '', record.titleEn ?? ''].map(foldText)
  const form = numberForm(query.text)
  const words = foldText(query.text).split(' ').filter(Boolean)
  const holds = /\d/.test(query.text)
    ? [numberForm(number), numberForm(number).replace(/^\D+/, '')].some(spelt => spelt.startsWith(form))
    : words.every(word => fields.some(field => field.includes(word)))
  if (!holds) return false
  const values: Partial<Record<FacetName, readonly string[]>> = {
    class: [record.class],
    confidence: [record.confidence],
    ics: record.ics.flatMap(code => code.split('.').map((_, level, parts) => parts.slice(0, level + 1).join('.'))),
    status: [slowStatus(record.issued)],
  }
  return Object.entries(query.facets).every(
    ([facet, chosen]) => !chosen?.length || values[facet as FacetName]?.some(value => chosen.includes(value)),
  )
}

function slowStatus(issued: string | null): string {
  if (issued === null) return 'unknown'
  return issued > testDay ? 'not-issued' : 'in-force'
}
