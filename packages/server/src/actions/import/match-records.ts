import type { Finding } from '@biaochi/core/finding.ts'
import { type Candidate, chooseTitled, ownKeys, type Titled, titledBy } from '@biaochi/core/registry/identity.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Reader } from '../../store/connection.ts'
import {
  eachStandard,
  findStandardsByKey,
  findStandardsBySource,
  loadStandard,
  type StoredStandard,
} from '../../store/standard.ts'

/** A candidate with the record that it is about; null for a new one. */
export interface Match {
  readonly candidate: Candidate
  readonly record: StandardRecord | null
}

/** Candidates with their records, and those that change none: another candidate speaks for their record, or it was taken out. */
export interface Matches {
  readonly matches: Match[]
  readonly spokenFor: readonly Finding[]
}

const batchCandidates = 500

/**
 * Finds the record that each candidate is about: by any of its numbers, else by its key in the source where one of the
 * two has no number, else, without either, by title, class and issuer. When several are about one record — a joint standard
 * that every province lists — the one with its primary number speaks for it. The candidates are taken out of their list.
 */
export async function matchRecords(reader: Reader, candidates: Candidate[]): Promise<Matches> {
  const byTitle = await recordsByTitle(reader, candidates)
  const matches: Match[] = []
  const gone: Finding[] = []
  while (candidates.length > 0) {
    const batch = candidates.splice(0, batchCandidates)
    const byKey = await findStandardsByKey(
      reader,
      batch.flatMap(({ identity }) => identity.keys),
    )
    const bySource = await findStandardsBySource(
      reader,
      batch.flatMap(({ identity }) => identity.sourceKey ?? []),
    )
    const found = batch.map(candidate => ({ candidate, record: choose(candidate, { byKey, bySource, byTitle }) }))
    const { standing, retracted } = await followRetractions(reader, found)
    matches.push(...standing)
    gone.push(...retracted)
  }
  const { matches: spoken, spokenFor } = chooseSpeakers(matches)
  return { matches: spoken, spokenFor: [...spokenFor, ...gone] }
}

/** Candidates without a record may be about one that was taken out: then they are about the one it was merged into, or about none. */
async function followRetractions(
  reader: Reader,
  found: readonly Match[],
): Promise<{ readonly standing: Match[]; readonly retracted: Finding[] }> {
  const open = found.filter(({ record }) => record === null).map(({ candidate }) => candidate.identity)
  const keys = open.flatMap(identity => identity.keys)
  const byKey = await findStandardsByKey(reader, keys, 'retracted')
  const bySource = await findStandardsBySource(
    reader,
    open.flatMap(({ sourceKey }) => sourceKey ?? []),
    'retracted',
  )
  const standing: Match[] = []
  const retracted: Finding[] = []
  for (const match of found) {
    const former = match.record === null ? formerOf(match.candidate, { byKey, bySource }) : null
    const into = former?.retracted?.into
    if (!former) standing.push(match)
    else if (into) standing.push({ ...match, record: (await loadStandard(reader, into))?.record ?? null })
    else retracted.push(retractedRow(match.candidate, former))
  }
  return { standing, retracted }
}

function formerOf(
  { identity }: Candidate,
  { byKey, bySource }: Pick<Found, 'byKey' | 'bySource'>,
): StandardRecord | null {
  for (const key of identity.keys) {
    const carrier = byKey.get(key)?.find(({ record }) => ownKeys(record.numbers).includes(key))
    if (carrier) return carrier.record
  }
  const isNumbered = identity.keys.length > 0
  const sources = identity.sourceKey === null ? [] : (bySource.get(identity.sourceKey) ?? [])
  return sources.find(({ record }) => !isNumbered || record.numbers.length === 0)?.record ?? null
}

function retractedRow({ draft }: Candidate, { retracted, numbers, titleZh }: StandardRecord): Finding {
  const name = numbers[0]?.normal ?? titleZh ?? ''
  return {
    rule: 'record-retracted',
    severity: 'info',
    message: {
      zh: `${name} 的记录已撤下（${retracted?.reason ?? ''}），没有再收录。`,
      en: `The record of ${name} was taken out of the registry (${retracted?.reason ?? ''}); it was not taken in again.`,
    },
    at: { ...draft.place, subject: name },
    fix: {
      zh: `如须恢复：biaochi registry retract "${name}" --undo --reason …`,
      en: `To put it back: biaochi registry retract "${name}" --undo --reason …`,
    },
  }
}

interface Found {
  readonly byKey: ReadonlyMap<string, readonly StoredStandard[]>
  readonly bySource: ReadonlyMap<string, readonly StoredStandard[]>
  readonly byTitle: ReadonlyMap<string, readonly TitledRecord[]>
}

interface TitledRecord {
  readonly titled: Titled
  readonly record: StandardRecord
}

function choose({ identity }: Candidate, { byKey, bySource, byTitle }: Found): StandardRecord | null {
  for (const key of identity.keys) {
    const owners = (byKey.get(key) ?? [])
      .map(stored => stored.record)
      .filter(record => ownKeys(record.numbers).includes(key))
    const record = owners.find(owner => owner.sourceKey === identity.sourceKey) ?? owners[0]
    if (record) return record
  }
  const sources = identity.sourceKey === null ? [] : (bySource.get(identity.sourceKey) ?? [])
  const isNumbered = identity.keys.length > 0
  const ofSource = sources.find(({ record }) => !isNumbered || record.numbers.length === 0)
  if (ofSource) return ofSource.record
  const { titled } = identity
  if (titled === null || identity.sourceKey !== null) return null
  return chooseTitled(titled, byTitle.get(titled.title) ?? [])?.record ?? null
}

/** Records without a number, by title; looked through only when a candidate has neither number nor key in the source. */
async function recordsByTitle(
  reader: Reader,
  candidates: readonly Candidate[],
): Promise<Map<string, readonly TitledRecord[]>> {
  const found = new Map<string, TitledRecord[]>()
  const isNeeded = candidates.some(({ identity }) => identity.keys.length === 0 && identity.sourceKey === null)
  if (!isNeeded) return found
  for await (const { record } of eachStandard(reader)) {
    const titled = record.numbers.length === 0 ? titledBy(record) : null
    if (titled === null) continue
    const known = found.get(titled.title)
    if (known) known.push({ titled, record })
    else found.set(titled.title, [{ titled, record }])
  }
  return found
}

function chooseSpeakers(matches: readonly Match[]): Matches {
  const speakers = new Map<string, Match>()
  for (const match of matches) {
    const known = match.record && speakers.get(match.record.id)
    if (match.record && (!known || (!hasPrimary(known) && hasPrimary(match)))) speakers.set(match.record.id, match)
  }
  const isSpeaker = (match: Match) => match.record === null || speakers.get(match.record.id) === match
  return {
    matches: matches.filter(isSpeaker),
    spokenFor: matches.filter(match => !isSpeaker(match)).map(spokenFor),
  }
}

function hasPrimary({ candidate, record }: Match): boolean {
  const primary = ownKeys(record?.numbers.slice(0, 1) ?? [])[0]
  return primary !== undefined && candidate.identity.keys.includes(primary)
}

function spokenFor({ candidate, record }: Match): Finding {
  const name = record?.numbers[0]?.normal ?? record?.titleZh ?? ''
  return {
    rule: 'row-of-joint-standard',
    severity: 'info',
    message: {
      zh: `这一行是 ${name} 的另一个编号，已按主编号所在的一行收录。`,
      en: `This row is another number of ${name}; the row with its primary number was taken.`,
    },
    at: { ...candidate.draft.place, subject: name },
  }
}
