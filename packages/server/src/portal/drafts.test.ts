import { writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { fullDraft } from '@biaochi/core/document/read/word/full-draft-under-test.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EngineUnderTest,
  enginesUnderTest,
  makeTestStore,
  type TestStore,
} from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { addDraft } from '../actions/add-draft.ts'
import type { Context } from '../actions/context.ts'
import { buildApp } from '../api/app.ts'

const options = { basePath: '', trustProxy: false, publicOrigin: null, contact: null, language: 'zh' } as const

let made: TestStore
let context: Context
let app: FastifyInstance
beforeAll(async () => {
  made = await makeTestStore(enginesUnderTest[0] as EngineUnderTest)
  context = makeTestContext(made.store)
  app = await buildApp(context, options)
  for (const text of [older, newer]) await addDraft(context, file('a.md', text), { slug: 'sample' })
})
afterAll(async () => {
  await app.close()
  await made.remove()
})

const head = '---\ntitles:\n  zh: [示例, 数据]\nprofile: gbt1.1-2020\nnotice: 演示文件\n---\n\n'
const older = `${head}# 范围\n\n本文件规定了数据。\n\n# 数据\n\n数据应在7天内更新。可有<别名>。\n`
const newer = older.replace('7天', '3天')

function file(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) }
}

interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function send(url: string, fields: Readonly<Record<string, string | SentFile>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, new Blob([Uint8Array.from(value.bytes)]), value.name)
  }
  const encoded = new Response(form)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await encoded.arrayBuffer()) })
}

describe('a draft that is checked on the portal', () => {
  const word = { name: '草案 <1>.docx', bytes: writeDraft(fullDraft(2020)) }

  it('has its findings beside its text, each leading to a place that is there', async () => {
    const answer = await send('/draft-check', { file: word, profile: '', stage: 'approval' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.payload).toContain('草案 &lt;1&gt;.docx')
    const targets = [...answer.payload.matchAll(/draft-finding-\w+"><p>.*?href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(3)
    for (const id of targets) expect(answer.payload).toContain(`id="${id}"`)
  })

  it.each([
    ['no file', { file: file('', '') }, 400, '请选择'],
    ['no Word', { file: file('a.docx', 'PK\x03\x04 nothing') }, 422, '没有读成'],
  ])('says what is wrong: %s', async (_, fields, status, text) => {
    const answer = await send('/draft-check', fields)
    expect(answer.statusCode).toBe(status)
    expect(answer.payload).toContain(text)
  })
})

describe('two versions that are compared on the portal', () => {
  it('show what was tightened, with the reason', async () => {
    const answer = await send('/en/comparison', { old: file('a.md', older), new: file('b.md', newer) })
    expect(answer.statusCode).toBe(200)
    expect(answer.payload).toContain('change-tightened')
    expect(answer.payload).toContain('Main technical changes')
  })

  it('must both be given', async () => {
    const answer = await send('/comparison', { old: file('a.md', older) })
    expect([answer.statusCode, answer.payload.includes('请选择两个文件')]).toEqual([400, true])
  })
})

describe('a document that is held', () => {
  const get = (url: string) => app.inject({ url })

  it('lists its requirements, each leading to its clause, of all types or of one', async () => {
    const all = await get('/documents/sample/requirements')
    expect(all.payload).toContain('数据应在3天内更新。')
    expect(all.payload).toContain('可有&lt;别名&gt;。')
    const [, anchor = ''] = /href="\/documents\/sample#([^"]+)"/.exec(all.payload) ?? []
    expect((await get('/documents/sample')).payload).toContain(`id="${anchor}"`)
    const one = await get('/documents/sample/requirements?type=permission')
    expect(one.payload).not.toContain('数据应在3天内更新。')
  })

  it('compares a version with the one before', async () => {
    const answer = await get('/documents/sample/versions?version=2&with=1')
    expect(answer.payload).toContain('change-tightened')
    for (const other of ['with=2', 'with=9', 'with=x'])
      expect((await get(`/documents/sample/versions?${other}`)).payload).not.toContain('change-tightened')
  })

  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['md', '数据应在3天内更新。'],
    ['json', 'biaochi-document'],
    ['html', '演示文件'],
    ['xml', '<standard'],
    ['xlsx', 'PK'],
  ])('is to be had as %s', async (format, expected) => {
    const answer = await get(`/documents/sample/as/${format}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.payload).toContain(expected)
    expect(answer.headers['content-disposition']).toContain(`sample.${format}`)
    const old = await get(`/documents/sample/as/${format}?version=1`)
    expect(old.headers['content-disposition']).toContain(`sample-1.${format}`)
  })

  it.each(['/documents/sample/as/bmp', '/documents/none/as/pdf', '/documents/sample/as/pdf?version=x'])(
    'is absent where there is no such file: %s',
    async url => expect((await get(url)).statusCode).toBe(404),
  )
})
