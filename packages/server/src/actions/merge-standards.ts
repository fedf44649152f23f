import type { Finding } from '@biaochi/core/finding.ts'
import { diffStandards, type FieldChange } from '@biaochi/core/registry/change.ts'
import { mergeStandards as mergeFactsOf } from '@biaochi/core/registry/merge.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { appendEvents } from '../store/event.ts'
import { standardState } from '../store/record-state.ts'
import { saveStandards } from '../store/standard.ts'
import type { Context } from './context.ts'
import { findRecord } from './find-record.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { findReasonFaults } from './retract-standard.ts'
import { reviewRecord } from './review-record.ts'

/** Two records that are about one standard. */
export interface MergeOrder {
  /** The record that is taken out: number in any spelling, address or id. */
  readonly from: string
  /** The record that stays. */
  readonly into: string
  readonly reason: string
}

/** The record that stayed. */
export interface MergedStandard {
  readonly record: StandardRecord
  readonly changes: readonly FieldChange[]
  /** What is doubtful with it now. */
  readonly findings: readonly Finding[]
}

/**
 * Merges a record into another that is about the same standard: the one that stays gets what it lacked, the other is taken
 * out, and its numbers and addresses lead to the one that stays. Imports that mean the one mean the other from then on.
 */
export async function mergeStandards(context: Context, order: MergeOrder): Promise<MergedStandard | Refusal> {
  const reason = order.reason.trim()
  const refused = findReasonFaults(reason)
  if (refused.length > 0) return { refused }
  const done = await write(context, { ...order, reason })
  return isRefusal(done) ? done : { ...done, findings: await reviewRecord(context, done.record) }
}

function write(
  context: Context,
  { from, into, reason }: MergeOrder,
): Promise<Omit<MergedStandard, 'findings'> | Refusal> {
  return context.store.write(async tx => {
    const other = await findRecord(tx, from)
    if (isRefusal(other)) return other
    const kept = await findRecord(tx, into)
    if (isRefusal(kept)) return kept
    if (other.id === kept.id) return { refused: [sameRecord(from, into)] }
    const merged = mergeFactsOf(kept, other)
    const changes = diffStandards(kept, merged)
    const record = { ...merged, id: kept.id, revision: kept.revision + 1 }
    const gone = { ...other, revision: other.revision + 1, retracted: { reason, into: kept.id } }
    await saveStandards(tx, [gone, record])
    const event = { at: context.now(), actor: context.actor }
    await appendEvents(tx, [
      {
        ...event,
        id: context.newId(),
        action: 'standard.retract',
        subject: { type: 'standard', id: gone.id },
        body: { reason, into: kept.id },
        records: [standardState(gone)],
      },
      {
        ...event,
        id: context.newId(),
        action: 'standard.merge',
        subject: { type: 'standard', id: record.id },
        body: { reason, changes, merged: gone.id },
        records: [standardState(record)],
      },
    ])
    return { record, changes }
  })
}

function sameRecord(from: string, into: string): Finding {
  return {
    rule: 'records-same',
    severity: 'error',
    message: {
      zh: `“${from}”和“${into}”是同一条记录。`,
      en: `“${from}” and “${into}” are the same record.`,
    },
    at: { subject: into },
    fix: { zh: '编号重复时，用记录的标识指明。', en: 'Where both carry one number, name them by their ids.' },
  }
}
