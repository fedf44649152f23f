import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
let token: { authorization: string }
beforeAll(async () => {
  api = await makeApi()
  token = await api.authorise()
})
afterAll(() => api.remove())

const address = '/standards/DB31T-9001-2021'

async function tagOf(where = address): Promise<string> {
  return String((await api.ask(where)).headers.etag)
}

describe('PATCH /standards/{id}', () => {
  const patch = (body: unknown, headers: Record<string, string> = {}) =>
    api.ask(address, {
      method: 'PATCH',
      payload: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...token, ...headers },
    })

  it('corrects fields, with the reason in the history and the new revision as ETag', async () => {
    const done = await patch(
      { set: { title_en: 'Urban data', effective: '2020-07-01' }, reason: '据发布公告' },
      { 'if-match': await tagOf() },
    )
    expect(done.statusCode).toBe(200)
    expect(done.headers.etag).toMatch(/^"2-/)
    expect(await tagOf()).toMatch(/^"2-/)
    const view = done.json()
    expect(view.record).toMatchObject({ titleEn: 'Urban data', effective: '2020-07-01', revision: 2 })
    expect(view.history[0]).toMatchObject({ action: 'standard.correct', reason: '据发布公告' })
    expect(view.history[0].changes).toContainEqual({ field: 'effective', before: '2020-06-01', after: '2020-07-01' })
  })

  it('erases with null', async () => {
    const done = await patch({ set: { title_en: null }, reason: '误填' }, { 'if-match': await tagOf() })
    expect(done.json().record.titleEn).toBeNull()
  })

  it('is seen by the next list', async () => {
    await patch({ set: { title_zh: '刚刚改过的题名' }, reason: '试' }, { 'if-match': await tagOf() })
    expect((await api.ask(`/standards?q=${encodeURIComponent('刚刚改过')}`)).json().total).toBe(1)
  })

  it('needs If-Match', async () => {
    const answer = await patch({ set: { title_en: 'x' }, reason: 'y' })
    expect(answer.statusCode).toBe(428)
    expect(answer.json()).toMatchObject({ type: '/problems/revision-missing' })
  })

  it.each(['"1"', '"1-abc"', 'W/"1"', 'nonsense', '"2", "3"', ''])(
    'refuses If-Match: %s with the present ETag',
    async tag => {
      const present = await tagOf()
      const answer = await patch({ set: { title_en: 'x' }, reason: 'y' }, { 'if-match': tag })
      expect(answer.statusCode).toBe(412)
      expect(answer.headers.etag).toBe(present)
      expect(await tagOf()).toBe(present)
    },
  )

  it('says of a tag that is none of ours what a tag is', async () => {
    const [garbled, old] = await Promise.all(
      ['nonsense', '"1-abc"'].map(tag => patch({ set: { title_en: 'x' }, reason: 'y' }, { 'if-match': tag })),
    )
    expect(garbled?.json().detail).toContain('ETag')
    expect(garbled?.json().errors[0]).toMatchObject({ pointer: '/header/If-Match', evidence: { value: 'nonsense' } })
    expect(JSON.stringify(garbled?.json().errors)).not.toContain('-1')
    expect(old?.json().detail).toContain('第 1 次')
  })

  it('takes the revision alone as a tag, and the star', async () => {
    const revision = /^"(\d+)-/.exec(await tagOf())?.[1]
    expect((await patch({ set: { title_en: 'a' }, reason: 'y' }, { 'if-match': `"${revision}"` })).statusCode).toBe(200)
    expect((await patch({ set: { title_en: 'b' }, reason: 'y' }, { 'if-match': '*' })).statusCode).toBe(200)
  })

  it('lets exactly one of many at once through', async () => {
    const tag = await tagOf()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        patch({ set: { title_en: `by ${index}` }, reason: 'race' }, { 'if-match': tag }),
      ),
    )
    const statuses = answers.map(answer => answer.statusCode).sort()
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412, 412, 412])
  })

  it.each([
    ['broken JSON', '{"set":', 400, '/problems/body-unreadable'],
    ['nothing', '', 400, '/problems/body-unreadable'],
    ['no reason', { set: { title_en: 'x' } }, 400, '/problems/request-invalid'],
    ['an empty reason', { set: { title_en: 'x' }, reason: '' }, 400, '/problems/request-invalid'],
    ['nothing to set', { set: {}, reason: 'x' }, 400, '/problems/request-invalid'],
    [
      'a member it does not know',
      { set: { title_en: 'x' }, reason: 'x', force: true },
      400,
      '/problems/request-invalid',
    ],
    ['a list', [], 400, '/problems/request-invalid'],
    ['a field that is none', { set: { colour: 'red' }, reason: 'x' }, 422, '/problems/refused'],
    ['a date that is none', { set: { issued: '2020-02-30' }, reason: 'x' }, 422, '/problems/refused'],
    ['writing turned about', { set: { title_zh: '甲\u202e乙' }, reason: 'x' }, 422, '/problems/refused'],
    ['a reason with control characters', { set: { title_en: 'x' }, reason: 'x\u0000y' }, 422, '/problems/refused'],
    ['a number of another record', { set: { number: 'GB/T 99001-2010' }, reason: 'x' }, 422, '/problems/refused'],
    [
      'a body beyond the limit',
      { set: { abstract: 'x'.repeat(70_000) }, reason: 'x' },
      413,
      '/problems/body-too-large',
    ],
    [
      'a poisoned prototype',
      '{"__proto__": {"a": 1}, "set": {"title_en": "x"}, "reason": "y"}',
      400,
      '/problems/body-unreadable',
    ],
  ])('refuses %s, and changes nothing', async (_fault, body, status, type) => {
    const before = await tagOf()
    const answer = await patch(body, { 'if-match': '*' })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().type).toBe(type)
    expect(await tagOf()).toBe(before)
  })

  it('refuses other types of content', async () => {
    const answer = await patch(
      { set: { title_en: 'x' }, reason: 'y' },
      { 'if-match': '*', 'content-type': 'text/plain' },
    )
    expect(answer.statusCode).toBe(415)
  })

  it('knows no standard at another address', async () => {
    const answer = await api.ask('/standards/none', {
      method: 'PATCH',
      payload: JSON.stringify({ set: { title_en: 'x' }, reason: 'y' }),
      headers: { 'content-type': 'application/json', 'if-match': '*', ...token },
    })
    expect(answer.statusCode).toBe(404)
  })
})

