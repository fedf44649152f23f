import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { readMarkdown } from '@biaochi/core/document/read/markdown/read-markdown.ts'

import { writeMarkdown } from '@biaochi/core/document/write/markdown/write-markdown.ts'
import { describe, expect, it } from 'vitest'
import { structureLines } from './document/structure-lines.ts'

const root = join(import.meta.dirname, '..')
const guide = readFileSync(join(root, 'docs/guide/markdown.md'), 'utf8')

/** Each text of the guide with the structure that stands behind it. */
const examples = [...guide.matchAll(/^````markdown\n([\s\S]*?)^````\n\n```structure\n([\s\S]*?)^```$/gm)].map(
  ([, text = '', structure = '']) => ({ text, lines: structure.split('\n').filter(line => line !== '') }),
)

function withoutPlaces(document: StandardDocument | null): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'place' ? undefined : value)))
}

describe('the guide to Markdown', () => {
  it('shows the structure of every text in it', () => {
    expect(examples.length).toBeGreaterThan(10)
    expect(guide.match(/^````markdown$/gm)).toHaveLength(examples.length)
  })

  it.each(examples)('reads as it says: $text', ({ text, lines }) => {
    const { document, findings } = readMarkdown(text)
    const told = [...(document ? structureLines(document) : []), ...findings.map(({ rule }) => `? ${rule}`)]
    expect(told).toEqual(lines)
  })

  it.each(examples)('says the same after writing and reading: $text', ({ text }) => {
    const { document } = readMarkdown(text)
    const written = document && writeMarkdown(document)
    const back = written && readMarkdown(written.text, { findFile: path => written.assets.get(path) ?? null })
    expect(withoutPlaces(back?.document ?? null)).toEqual(withoutPlaces(document))
  })

  it('explains every key of a cover and every finding of the reader', () => {
    const sources = [
      'front-matter',
      'read-markdown',
      'markdown-limits',
      'read-inlines',
      'flow-reader',
      'read-sections',
      'suppression-comment',
      'markdown-context',
      'read-html-table',
    ]
    const texts = sources
      .map(name => readFileSync(join(root, `packages/core/src/document/read/markdown/${name}.ts`), 'utf8'))
      .join('\n')
    const rules = [...texts.matchAll(/'(markdown-[a-z-]+)'/g)].map(([, rule]) => rule)
    const schema = /const frontSchema = z\.strictObject\(\{([\s\S]*?)\n\}\)/.exec(texts)?.[1] ?? ''
    const keys = [...schema.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key)
    expect(rules.length).toBeGreaterThan(9)
    expect(keys.length).toBeGreaterThan(20)
    expect([...new Set([...rules, ...keys])].filter(word => !guide.includes(`\`${word}\``))).toEqual([])
  })
})
