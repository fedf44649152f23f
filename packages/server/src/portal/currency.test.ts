import { writeWordDocument } from '@biaochi/core/container/word.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EngineUnderTest,
  enginesUnderTest,
  makeTestStore,
  type TestStore,
} from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { importRegistry } from '../actions/import-registry.ts'
import { buildApp } from '../api/app.ts'

/** Artificial records. */
const registry = `number,title_zh,issued,effective,withdrawn,replaces
GB/T 90101-2001,样例规范,2001-01-01,2001-07-01,,
GB/T 90101-2020,样例规范,2020-01-01,2020-07-01,,GB/T 90101-2001
`
const options = { basePath: '', trustProxy: false, publicOrigin: null, contact: null, language: 'zh' } as const

let made: TestStore
let app: FastifyInstance
beforeAll(async () => {
  made = await makeTestStore(enginesUnderTest[0] as EngineUnderTest)
  const context = makeTestContext(made.store)
  const bytes = new TextEncoder().encode(registry)
  await importRegistry(context, [{ name: 'r.csv', size: bytes.length, read: async () => bytes }])
  app = await buildApp(context, options)
})
afterAll(async () => {
  await app.close()
  await made.remove()
})

const word = writeWordDocument({
  title: '示例',
  language: 'zh',
  blocks: [{ kind: 'paragraph', text: '按 GB/T 90101—2001 执行，见 GB/T 90199-2020' }],
})

/** Sends a form as a browser does. */
async function send(fields: Readonly<Record<string, string | { name: string; bytes: Uint8Array }>>, url = '/currency') {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, new Blob([Uint8Array.from(value.bytes)]), value.name)
  }
  const encoded = new Response(form)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await encoded.arrayBuffer()) })
}

const file = { name: '合同 (1).docx', bytes: word }

describe('a file that is checked on the portal', () => {
  it('shows what looks like a number and could not be read, on the page and in the sheet', async () => {
    const page = await send({ text: '按 GB/T 9O101-2001 执行', as: 'page', asOf: '2026-01-02' })
    expect(page.body).toContain('像标准号而读不出的 1 处')
    expect(page.body).toContain('GB/T 9O101-2001')
    const sheet = await send({ text: '按 GB/T 9O101-2001 执行', as: 'csv', asOf: '2026-01-02' })
    expect(sheet.body).toContain('GB/T 9O101-2001,,1:3,未能识别,')
  })

  it('is answered by a page with counts, places, advice and successor', async () => {
    const answer = await send({ file, as: 'page', asOf: '2026-01-02' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
    for (const part of [
      '被代替',
      '未登记',
      '引用 2 处',
      '正文第 ',
      '改用 GB/T 90101-2020',
      '/number?q=GB%2FT%2090101-2020',
    ])
      expect(answer.body.replaceAll('+', '%20')).toContain(part)
  })

  it('comes back with comments, under its own name', async () => {
    const answer = await send({ file, as: 'comments' })
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('合同 ')}%281%29${encodeURIComponent('-查新')}.docx`,
    )
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    ['csv', 'text/csv; charset=utf-8', 'GB/T 90101-2001'],
    ['json', 'application/json; charset=utf-8', '"severity": "replaced"'],
  ])('comes back as %s', async (as, media, part) => {
    const answer = await send({ file, as })
    expect(answer.headers['content-type']).toBe(media)
    expect(answer.body).toContain(part)
  })

  it('may be a pasted text, which stands in its box again, escaped', async () => {
    const answer = await send({ text: '</textarea><script>GB/T 90101-2001', asOf: '2010-01-01' })
    expect(answer.body).toContain('&lt;/textarea&gt;&lt;script&gt;GB/T 90101-2001</textarea>')
    expect(answer.body).toContain('value="2010-01-01"')
    expect(answer.body).toContain('现行（截至 2010-01-01）')
  })

  it.each([
    [{ as: 'page' }, 400, '没有收到文件或文字'],
    [{ text: 'x', asOf: '2026-13-01' }, 400, '不是一个日期'],
    [
      { file: { name: 'a.docx', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) } },
      422,
      '97–2003',
    ],
    [{ file: { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') } }, 422, '已损坏'],
    [{ text: 'GB/T 90101-2001', as: 'comments' }, 422, '批注只能写回'],
  ])('is told what is wrong, case %#', async (fields, status, part) => {
    const answer = await send(fields as Parameters<typeof send>[0])
    expect([answer.statusCode, answer.body]).toEqual([status, expect.stringContaining(part)])
  })

  it('in English too', async () => {
    expect((await send({ file }, '/en/currency')).body).toContain('Use GB/T 90101-2020')
  })
})

describe('what is no form', () => {
  it.each([
    ['application/pdf', '%PDF-1.7', 415, '看不懂提交的内容'],
    ['application/json', '{}', 400, '没有收到文件或文字'],
    ['multipart/form-data; boundary=x', 'nonsense', 400, '没有收到文件或文字'],
    ['multipart/form-data', '', 400, '没有收到文件或文字'],
  ])('is refused by a page: %s %s', async (type, payload, status, part) => {
    const answer = await app.inject({ method: 'POST', url: '/currency', headers: { 'content-type': type }, payload })
    expect([answer.statusCode, answer.body]).toEqual([status, expect.stringContaining(part)])
  })

  it('or too large', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(40 * 1024 * 1024) }
    const answer = await app.inject({ method: 'POST', url: '/currency', headers, payload: 'x' })
    expect([answer.statusCode, answer.body]).toEqual([413, expect.stringContaining('一次最多 32 MB')])
  })

  it('is told which methods there are', async () => {
    expect((await app.inject({ method: 'PUT', url: '/currency' })).headers.allow).toBe('GET, HEAD, POST')
    expect((await app.inject({ method: 'PUT', url: '/targets' })).headers.allow).toBe('GET, HEAD')
  })
})

it('so many forms are taken from one address in a minute', async () => {
  const statuses = new Set<number>()
  for (let time = 0; time < 31; time++) statuses.add((await send({ as: 'page' }, '/en/currency')).statusCode)
  expect([...statuses]).toEqual([400, 429])
})