describe('POST /imports', () => {
  const csv =
    'number,title_zh,issued,effective\nGB/T 99801-2024,导入甲,2024-01-01,2024-07-01\nGB/T 99802-2024,导入乙,,\n'
  const post = (query: string, body: string | Uint8Array = csv, type = 'text/csv') =>
    api.ask(`/imports${query}`, {
      method: 'POST',
      payload: Buffer.from(body),
      headers: { 'content-type': type, ...token },
    })

  let before: number
  beforeEach(async () => {
    before = (await api.ask('/standards')).json().total
  })
  const added = async () => (await api.ask('/standards')).json().total - before

  it('says with dryRun what would happen, and writes nothing', async () => {
    const report = (await post('?dryRun&name=neu.csv')).json()
    expect(report).toMatchObject({ read: 2, added: 2, written: false, event: null })
    expect(report.mappings[0].columns[0]).toEqual({ header: 'number', column: 'number' })
    expect(await added()).toBe(0)
  })

  it('writes it, and nothing the second time', async () => {
    expect((await post('')).json()).toMatchObject({ added: 2, written: true })
    expect((await post('')).json()).toMatchObject({ added: 0, unchanged: 2 })
    expect(await added()).toBe(2)
  })

  it('takes a file in GB18030', async () => {
    const bytes = Uint8Array.from([...Buffer.from('number,title_zh\nGB/T 99803-2024,'), 0xca, 0xfd, 0xbe, 0xdd, 0x0a])
    await post('', bytes)
    expect((await api.ask('/standards/GBT-99803-2024')).json().record.titleZh).toBe('数据')
  })

  it('takes all or nothing, unless told otherwise', async () => {
    const broken = 'number,title_zh\nGB/T 99811-2024,好\n,\n,只有题名\n"没有结束'
    const refused = await post('', broken)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors[0]).toMatchObject({
      rule: 'import-stopped',
      evidence: { refused: expect.any(Number) },
    })
    expect(refused.json().errors.length).toBeGreaterThan(1)
    expect(await added()).toBe(0)
    const partial = await post('?partial', broken)
    expect(partial.json()).toMatchObject({ written: true })
    expect(partial.json().refusals.length).toBeGreaterThan(0)
    expect(await added()).toBeGreaterThan(0)
  })

  it.each([
    ['a workbook that is none', 'PK\u0003\u0004', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['lines that are no JSON', 'a\nb\n', 'application/x-ndjson'],
    ['nothing', '', 'text/csv'],
    ['YAML that is no record', '- - -\n', 'application/yaml'],
  ])('refuses %s', async (_fault, body, type) => {
    const answer = await post('', body, type)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(await added()).toBe(0)
  })

  it('refuses a type that it does not read', async () => {
    expect((await post('', 'x', 'application/pdf')).statusCode).toBe(415)
  })
})

describe('exports', () => {
  it.each([
    ['/standards.jsonl', 'application/x-ndjson'],
    ['/standards.csv', 'text/csv'],
    ['/standards.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s can be imported again and changes nothing', async (where, type) => {
    const file = await api.ask(where)
    expect(file.headers['content-disposition']).toContain('attachment; filename="standards-2026-03-01')
    const report = await api.ask('/imports', {
      method: 'POST',
      payload: file.rawPayload,
      headers: { 'content-type': type, ...token },
    })
    expect(report.json()).toMatchObject({ added: 0, changed: 0, refused: 0 })
    expect(report.json().unchanged).toBeGreaterThan(0)
  })

  it('begin with a byte order mark when asked', async () => {
    for (const query of ['?bom', '?bom=true']) {
      expect((await api.ask(`/standards.csv${query}`)).rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf')
    }
    expect((await api.ask('/standards.csv?bom=false')).rawPayload.subarray(0, 3).toString('hex')).not.toBe('efbbbf')
  })

  it('hold every record', async () => {
    const { total } = (await api.ask('/standards')).json()
    const lines = (await api.ask('/standards.jsonl')).body.trimEnd().split('\n')
    expect(lines).toHaveLength(total)
  })
})
