import { type AdoptionDegree, type Force, knownClasses } from '../number/number.ts'
import type { PartialDate } from './date.ts'

export type { AdoptionDegree, Force } from '../number/number.ts'

/** Class of a record; `unknown` when neither number nor source tells. */
export const standardClasses = [...knownClasses, 'unknown'] as const
export type StandardClass = (typeof standardClasses)[number]

/** What the record is: a standard, or a document that changes one. */
export type StandardKind = 'standard' | 'amendment' | 'corrigendum'

/**
 * Why a standard has this number. `primary`: the one it is listed under; `joint`: the same text issued by another
 * province (Yangtze delta); `dual`: the number of the identically adopted international standard printed in the same
 * line; `former`: a spelling or number it had before.
 */
export type NumberRole = 'primary' | 'joint' | 'dual' | 'former'

export interface NumberEntry {
  /** Normal form as `core/number` makes it, `DB31/T 1523-2024`. Never a key. */
  readonly normal: string
  readonly role: NumberRole
}

/** One text of a standard; the first is the original, later ones are partial revisions such as `2018年版`. */
export interface Edition {
  readonly label: string
  readonly issued: PartialDate | null
  readonly effective: PartialDate | null
}

/**
 * Typed relations, read "this record <type> the other". There are no types for the opposite way: `replaced-by`,
 * `obsoletedBy` and the like are the same types with `direction: 'in'`.
 */
export type RelationType =
  | 'replaces'
  | 'replaces-partly'
  | 'adopts'
  | 'cites'
  | 'part-of'
  | 'amends'
  | 'corrects'
  | 'promoted-to'
  | 'supports'
  | 'translates'

export interface Relation {
  readonly type: RelationType
  /** `in`: the other way round, "the other <type> this record". Absent: "this record <type> the other". */
  readonly direction?: 'in'
  /** Number of the other record, normal form where it could be parsed, else as written. It need not be registered. */
  readonly target: string
  readonly degree?: AdoptionDegree
  /** Day from which the relation holds, when the source says it and it is not the effective date of the replacing one. */
  readonly from?: PartialDate
  readonly note?: string
}

/** What an organisation did for a standard: 提出, 归口, 起草, 发布, 主管, 组织实施. */
export type OrganisationRole = 'proposer' | 'custodian' | 'drafter' | 'issuer' | 'authority' | 'implementer'

export interface OrganisationEntry {
  readonly role: OrganisationRole
  readonly name: string
}

/** Where a fact comes from. Only `official` sources are shown as links. */
export type SourceTier = 'official' | 'press' | 'secondary'

export interface Source {
  readonly tier: SourceTier
  /** Title, address or description as plain text. */
  readonly text: string
}

/** `low` means "cited, not verified": such a record is shown with that label and counts nowhere. */
export type Confidence = 'high' | 'medium' | 'low'

/**
 * How far a record without a number is: a topic that needs a standard, a project that makes one, or a publication
 * whose number is not known. None of them counts towards a target.
 */
export type Unnumbered = 'need' | 'project' | 'publication'

