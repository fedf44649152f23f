import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identifierSchemes } from './list.ts'
import { readIdentifiers } from './read-identifiers.ts'
import { strengthOf } from './strength.ts'

const root = join(import.meta.dirname, '../../../../..')
const guide = readFileSync(join(root, 'docs/guide/identifiers.md'), 'utf8')

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`
}

describe('the guide to identifiers', () => {
  it.each(identifierSchemes)('has the row of $id as it is', ({ id, title, basis, checks, sound }) => {
    const check = checks.find(({ part, when }) => !part && !when) ?? checks[0]
    const misses = check ? Object.values(strengthOf(check.algorithm)).map(percent) : ['—', '—']
    expect(guide).toContain(
      `| \`${id}\` | ${title.zh} · ${title.en} | ${basis} | \`${sound[0]}\` | ${misses.join(' | ')} |`,
    )
  })

  it('shows an example that can be used', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? []
    const { schemes, findings } = readIdentifiers(example)
    expect(findings).toEqual([])
    expect(schemes).toHaveLength(1)
  })

  it('explains every rule, and none that is not', () => {
    const sources = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const rules = sources.flatMap(name => {
      const text = readFileSync(join(import.meta.dirname, name), 'utf8')
      return [...text.matchAll(/'(identifiers?-[a-z-]+)'/g)].map(match => match[1] ?? '')
    })
    const explained = [...guide.matchAll(/^\| `(identifiers?-[a-z-]+)` \|/gm)].map(match => match[1] ?? '')
    expect(explained.sort()).toEqual([...new Set(rules)].sort())
  })

  it('names every code list of the programme', () => {
    for (const name of readdirSync(join(root, 'programme/codes')))
      expect(guide).toContain(`\`${name.replace('.yaml', '')}\``)
  })
})
