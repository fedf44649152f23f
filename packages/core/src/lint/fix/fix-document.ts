import type { StandardDocument } from '../../document/model/standard-document.ts'
import type { LintOptions } from '../context.ts'
import { lint } from '../engine.ts'
import type { LintFinding, LintResult } from '../result.ts'
import { applyFixes } from './apply-fixes.ts'

/** A document after its safe fixes, proved by linting again. */
export interface Fixed {
  readonly document: StandardDocument
  /** Findings that are gone. */
  readonly fixed: readonly LintFinding[]
  /** What is found in the document as it is now. */
  readonly result: LintResult
}

/**
 * Applies the safe fixes of a document. A fix stays only if its finding is gone afterwards and nothing new is found; where
 * the fixes of one rule fail that, none of them is made.
 */
export function fixDocument(document: StandardDocument, options: LintOptions = {}): Fixed {
  const whole = { ...options, samples: Number.POSITIVE_INFINITY }
  const before = lint(document, whole)
  const together = tryFixes(document, { before, findings: before.findings, options: whole })
  if (together) return { ...together, result: lint(together.document, options) }
  return fixRuleByRule(document, { before, options: whole, kept: options })
}

interface Trial {
  readonly before: LintResult
  readonly findings: readonly LintFinding[]
  readonly options: LintOptions
}

/** Null when the fixes did not do what they promise. */
function tryFixes(document: StandardDocument, { before, findings, options }: Trial) {
  const { document: changed, applied } = applyFixes(document, findings)
  if (applied.length === 0) return { document, fixed: applied, after: before }
  const after = lint(changed, options)
  const isProved = [...countByRule(after)].every(([rule, count]) => {
    const gone = applied.filter(finding => finding.rule === rule).length
    return count <= (before.counts.byRule[rule] ?? 0) - gone
  })
  return isProved ? { document: changed, fixed: applied, after } : null
}

function countByRule(result: LintResult): Map<string, number> {
  return new Map(Object.entries(result.counts.byRule))
}

function fixRuleByRule(
  document: StandardDocument,
  { before, options, kept }: { before: LintResult; options: LintOptions; kept: LintOptions },
): Fixed {
  let state = { document, fixed: [] as readonly LintFinding[], after: before }
  for (const rule of new Set(before.findings.filter(finding => finding.edit).map(finding => finding.rule))) {
    const findings = state.after.findings.filter(finding => finding.rule === rule)
    const next = tryFixes(state.document, { before: state.after, findings, options })
    if (next) state = { ...next, fixed: [...state.fixed, ...next.fixed] }
  }
  return { document: state.document, fixed: state.fixed, result: lint(state.document, kept) }
}
