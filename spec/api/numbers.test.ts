import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi()
})
afterAll(() => api.remove())

const encode = encodeURIComponent

describe('GET /numbers/parse', () => {
  it('answers every text in the order given', async () => {
    const answer = await api.ask(
      `/numbers/parse?text=${encode('ＧＢ／Ｔ ５０３７８－２０１９')}&text=${encode('32GB 内存')}`,
    )
    expect(answer.json()).toMatchObject([
      { normal: 'GB/T 50378-2019', print: 'GB/T 50378—2019', class: 'national', serial: '50378', part: null },
      { normal: null },
    ])
  })

  it('describes dual numbers and adoptions in full', async () => {
    const answer = await api.ask(`/numbers/parse?text=${encode('GB/T 22080-2016/ISO/IEC 27001:2013')}`)
    expect(answer.json()[0].also.map((also: { normal: string }) => also.normal)).toEqual(['ISO/IEC 27001:2013'])
  })

  it('asks for a text', async () => {
    expect((await api.ask('/numbers/parse')).json().errors[0].pointer).toBe('/query/text')
    expect((await api.ask('/numbers/parse?text=')).statusCode).toBe(400)
  })
})

describe('POST /numbers/find', () => {
  const find = (body: string, type = 'text/plain; charset=utf-8') =>
    api.ask('/numbers/find', { method: 'POST', body, headers: { 'content-type': type } })

  it('needs no token and says where each number stands', async () => {
    const text = '😀 应符合 GB/T 1.1—2020 和 DB31/T 1523-2024 的规定。'
    const found = (await find(text)).json()
    expect(found.map((each: { start: number; end: number }) => text.slice(each.start, each.end))).toEqual([
      'GB/T 1.1—2020',
      'DB31/T 1523-2024',
    ])
  })

  it('finds nothing in an empty text', async () => {
    expect((await find('')).json()).toEqual([])
  })

  it('refuses other types of content', async () => {
    const answer = await find('{}', 'application/json')
    expect(answer.statusCode).toBe(415)
    expect(answer.json()).toMatchObject({ type: '/problems/media-type-unknown' })
  })

  it('refuses a text beyond its limit', async () => {
    const answer = await find('x'.repeat(1024 * 1024 + 1))
    expect(answer.statusCode).toBe(413)
    expect(answer.json().type).toBe('/problems/body-too-large')
  })
})

describe('GET /numbers/resolve', () => {
  const resolve = async (text: string) => (await api.ask(`/numbers/resolve?text=${encode(text)}`)).json()
  const ids = (list: { id: string }[]) => list.map(each => each.id)

  it('finds a number in any spelling, and its other years', async () => {
    const answer = await resolve('gb／t99001—2020')
    expect(ids(answer.matches)).toEqual(['b'])
    expect(ids(answer.otherYears)).toEqual(['a'])
    expect(answer.nearest).toEqual([])
  })

  it('gives every year of an undated number', async () => {
    const answer = await resolve('GB/T 99001')
    expect(answer.matches).toEqual([])
    expect(ids(answer.otherYears)).toEqual(['a', 'b'])
  })

  it('offers what is spelt most like an unknown one, and calls it nothing', async () => {
    const answer = await resolve('GB/T 99101-2020')
    expect(answer.matches).toEqual([])
    expect(ids(answer.nearest)).toContain('b')
  })

  it('says why a text is no number', async () => {
    const answer = await resolve('不是编号')
    expect(answer.parsed.normal).toBeNull()
    expect(answer.parsed.findings.length).toBeGreaterThan(0)
  })
})
