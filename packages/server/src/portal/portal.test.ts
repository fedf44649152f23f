import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EngineUnderTest,
  enginesUnderTest,
  makeTestStore,
  type TestStore,
} from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from '../actions/context.ts'
import { correctStandard } from '../actions/correct-standard.ts'
import { importRegistry } from '../actions/import-registry.ts'
import { loadProgramme } from '../actions/load-programme.ts'
import { newToken } from '../actions/new-token.ts'
import { isRefusal } from '../actions/refusal.ts'
import { buildApp } from '../api/app.ts'

const programme = resolve(import.meta.dirname, '../../../../programme/shanghai-2022')
const options = {
  basePath: '/base',
  trustProxy: false,
  publicOrigin: 'https://standards.example',
  contact: 'desk@standards.example',
  language: 'zh',
} as const

/** Records whose every text is an attack; the number is artificial. */
const hostile = [
  'number,title_zh,title_en,class,status,issued,effective,issuer,source,source_tier,abstract',
  [
    'T/ZZZZ 9001-2024',
    '"</title><script>alert(1)</script>"',
    '"\'"" onmouseover=alert(2) x=""\'"',
    'group',
    '"<img src=x onerror=alert(3)>"',
    '2024-01-01',
    '2024-02-01',
    '"<b onclick=alert(4)>机构</b>"',
    'javascript:alert(5) https://official.example/a?b=1&c=2 https://bank.example:pass@evil.example/',
    'official',
    '"</script><script>alert(6)</script>"',
  ].join(','),
  'T/ZZZZ 9002-2024,乙要求,,group,,,,,https://copy.example/b,secondary,',
].join('\n')

