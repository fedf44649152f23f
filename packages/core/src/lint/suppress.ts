import type { Suppression } from '../document/model/standard-document.ts'
import type { DocumentIndex } from './index/document-index.ts'
import type { LintFinding } from './result.ts'

/** Suppressions of a document, and which of them had an effect. One without a reason has none. */
export class Suppressions {
  readonly #index: DocumentIndex
  readonly #byRule = new Map<string, Suppression[]>()
  readonly #all: readonly Suppression[]
  readonly #used = new Set<Suppression>()

  constructor(all: readonly Suppression[], index: DocumentIndex) {
    this.#index = index
    this.#all = all
    for (const one of all) {
      if (one.reason.trim() === '') continue
      this.#byRule.set(one.rule, [...(this.#byRule.get(one.rule) ?? []), one])
    }
  }

  /** The suppression that holds for a finding: for its piece, for something around it, or for the whole document. */
  find({ rule, piece }: Pick<LintFinding, 'rule' | 'piece'>): Suppression | null {
    const candidates = this.#byRule.get(rule)
    if (!candidates) return null
    const inside = piece === null ? [] : [piece, ...(this.#index.places.get(piece)?.inside ?? [])]
    const found = candidates.find(({ at }) => at === null || inside.includes(at))
    if (found) this.#used.add(found)
    return found ?? null
  }

  /** Those that suppressed nothing so far. */
  idle(): readonly Suppression[] {
    return this.#all.filter(one => !this.#used.has(one))
  }
}
