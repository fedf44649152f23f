import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type DocumentProfile,
  type DocumentStage,
  documentProfiles,
  documentStages,
} from '@biaochi/core/document/model/standard-document.ts'
import { readMarkdown } from '@biaochi/core/document/read/markdown/read-markdown.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { rules } from '@biaochi/core/lint/list.ts'
import type { Level, Mark } from '@biaochi/core/lint/rule.ts'
import { describe, expect, it } from 'vitest'
import { graftDraft, registryOf } from './catalogue/graft-draft.ts'
import { type DraftExample, readDraftExamples } from './catalogue/read-draft-examples.ts'

const folder = resolve(import.meta.dirname, '../packages/core/src/lint/rules')
const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const ids = rules.map(rule => rule.id)

/** The gravest level of a rule by how well its fact is known. */
const gravest: Readonly<Record<Mark, readonly Level[]>> = {
  verified: ['off', 'info', 'warning', 'error'],
  secondary: ['off', 'info', 'warning'],
  memory: ['off', 'info'],
}

describe('the catalogue of lint rules', () => {
  it('lists every file once, and nothing else', () => {
    expect([...ids].sort()).toEqual(files.map(name => name.slice(0, -3)).sort())
  })

  it.each(rules)('$id says in both languages what it is, why, and how to mend it', rule => {
    expect(rule.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/)
    expect(rule.code).toMatch(/^[A-Z]{3}-\d{2}$/)
    for (const text of [rule.title, rule.basis, rule.fix]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]|GB\/T/)
      expect(text.en).toMatch(/^[^。，；]*[A-Za-z]{2,}/)
    }
  })

  it.each(rules)('$id is no graver than its fact is known, and no milder at a later stage', rule => {
    for (const [profile, levels] of Object.entries(rule.severity)) {
      expect(documentProfiles).toContain(profile)
      const row = documentStages.map(stage => levels[stage])
      for (const level of row) expect(gravest[rule.mark]).toContain(level)
      const ranks = row.map(level => gravest.verified.indexOf(level))
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    }
  })

  it.each(ids)('documents %s in Chinese and English', id => {
    const file = join(folder, `${id}.md`)
    expect(existsSync(file), `write ${id}.md beside ${id}.ts (see CONTRIBUTING.md)`).toBe(true)
    const prose = readFileSync(file, 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '')
    const paragraphs = prose.split(/\n\s*\n/).filter(each => !each.startsWith('#') && each.trim() !== '')
    expect(paragraphs[0]).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(paragraphs[1]).toMatch(/^[A-Z][^。；]{19,}/)
  })

  it.each(ids)('shows %s by drafts that pass and fail, at most six', id => {
    const outcomes = examplesOf(id).map(example => example.outcome)
    expect(outcomes).toContain('pass')
    expect(outcomes).toContain('fail')
    expect(outcomes.length).toBeLessThanOrEqual(6)
  })
})

describe('the examples of lint rules', () => {
  it.each(ids)('of %s break no other rule', id => {
    const others = examplesOf(id).flatMap(({ expected }) => expected.filter(line => !line.startsWith(`${id} at `)))
    expect(others).toEqual([])
  })

  const examples = ids.flatMap(examplesOf).map((example, at) => ({ ...example, at }))

  it.each(examples)('$rule: example $at, to $outcome, finds just what it says', example => {
    const { findings } = lintExample(example)
    const found = findings.map(({ rule, at }) => `${rule} at ${at.clause}`).sort()
    expect(found).toEqual(example.expected)
    const own = example.expected.some(line => line.startsWith(`${example.rule} at `))
    expect(own).toBe(example.outcome === 'fail')
  })
})

function examplesOf(id: string): DraftExample[] {
  const file = join(folder, `${id}.md`)
  return existsSync(file) ? readDraftExamples(file, id) : []
}

function lintExample(example: DraftExample) {
  const { profile = 'gbt1.1-2020', stage = 'approval' } = example.options
  const { document: own, findings } = readMarkdown(example.text)
  if (!own) throw new Error(`${example.rule}: ${findings[0]?.message.en}`)
  const document = graftDraft(own, example)
  const rule = rules.find(({ id }) => id === example.rule)
  const levels = Object.values(rule?.severity[profile as DocumentProfile] ?? {})
  return lint(document, {
    profile: profile as DocumentProfile,
    stage: stage as DocumentStage,
    // A rule that is off everywhere is asked for by name.
    enabled: levels.every(level => level === 'off') ? [example.rule] : [],
    ...(example.registry.length > 0 && { registry: registryOf(example.registry) }),
  })
}
