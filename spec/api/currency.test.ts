import { writeWorkbook } from '@biaochi/core/container/sheet-write.ts'
import { openZip } from '@biaochi/core/container/zip.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const workbook = Buffer.from(writeWorkbook([{ name: '清单', header: [['标准号']], rows: [['GB/T 90199-2020']] }]).bytes)

const send = (address: string, body: string | Buffer, type: string) =>
  api.ask(address, { method: 'POST', body, headers: { 'content-type': type } })

describe('POST /currency', () => {
  it.each([
    ['text/plain', '见 GB/T 90199-2020', { line: 1, column: 3 }],
    ['text/csv', '号\nGB/T 90199-2020', { sheet: null, cell: 'A2' }],
    ['text/html', '<!doctype html><p>GB/T 90199-2020', { line: 1, column: 19 }],
    [xlsx, workbook, { sheet: '清单', cell: 'A2' }],
    // 见 in GB 18030: bytes are taken as they are.
    [
      'application/octet-stream',
      Buffer.concat([Buffer.from([0xbc, 0xfb]), Buffer.from(' GB/T 90199-2020')]),
      { line: 1, column: 3 },
    ],
  ])('needs no token and tells of every citation: %s', async (type, body, place) => {
    const name = type === 'text/csv' ? 'a.csv' : 'a'
    const answer = await send(`/currency?name=${name}&asOf=2026-01-02`, body, type)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      file: name,
      asOf: '2026-01-02',
      citations: [{ raw: 'GB/T 90199-2020', place, known: false, status: null, severity: 'unknown' }],
      counts: { total: 1, known: 0, unknown: 1 },
    })
  })

  it.each([
    ['application/pdf', '%PDF-1.7', 422, 'pdf-damaged'],
    ['application/octet-stream', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 422, 'office-97-2003'],
    ['application/octet-stream', '', 422, 'file-empty'],
  ])('says what is wrong with a file, case %#', async (type, body, status, rule) => {
    const answer = await send('/currency', body, type)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().errors.map((one: { rule: string }) => one.rule)).toContain(rule)
  })
})

describe('POST /currency/comments', () => {
  it('gives the workbook back with a comment', async () => {
    const answer = await send('/currency/comments', workbook, xlsx)
    expect(answer.headers['content-type']).toBe(xlsx)
    const archive = openZip(answer.rawPayload)
    const comments = archive.find('xl/comments1.xml')
    expect(comments && new TextDecoder().decode(archive.read(comments))).toContain('【未登记】GB/T 90199-2020')
  })
})
