import { openZip } from '@biaochi/core/container/zip.ts'
import { writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { fullDraft } from '@biaochi/core/document/read/word/full-draft-under-test.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const word = Buffer.from(writeDraft(fullDraft(2020)))
const markdown =
  '---\ntitles:\n  zh: [示例, 数据]\nprofile: gbt1.1-2020\n---\n\n# 范围\n\n本文件规定了数据。\n\n# 数据\n\n数据应有编号。\n'

interface Sent {
  readonly body: Buffer | string
  readonly type: string
  readonly token?: { readonly authorization: string }
}

const send = (address: string, { body, type, token }: Sent) =>
  api.ask(address, { method: 'POST', body, headers: { 'content-type': type, ...token } })

describe('POST /lint', () => {
  it('needs no token and tells of clause, basis and remedy', async () => {
    const answer = await send('/lint?name=a.docx&stage=approval', { body: word, type: docx })
    expect(answer.statusCode).toBe(200)
    const { file, profile, stage, findings, counts } = answer.json()
    expect({ file, profile, stage }).toEqual({ file: 'a.docx', profile: 'gbt1.1-2020', stage: 'approval' })
    expect(findings.length).toBeGreaterThan(5)
    expect(counts.error + counts.warning + counts.info).toBe(findings.length)
    for (const { rule, message, basis } of findings)
      expect([rule, message.zh, message.en, basis.zh].every(text => text.length > 0)).toBe(true)
  })

  it('runs only the rules that are not switched off, and knows their names', async () => {
    const all = (await send('/lint?name=a.docx', { body: word, type: docx })).json()
    const [{ rule }] = all.findings
    const without = await send(`/lint?name=a.docx&disable=${rule}`, { body: word, type: docx })
    expect(without.json().findings.filter((one: { rule: string }) => one.rule === rule)).toEqual([])
    const unknown = await send('/lint?name=a.docx&enable=no-such-rule', { body: word, type: docx })
    expect([unknown.statusCode, unknown.json().errors.map((one: { rule: string }) => one.rule)]).toEqual([
      422,
      ['refused', 'rule-unknown'],
    ])
  })
})

describe('POST /conversions', () => {
  it.each([
    ['json', /"format": ?"biaochi-document"/],
    ['html', /<article class="standard-document"/],
    ['md', /数据应有编号。/],
    ['xml', /<standard\b/],
    ['xlsx', /^PK/],
    ['pdf', /^%PDF-/],
  ])('gives a Markdown text as %s', async (format, expected) => {
    const answer = await send(`/conversions?to=${format}&name=a.md`, { body: markdown, type: 'text/markdown' })
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.toString()).toMatch(expected)
  })

  it('gives Word, which reads back', async () => {
    const answer = await send('/conversions?to=docx&name=a.md', { body: markdown, type: 'text/markdown' })
    expect(answer.headers['content-type']).toBe(docx)
    expect(openZip(answer.rawPayload).find('word/document.xml')).toBeTruthy()
    const again = await send('/conversions?to=md', { body: answer.rawPayload, type: docx })
    expect(again.rawPayload.toString()).toContain('数据应有编号。')
  })

  it('says what is wrong with a file', async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [body, rule] of [
      [Buffer.from('PK\x03\x04 nothing'), 'zip-damaged'],
      [old, 'doc-not-word'],
    ] as const) {
      const answer = await send('/conversions?to=json', { body, type: 'application/octet-stream' })
      expect(answer.statusCode).toBe(422)
      expect(answer.json().errors.map((one: { rule: string }) => one.rule)).toContain(rule)
    }
    expect((await send('/conversions?to=bmp', { body: markdown, type: 'text/markdown' })).statusCode).toBe(400)
  })
})

describe('POST /documents', () => {
  it('needs a token, holds each text once, and gives it in every format', async () => {
    const order = { body: markdown, type: 'text/markdown' }
    expect((await send('/documents?name=a.md&slug=sample', order)).statusCode).toBe(401)
    const token = await api.authorise()
    const outcomes = []
    for (const body of [markdown, markdown, markdown.replace('应', '宜')])
      outcomes.push((await send('/documents?name=a.md&slug=sample', { ...order, body, token })).json())
    expect(outcomes.map(({ outcome, held }) => [outcome, held.version])).toEqual([
      ['added', 1],
      ['unchanged', 1],
      ['changed', 2],
    ])
    const newest = await api.ask('/documents/sample/formats/md')
    expect(newest.payload).toContain('数据宜有编号。')
    expect((await api.ask('/documents/sample/formats/md?version=1')).payload).toContain('数据应有编号。')
    expect((await api.ask('/documents/sample/formats/md?version=9')).statusCode).toBe(404)
  })

  it('refuses a draft without an address', async () => {
    const token = await api.authorise()
    const answer = await send('/documents?name=a.md', { body: markdown, type: 'text/markdown', token })
    expect([answer.statusCode, answer.json().errors.at(-1).rule]).toEqual([422, 'document-without-address'])
  })
})
