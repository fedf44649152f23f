import { problemKinds } from '@biaochi/server/api/problem-kinds.ts'
import { resources } from '@biaochi/server/api/resources.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

const routes = resources.flatMap(resource => resource.routes)

describe('the catalogue of routes', () => {
  it('gives every operation an id of its own', () => {
    const ids = routes.map(route => route.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names only kinds of problems that have a page', () => {
    const known = new Set(problemKinds.map(kind => kind.rule))
    expect(routes.flatMap(route => route.problems).filter(rule => !known.has(rule))).toEqual([])
  })

  it.each(routes.map(route => [route.id, route] as const))('%s says what it does in both languages', (_id, route) => {
    for (const text of [route.title, route.text, route.success.text]) {
      expect(text.zh).toMatch(/[一-鿿]{2}/)
      expect(text.en).toMatch(/[a-z]{3}/)
    }
  })

  it.each(routes.filter(route => route.writes).map(route => [route.id, route] as const))(
    '%s writes nothing without a token, and says where to get one',
    async (_id, route) => {
      const answer = await api.ask(route.address.replaceAll(/\{\w+\}/g, 'a'), {
        method: route.method.toUpperCase() as 'POST',
      })
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="biaochi"')
      expect(answer.json().detail).toContain('biaochi token new')
    },
  )
})

describe('every address', () => {
  const addresses = [...new Set(routes.map(route => route.address.replaceAll(/\{\w+\}/g, 'a')))]

  it.each(addresses)('%s answers OPTIONS and refuses any other method with what it allows', async address => {
    const options = await api.ask(address, { method: 'OPTIONS' })
    expect(options.statusCode).toBe(204)
    expect(options.headers.allow).toContain('OPTIONS')
    const allowed = String(options.headers.allow)
    const method = (['DELETE', 'PUT', 'PATCH'] as const).find(one => !allowed.includes(one))
    const refused = await api.ask(address, { method: method ?? 'DELETE' })
    expect(refused.statusCode).toBe(405)
    expect(refused.headers.allow).toBe(options.headers.allow)
    expect(refused.json().type).toBe('/problems/method-unknown')
  })

  it('that does not exist is a problem document, not a page', async () => {
    for (const address of ['/nothing', '/standards/a/b/c', '/%zz']) {
      const answer = await api.ask(address)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(answer.json().type).toBe('/problems/address-unknown')
    }
  })
})

describe('every answer', () => {
  it('runs nothing inline and from nowhere else', async () => {
    const { headers } = await api.ask('/standards')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('may be read by any page, but not written through one', async () => {
    expect((await api.ask('/standards')).headers['access-control-allow-origin']).toBe('*')
    const preflight = await api.ask('/standards', { method: 'OPTIONS' })
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD')
  })

  it('is compressed when it is long', async () => {
    const answer = await api.ask('/openapi.json', { headers: { 'accept-encoding': 'br' }, method: 'HEAD' })
    expect(answer.statusCode).toBe(200)
    const long = await api.app.inject({ url: '/api/v1/openapi.json', headers: { 'accept-encoding': 'br, gzip' } })
    expect(long.headers['content-encoding']).toBe('br')
  })

  it('to HEAD has the headers of GET and no body', async () => {
    const [get, head] = [await api.ask('/standards/b'), await api.ask('/standards/b', { method: 'HEAD' })]
    expect(head.body).toBe('')
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })

  it('that is a problem speaks the language asked for, Chinese otherwise', async () => {
    const titleIn = async (language: string) =>
      (await api.ask('/standards/none', { headers: { 'accept-language': language } })).json().title
    expect(await titleIn('en-GB, en;q=0.9, zh;q=0.5')).toMatch(/^[A-Z]/)
    expect(await titleIn('zh-CN, en;q=0.5')).toMatch(/[一-鿿]/)
    expect(await titleIn('fr, *;q=0.1')).toMatch(/[一-鿿]/)
  })
})

describe('the rate limit', () => {
  it('answers 429 with the time to wait', async () => {
    const own = await makeApi({ requestsPerMinute: 2 })
    await own.ask('/standards')
    await own.ask('/standards')
    const answer = await own.ask('/standards')
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.json().type).toBe('/problems/too-many-requests')
    await own.remove()
  })

  it('counts requests that are refused for want of a token', async () => {
    const own = await makeApi({ requestsPerMinute: 1 })
    expect((await own.ask('/imports', { method: 'POST' })).statusCode).toBe(401)
    expect((await own.ask('/imports', { method: 'POST' })).statusCode).toBe(429)
    await own.remove()
  })
})

describe('behind a proxy', () => {
  it('counts by the address that the proxy appended, whatever the client claimed', async () => {
    const own = await makeApi({ requestsPerMinute: 1, trustProxy: true })
    const statusFrom = async (forwarded: string) =>
      (await own.ask('/standards', { headers: { 'x-forwarded-for': forwarded } })).statusCode
    expect(await statusFrom('192.0.2.1, 198.51.100.7')).toBe(200)
    expect(await statusFrom('192.0.2.2, 198.51.100.7')).toBe(429)
    expect(await statusFrom('192.0.2.1, 198.51.100.8')).toBe(200)
    await own.remove()
  })
})

describe('a base path', () => {
  it('stands in every address', async () => {
    const own = await makeApi({ basePath: '/base' })
    const page = await own.ask('/standards?limit=1')
    expect(page.headers.link).toMatch(/^<\/base\/api\/v1\/standards\?/)
    expect((await own.ask('/standards/none')).json().type).toBe('/base/problems/standard-unknown')
    await own.remove()
  })
})
