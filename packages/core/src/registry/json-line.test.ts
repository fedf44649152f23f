import { describe, expect, it } from 'vitest'
import { readJsonLine } from './json-line.ts'
import { blankStandard } from './standard.ts'

const read = (value: unknown) => readJsonLine(JSON.stringify(value), { file: 'a.jsonl', line: 3 })

describe('a line of JSON', () => {
  it('gives the facts that it has and passes over what is derived', () => {
    const { facts, findings } = read({
      ...blankStandard,
      id: 'x',
      revision: 3,
      status: 'in-force',
      titleZh: '甲',
      issued: '2020-02',
    })
    expect(findings).toEqual([])
    expect(facts).toEqual({
      kind: 'standard',
      class: 'unknown',
      force: 'unknown',
      confidence: 'high',
      titleZh: '甲',
      issued: '2020-02',
    })
  })

  it.each([
    ['a date that is none', { issued: '2020-02-30' }, 'issued'],
    ['a class that is none', { class: 'galactic' }, 'class'],
    ['a list that is none', { numbers: 'GB/T 1' }, 'numbers'],
    ['a relation without a target', { relations: [{ type: 'replaces' }] }, 'relations'],
    ['no object', [1], ''],
  ])('with %s is refused, with its place', (_title, value, field) => {
    const { facts, findings } = read(value)
    expect(facts).toEqual({})
    expect(findings[0]).toMatchObject({ severity: 'error', at: { file: 'a.jsonl', line: 3 } })
    expect(findings[0]?.at.pointer ?? '').toContain(field)
  })

  it('that is no JSON is refused', () => {
    expect(readJsonLine('{"a":', {}).findings).toMatchObject([{ rule: 'json-invalid', severity: 'error' }])
  })
})
