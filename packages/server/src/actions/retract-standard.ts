import type { Finding } from '@biaochi/core/finding.ts'
import { numberKey } from '@biaochi/core/number/normalise.ts'
import { findControls } from '@biaochi/core/registry/correction.ts'
import { ownKeys } from '@biaochi/core/registry/identity.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { appendEvent } from '../store/event.ts'
import { standardState } from '../store/record-state.ts'
import {
  findStandardBySlug,
  findStandardsByKey,
  findStandardsBySource,
  loadStandard,
  saveStandards,
} from '../store/standard.ts'
import type { Writer } from '../store/store.ts'
import type { Context } from './context.ts'
import { findRecord } from './find-record.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** Which record is to be taken out, or put back, and why. */
export interface RetractionOrder {
  /** Number in any spelling, address or id. */
  readonly standard: string
  /** Why; it stands in the history of the record. */
  readonly reason: string
  /** Puts a record back that was taken out. */
  readonly undo?: boolean
}

/**
 * Takes a wrong record out of the registry: it is listed, found and counted nowhere, and imports do not bring it back. It
 * stays in the store with its numbers and its address, and can be put back.
 */
export async function retractStandard(
  context: Context,
  { standard, reason: given, undo = false }: RetractionOrder,
): Promise<{ readonly record: StandardRecord } | Refusal> {
  const reason = given.trim()
  const refused = findReasonFaults(reason)
  if (refused.length > 0) return { refused }
  return context.store.write(async tx => {
    const before = undo ? await findRetracted(tx, standard) : await findRecord(tx, standard)
    if (isRefusal(before)) return before
    const taken = undo ? await findOwner(tx, before) : null
    if (taken) return { refused: [numberTaken(before, taken)] }
    const { retracted: _, ...rest } = before
    const changed = { ...rest, revision: before.revision + 1 }
    const record: StandardRecord = undo ? changed : { ...changed, retracted: { reason, into: null } }
    await saveStandards(tx, [record])
    await appendEvent(tx, {
      id: context.newId(),
      at: context.now(),
      action: undo ? 'standard.reinstate' : 'standard.retract',
      actor: context.actor,
      subject: { type: 'standard', id: record.id },
      body: { reason },
      records: [standardState(record)],
    })
    return { record }
  })
}

/** What is wrong with the reason of a change: none was given, or it holds control characters. */
export function findReasonFaults(reason: string): readonly Finding[] {
  return reason === '' ? [reasonMissing] : findControls('reason', reason)
}

const reasonMissing: Finding = {
  rule: 'reason-missing',
  severity: 'error',
  message: { zh: '必须说明理由。', en: 'A reason is needed.' },
  at: { pointer: '/reason' },
  fix: { zh: '用 --reason "…" 写明依据。', en: 'Say what it rests on with --reason "…".' },
}

async function findRetracted(tx: Writer, text: string): Promise<StandardRecord | Refusal> {
  const key = numberKey(text)
  const found =
    (await findStandardsByKey(tx, [key], 'retracted')).get(key)?.[0] ??
    (await loadStandard(tx, text)) ??
    (await findStandardBySlug(tx, text)) ??
    (await findStandardsBySource(tx, [text], 'retracted')).get(text)?.[0]
  return found?.record.retracted ? found.record : { refused: [notRetracted(text)] }
}

/** A record that stands and carries one of the numbers. */
async function findOwner(tx: Writer, { numbers }: StandardRecord): Promise<StandardRecord | null> {
  for (const [key, carriers] of await findStandardsByKey(tx, ownKeys(numbers))) {
    const owner = carriers.find(({ record }) => ownKeys(record.numbers).includes(key))
    if (owner) return owner.record
  }
  return null
}

function notRetracted(text: string): Finding {
  return {
    rule: 'standard-not-retracted',
    severity: 'error',
    message: { zh: `“${text}”没有撤下的记录。`, en: `No record of “${text}” was taken out.` },
    at: { subject: text },
  }
}

function numberTaken({ numbers, id }: StandardRecord, owner: StandardRecord): Finding {
  const name = owner.numbers[0]?.normal ?? owner.id
  return {
    rule: 'number-taken',
    severity: 'error',
    message: {
      zh: `编号现在属于另一条记录：${name}（${owner.id}）。`,
      en: `The number now belongs to another record: ${name} (${owner.id}).`,
    },
    at: { subject: numbers[0]?.normal ?? id },
    evidence: { owner: owner.id },
    fix: { zh: '先撤下或更正那一条。', en: 'Take that one out, or correct it, first.' },
  }
}
