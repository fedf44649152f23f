import { describe, expect, it } from 'vitest'
import { listParameters, readListQuery, toggleFacet } from './list-query.ts'

const read = (text: string) => readListQuery({ query: new URLSearchParams(text), asOf: '2026-01-02' })

describe('the question of a list', () => {
  it('is all of the registry by number when nothing is asked', () => {
    expect(read('')).toEqual({
      text: '',
      asOf: '2026-01-02',
      facets: {},
      sort: 'number',
      limit: 25,
      offset: 0,
      cursor: null,
    })
  })

  it('is by relevance when words are given, and never without', () => {
    expect(read('q=data').sort).toBe('relevance')
    expect(read('sort=relevance').sort).toBe('number')
    expect(read('q=data&sort=issued').sort).toBe('issued')
    expect(read('sort=nothing').sort).toBe('number')
  })

  it('takes several values of a facet, each once, and no facet that is none', () => {
    const { facets } = read('class=local&class=group&class=local&class=&colour=red')
    expect(facets).toEqual({ class: ['local', 'group'] })
  })

  it('is bounded, whatever the address says', () => {
    const many = Array.from({ length: 500 }, (_, index) => `year=${1000 + index}`).join('&')
    expect(read(many).facets.year).toHaveLength(50)
    expect(read(`q=${'x'.repeat(5000)}`).text).toHaveLength(200)
    expect(read('page=99999').offset).toBe(9975)
    for (const page of ['0', '-1', 'x', '', '1e9']) expect(read(`page=${page}`).offset).toBe(0)
  })

  it('comes back from its own address', () => {
    const query = read('q=data&class=local&status=in-force&status=unknown&sort=issued&page=3')
    const address = new URLSearchParams()
    for (const [name, value] of Object.entries(listParameters(query))) {
      for (const one of [value ?? []].flat()) if (one !== '') address.append(name, one)
    }
    expect(readListQuery({ query: address, asOf: '2026-01-02' })).toEqual(query)
  })
})

describe('a facet value', () => {
  it('is added, taken away again, and begins from the first page', () => {
    const query = read('class=local&page=3')
    const more = toggleFacet(query, 'class', 'group')
    expect(more.facets).toEqual({ class: ['local', 'group'] })
    expect(more.offset).toBe(0)
    const less = toggleFacet(toggleFacet(more, 'class', 'group'), 'class', 'local')
    expect(less.facets).toEqual({})
  })
})
