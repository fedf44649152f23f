import { hash } from 'node:crypto'
import { type Finding, hasError } from '@biaochi/core/finding.ts'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { readFrameworkFile } from '@biaochi/core/registry/framework-file.ts'
import type { FrameworkFacts } from '@biaochi/core/registry/framework-sheet.ts'
import { appendEvent } from '../store/event.ts'
import { listFrameworks, loadFramework, saveFramework } from '../store/framework.ts'
import { frameworkState } from '../store/record-state.ts'
import type { Writer } from '../store/store.ts'
import { type Context, today } from './context.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { staleRevision } from './stale-revision.ts'

/** A framework to take in. */
export interface FrameworkImportOrder {
  readonly bytes: Uint8Array
  /** Name of the file, for findings and the log. */
  readonly file: string
  /** What the file does not say itself, or what goes before it. */
  readonly facts: FrameworkFacts
  /** Version that must still be the newest, 0 for a framework that must be new; absent: whatever there is. */
  readonly expected?: number
  /** Whether it may take the place of versions that hold from the same day or a later one; refused otherwise. */
  readonly corrects?: boolean
}

/** What an import of a framework did. */
export interface FrameworkImport {
  readonly id: string
  readonly version: number
  readonly outcome: 'added' | 'changed' | 'unchanged'
  readonly nodes: number
  readonly findings: readonly Finding[]
}

/**
 * Takes a framework in as its next version, which holds from a later day than those before; they stay as they were. A
 * file that says what the newest version says changes nothing. A workbook that does not say from which day it holds, holds from today.
 */
export async function importFramework(
  context: Context,
  { bytes, file, facts, expected, corrects = false }: FrameworkImportOrder,
): Promise<FrameworkImport | Refusal> {
  const day = today(context)
  const read = readFrameworkFile(bytes, { file, facts, fallback: { from: day } })
  const { value: framework, findings } = read
  if (framework === null || hasError(findings)) return { refused: findings }
  const source = { file, sha256: hash('sha256', bytes) }
  return context.store.write(async tx => {
    const newest = (await loadFramework(tx, framework.id))?.version ?? 0
    if (expected !== undefined && expected !== newest) return { refused: [staleRevision(newest)] }
    const stored = await storeFramework(tx, context, { framework, source, assumedFrom: day, corrects })
    if (isRefusal(stored)) return stored
    return { ...stored, nodes: framework.nodes.length, findings: [...findings, ...stored.findings] }
  })
}

/** What is stored, and the file it came from. */
export interface FrameworkToStore {
  readonly framework: Framework
  readonly source: { readonly file: string; readonly sha256: string }
  /** Day that stood in where the file gave none: it alone makes no new version. */
  readonly assumedFrom: Day | null
  /** Whether it may take the place of versions that hold from the same day or a later one. */
  readonly corrects: boolean
}

/** Stores a framework as the next version, with its event, unless the newest version says the same. */
export async function storeFramework(
  tx: Writer,
  context: Context,
  { framework, source, assumedFrom, corrects }: FrameworkToStore,
): Promise<Pick<FrameworkImport, 'id' | 'version' | 'outcome' | 'findings'> | Refusal> {
  const { id } = framework
  const before = await loadFramework(tx, id)
  const from = before && framework.from === assumedFrom ? before.from : framework.from
  if (before && saysTheSame(before, { ...framework, from })) {
    return { id, version: before.version, outcome: 'unchanged', findings: [] }
  }
  const versions = (await listFrameworks(tx)).filter(one => one.id === id)
  const hidden = versions.filter(one => one.from >= framework.from).map(one => versionHidden(one, framework, corrects))
  if (hidden.length > 0 && !corrects) return { refused: hidden }
  const next = { ...framework, version: (before?.version ?? 0) + 1 }
  await appendEvent(tx, {
    id: context.newId(),
    at: context.now(),
    action: 'framework.import',
    actor: context.actor,
    subject: { type: 'framework', id },
    body: { ...source, version: next.version, nodes: next.nodes.length },
    records: [frameworkState(next)],
  })
  await saveFramework(tx, next)
  const findings = before ? [...hidden, ...findLostCodes(before, next, source.file)] : []
  return { id, version: next.version, outcome: before ? 'changed' : 'added', findings }
}

/** A version that holds from no earlier day than a new one would answer for no day any more. */
function versionHidden(hidden: Framework, next: Framework, isCorrected: boolean): Finding {
  const { version, from } = hidden
  return {
    rule: 'framework-version-hidden',
    severity: isCorrected ? 'warning' : 'error',
    message: {
      zh: `第 ${version} 版自 ${from} 起有效，新的一版自 ${next.from} 起：有了新版，第 ${version} 版对任何一天都不再作答。`,
      en: `Version ${version} holds from ${from} and the new one from ${next.from}: with it, version ${version} answers for no day any more.`,
    },
    at: { subject: next.id, column: 'from' },
    evidence: { version, from },
    ...(isCorrected
      ? {}
      : {
          fix: {
            zh: '用 --from 写明新版自哪一天起（须更晚）；若是更正那一版的错误，加 --correct。',
            en: 'Say with --from from which later day the new version holds; to correct a mistake of that version, add --correct.',
          },
        }),
  }
}

function saysTheSame(before: Framework, after: Framework): boolean {
  return canonicalise({ ...before, version: 0 }) === canonicalise({ ...after, version: 0 })
}

/** Codes are part of addresses and of placements, so one that is gone is worth a word. */
function findLostCodes(before: Framework, after: Framework, file: string): Finding[] {
  const kept = new Set(after.nodes.map(node => node.code))
  return before.nodes
    .filter(node => !kept.has(node.code))
    .map(node => ({
      rule: 'framework-code-gone',
      severity: 'warning',
      message: {
        zh: `第 ${before.version} 版的 ${node.code} ${node.title.zh} 不在新版中；放在那里的标准从新版起没有位置。`,
        en: `${node.code} ${node.title.en} of version ${before.version} is not in the new one; standards placed there have no place from now on.`,
      },
      at: { file, subject: node.code },
      fix: {
        zh: '若只是改名，请保留原编码；编码一经公布不另作他用。',
        en: 'If it was only renamed, keep its code; a published code is not used for anything else.',
      },
    }))
}
