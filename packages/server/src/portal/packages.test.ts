import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestFolder, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from '../actions/context.ts'
import { loadProgramme } from '../actions/load-programme.ts'
import { listPackages } from '../actions/read-facts.ts'
import { isRefusal } from '../actions/refusal.ts'
import { verifyLog } from '../actions/verify-log.ts'
import { buildApp } from '../api/app.ts'

const content = resolve(import.meta.dirname, '../../../../programme')
const programme = join(content, 'shanghai-2022')
const packages = join(content, 'standards')
const options = { basePath: '', trustProxy: false, publicOrigin: null, contact: null, language: 'zh' } as const

const names = await listPackages(packages)

describe.each(enginesUnderTest)('our own standards on $name', under => {
  let made: TestStore
  let context: Context
  let app: FastifyInstance
  beforeAll(async () => {
    made = await makeTestStore(under)
    context = makeTestContext(made.store)
    app = await buildApp(context, options)
  })
  afterAll(async () => {
    await app.close()
    await made.remove()
  })
  const get = async (url: string) => (await app.inject({ url })).payload

  it('are refused together with the programme when one of them is broken, and nothing is stored', async () => {
    const folder = makeTestFolder()
    mkdirSync(join(folder, 'broken'))
    writeFileSync(join(folder, 'broken/standard.yaml'), 'id: broken\n')
    const refused = await loadProgramme(context, programme, { packages: folder })
    expect(isRefusal(refused) && refused.refused[0]?.at.file).toBe('broken/standard.yaml')
    expect(await get('/documents.json')).toContain('"items":[]')
    rmSync(folder, { recursive: true })
  })

  it('are held as documents without a number or a record, and once only', async () => {
    const first = await loadProgramme(context, programme, { packages })
    expect(first).toMatchObject({
      documents: { added: names.length, changed: 0, unchanged: 0 },
      standards: { added: 25 },
    })
    const again = await loadProgramme(context, programme, { packages })
    expect(again).toMatchObject({ documents: { added: 0, changed: 0, unchanged: names.length } })
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
    const { items } = JSON.parse(await get('/documents.json')) as { items: { slug: string }[] }
    expect(items.map(({ slug }) => slug).toSorted()).toEqual(names)
    expect(items).toContainEqual(
      expect.objectContaining({
        slug: 'parking-data-elements',
        version: 1,
        standard: null,
        number: null,
        places: ['shanghai-2022/C4.5', 'shanghai-2022/C4.6'],
      }),
    )
  })

  it.each([
    '/documents',
    '/documents/parking-data-elements',
    '/framework/shanghai-2022/C4',
    '/framework/shanghai-2022/C4.5',
    '/framework/shanghai-2022/C',
  ])('are shown with what they are at %s', async address => {
    const page = await get(address)
    expect(page).toContain('公共停车场（库）信息数据元')
    expect(page).toContain('标尺项目示范草案，不是已发布的标准')
  })

  it.each(['/framework/shanghai-2022/C4.1', '/framework/shanghai-2022/A1'])(
    'are not in boxes that they do not name: %s',
    async address => {
      expect(await get(address)).not.toContain('/documents/parking-data-elements')
    },
  )

  it('show their requirements', async () => {
    const page = await get('/documents/parking-data-elements/requirements')
    expect(page).toContain('经度和纬度应采用CGCS2000坐标')
  })

  it('are found by their clauses, and are no standards of the registry', async () => {
    const words = encodeURIComponent('公共停车场（库）信息数据元')
    expect(await get(`/clauses?q=${words}`)).toContain('/documents/parking-data-elements#')
    expect(JSON.parse(await get(`/standards.json?q=${words}`))).toMatchObject({ total: 0, items: [] })
  })

  it('get a new version when their text is another', async () => {
    const folder = makeTestFolder()
    cpSync(packages, folder, { recursive: true })
    const file = join(folder, 'parking-data-elements/standard.yaml')
    writeFileSync(
      file,
      'id: parking-data-elements\ntitle: { zh: 甲, en: A }\nkind: demonstration\nnotice: { zh: 乙, en: B }\nplaces: [shanghai-2022/C4.5]\ntext: standard.md\n',
    )
    expect(await loadProgramme(context, programme, { packages: folder })).toMatchObject({ documents: { changed: 1 } })
    expect(await get('/framework/shanghai-2022/C4.6')).not.toContain('/documents/parking-data-elements')
    rmSync(folder, { recursive: true })
  })
})
