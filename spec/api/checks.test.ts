import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { reportFormats } from '@biaochi/core/checks/report/report-formats.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

const samples = resolve(import.meta.dirname, '../../programme/standards/air-quality-monitoring/samples')
const moment = { asOf: '2026-03-10', now: '2026-03-10T02:00:00.000Z' }

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

/** Sends files of a sample as a form. */
async function send(fields: Readonly<Record<string, string>>, sample: string, names: readonly string[]) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const name of names) form.append('file', new File([readFileSync(join(samples, sample, name))], name))
  const { headers, body } = await encode(form)
  return api.ask('/checks', { method: 'POST', headers, payload: body })
}

async function encode(form: FormData) {
  const request = new Response(form)
  return {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    body: Buffer.from(await request.arrayBuffer()),
  }
}

/** Waits for the end of a check by its events; their names, and the last state. */
async function follow(id: string) {
  const { body, headers } = await api.ask(`/checks/${id}/events`)
  expect(headers['content-type']).toContain('text/event-stream')
  const events = body
    .trim()
    .split('\n\n')
    .map(event => /^event: (\S+)\ndata: (.*)$/.exec(event))
  return { names: events.map(match => match?.[1]), last: JSON.parse(events.at(-1)?.[2] ?? 'null') }
}

describe('POST /checks', () => {
  it('takes several files, tells how it goes, and gives the report in every form', async () => {
    const names = ['daily.csv', 'hourly.csv', 'stations.csv']
    const taken = await send({ standard: 'air-quality-monitoring', ...moment, samples: '3' }, 'fail-daily', names)
    expect(taken.statusCode).toBe(202)
    const { id } = taken.json()
    expect(taken.headers.location).toBe(`/api/v1/checks/${id}`)
    const { names: events, last } = await follow(id)
    expect(events.slice(0, -1).every(name => name === 'progress')).toBe(true)
    expect([events.at(-1), last.verdict]).toEqual(['done', 'does-not-conform'])
    const report = (await api.ask(`/checks/${id}/report.json`)).json()
    expect([report.asOf, report.now, report.data.map(({ name }: { name: string }) => name)]).toEqual([
      moment.asOf,
      moment.now,
      names,
    ])
    expect(Math.max(...report.rules.map(({ samples: shown }: { samples: object[] }) => shown.length))).toBe(3)
    for (const { ending, mediaType } of reportFormats) {
      const answer = await api.ask(`/checks/${id}/report${ending}`, { headers: { 'accept-language': 'en' } })
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, mediaType])
      expect(answer.body.length).toBeGreaterThan(200)
    }
  })

  it('takes one file as the body and finds its standard by its columns', async () => {
    const taken = await api.ask('/checks?name=stations.csv', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      payload: readFileSync(join(samples, 'pass/stations.csv')),
    })
    const { last } = await follow(taken.json().id)
    expect([last.state, last.verdict]).toEqual(['done', 'conforms'])
  })

  it('says what is no data of the standard', async () => {
    const taken = await api.ask('/checks', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      payload: 'alpha,beta\n1,2\n',
    })
    const { id } = taken.json()
    const { last } = await follow(id)
    expect([last.state, last.refused[0].rule]).toEqual(['refused', 'data-standard-unknown'])
    const answer = await api.ask(`/checks/${id}/report.json`)
    expect([answer.statusCode, answer.json().type]).toEqual([409, '/problems/check-without-report'])
  })

  it.each([
    ['an unknown field', { colour: 'red' }, ['stations.csv'], 400],
    ['a number of samples beyond the limit', { samples: '5000' }, ['stations.csv'], 400],
    ['no file', { standard: 'air-quality-monitoring' }, [], 400],
  ])('refuses %s', async (_, fields, names, status) => {
    expect((await send(fields, 'pass', names)).statusCode).toBe(status)
  })

  it('lets some wait, refuses those beyond, and cancels those that wait', async () => {
    const ids: string[] = []
    const answers = []
    for (let count = 0; count < 23; count++) {
      const answer = await api.ask('/checks?standard=air-quality-monitoring&name=hourly.csv', {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        payload: readFileSync(join(samples, 'pass/hourly.csv')),
      })
      answers.push(answer.statusCode)
      if (answer.statusCode === 202) ids.push(answer.json().id)
    }
    const last = ids.at(-1) ?? ''
    const cancelled = await api.ask(`/checks/${last}`, { method: 'DELETE' })
    const { state } = cancelled.json()
    expect(['cancelled', 'done']).toContain(state)
    expect((await api.ask(`/checks/${last}`)).json().state).toBe(state)
    for (const id of ids.slice(0, -1)) expect((await follow(id)).last.state).toBe('done')
    expect(answers.every(status => status === 202 || status === 503)).toBe(true)
  })
})

describe('GET /packages', () => {
  it('lists what runs, and tells all of one', async () => {
    const list = (await api.ask('/packages')).json()
    expect(list.total).toBe(list.items.length)
    for (const { id, rules } of list.items) {
      const one = (await api.ask(`/packages/${id}`)).json()
      expect(one.rules.length).toBe(rules)
      expect(one.coverage.counts.executed).toBeGreaterThan(0)
      expect((await api.ask(`/packages/${id}/rules`)).json().standard.id).toBe(id)
    }
  })
})
