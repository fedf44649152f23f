import type { Id } from '../document/model/id.ts'
import type { DocumentProfile, DocumentStage, StandardDocument } from '../document/model/standard-document.ts'
import type { Finding, Severity, Text } from '../finding.ts'
import type { LintContext } from './context.ts'

/** How grave a fault is in one profile at one stage; `off` is not looked for. */
export type Level = Severity | 'off'

/** Levels by stage. */
export type StageLevels = Readonly<Record<DocumentStage, Level>>

/** Levels by profile and stage; a profile that is absent is off. */
export type SeverityTable = Readonly<Partial<Record<DocumentProfile, StageLevels>>>

/**
 * How well the fact behind a rule is known: read in a copy of the rulebook, read about it, or only remembered. What is only
 * read about is never an error, and what is only remembered is at most advice.
 */
export type Mark = 'verified' | 'secondary' | 'memory'

/** A change of the text of one piece that mends a fault without changing what the document says. */
export interface Edit {
  /** A paragraph or an entry of the references for `text`; a section, table or figure for `title`. */
  readonly at: Id
  readonly part: 'text' | 'title'
  /** Half-open range of code units in the plain text of that part. */
  readonly start: number
  readonly end: number
  /** What stands there; the edit holds only while it does. */
  readonly old: string
  readonly text: string
}

/** One fault that a rule saw. */
export interface Complaint {
  /** The piece: a section, block, list item or footnote; null for the cover and the document as a whole. */
  readonly at: Id | null
  /** JSON Pointer into the document where the fault lies on the cover: `/meta/issued`. */
  readonly pointer?: string
  readonly message: Text
  readonly evidence?: Finding['evidence']
  /** How to mend this one; else the rule says it. */
  readonly fix?: Text
  /** Makes this one milder than the rule is. */
  readonly atMost?: Severity
  readonly edit?: Edit
}

/** A rule of the catalogue, named for the fault that it finds. */
export interface Rule {
  /** Kebab-case; never renamed or reused. */
  readonly id: string
  /** Our short code by area of the rulebook: `STR-02`. */
  readonly code: string
  readonly title: Text
  /** Clause of the rulebook that asks for it. */
  readonly basis: Text
  readonly mark: Mark
  readonly severity: SeverityTable
  readonly fix: Text
  /** Runs after suppressions were applied, for rules about them. */
  readonly isLast?: true
  readonly check: (document: StandardDocument, context: LintContext) => Iterable<Complaint>
}
