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

/** Edits that overlap are made one after the other. */
const mostRounds = 4

/**
 * Applies the safe fixes of a document. A fix stays only if its finding is gone afterwards and nothing new is found; where
 * the fixes of one rule fail that, none of them is made.
 */
export function fixDocument(document: StandardDocument, options: LintOptions = {}): Fixed {
  const whole = { ...options, samples: Number.POSITIVE_INFINITY }
  let state: State = { document, fixed: [], after: lint(document, whole) }
  for (let round = 0; round < mostRounds; round++) {
    const next = fixOnce(state, whole)
    if (next.document === state.document) break
    state = next
  }
  return { document: state.document, fixed: state.fixed, result: lint(state.document, options) }
}

interface State {
  readonly document: StandardDocument
  readonly fixed: readonly LintFinding[]
  readonly after: LintResult
}

function fixOnce(state: State, options: LintOptions): State {
  const { findings } = state.after
  const together = tryFixes(state, findings, options)
  if (together) return together
  let current = state
  for (const rule of new Set(findings.filter(finding => finding.edit).map(finding => finding.rule))) {
    const own = current.after.findings.filter(finding => finding.rule === rule)
    current = tryFixes(current, own, options) ?? current
  }
  return current
}

/** Null when the fixes did not do what they promise. */
function tryFixes({ document, fixed, after: before }: State, findings: readonly LintFinding[], options: LintOptions) {
  const { document: changed, applied } = applyFixes(document, findings)
  if (applied.length === 0) return { document, fixed, after: before }
  const after = lint(changed, options)
  const isProved = Object.entries(after.counts.byRule).every(([rule, count]) => {
    const gone = applied.filter(finding => finding.rule === rule).length
    return count <= (before.counts.byRule[rule] ?? 0) - gone
  })
  return isProved ? { document: changed, fixed: [...fixed, ...applied], after } : null
}
