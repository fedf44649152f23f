import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type {
  DocumentProfile,
  DocumentStage,
  StandardDocument,
} from '@biaochi/core/document/model/standard-document.ts'
import { readMarkdown } from '@biaochi/core/document/read/markdown/read-markdown.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { applyFixes } from '@biaochi/core/lint/fix/apply-fixes.ts'
import { fixDocument } from '@biaochi/core/lint/fix/fix-document.ts'
import { rules } from '@biaochi/core/lint/list.ts'
import type { LintFinding } from '@biaochi/core/lint/result.ts'
import { describe, expect, it } from 'vitest'
import { graftDraft, registryOf } from './catalogue/graft-draft.ts'
import { readDraftExamples } from './catalogue/read-draft-examples.ts'

const folder = resolve(import.meta.dirname, '../packages/core/src/lint/rules')

const guide = readFileSync(resolve(import.meta.dirname, '../docs/guide/lint.md'), 'utf8')

/** Every example whose findings can be mended. */
const cases = rules.flatMap(({ id, severity }) => {
  const file = join(folder, `${id}.md`)
  const isOff = Object.values(severity).every(levels => Object.values(levels).every(level => level === 'off'))
  const examples = existsSync(file) ? readDraftExamples(file, id) : []
  return examples.flatMap((example, at) => {
    const { document: own } = readMarkdown(example.text)
    if (!own) throw new Error(`${id}: example ${at} cannot be read`)
    const document = graftDraft(own, example)
    const options = {
      profile: (example.options.profile ?? 'gbt1.1-2020') as DocumentProfile,
      stage: (example.options.stage ?? 'approval') as DocumentStage,
      enabled: isOff ? [id] : [],
      ...(example.registry.length > 0 && { registry: registryOf(example.registry) }),
    }
    const { findings } = lint(document, options)
    return findings.some(({ edit }) => edit) ? [{ id, at, document, options, findings }] : []
  })
})

/** Texts by the ids of their pieces, those of some pieces left out. */
function withoutPieces(document: StandardDocument, left: ReadonlySet<string>): unknown {
  return JSON.parse(JSON.stringify(document), (key, value) => {
    const isLeft = typeof value === 'object' && value !== null && 'id' in value && left.has(value.id)
    if (!isLeft) return key === 'provisions' || key === 'references' ? undefined : value
    return { ...value, inlines: undefined, title: undefined }
  })
}

describe('the fixes of lint rules', () => {
  it('are those that the guide lists', () => {
    const fixable = new Set(
      cases.flatMap(({ findings }) => findings.filter(({ edit }) => edit).map(({ rule }) => rule)),
    )
    const [, list = ''] = /Rules with fixes: ([^.]*)\./.exec(guide) ?? []
    expect([...list.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)).toEqual([...fixable].sort())
  })

  it.each(cases)('mend $id, example $at, wholly and nothing else', ({ document, options, findings }) => {
    const { document: fixed, result } = fixDocument(document, options)
    const without = findings.filter(({ edit }) => !edit).map(placeOf)
    expect(result.findings.map(placeOf)).toEqual(without)
    expect(fixDocument(fixed, options).document).toBe(fixed)
    const edited = new Set(findings.flatMap(({ edit }) => (edit ? [edit.at] : [])))
    expect(withoutPieces(fixed, edited)).toEqual(withoutPieces(document, edited))
  })

  it.each(cases)('mend each finding of $id, example $at, alone', ({ document, options, findings }) => {
    for (const finding of findings.filter(({ edit }) => edit)) {
      const { document: changed, applied } = applyFixes(document, [finding])
      expect(applied).toEqual([finding])
      const left = lint(changed, options).findings.map(placeOf)
      const before = findings.map(placeOf)
      before.splice(before.indexOf(placeOf(finding)), 1)
      expect(left).toEqual(before)
    }
  })
})

function placeOf({ rule, at }: LintFinding): string {
  return `${rule} at ${at.clause}`
}
