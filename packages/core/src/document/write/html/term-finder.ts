import type { TermBlock } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { Range } from '../../model/inline.ts'

/** A use of a defined term in running text. */
export interface TermUse {
  readonly range: Range
  readonly term: Id
}

/** Terms in one text; more are a word list and no terms. */
const mostTerms = 2_000

/** Finds defined terms in running text: the longest name counts, one use of each in a section. */
export class TermFinder {
  readonly #ids = new Map<string, Id>()
  readonly #pattern: RegExp | null
  #seen = new Set<Id>()

  constructor(terms: readonly TermBlock[]) {
    for (const { id, names } of terms.slice(0, mostTerms)) {
      for (const { text, status } of names) {
        const name = text.trim()
        if (status !== 'deprecated' && [...name].length > 1 && !this.#ids.has(name)) this.#ids.set(name, id)
      }
    }
    const names = [...this.#ids.keys()].sort((one, other) => other.length - one.length)
    this.#pattern = names.length === 0 ? null : new RegExp(names.map(patternOf).join('|'), 'g')
  }

  /** Begins a section: its first use of each term is found again. */
  begin(): void {
    this.#seen = new Set()
  }

  /** Uses in a text, none of them in the term's own entry. */
  find(text: string, own: Id | null): readonly TermUse[] {
    if (!this.#pattern) return []
    const uses: TermUse[] = []
    for (const { 0: name, index } of text.matchAll(this.#pattern)) {
      const term = this.#ids.get(name)
      if (term === undefined || term === own || this.#seen.has(term)) continue
      this.#seen.add(term)
      uses.push({ range: [index, index + name.length], term })
    }
    return uses
  }
}

/** A name in Latin letters is a word of its own. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  const start = /^[A-Za-z0-9]/.test(name) ? '(?<![A-Za-z0-9])' : ''
  const end = /[A-Za-z0-9]$/.test(name) ? '(?![A-Za-z0-9])' : ''
  return start + escaped + end
}
