import { resolve } from 'node:path'
import { loadProgramme } from '@biaochi/server/actions/load-programme.ts'
import { buildApp } from '@biaochi/server/api/app.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from './engines-under-test.ts'
import { makeTestContext } from './test-context.ts'

const programme = resolve(import.meta.dirname, '../programme/shanghai-2022')
const framework = 'shanghai-2022'
const day = '2025-12-31'

let test: TestStore
let app: FastifyInstance
beforeAll(async () => {
  const [engine] = enginesUnderTest
  if (engine === undefined) throw new Error('there is no engine to test on')
  test = await makeTestStore(engine)
  const context = makeTestContext(test.store)
  await loadProgramme(context, programme)
  app = await buildApp(context, { basePath: '', trustProxy: false, publicOrigin: null, contact: null })
})
afterAll(async () => {
  await app.close()
  await test.remove()
})

const ask = async (address: string) => {
  const answer = await app.inject(address)
  expect(answer.statusCode).toBe(200)
  return answer
}
type Row = Readonly<Record<string, unknown>>
const tableOf = async (name: string): Promise<readonly Row[]> =>
  (await ask(`/api/v1/frameworks/${framework}/tables/${name}?asOf=${day}&language=zh`)).json().rows

describe('the gaps of the programme', () => {
  it('are as many on every page, in every table and through the API', async () => {
    const { total, topics } = (await ask(`/api/v1/frameworks/${framework}/coverage?asOf=${day}`)).json()
    const states: readonly unknown[] = Object.values(topics)
    const gaps = states.filter(state => state !== 'covered').length
    const blanks = states.filter(state => state === 'gap').length
    expect(gaps).toBeGreaterThan(blanks)
    expect(total.topicCount - total.topics.covered).toBe(gaps)

    const rows = await tableOf('gaps')
    expect([rows.length, rows.filter(row => row.state === '空白').length]).toEqual([gaps, blanks])
    expect((await tableOf('detail')).filter(row => row.standing === '空白')).toHaveLength(blanks)
    expect((await tableOf('statistics')).at(-1)).toMatchObject({ topics: total.topicCount, topics_gap: blanks })

    expect((await ask(`/?asOf=${day}`)).body).toContain(`<b>${gaps}</b> <span>还缺标准的主题`)
    const page = (await ask(`/framework/${framework}/gaps?asOf=${day}`)).body
    expect(page).toContain(`${total.topicCount} 个主题中 ${gaps} 个没有标准`)
    expect(page).toContain(`空白 ${blanks}</li>`)
    const notes = (await ask(`/framework/${framework}/notes?asOf=${day}`)).body
    expect(notes).toContain(`空白${blanks}个`)
    expect(notes).toContain(`标准的${gaps}个主题，其中${blanks}个空白`)
  })

  it('are no gaps before there was a framework', async () => {
    const before = '2018-01-01'
    expect((await ask(`/?asOf=${before}`)).body).not.toContain('还缺标准的主题')
    expect((await ask(`/?asOf=${before}`)).body).toContain('尚不存在')
    const compared = await ask(`/api/v1/frameworks/${framework}/compare?from=${before}&to=${day}`)
    expect(compared.json()).toMatchObject({ before: { version: null }, total: { before: null } })
    const page = (await ask(`/framework/${framework}/compare?from=${before}&to=${day}`)).body
    expect(page).toContain('2018年1月1日 尚不存在')
    expect(page.replace(/<[^>]*>/g, ' ')).toMatch(/现有数\s+—/)
  })
})
