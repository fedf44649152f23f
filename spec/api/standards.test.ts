import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

describe('GET /standards', () => {
  it('lists everything by number, planned ones last', async () => {
    const answer = await api.ask('/standards')
    expect(answer.statusCode).toBe(200)
    const { total, items, asOf, next } = answer.json()
    expect({ total, asOf, next }).toEqual({ total: 4, asOf: '2026-03-01', next: null })
    expect(items.map((item: { id: string }) => item.id)).toEqual(['a', 'b', 'c', 'd'])
    expect(items[0].status).toBe('replaced')
  })

  it('narrows by text and repeated facets, as of a day', async () => {
    const answer = await api.ask(
      '/standards?q=%E6%95%B0%E6%8D%AE&class=national&class=local&status=in-force&asOf=2015-01-01',
    )
    expect(answer.json().items.map((item: { id: string }) => item.id)).toEqual(['a'])
  })

  it('leads from page to page by Link, keeping what was asked', async () => {
    const first = await api.ask('/standards?class=national&limit=1')
    const link = /^<\/api\/v1(.*)>; rel="next"$/.exec(String(first.headers.link))?.[1] ?? ''
    expect(link).toContain('class=national')
    const second = await api.ask(link)
    expect(second.json().items.map((item: { id: string }) => item.id)).toEqual(['b'])
    expect(second.json().total).toBe(3)
  })

  it.each([
    ['a parameter that it does not have', '?statuss=in-force', '/query/statuss'],
    ['a value that a facet cannot have', '?status=valid', '/query/status/0'],
    ['a limit beyond the largest', '?limit=201', '/query/limit'],
    ['a limit that is no number', '?limit=ten', '/query/limit'],
    ['a day that the calendar lacks', '?asOf=2026-02-30', '/query/asOf'],
    ['a text without end', `?q=${'x'.repeat(301)}`, '/query/q'],
    ['a cursor of nowhere', '?cursor=abc', '/query/cursor'],
  ])('refuses %s', async (_fault, query, pointer) => {
    const answer = await api.ask(`/standards${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toBe(pointer)
    expect(answer.json().errors[0].message.zh).toMatch(/[一-鿿]/)
  })
})

describe('GET /standards/{id}', () => {
  it.each(['GBT-99001-2020', 'b'])('shows everything about “%s”', async id => {
    const view = (await api.ask(`/standards/${id}`)).json()
    expect(view.record.id).toBe('b')
    expect(view.status.name).toBe('in-force')
    expect(view.chain.map((each: { id: string }) => each.id)).toEqual(['a', 'b'])
    expect(
      view.relations.map((each: { number: string; standard: object | null }) => [each.number, each.standard === null]),
    ).toEqual([
      ['GB/T 99001-2010', false],
      ['GB/T 99999', true],
    ])
  })

  it('shows it as of another day', async () => {
    expect((await api.ask('/standards/a?asOf=2015-01-01')).json().status.name).toBe('in-force')
    expect((await api.ask('/standards/a?asOf=2009-12-31')).json().status.name).toBe('not-issued')
  })

  it('says that the registry has no such standard, and what to do', async () => {
    const answer = await api.ask('/standards/GBT-1-1900', { headers: { 'accept-language': 'en' } })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({
      type: '/problems/standard-unknown',
      title: 'The registry has no such standard',
    })
  })

  it('answers 304 until something changes', async () => {
    const first = await api.ask('/standards/c')
    const { etag } = first.headers
    expect(etag).toMatch(/^"1-/)
    const again = await api.ask('/standards/c', { headers: { 'if-none-match': String(etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await api.registry.save([{ ...first.json().record, revision: 2 }])
    const changed = await api.ask('/standards/c', { headers: { 'if-none-match': String(etag) } })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).toMatch(/^"2-/)
  })
})

describe('GET /standards/{id}/history', () => {
  it('lists the changes, newest first', async () => {
    const { items } = (await api.ask('/standards/b/history')).json()
    expect(items.map((item: { action: string }) => item.action)).toEqual(['standard.add'])
  })
})
