import { METHODS } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
let port: number
beforeAll(async () => {
  api = await makeApi()
  port = Number(new URL(await api.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => api.remove())

/** Sends bytes as they are, and reads until the server closes. */
async function send(bytes: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  const answer = await text(socket)
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2)
  return { status: Number(head.split(' ')[1]), head, body }
}

const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers, '', ''].join('\r\n')

describe('a method that no route has', () => {
  const strange = METHODS.filter(method => !['CONNECT', 'GET', 'HEAD', 'OPTIONS'].includes(method))

  it.each(strange)('%s is refused with those that the address allows', async method => {
    const { status, head, body } = await send(request(`${method} /api/v1/standards`))
    expect(status).toBe(405)
    expect(head).toMatch(/^allow: GET, HEAD, OPTIONS\r?$/im)
    expect(JSON.parse(body).type).toBe('/problems/method-unknown')
  })

  it('is not spoken of where there is no address', async () => {
    for (const method of ['PROPFIND', 'PUT', 'GET']) {
      const { status, body } = await send(request(`${method} /api/v1/nothing`))
      expect([status, JSON.parse(body).type]).toEqual([404, '/problems/address-unknown'])
    }
  })
})

describe('what cannot be read as a request', () => {
  it.each([
    ['an address beyond the limit', request(`GET /api/v1/standards?q=${'a'.repeat(20_000)}`), 'header-too-large', 431],
    ['headers beyond the limit', request('GET /api/v1/standards', `x: ${'a'.repeat(20_000)}`), 'header-too-large', 431],
    ['a segment beyond the limit', request(`GET /api/v1/standards/${'a'.repeat(1200)}`), 'address-too-long', 414],
    ['a percent sign alone', request('GET /api/v1/standards/%zz'), 'address-unknown', 404],
    ['a percent sign alone in a parameter', request('GET /api/v1/standards?q=%zz'), 'request-invalid', 400],
    ['a parameter in GB18030', request('GET /api/v1/standards?q=%ca%fd'), 'request-invalid', 400],
    ['a method nobody knows', request('BREW /api/v1/standards'), 'message-unreadable', 400],
    ['no HTTP at all', '\u0016\u0003\u0001 hello\r\n\r\n', 'message-unreadable', 400],
  ])('%s is answered with a problem document', async (_fault, bytes, rule, status) => {
    const answer = await send(bytes)
    expect(answer.status).toBe(status)
    expect(answer.head).toMatch(/^content-type: application\/problem\+json; charset=utf-8\r?$/im)
    expect(JSON.parse(answer.body)).toMatchObject({
      type: `/problems/${rule}`,
      status,
      errors: [{ severity: 'error' }],
    })
  })
})

describe('a body that cannot be taken', () => {
  it.each([
    ['{"numbers": ["GB/T 1"],}', { line: 1, column: 24 }, '}'],
    ['{\n "title": "甲"\n "numbers": []}', { line: 3, column: 2 }, '"numbers": []}'],
    ['{', { line: 1, column: 2 }, ''],
  ])('%j is told the place of its fault', async (body, { line, column }, seen) => {
    const { authorization } = await api.authorise()
    const length = `content-length: ${Buffer.byteLength(body)}`
    const headers = [`authorization: ${authorization}`, 'content-type: application/json', length]
    const answer = await send(request('POST /api/v1/watches', ...headers) + body)
    const fault = { rule: 'body-unreadable', at: { line }, evidence: { column, seen } }
    expect(JSON.parse(answer.body)).toMatchObject({ status: 400, errors: [fault] })
  })

  it('is told the limit of the address', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    const answer = await send(
      request('POST /api/v1/numbers/find', 'content-type: text/plain', `content-length: ${body.length}`) + body,
    )
    expect(JSON.parse(answer.body)).toMatchObject({ status: 413, detail: expect.stringContaining('1 MB') })
  })
})

describe('the security headers of an answer', () => {
  const namesOf = (head: string) =>
    head
      .split('\r\n')
      .slice(1)
      .map(line => line.toLowerCase())
      .filter(line => /^(content-security|cross-origin|origin-agent|referrer|x-)/.test(line))
      .sort()

  it.each([
    ['to a percent sign alone', request('GET /%zz')],
    ['to a percent sign alone, as a page', request('GET /%zz', 'accept: text/html')],
    ['to a percent sign alone in the API', request('GET /api/v1/standards/%zz')],
    ['to an address beyond the limit', request(`GET /${'a'.repeat(20_000)}`)],
    ['to a segment beyond the limit', request(`GET /std/${'a'.repeat(1200)}`)],
    ['to a page that is not there', request('GET /nowhere', 'accept: text/html')],
    ['to a method that no page takes', request('DELETE /')],
    ['to a method nobody knows', request('BREW /')],
    ['to no HTTP at all', '\u0016\u0003\u0001 hello\r\n\r\n'],
  ])('%s are those of every answer', async (_what, bytes) => {
    const usual = namesOf((await send(request('GET /healthz'))).head)
    expect(usual).toHaveLength(11)
    expect(namesOf((await send(bytes)).head)).toEqual(usual)
  })
})
