import { gatherReferences } from '@biaochi/core/document/gather/references.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { LintOptions } from '@biaochi/core/lint/context.ts'
import { findUnknownRules } from '@biaochi/core/lint/engine.ts'
import type { LintResult } from '@biaochi/core/lint/result.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import { askRegistry } from './ask-registry.ts'
import type { Context } from './context.ts'
import { type DraftFile, readDraft } from './read-draft.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What a check of a draft may be told. */
export type DraftCheckOptions = Pick<LintOptions, 'profile' | 'stage' | 'disabled' | 'enabled' | 'samples'> & {
  readonly asOf: Day
}

/** A draft against its rulebook. */
export interface DraftCheck extends LintResult {
  readonly file: string
  /** What reading the file lost or was unsure of. */
  readonly reading: readonly Finding[]
  readonly document: StandardDocument
}

/** Reads a draft and holds it against its rulebook; the registry, where there is one, tells of the standards it cites. Keeps nothing. */
export async function lintDraft(
  context: Pick<Context, 'index'> | null,
  file: DraftFile,
  options: DraftCheckOptions,
): Promise<DraftCheck | Refusal> {
  const unknown = findUnknownRules([...(options.disabled ?? []), ...(options.enabled ?? [])])
  if (unknown.length > 0) return { refused: unknown.map(ruleUnknown) }
  const read = await readDraft(file)
  if (isRefusal(read)) return read
  const { document, findings: reading } = read
  const answers = context && (await askRegistry(context.index, citedIn(document), options.asOf))
  const { value, findings } = await runInThread('lint', {
    file: { name: file.name, bytes: new Uint8Array() },
    document,
    options,
    answers,
  })
  return value ? { file: file.name, ...value, reading, document } : { refused: findings }
}

function citedIn(document: StandardDocument) {
  return gatherReferences(document).flatMap(({ normal }) => {
    const number = parseNumber(normal)
    return number.normal === null ? [] : [number]
  })
}

function ruleUnknown(id: string): Finding {
  return {
    rule: 'rule-unknown',
    severity: 'error',
    message: { zh: `没有规则“${id}”。`, en: `There is no rule “${id}”.` },
    at: {},
    evidence: { rule: id },
    fix: { zh: '规则的名称见 docs/guide/lint.md。', en: 'The rules are listed in docs/guide/lint.md.' },
  }
}
