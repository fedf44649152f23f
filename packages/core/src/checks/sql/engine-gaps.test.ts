import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shapesOfRules, unable } from './engine-gaps.ts'

const manual = readFileSync(new URL('../../../../../docs/guide/engines.md', import.meta.url), 'utf8')

describe('what engines cannot run', () => {
  it.each(shapesOfRules)('is in the manual: %s', over => {
    const marks = [
      unable('duckdb', over, false),
      unable('postgresql', over, false),
      unable('clickhouse', over, false),
      unable('clickhouse', over, true),
    ].map(why => (why ? '—' : '✓'))
    const row = manual.split('\n').find(line => line.startsWith(`| \`${over}\` |`))
    expect(row?.split(' | ').slice(2).join(' | ')).toBe(`${marks.join(' | ')} |`)
  })

  it('is nothing about single records', () => {
    for (const engine of ['duckdb', 'postgresql', 'clickhouse'] as const)
      for (const isPart of [false, true]) expect(unable(engine, 'record', isPart)).toBeNull()
  })
})