let made: TestStore
let context: Context
let app: FastifyInstance
beforeAll(async () => {
  made = await makeTestStore(enginesUnderTest[0] as EngineUnderTest)
  context = makeTestContext(made.store)
  await loadProgramme(context, programme)
  const bytes = new TextEncoder().encode(hostile)
  const report = await importRegistry(context, [{ name: 'hostile.csv', size: bytes.length, read: async () => bytes }])
  expect(report).toMatchObject({ added: 2, refused: 0 })
  const corrected = await correctStandard(context, {
    standard: 'T/ZZZZ 9001-2024',
    fields: { effective: '2024-03-01' },
    reason: '<svg onload=alert(7)>',
  })
  expect(isRefusal(corrected)).toBe(false)
  app = await buildApp(context, options)
})
afterAll(async () => {
  await app.close()
  await made.remove()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

describe('hostile records', () => {
  it.each([
    '/base/std/T-ZZZZ-9001-2024',
    '/base/en/std/T-ZZZZ-9001-2024',
    '/base/standards?q=ZZZZ',
    '/base/changes',
    '/base/changes.atom',
    '/base/number?q=<script>alert(8)</script>',
    '/base/standards?q="><script>alert(9)</script>&class="><b>',
    '/base/std/<script>alert(10)</script>',
    '/base/report?page="><script>alert(11)</script>&ref=<b>',
    '/base/<script>alert(12)</script>',
  ])('run nothing at %s', async url => {
    const { body } = await get(url)
    const tags = [...body.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)]
    const scripts = tags.filter(([, name]) => name === 'script').map(([, , attributes]) => attributes?.trim())
    for (const script of scripts)
      expect(script).toMatch(/^type="(module" src="\/base\/assets\/[\w.-]+"|application\/ld\+json")$/)
    expect(
      tags.filter(([, , attributes]) => /\s(on\w+|style)=/i.test(attributes?.replaceAll(/"[^"]*"/g, '""') ?? '')),
    ).toEqual([])
    expect(body).not.toContain('<img')
    expect(body).not.toContain('<b onclick')
    expect(body).not.toMatch(/href="(?!mailto:|https?:|\/|#)/)
  })

  it('keep their data block whole', async () => {
    const { body } = await get('/base/std/T-ZZZZ-9001-2024')
    const block = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(body)?.[1]
    expect(JSON.parse(block ?? '')).toMatchObject({
      '@type': 'CreativeWork',
      url: 'https://standards.example/base/std/T-ZZZZ-9001-2024',
      name: ['</title><script>alert(1)</script>', '\'" onmouseover=alert(2) x="\''],
    })
  })

  it('are linked to official http addresses only', async () => {
    const official = (await get('/base/std/T-ZZZZ-9001-2024')).body
    expect(official).toContain(
      'javascript:alert(5) <a href="https://official.example/a?b=1&amp;c=2" rel="noopener noreferrer external">',
    )
    expect(official).not.toContain('href="https://bank.example')
    expect(official).toContain('https://bank.example:pass@evil.example/')
    const copy = (await get('/base/std/T-ZZZZ-9002-2024')).body
    expect(copy).toContain('https://copy.example/b')
    expect(copy).not.toContain('href="https://copy.example')
  })
})

describe('a standard', () => {
  it('shows what was changed, from what to what, and why', async () => {
    const { body } = await get('/base/std/T-ZZZZ-9001-2024')
    expect(body).toContain('更正标准')
    expect(body).toContain('2024-02-01</del>')
    expect(body).toContain('2024-03-01</ins>')
    expect(body).toContain('&lt;svg onload=alert(7)&gt;')
  })

  it.each([
    ['/base/std/T-ZZZZ-9001-2024?asOf=2024-02-15', 302, '/base/std/T-ZZZZ-9001-2024/2024-02-15'],
    ['/base/en/std/T-ZZZZ-9001-2024.json?asOf=2024-02-15', 302, '/base/en/std/T-ZZZZ-9001-2024/2024-02-15.json'],
    ['/base/std/ＤＢ３１Ｔ１５３７－２０２５', 302, '/base/std/DB31T-1537-2025'],
    ['/base/std/T-ZZZZ-9001-2024/', 301, '/base/std/T-ZZZZ-9001-2024'],
    ['/base/en/std', 301, '/base/en/standards'],
    ['/base/en/', 301, '/base/en'],
  ])('%s answers %i and leads to %s', async (url, status, location) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.headers.location]).toEqual([status, location])
  })

  it('is upcoming before its day and in force from then on', async () => {
    expect((await get('/base/std/T-ZZZZ-9001-2024/2024-02-15')).body).toContain('banner-upcoming')
    expect((await get('/base/std/T-ZZZZ-9001-2024/2024-03-01')).body).toContain('banner-in-force')
    expect((await get('/base/std/T-ZZZZ-9001-2024/2024-02-30')).statusCode).toBe(400)
  })

  it('has the same twin as the API', async () => {
    const twin = await get('/base/std/T-ZZZZ-9001-2024.json')
    const api = await get('/base/api/v1/standards/T-ZZZZ-9001-2024')
    expect(twin.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(twin.json()).toEqual(api.json())
  })
})

describe('the site', () => {
  it('is asked again before a copy is shown, and answers that it is still right', async () => {
    const first = await get('/base/plan')
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const again = await get('/base/plan', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const dark = await get('/base/plan', { 'if-none-match': String(first.headers.etag), cookie: 'display=dark.large' })
    expect(dark.statusCode).toBe(200)
    expect(dark.body).toContain('data-theme="dark" data-type="large"')
  })

  it('lets its assets be kept for ever under their digest, and under no other name', async () => {
    const file = /\/base\/assets\/(portal\.[0-9a-f]{8}\.css)/.exec((await get('/base/')).body)?.[1] ?? ''
    const kept = await get(`/base/assets/${file}`, { 'accept-encoding': 'gzip, br' })
    expect(kept.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8',
    })
    expect((await get('/base/assets/portal.00000000.css')).headers['cache-control']).toBe('no-cache')
    expect((await get('/base/assets/nothing.00000000.css')).statusCode).toBe(404)
    expect((await get('/base/assets/..%2Fportal.ts')).statusCode).toBe(404)
  })

  it.each([
    ['same-origin', '/base/plan?x=1', '/base/plan?x=1', true],
    ['none', '/base/', '/base/', true],
    ['cross-site', '/base/plan', '/base/plan', false],
    ['same-origin', 'https://evil.example/', '/base/', true],
    ['same-origin', '//evil.example/', '/base/', true],
  ])('sets display preferences from %s and goes back from %s to %s', async (site, back, location, sets) => {
    const answer = await get(`/base/preferences?type=large&back=${back}`, {
      'sec-fetch-site': site,
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, location])
    expect(answer.headers['set-cookie'] !== undefined).toBe(sets)
  })

  it('keeps the base path in every address of its own', async () => {
    for (const url of ['/base/', '/base/en/standards', '/base/framework/shanghai-2022', '/base/std/DB31T-1537-2025']) {
      const { body } = await get(url)
      const addresses = [...body.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(match => match[1] ?? '')
      expect(addresses.filter(address => !address.startsWith('/base/'))).toEqual([])
    }
  })

  it('leads to no other host, however many slashes an address begins with', async () => {
    const atRoot = await buildApp(context, { ...options, basePath: '' })
    await atRoot.listen({ host: '127.0.0.1', port: 0 })
    try {
      for (const path of [
        '//evil.example/',
        '///evil.example/',
        '//evil.example/x',
        '/\\\\evil.example/',
        '/en//evil.example/',
      ]) {
        const { location, body } = await askRaw(atRoot, path)
        expect(location, path).not.toMatch(/^[/\\]{2}/)
        expect(body, path).not.toMatch(/(?:href|action|src|value)="[/\\]{2}/)
      }
    } finally {
      await atRoot.close()
    }
  })

  it('offers to send an error report by mail where there is an address', async () => {
    const { body } = await get('/base/report?page=/base/plan&ref=a-1')
    expect(body).toContain('href="mailto:desk@standards.example?subject=')
    expect(body).toContain('https://standards.example/base/plan')
  })

  it('says what is missing as a page, as a problem to programs, and leaves the API to itself', async () => {
    const page = await get('/base/nothing')
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(page.body).toContain('参考号')
    const twin = await get('/base/targets/T99.json')
    expect([twin.statusCode, twin.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
    const api = await get('/base/api/v1/nothing')
    expect(api.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it.each([
    ['POST', '/base/plan', 405, 'GET, HEAD'],
    ['PUT', '/base/en/std/T-ZZZZ-9001-2024', 405, 'GET, HEAD'],
    ['DELETE', '/base/', 405, 'GET, HEAD'],
    ['POST', '/base/nothing', 404, undefined],
  ] as const)('answers %s %s with %i', async (method, url, status, allow) => {
    const answer = await app.inject({ method, url, payload: '{', headers: { 'content-type': 'application/json' } })
    expect([answer.statusCode, answer.headers.allow]).toEqual([status, allow])
    expect(answer.body).toContain('<h1>')
  })

  it('shows a page to people whose address cannot be read, a problem to programs', async () => {
    const page = await get('/base/en/std/%', { accept: 'text/html,*/*' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    expect(page.body).toContain('hexadecimal')
    const program = await get('/base/std/%', { accept: 'application/json' })
    expect(program.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it('lets the host of a request into no id or address of its feed, and no token', async () => {
    await newToken(context, '甲')
    const bare = await buildApp(context, { ...options, publicOrigin: null })
    const { body } = await bare.inject({ url: '/base/changes.atom', headers: { host: 'evil.example' } })
    await bare.close()
    expect(body).not.toContain('evil.example')
    expect([...body.matchAll(/<id>([^<]*)/g)].every(([, id]) => /^urn:uuid:[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true)
    for (const url of ['/base/changes', '/base/changes.json', '/base/changes.atom'])
      expect((await get(url)).body).not.toMatch(/token|令牌/)
    expect((await get('/base/changes.atom')).body).toContain('<id>https://standards.example/base/changes.atom</id>')
  })

  it.each(['/base/changes.atom', '/base/en/standards.atom?q=%E6%95%B0'])('of the feed %s are absolute', async path => {
    const { body } = await get(path)
    const links = [...body.matchAll(/(?:href|xml:base)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(links).toContain(`https://standards.example${path}`)
    expect(links.filter(address => !address.startsWith('https://standards.example/base'))).toEqual([])
  })

  it('shows a page with a reference, and no detail, when something breaks', async () => {
    const broken = await buildApp(
      { ...context, index: { ...context.index, position: () => Promise.reject(new Error('secret detail')) } },
      options,
    )
    const { statusCode, body } = await broken.inject('/base/plan')
    const twin = await broken.inject('/base/plan.json')
    await broken.close()
    expect(statusCode).toBe(500)
    expect(body).toContain('系统出错了')
    expect(body).not.toContain('secret detail')
    expect([twin.statusCode, twin.json().type]).toEqual([500, '/base/problems/internal-failure'])
  })
})

/** Asks for a path exactly as it is written, which `inject` would read as an address of another host. */
async function askRaw(server: FastifyInstance, path: string): Promise<{ location: string; body: string }> {
  const { port } = server.server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, resolve).on('error', reject).end()
  })
  let body = ''
  for await (const chunk of answer) body += String(chunk)
  return { location: answer.headers.location ?? '', body }
}
