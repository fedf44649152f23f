import type { Finding } from '@biaochi/core/finding.ts'
import { diffStandards, type FieldChange } from '@biaochi/core/registry/change.ts'
import { type Assignment, applyAssignments, findControls, readAssignments } from '@biaochi/core/registry/correction.ts'
import { ownKeys } from '@biaochi/core/registry/identity.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { appendEvent } from '../store/event.ts'
import { standardState } from '../store/record-state.ts'
import { findStandardsByKey, saveStandards } from '../store/standard.ts'
import type { Writer } from '../store/store.ts'
import type { Context } from './context.ts'
import { findRecord } from './find-record.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { reviewRecord } from './review-record.ts'

/** What to correct, and why. */
export interface StandardCorrection {
  /** Number in any spelling, address or id. */
  readonly standard: string
  /** Fields by the name of their column, zh or en, with the text of the cell; an empty text erases the field. */
  readonly fields: Readonly<Record<string, string>>
  /** Why; it stands in the history of the record. */
  readonly reason: string
  /** Revision that the caller saw; the correction is refused when the record has changed since. */
  readonly revision?: number
}

/** A record after its correction. */
export interface CorrectedStandard {
  readonly record: StandardRecord
  /** Empty when everything was so already; then nothing was written. */
  readonly changes: readonly FieldChange[]
  /** What is doubtful with the record as it stands now: dates that contradict, a class that its number denies … */
  readonly findings: readonly Finding[]
}

/**
 * Corrects fields of a record by hand, with an event that keeps before, after and reason. Imports no longer change these
 * fields. Every value must be readable; a number that another record carries is refused.
 */
export async function correctStandard(
  context: Context,
  correction: StandardCorrection,
): Promise<CorrectedStandard | Refusal> {
  const reason = correction.reason.trim()
  if (reason === '') return { refused: [reasonMissing] }
  const { assignments, findings } = readAssignments(correction.fields)
  const refused = [...findings, ...findControls('reason', reason)]
  if (refused.length > 0) return { refused }
  const done = await write(context, correction, { assignments, reason })
  return isRefusal(done) ? done : { ...done, findings: await reviewRecord(context, done.record) }
}

function write(
  context: Context,
  correction: StandardCorrection,
  { assignments, reason }: { readonly assignments: readonly Assignment[]; readonly reason: string },
): Promise<Omit<CorrectedStandard, 'findings'> | Refusal> {
  return context.store.write(async tx => {
    const before = await findRecord(tx, correction.standard)
    if (isRefusal(before)) return before
    if (correction.revision !== undefined && correction.revision !== before.revision) {
      return { refused: [changedSince(before, correction.revision)] }
    }
    const standard = applyAssignments(before, assignments)
    const changes = diffStandards(before, standard).filter(change => change.field !== 'corrected')
    if (changes.length === 0) return { record: before, changes }
    const taken = await findTakenNumber(tx, before, { ...standard, id: before.id, revision: before.revision })
    if (taken) return { refused: [taken] }
    const record = { ...standard, id: before.id, revision: before.revision + 1 }
    await saveStandards(tx, [record])
    await appendEvent(tx, {
      id: context.newId(),
      at: context.now(),
      action: 'standard.correct',
      actor: context.actor,
      subject: { type: 'standard', id: record.id },
      body: { reason, changes },
      records: [standardState(record)],
    })
    return { record, changes }
  })
}

async function findTakenNumber(tx: Writer, before: StandardRecord, after: StandardRecord): Promise<Finding | null> {
  const old = new Set(ownKeys(before.numbers))
  const added = ownKeys(after.numbers).filter(key => !old.has(key))
  for (const [key, carriers] of await findStandardsByKey(tx, added)) {
    const owner = carriers.find(({ record }) => record.id !== after.id && ownKeys(record.numbers).includes(key))
    if (owner) return numberTaken(after, owner.record)
  }
  return null
}

const reasonMissing: Finding = {
  rule: 'reason-missing',
  severity: 'error',
  message: { zh: '更正必须说明理由。', en: 'A correction needs a reason.' },
  at: { pointer: '/reason' },
  fix: { zh: '用 --reason "…" 写明依据。', en: 'Say what it rests on with --reason "…".' },
}

function changedSince(record: StandardRecord, revision: number): Finding {
  return {
    rule: 'record-changed-since',
    severity: 'error',
    message: {
      zh: `记录已是第 ${record.revision} 次修订，您看到的是第 ${revision} 次。`,
      en: `The record is at revision ${record.revision}; you saw revision ${revision}.`,
    },
    at: { subject: record.numbers[0]?.normal ?? record.id },
    evidence: { revision: record.revision, seen: revision },
    fix: { zh: '重新查看后再更正。', en: 'Look at it again, then correct it.' },
  }
}

function numberTaken(after: StandardRecord, owner: StandardRecord): Finding {
  const name = owner.numbers[0]?.normal ?? owner.id
  return {
    rule: 'number-taken',
    severity: 'error',
    message: {
      zh: `编号已属于另一条记录：${name}（${owner.id}）。`,
      en: `The number belongs to another record: ${name} (${owner.id}).`,
    },
    at: { subject: after.numbers[0]?.normal ?? after.id, column: 'number' },
    evidence: { owner: owner.id },
    fix: { zh: '先更正那一条记录的编号。', en: 'Correct the number of that record first.' },
  }
}
