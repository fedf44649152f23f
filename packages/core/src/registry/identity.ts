import type { Finding, Place } from '../finding.ts'
import { numberKey } from '../number/normalise.ts'
import { type Facts, type RecordDraft, refuseDraft } from './draft.ts'
import type { NumberEntry, StandardClass } from './standard.ts'

/** What a record can be found by; the first kind that a draft has is the one that counts. */
export interface Identity {
  /** Look-up keys of its own numbers, the primary first. */
  readonly keys: readonly string[]
  /** Key in the source. */
  readonly sourceKey: string | null
  /** What tells a record that has no number; null for one that has, and without a title. */
  readonly titled: Titled | null
}

/** A record without a readable number: the same title alone does not make two rows one record. */
export interface Titled {
  /** Title and kind, folded. */
  readonly title: string
  readonly class: StandardClass
  /** Names of the issuers; empty when nobody says. */
  readonly issuer: string
  /** What stood for a number and could not be read, folded; empty when nothing stood there. */
  readonly unread: string
}

/** What the facts of a record can be found by. The number of an adopted standard printed beside it is not its own. */
export function identityOf(facts: Facts): Identity {
  const keys = ownKeys(facts.numbers ?? [])
  return { keys, sourceKey: facts.sourceKey ?? null, titled: keys.length > 0 ? null : titledBy(facts) }
}

/** Look-up keys of the numbers that are a record's own. */
export function ownKeys(numbers: readonly NumberEntry[]): string[] {
  return numbers.filter(entry => entry.role !== 'dual').map(entry => numberKey(entry.normal))
}

/** What tells a record without a number; null without a title. */
export function titledBy(facts: Facts): Titled | null {
  const title = facts.titleZh ?? facts.titleEn
  if (!title) return null
  const issuers = facts.organisations?.filter(({ role }) => role === 'issuer').map(({ name }) => fold(name)) ?? []
  const unread = facts.unread?.filter(({ field }) => field === 'number').map(({ text }) => fold(text)) ?? []
  return {
    title: `${facts.kind ?? 'standard'} ${fold(title)}`,
    class: facts.class ?? 'unknown',
    issuer: issuers.sort().join(';'),
    unread: unread.sort().join(';'),
  }
}

/**
 * The one of several records of one title that a row is about: the same class and issuer, else one where either side is
 * silent of them. What stood for the number must be the same, or absent from both. Null when there is none, or no telling.
 */
export function chooseTitled<Owner extends { readonly titled: Titled }>(
  titled: Titled,
  owners: readonly Owner[],
): Owner | null {
  const alike = owners.filter(
    ({ titled: other }) =>
      other.unread === titled.unread &&
      (other.class === titled.class || other.class === 'unknown' || titled.class === 'unknown') &&
      (other.issuer === titled.issuer || other.issuer === '' || titled.issuer === ''),
  )
  const same = alike.find(({ titled: other }) => other.class === titled.class && other.issuer === titled.issuer)
  return same ?? (alike.length === 1 ? (alike[0] ?? null) : null)
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** A draft that can be a record, with what it can be found by. */
export interface Candidate {
  readonly draft: RecordDraft
  readonly identity: Identity
}

/** The drafts of one import sorted out among themselves. */
export interface SortedDrafts {
  readonly candidates: readonly Candidate[]
  /** Drafts that cannot be records, with the reason; complete. */
  readonly refused: readonly Finding[]
  /** Drafts that repeat another word for word. */
  readonly repeated: readonly Finding[]
}

/**
 * Sorts out the drafts of one import among themselves: one that nothing identifies is refused, one that says the same as
 * another is taken once, and one with another's number but other facts is refused, for nobody can tell which is right.
 */
export function sortDrafts(drafts: readonly RecordDraft[]): SortedDrafts {
  const candidates: Candidate[] = []
  const refused: Finding[] = []
  const repeated: Finding[] = []
  const claims = new Map<string, RecordDraft>()
  for (const draft of drafts) {
    const error = draft.findings.find(finding => finding.severity === 'error') ?? refuseDraft(draft)
    if (error) {
      refused.push(error)
      continue
    }
    const identity = identityOf(draft.facts)
    const names = claimsOf(identity)
    const other = names.map(name => claims.get(name)).find(found => found !== undefined)
    if (other === undefined) {
      for (const name of names) claims.set(name, draft)
      candidates.push({ draft, identity })
    } else if (isSame(draft, other)) repeated.push(repeatedRow(draft, other))
    else refused.push(takenNumber(draft, other))
  }
  return { candidates, refused, repeated }
}

function claimsOf({ keys, sourceKey, titled }: Identity): string[] {
  if (keys.length > 0) return keys.map(key => `number ${key}`)
  if (sourceKey !== null) return [`source ${sourceKey}`]
  return titled === null ? [] : [`title ${Object.values(titled).join('\n')}`]
}

function isSame(a: RecordDraft, b: RecordDraft): boolean {
  return JSON.stringify(a.facts) === JSON.stringify(b.facts)
}

function sayPlace({ file, sheet, record, line }: Place): string {
  return [file, sheet, record && `#${record}`, line && `L${line}`].filter(Boolean).join(' ')
}

function repeatedRow(draft: RecordDraft, other: RecordDraft): Finding {
  const where = sayPlace(other.place)
  return {
    rule: 'duplicate-row',
    severity: 'warning',
    message: { zh: `与 ${where} 完全相同，只收录一次。`, en: `This says the same as ${where}; it was taken once.` },
    at: draft.place,
    evidence: { other: where },
  }
}

function takenNumber(draft: RecordDraft, other: RecordDraft): Finding {
  const where = sayPlace(other.place)
  const { numbers, titleZh, titleEn } = draft.facts
  const name = numbers?.[0]?.normal ?? titleZh ?? titleEn ?? ''
  return {
    rule: 'number-taken',
    severity: 'error',
    message: {
      zh: `“${name}”已在 ${where} 出现，而两处内容不同，不能确定以哪一处为准。`,
      en: `“${name}” stands in ${where} already with other facts; nobody can tell which is right.`,
    },
    at: { ...draft.place, subject: name },
    evidence: { other: where },
    fix: { zh: '改正其中一处的编号，或删去一处。', en: 'Correct the number of one of them, or leave one out.' },
  }
}
