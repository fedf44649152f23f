import type { Finding, Place } from '@biaochi/core/finding.ts'
import type { EventDraft } from '@biaochi/core/log/event.ts'
import { type FieldChange, makeStandard, mergeFacts, type Overruled } from '@biaochi/core/registry/change.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Writer } from '../../store/connection.ts'
import { appendEvents } from '../../store/event.ts'
import { standardState } from '../../store/record-state.ts'
import { saveStandards } from '../../store/standard.ts'
import type { Context } from '../context.ts'
import type { Match } from './match-records.ts'
import { loggedName } from './source.ts'

/** What became of one candidate. */
export interface Outcome {
  readonly kind: 'added' | 'changed' | 'unchanged'
  readonly record: StandardRecord
  readonly place: Place
  readonly changes: readonly FieldChange[]
  readonly findings: readonly Finding[]
}

/** An import as the events of its records name it. */
export interface ImportStamp {
  /** Id of the event that tells of the whole import. */
  readonly id: string
  readonly at: string
}

/** What a candidate makes of its record, nothing written. */
export function decide({ candidate, record }: Match, context: Pick<Context, 'newId'>): Outcome {
  const { facts, place } = candidate.draft
  if (record === null) {
    const added = { ...makeStandard(facts), id: context.newId(), revision: 1 }
    return { kind: 'added', record: added, place, changes: [], findings: [] }
  }
  const { standard, changes, overruled } = mergeFacts(record, facts)
  const findings = overruled.map(one => correctedByHand(one, record, place))
  if (changes.length === 0) return { kind: 'unchanged', record, place, changes, findings }
  const changed = { ...standard, id: record.id, revision: record.revision + 1 }
  return { kind: 'changed', record: changed, place, changes, findings }
}

/** Stores what was added and changed, with one event for each. */
export async function writeOutcomes(
  tx: Writer,
  outcomes: readonly Outcome[],
  { stamp, context }: { stamp: ImportStamp; context: Context },
): Promise<void> {
  // Who imported stands once, in the event of the import, which these name.
  const { kind: actorKind, id: actorId } = context.actor
  const written = outcomes.filter(outcome => outcome.kind !== 'unchanged')
  await saveStandards(
    tx,
    written.map(outcome => outcome.record),
  )
  await appendEvents(
    tx,
    written.map(
      ({ kind, record, place, changes }): EventDraft => ({
        id: context.newId(),
        at: stamp.at,
        action: kind === 'added' ? 'standard.add' : 'standard.change',
        actor: { kind: actorKind, id: actorId },
        subject: { type: 'standard', id: record.id },
        body: { import: stamp.id, from: loggedPlace(place), ...(changes.length > 0 ? { changes } : {}) },
        records: [standardState(record)],
      }),
    ),
  )
}

function loggedPlace(place: Place): Place {
  return place.file === undefined ? place : { ...place, file: loggedName(place.file) }
}

function correctedByHand({ field, kept, source, isNews }: Overruled, record: StandardRecord, place: Place): Finding {
  const subject = record.numbers[0]?.normal ?? record.titleZh ?? record.id
  return {
    rule: 'corrected-by-hand',
    severity: isNews ? 'warning' : 'info',
    message: {
      zh: `${field} 已人工更正为“${kept}”，保留不变；来源${isNews ? '现在' : '仍'}写作“${source}”。`,
      en: `${field} was corrected by hand to “${kept}” and stays; the source ${isNews ? 'now' : 'still'} says “${source}”.`,
    },
    at: { ...place, subject, column: field },
    evidence: { kept, source },
    fix: {
      zh: `如来源正确：biaochi registry set "${subject}" "${field}=${source}" --reason …`,
      en: `If the source is right: biaochi registry set "${subject}" "${field}=${source}" --reason …`,
    },
  }
}
