import { listTokens } from '@biaochi/server/actions/list-tokens.ts'
import { revokeToken } from '@biaochi/server/actions/revoke-token.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

const write = (headers: Record<string, string> = {}) => api.ask('/checkpoint', { method: 'POST', headers })

describe('a token', () => {
  it('lets its holder write', async () => {
    expect((await write(await api.authorise())).statusCode).toBe(200)
  })

  it.each([
    ['a wrong secret', { authorization: 'Bearer bc_nothing' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an empty one', { authorization: 'Bearer ' }],
    ['one of ten thousand characters', { authorization: `Bearer ${'x'.repeat(10_000)}` }],
  ])('is not known: %s', async (_fault, headers) => {
    const answer = await write(headers)
    expect(answer.statusCode).toBe(401)
    expect(answer.json().type).toBe('/problems/token-unknown')
  })

  it('is taken from the header only', async () => {
    const { authorization } = await api.authorise()
    const answer = await write({ cookie: `authorization=${authorization}; token=${authorization}` })
    expect(answer.json().type).toBe('/problems/token-missing')
  })

  it('is worth nothing once it was revoked', async () => {
    const headers = await api.authorise()
    const newest = (await listTokens(api.registry.context)).at(-1)
    await revokeToken(api.registry.context, newest?.id ?? '')
    expect((await write(headers)).statusCode).toBe(401)
  })
})