/** Conclusion of a review (复审结论): 继续有效, 修订, 废止. */
export const reviewOutcomes = ['confirmed', 'revise', 'withdraw'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** A part that organisations of the programme's place had in an international or national standard: 主导 or 参与. */
export type Participation = 'lead' | 'participant'

/** A label that was awarded, such as “上海标准”. */
export interface Label {
  readonly scheme: string
  readonly awarded: PartialDate | null
}

/** A place in a framework. `primary` once per framework, any number of further places. */
export interface Placement {
  readonly framework: string
  readonly node: string
  readonly primary: boolean
  /** Who placed it there: the source, or us by reading the title. */
  readonly basis: 'source' | 'title' | 'office'
}

/** What a source said of a field and could not be read: kept word for word until the field is corrected. */
export interface Unread {
  /** Name of the field as in `Standard`: `issued`, `class`. */
  readonly field: string
  readonly text: string
}

/** A field that a person corrected: imports no longer change it. */
export interface Correction {
  readonly field: string
  /** What the source said, as text; when an import says something else again, it is reported. */
  readonly source: string | null
}

/** A record that was taken out of the registry: it stays in the store with its numbers, and counts nowhere. */
export interface Retraction {
  readonly reason: string
  /** Id of the record that it was merged into; null when it is no standard at all, or should not have been registered. */
  readonly into: string | null
}

/** The facts of a standard: a work with its numbers, editions and relations. Dates are as the source gives them. */
export interface Standard {
  readonly kind: StandardKind
  readonly class: StandardClass
  readonly force: Force
  /** Empty for planned ones; the first is primary. */
  readonly numbers: readonly NumberEntry[]
  readonly titleZh: string | null
  readonly titleEn: string | null
  readonly issued: PartialDate | null
  readonly effective: PartialDate | null
  readonly withdrawn: PartialDate | null
  /** Day after which it no longer holds by itself (local guidance documents). */
  readonly expires: PartialDate | null
  /** Day of the last review (复审); absent when no source tells of one. */
  readonly reviewed?: PartialDate
  /** What that review came to; absent when no source tells: then the standard was confirmed. */
  readonly reviewOutcome?: ReviewOutcome
  /** What the source says of the status, word for word; kept beside what we compute, never mixed with it. */
  readonly statedStatus: string | null
  /** What the stated word means, where the vocabulary is known. */
  readonly statedMeaning: StatusName | null
  readonly unnumbered: Unnumbered | null
  readonly abstract: string | null
  readonly ics: readonly string[]
  readonly ccs: readonly string[]
  readonly editions: readonly Edition[]
  readonly relations: readonly Relation[]
  readonly organisations: readonly OrganisationEntry[]
  readonly placements: readonly Placement[]
  readonly labels: readonly Label[]
  readonly participation: Participation | null
  readonly confidence: Confidence
  readonly sources: readonly Source[]
  /** Stable id in the source (Relaton `id`, project number …), used to find the record again when it has no number. */
  readonly sourceKey: string | null
  readonly unread: readonly Unread[]
  readonly corrected: readonly Correction[]
}

/**
 * Status of a standard as of a day. `not-issued`: it was issued later, and what it was on that day is not recorded.
 * `unknown` says what is missing.
 */
export const statusNames = [
  'planned',
  'drafting',
  'not-issued',
  'upcoming',
  'in-force',
  'partly-replaced',
  'replaced',
  'withdrawn',
  'unknown',
] as const
export type StatusName = (typeof statusNames)[number]

export interface Status {
  readonly name: StatusName
  /** Facts that would decide it, when the name is `unknown`; `direction`: which of two replaces the other. */
  readonly missing: readonly ('issued' | 'effective' | 'withdrawn' | 'successor-effective' | 'direction')[]
  /** Day of the change that made it so, where known. */
  readonly since: PartialDate | null
  /** Numbers of the standards that replaced it, wholly or partly. */
  readonly successors: readonly string[]
}

/** A standard as the registry holds it. */
export interface StandardRecord extends Standard {
  /** Opaque, never derived from the number. */
  readonly id: string
  /** Counts up from 1 with every change; the ETag. */
  readonly revision: number
  /** Absent while the record stands. */
  readonly retracted?: Retraction
}

/** A standard with every list empty and every fact unknown, to spread real facts over. */
export const blankStandard: Standard = {
  kind: 'standard',
  class: 'unknown',
  force: 'unknown',
  numbers: [],
  titleZh: null,
  titleEn: null,
  issued: null,
  effective: null,
  withdrawn: null,
  expires: null,
  statedStatus: null,
  statedMeaning: null,
  unnumbered: null,
  abstract: null,
  ics: [],
  ccs: [],
  editions: [],
  relations: [],
  organisations: [],
  placements: [],
  labels: [],
  participation: null,
  confidence: 'high',
  sources: [],
  sourceKey: null,
  unread: [],
  corrected: [],
}
