import type { Id } from '../document/model/id.ts'
import type { DocumentProfile, DocumentStage } from '../document/model/standard-document.ts'
import type { Finding, Severity } from '../finding.ts'
import type { Edit } from './rule.ts'

/** A finding of a rule, with the piece that it points to and the change that would mend it, where there is a safe one. */
export interface LintFinding extends Finding {
  /** Short code by area of the rulebook: `STR-02`. */
  readonly code: string
  /** Null for the cover and the document as a whole. */
  readonly piece: Id | null
  readonly edit?: Edit
}

/** A finding that the authors leave as it is, with why. */
export interface SuppressedFinding extends LintFinding {
  readonly reason: string
}

/** What was found, counted truly even where only the first findings of a rule are kept. */
export interface LintCounts extends Readonly<Record<Severity, number>> {
  readonly suppressed: number
  /** Findings by rule, the suppressed ones not counted; rules without any are left out. */
  readonly byRule: Readonly<Record<string, number>>
}

/** What a lint found. */
export interface LintResult {
  readonly profile: DocumentProfile
  readonly stage: DocumentStage
  /** In reading order within each rule, rules in the order of the catalogue. */
  readonly findings: readonly LintFinding[]
  readonly counts: LintCounts
  readonly suppressed: readonly SuppressedFinding[]
}
