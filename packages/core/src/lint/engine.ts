import type { StandardDocument } from '../document/model/standard-document.ts'
import type { Place, Severity } from '../finding.ts'
import { annotated } from './annotated.ts'
import { type LintContext, type LintOptions, makeContext } from './context.ts'
import type { DocumentIndex } from './index/document-index.ts'
import { rules } from './list.ts'
import { levelOf, milder } from './profiles.ts'
import type { LintFinding, LintResult, SuppressedFinding } from './result.ts'
import type { Complaint, Rule } from './rule.ts'
import { Suppressions } from './suppress.ts'

const defaultSamples = 50

/** Areas of the rulebook that speak of what the text of a PDF does not show: cover, numbers, lists, tables, figures, formulas, notes, annexes. */
const unseenInPdf = /^(?:CVR|TTL|NUM|LST|TBL|FIG|FRM|ADD|ANX)-/

/**
 * Holds a document against the rulebook of its profile: every rule of the catalogue that is on for that profile and stage.
 * The document is numbered and annotated first; it is not changed.
 */
export function lint(document: StandardDocument, options: LintOptions = {}): LintResult {
  return lintWith(rules, document, options)
}

/** Ids that no rule bears, such as a slip in what a caller disables. */
export function findUnknownRules(ids: readonly string[]): readonly string[] {
  return ids.filter(id => !rules.some(rule => rule.id === id))
}

/** The same with rules of the caller's choice. */
export function lintWith(chosen: readonly Rule[], document: StandardDocument, options: LintOptions = {}): LintResult {
  const ready = annotated(document)
  const context = makeContext(ready, options)
  const run = new Run(ready.suppressions, context, options)
  const active = chosen.filter(
    rule => !options.disabled?.includes(rule.id) && !(document.source === 'pdf' && unseenInPdf.test(rule.code)),
  )
  for (const rule of active.filter(rule => !rule.isLast)) run.take(rule, ready, context)
  const late = { ...context, idleSuppressions: run.idleSuppressions() }
  for (const rule of active.filter(rule => rule.isLast)) run.take(rule, ready, late)
  return run.result()
}

/** Collects what the rules of one run say. */
class Run {
  readonly #context: LintContext
  readonly #suppressions: Suppressions
  readonly #samples: number
  readonly #enabled: readonly string[]
  readonly #findings: LintFinding[] = []
  readonly #suppressed: SuppressedFinding[] = []
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  readonly #byRule: Record<string, number> = {}
  #suppressedCount = 0

  constructor(suppressions: StandardDocument['suppressions'], context: LintContext, options: LintOptions) {
    this.#context = context
    this.#suppressions = new Suppressions(suppressions, context.index)
    this.#samples = options.samples ?? defaultSamples
    this.#enabled = options.enabled ?? []
  }

  take(rule: Rule, document: StandardDocument, context: LintContext): void {
    const level = levelOf(rule, { ...context, isEnabled: this.#enabled.includes(rule.id) })
    if (level === 'off') return
    let suppressed = 0
    for (const complaint of rule.check(document, context)) {
      const finding = findingOf(rule, complaint, { level, index: this.#context.index })
      const suppression = this.#suppressions.find(finding)
      if (suppression) {
        this.#suppressedCount++
        if (++suppressed <= this.#samples) this.#suppressed.push({ ...finding, reason: suppression.reason })
      } else this.#keep(finding)
    }
  }

  idleSuppressions() {
    return this.#suppressions.idle()
  }

  result(): LintResult {
    return {
      profile: this.#context.profile,
      stage: this.#context.stage,
      findings: this.#findings,
      counts: { ...this.#counts, suppressed: this.#suppressedCount, byRule: this.#byRule },
      suppressed: this.#suppressed,
    }
  }

  #keep(finding: LintFinding): void {
    const count = (this.#byRule[finding.rule] ?? 0) + 1
    this.#byRule[finding.rule] = count
    this.#counts[finding.severity]++
    if (count <= this.#samples) this.#findings.push(finding)
  }
}

function findingOf(
  rule: Rule,
  complaint: Complaint,
  { level, index }: { level: Severity; index: DocumentIndex },
): LintFinding {
  const { at, message, evidence, atMost, edit } = complaint
  return {
    rule: rule.id,
    code: rule.code,
    severity: atMost ? milder(level, atMost) : level,
    message,
    at: placeOf(complaint, index),
    piece: at,
    ...(evidence && { evidence }),
    basis: rule.basis,
    fix: complaint.fix ?? rule.fix,
    ...(edit && { edit }),
  }
}

function placeOf({ at, pointer }: Complaint, index: DocumentIndex): Place {
  const piece = at === null ? undefined : index.places.get(at)
  if (!piece) return { clause: '封面', ...(pointer !== undefined && { pointer }) }
  const { inside: _, ...place } = piece
  return { ...place, ...(pointer !== undefined && { pointer }) }
}
