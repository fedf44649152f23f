import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { columns } from '@biaochi/core/registry/columns.ts'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const guide = readFileSync(join(root, 'docs/guide/registry.md'), 'utf8')

/** Files whose rules a reader of an import's report meets. */
const sources = [
  'packages/core/src/registry/cell',
  'packages/core/src/registry/defect',
  'packages/core/src/registry/relaton.ts',
  'packages/core/src/registry/relaton-file.ts',
  'packages/core/src/registry/json-line.ts',
  'packages/core/src/registry/identity.ts',
  'packages/core/src/registry/draft.ts',
  'packages/core/src/registry/match-columns.ts',
  'packages/core/src/registry/correction.ts',
  'packages/server/src/actions/import',
  'packages/server/src/actions/correct-standard.ts',
  'packages/server/src/actions/find-record.ts',
  'packages/server/src/cli/collect-sources.ts',
]

function textsOf(path: string): string[] {
  const full = join(root, path)
  if (path.endsWith('.ts')) return [readFileSync(full, 'utf8')]
  return readdirSync(full)
    .filter(name => !name.endsWith('.test.ts'))
    .map(name => readFileSync(join(full, name), 'utf8'))
}

describe('the guide to the registry', () => {
  it('names every column', () => {
    expect(columns.map(column => column.id).filter(id => !guide.includes(`| \`${id}\` |`))).toEqual([])
  })

  it('explains every rule of an import', () => {
    const rules = sources
      .flatMap(textsOf)
      .flatMap(text => [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(match => match[1] ?? ''))
    expect(rules.length).toBeGreaterThan(30)
    expect([...new Set(rules)].filter(rule => !guide.includes(`\`${rule}\``))).toEqual([])
  })
})
