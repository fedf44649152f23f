import { sampleFramework, sampleStandard } from '@biaochi/core/registry/framework-sample.ts'
import { writeFrameworkYaml } from '@biaochi/core/registry/framework-yaml.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

const yaml = writeFrameworkYaml(sampleFramework)
const address = '/frameworks/town-2024'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let api: TestApi
let token: { authorization: string }
beforeAll(async () => {
  api = await makeApi()
  token = await api.authorise()
})
afterAll(() => api.remove())

const put = (body: string | Uint8Array, headers: Record<string, string>, where = address) =>
  api.ask(where, {
    method: 'PUT',
    payload: Buffer.from(body),
    headers: { 'content-type': 'application/yaml', ...token, ...headers },
  })

describe('PUT /frameworks/{id}', () => {
  it('makes a new one only when asked for a new one', async () => {
    expect((await put(yaml, {})).statusCode).toBe(428)
    expect((await put(yaml, { 'if-match': '"1"' })).statusCode).toBe(412)
    const made = await put(yaml, { 'if-none-match': '*' })
    expect(made.json()).toMatchObject({ id: 'town-2024', version: 1, outcome: 'added', findings: [] })
    expect(made.headers.etag).toMatch(/^"1-/)
    expect((await put(yaml, { 'if-none-match': '*' })).statusCode).toBe(412)
  })

  it('stores the next version for who has read the newest', async () => {
    const { etag } = (await api.ask(address)).headers
    const changed = yaml.replace('甲B2', '乙B2')
    const done = await put(changed, { 'if-match': String(etag) })
    expect(done.json()).toMatchObject({ version: 2, outcome: 'changed' })
    const late = await put(yaml, { 'if-match': String(etag) })
    expect(late.statusCode).toBe(412)
    expect(late.headers.etag).toMatch(/^"2-/)
    expect((await api.ask(address)).json().framework.version).toBe(2)
  })

  it.each([
    ['no YAML at all', '\u0000\u0001', 'application/yaml'],
    ['YAML of another shape', 'a: 1', 'application/yaml'],
    ['a workbook that is none', 'PK\u0003\u0004nonsense', xlsx],
  ])('refuses %s, and changes nothing', async (_fault, body, type) => {
    const answer = await put(body, { 'if-match': '*', 'content-type': type })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().type).toBe('/problems/refused')
    expect(answer.json().errors.length).toBeGreaterThan(0)
    expect((await api.ask(address)).json().framework.version).toBe(2)
  })

  it('takes the id from the address', async () => {
    const made = await put(yaml, { 'if-none-match': '*' }, '/frameworks/other-2024')
    expect(made.json().id).toBe('other-2024')
    const { items } = (await api.ask('/frameworks')).json()
    expect(items.map((item: { id: string }) => item.id)).toEqual(['other-2024', 'town-2024'])
  })
})

describe('what a framework covers', () => {
  beforeAll(() =>
    api.registry.save([
      sampleStandard('9001', ['A1.1'], { issued: '2025-01-01', effective: '2025-06-01' }).record,
      sampleStandard('9002', ['B1.1'], { unnumbered: 'need', titleZh: '需要' }).record,
    ]),
  )

  it('is told for every box, as of a day', async () => {
    const { total, topics, standards } = (await api.ask(`${address}/coverage?asOf=2025-12-31`)).json()
    expect(total.present).toBe(1)
    expect(topics['A1.1']).toBe('covered')
    expect(topics['A1.2']).toBe('gap')
    expect(standards.map((each: { standing: string }) => each.standing).sort()).toEqual(['in-force', 'need'])
    expect((await api.ask(`${address}/coverage?asOf=2024-12-31`)).json().total.present).toBe(0)
  })

  it('is a facet of the list of standards, by area', async () => {
    const page = (await api.ask('/standards?area=town-2024/A1')).json()
    expect(page.items.map((item: { id: string }) => item.id)).toEqual(['9001'])
    expect(page.facets.area.map((each: { value: string }) => each.value)).toContain('town-2024/B1')
  })

  it.each(['detail', 'statistics', 'classes', 'ratios', 'gaps'])('is a table: %s', async name => {
    const table = (await api.ask(`${address}/tables/${name}?language=en`)).json()
    const columns = table.columns.map((column: { id: string }) => column.id)
    expect(table.rows.length).toBeGreaterThan(0)
    for (const row of table.rows) expect(Object.keys(row)).toEqual(columns)
  })

  it('differs between two days', async () => {
    const { boxes, standards } = (await api.ask(`${address}/compare?from=2024-06-30&to=2025-12-31`)).json()
    expect(standards.map((each: { standard: { id: string } }) => each.standard.id)).toContain('9001')
    expect(boxes.map((box: { code: string }) => box.code)).toContain('A1')
  })
})

describe('GET /frameworks/{id}/export', () => {
  it('gives YAML that can be imported again', async () => {
    const file = await api.ask(`${address}/export?format=yaml`)
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="town-2024-v2-.*\.yaml"$/)
    const { etag } = (await api.ask(address)).headers
    expect((await put(file.body, { 'if-match': String(etag) })).json().outcome).toBe('unchanged')
  })

  it('gives a workbook that can be imported again', async () => {
    const file = await api.ask(`${address}/export?format=xlsx`)
    const again = await put(file.rawPayload, { 'if-match': '*', 'content-type': xlsx })
    expect(again.json().outcome).toBe('unchanged')
  })

  it('gives the notes as a Word document', async () => {
    const file = await api.ask(`${address}/export?format=docx`)
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('an unknown framework', () => {
  it.each(['', '/coverage', '/tables/gaps', '/compare?from=2024-01-01', '/export?format=yaml'])(
    'is not found at %s',
    async rest => {
      const answer = await api.ask(`/frameworks/nowhere${rest}`)
      expect(answer.statusCode).toBe(404)
      expect(answer.json().type).toBe('/problems/framework-unknown')
    },
  )
})
