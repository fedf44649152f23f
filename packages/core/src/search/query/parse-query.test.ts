import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { printTerm } from './query-term.ts'

/** Numbers that are there. */
const forms = ['gbt1689-2015', 'iso9001-2015', 'db31t1400-2020', 'tsia12-2020', 'isoiec27001-2022']

function terms(text: string): string[] {
  const parsed = parseQuery(text, form => forms.some(known => known.includes(form)))
  return parsed.terms.map(term => `${term.kind}:${printTerm(term)}`)
}

describe('a query', () => {
  it.each([
    ['智慧养老', ['run:智慧养老']],
    ['智慧 养老', ['run:智慧', 'run:养老']],
    ['智慧、养老', ['run:智慧', 'run:养老']],
    ['data Quality', ['word:data', 'word:quality']],
    ['e-government', ['word:e', 'word:government']],
    ['BIM模型', ['word:bim', 'run:模型']],
    ['5G基站', ['piece:5g', 'run:基站']],
    ['GB/T 1689', ['piece:gbt1689']],
    ['GB/T 1689 2015', ['piece:gbt1689-2015']],
    ['31/T 140', ['piece:31t140']],
    ['T/SIA 012', ['piece:tsia12']],
    ['ISO/IEC 27001 安全', ['piece:isoiec27001', 'run:安全']],
    ['smart city ISO 9001 quality', ['word:smart', 'word:city', 'piece:iso9001', 'word:quality']],
    ['city 2020', ['word:city', 'piece:2020']],
    ['养老 养老', ['run:养老']],
    ['', []],
  ])('%j is %j', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  it('that is too long is cut and says so', () => {
    expect(parseQuery('数'.repeat(10_000), () => false).isCut).toBe(true)
    const many = parseQuery(Array.from({ length: 30 }, (_, at) => `w${'x'.repeat(at)}`).join(' '), () => false)
    expect(many).toMatchObject({ isCut: true, terms: { length: 24 } })
  })
})
