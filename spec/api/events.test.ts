import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

describe('GET /events', () => {
  it('goes back to the first event, page by page', async () => {
    const seen: number[] = []
    let address = '/events?limit=3'
    while (address !== '') {
      const page = await api.ask(address)
      seen.push(...page.json().items.map((item: { seq: number }) => item.seq))
      address = /^<\/api\/v1(.*)>; rel="next"$/.exec(String(page.headers.link))?.[1] ?? ''
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index))
    expect(seen.length).toBeGreaterThanOrEqual(4)
  })

  it('names the standard that was changed', async () => {
    const { items } = (await api.ask('/events?limit=1')).json()
    expect(items[0]).toMatchObject({
      action: 'standard.add',
      subject: { type: 'standard', id: 'd' },
      standard: { id: 'd' },
    })
  })
})

describe('GET /events.jsonl', () => {
  it('gives every event a line, chained, and the end of the log', async () => {
    const answer = await api.ask('/events.jsonl')
    expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.slice(0, -1).map(event => event.seq)).toEqual(lines.slice(0, -1).map((_, index) => index + 1))
    expect(lines.at(-1).head.seq).toBe(lines.length - 1)
  })

  it('holds no name of a token', async () => {
    await api.authorise()
    expect((await api.ask('/events.jsonl')).body).not.toContain('"test"')
  })

  it('answers HEAD without reading the log', async () => {
    const answer = await api.ask('/events.jsonl', { method: 'HEAD' })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
  })
})

describe('checkpoints', () => {
  it('are published with a token and then there for everybody', async () => {
    expect((await api.ask('/checkpoint')).json().type).toBe('/problems/checkpoint-absent')
    const published = await api.ask('/checkpoint', { method: 'POST', headers: await api.authorise() })
    const { note, key } = published.json()
    const shown = (await api.ask('/checkpoint')).json()
    expect(shown.note).toBe(note)
    expect(shown.keys).toEqual([key])
  })
})
