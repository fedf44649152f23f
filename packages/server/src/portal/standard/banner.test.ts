import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../../spec/test-context.ts'
import { importRegistry } from '../../actions/import-registry.ts'
import { buildApp } from '../../api/app.ts'

/** Artificial records: one with an official source, one with a copy, one with none, two that replace each other. */
const rows = [
  '标准号,标准名称,发布日期,实施日期,代替标准,来源,来源层级',
  'T/ZZZZ 9001-2020,甲,2020-01-01,2020-06-01,,某公告,官方',
  'T/ZZZZ 9002-2020,乙,2020-01-01,2020-06-01,,某网站,二手',
  'T/ZZZZ 9003-2020,丙,2020-01-01,2020-06-01,,,',
  'T/ZZZZ 9004-2010,丁,2010-01-01,2010-06-01,T/ZZZZ 9004-2020,某公告,官方',
  'T/ZZZZ 9004-2020,戊,2020-01-01,2020-06-01,T/ZZZZ 9004-2010,某公告,官方',
]

let test: TestStore
let app: FastifyInstance
beforeAll(async () => {
  const [engine] = enginesUnderTest
  if (engine === undefined) throw new Error('there is no engine to test on')
  test = await makeTestStore(engine)
  const context = makeTestContext(test.store)
  const bytes = new TextEncoder().encode(rows.join('\n'))
  await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
  app = await buildApp(context, { basePath: '', trustProxy: false, publicOrigin: null, contact: null })
})
afterAll(async () => {
  await app.close()
  await test.remove()
})

/** The banner of a standard as text. */
async function bannerOf(address: string): Promise<string> {
  const { body } = await app.inject(address)
  const banner = /<section class="banner[\s\S]*?<\/section>/.exec(body)?.[0] ?? ''
  return banner.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

describe('the banner of a standard', () => {
  it.each([
    ['official', 'T-ZZZZ-9001-2020', /现行有效/, /未经官方核实/],
    ['secondary', 'T-ZZZZ-9002-2020', /现行有效.*据二手来源，未经官方核实/, /未注明来源/],
    ['no', 'T-ZZZZ-9003-2020', /现行有效.*未注明来源，未经官方核实/, /二手/],
  ])('says what it rests on with an %s source', async (_, slug, said, unsaid) => {
    const banner = await bannerOf(`/std/${slug}`)
    expect(banner).toMatch(said)
    expect(banner).not.toMatch(unsaid)
  })

  it('names both standards that are said to replace each other, and calls neither replaced', async () => {
    for (const year of ['2010', '2020']) {
      const banner = await bannerOf(`/std/T-ZZZZ-9004-${year}`)
      expect(banner).toMatch(/未知/)
      expect(banner).toMatch(/互相代替/)
      expect(banner).toContain('T/ZZZZ 9004—2010')
      expect(banner).toContain('T/ZZZZ 9004—2020')
      expect(banner).not.toMatch(/已被代替|今后将由/)
    }
  })

  it('says of a day before its issue that it was not issued, not that it was drafted', async () => {
    const banner = await bannerOf('/std/T-ZZZZ-9001-2020/2018-01-01')
    expect(banner).toContain('当日尚未发布')
    expect(banner).not.toMatch(/制定中|正在制定/)
  })
})
