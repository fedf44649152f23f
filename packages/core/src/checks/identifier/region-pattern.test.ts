import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../container/yaml.ts'
import { matchesPattern } from '../pattern/match-pattern.ts'
import { findScheme } from './list.ts'
import { regionPattern } from './region-pattern.ts'

const folder = join(import.meta.dirname, '../../../../../programme/codes')

interface List {
  readonly id: string
  readonly entries: readonly { readonly code: string; readonly from?: string; readonly until?: string }[]
}

function load(name: string): List {
  const text = readFileSync(join(folder, name), 'utf8')
  const { documents, findings } = readYaml(text, { scalars: 'core', deepest: 8, longest: 100_000, mayAlias: false })
  expect(findings).toEqual([])
  return documents[0]?.value as List
}

describe('the provinces of region codes', () => {
  it('are those of the code list and no others', () => {
    const codes = load('provinces.yaml').entries.map(({ code }) => code)
    const taken = [...Array(100)]
      .map((_, at) => String(at).padStart(2, '0'))
      .filter(province => matchesPattern(`${province}0000`, regionPattern))
    expect(taken).toEqual(codes)
  })

  it('and the districts of Shanghai are region codes', () => {
    const pattern = findScheme('region-code')?.pattern ?? ''
    for (const { code } of load('shanghai-districts.yaml').entries) expect(matchesPattern(code, pattern)).toBe(true)
  })
})

describe.each(readdirSync(folder))('the code list %s', name => {
  it('has its name as id, and no code twice on a day', () => {
    const { id, entries } = load(name)
    expect(`${id}.yaml`).toBe(name)
    expect(entries.every(({ code }) => typeof code === 'string')).toBe(true)
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
    for (const { from = '0001-01-01', until = '9999-12-31' } of entries) expect(from <= until).toBe(true)
  })
})

describe('the districts of Shanghai', () => {
  const on = (day: string) =>
    load('shanghai-districts.yaml').entries.filter(({ from = '', until = '9' }) => from <= day && day <= until)

  it.each([
    ['2009-01-01', 19],
    ['2010-01-01', 18],
    ['2012-01-01', 17],
    ['2016-01-01', 16],
    ['2026-01-01', 16],
  ])('on %s are %i', (day, count) => {
    expect(on(day)).toHaveLength(count)
  })
})
