import { join, resolve } from 'node:path'
import { readSheets } from '@biaochi/core/container/sheet.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { loadProgramme } from '../actions/load-programme.ts'
import { isRefusal } from '../actions/refusal.ts'
import { buildApp } from '../api/app.ts'

const content = resolve(import.meta.dirname, '../../../../programme')
const [sqlite] = enginesUnderTest

let made: TestStore
let app: FastifyInstance
beforeAll(async () => {
  if (!sqlite) throw new Error('There is no engine to test.')
  made = await makeTestStore(sqlite)
  const context = makeTestContext(made.store)
  const loaded = await loadProgramme(context, join(content, 'shanghai-2022'), { packages: join(content, 'standards') })
  if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded.refused))
  app = await buildApp(context, { basePath: '', trustProxy: false, publicOrigin: null, contact: null })
})
afterAll(async () => {
  await app.close()
  await made.remove()
})
const get = (url: string) => app.inject({ url })

describe('the data of a standard that runs', () => {
  const slug = 'air-quality-monitoring'

  it('are a tab of its text, with elements, codes, rules and coverage in both languages', async () => {
    const { payload: text } = await get(`/documents/${slug}`)
    expect(text).toContain(`href="/documents/${slug}/data"`)
    const { payload: zh } = await get(`/documents/${slug}/data`)
    for (const part of ['站点编码', 'AS001', '机器执行', '由人判断', '用此标准检查数据']) expect(zh).toContain(part)
    const { payload: en } = await get(`/en/documents/${slug}/data`)
    for (const part of ['station code', 'Code lists', 'judged', 'shall be filled in', 'Check data against this'])
      expect(en).toContain(part)
  })

  it('lead to clauses that the text has, and to rules, elements and codes that the page has', async () => {
    const { payload: text } = await get(`/documents/${slug}`)
    const { payload: page } = await get(`/documents/${slug}/data`)
    const places = new Set([...`${text}${page}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(new RegExp(`href="(?:/documents/${slug})?#([^"]+)"`, 'g'))].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(300)
    expect(links.filter(id => !places.has(id))).toEqual([])
  })

  it('can be downloaded as empty tables and samples', async () => {
    const csv = await get(`/check/templates/${slug}/stations.csv`)
    expect(csv.payload.replace('\uFEFF', '').startsWith('站点编码,站点名称')).toBe(true)
    const xlsx = await get(`/check/templates/${slug}/stations.xlsx`)
    const [row] = readSheets(xlsx.rawPayload).sheets[0]?.rows ?? []
    expect(row?.cells[0]?.text).toBe('站点编码')
    const { payload: page } = await get(`/documents/${slug}/data`)
    const samples = [...page.matchAll(/href="(\/check\/samples\/[^"]+)"/g)].map(([, address = '']) => address)
    expect(samples.length).toBeGreaterThan(5)
    for (const address of samples) expect((await get(address)).statusCode, address).toBe(200)
  })

  it('are no tab of a document that does not run', async () => {
    expect((await get('/documents/no-such/data')).statusCode).toBe(404)
  })
})
