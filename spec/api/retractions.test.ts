import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeEach(async () => {
  api = await makeApi()
})
afterEach(() => api.remove())

const send = async (address: string, payload: object) =>
  api.ask(address, { method: 'POST', payload, headers: await api.authorise() })

describe('a record that is taken out', () => {
  it('is gone, and says why, until it is put back', async () => {
    const done = await send('/standards/GBT-99001-2020/retraction', { reason: '并无此标准' })
    expect(done.json()).toMatchObject({ numbers: ['GB/T 99001-2020'], revision: 2 })
    const gone = await api.ask('/standards/GBT-99001-2020')
    expect([gone.statusCode, gone.json().type]).toEqual([410, '/problems/standard-retracted'])
    expect(gone.json().detail).toContain('并无此标准')
    expect((await api.ask('/standards?q=99001')).json().total).toBe(1)
    const page = await api.app.inject({ url: '/std/GBT-99001-2020', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.body.includes('并无此标准')]).toEqual([410, true])
    expect((await send('/standards/GBT-99001-2020/reinstatement', { reason: '有' })).statusCode).toBe(200)
    expect((await api.ask('/standards/GBT-99001-2020')).statusCode).toBe(200)
  })

  it('leads to the one it was merged into', async () => {
    const done = await send('/standards/GBT-99001-2020/merge', { from: 'DB31/T 9001-2021', reason: '同一标准' })
    expect(done.json().record.numbers.map(({ normal }: { normal: string }) => normal)).toEqual([
      'GB/T 99001-2020',
      'DB31/T 9001-2021',
    ])
    const page = await api.app.inject({ url: '/std/DB31T-9001-2021', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers.location]).toEqual([301, '/std/GBT-99001-2020'])
    const found = await api.ask('/numbers/resolve?text=DB31T9001-2021')
    expect(found.json().meant.number).toBe('GB/T 99001-2020')
  })

  it.each([
    ['/standards/GBT-99999-2020/retraction', { reason: '试' }, 404, 'standard-unknown'],
    ['/standards/GBT-99001-2020/reinstatement', { reason: '试' }, 404, 'standard-not-retracted'],
    ['/standards/GBT-99001-2020/merge', { from: 'gbt99001-2020', reason: '试' }, 422, 'refused'],
    ['/standards/GBT-99001-2020/retraction', {}, 400, 'request-invalid'],
  ])('%s with %j is refused with %i', async (address, payload, status, rule) => {
    const answer = await send(address, payload)
    expect([answer.statusCode, answer.json().type]).toEqual([status, `/problems/${rule}`])
  })

  it('is taken out with a token only', async () => {
    const answer = await api.ask('/standards/GBT-99001-2020/retraction', { method: 'POST', payload: { reason: '试' } })
    expect(answer.statusCode).toBe(401)
  })
})
