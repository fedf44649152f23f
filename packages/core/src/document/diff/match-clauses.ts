import { risingPairs } from './align-sequence.ts'
import { type Clause, ClauseSketches } from './clause-list.ts'
import { LikenessIndex, likeness } from './sketch.ts'

/** Which clause of one document is which of the other. */
export class ClauseMatches {
  readonly #nextOf = new Map<Clause, Clause>()
  readonly #oldOf = new Map<Clause, Clause>()

  next(old: Clause): Clause | undefined {
    return this.#nextOf.get(old)
  }

  old(next: Clause): Clause | undefined {
    return this.#oldOf.get(next)
  }

  has(clause: Clause): boolean {
    return this.#nextOf.has(clause) || this.#oldOf.has(clause)
  }

  add(old: Clause, next: Clause): void {
    if (this.has(old) || this.has(next)) return
    this.#nextOf.set(old, next)
    this.#oldOf.set(next, old)
  }
}

/**
 * Matches the clauses of two documents: those equal in title and text, those with the same id, the elements that a document
 * has once, then by title and number under matched clauses, at last by what their texts have in common.
 */
export function matchClauses(old: readonly Clause[], next: readonly Clause[]): ClauseMatches {
  const matching = new Matching(old, next)
  matching.matchUnique(clause =>
    clause.text === '' ? null : `${clause.section.kind}\n${clause.titleKey}\n${clause.text}`,
  )
  matching.matchIds()
  matching.matchUnique(clause =>
    clause.parent === null && !repeated.has(clause.section.kind) ? clause.section.kind : null,
  )
  matching.matchUnder()
  matching.matchUnique(clause => (clause.titleKey.length < 2 ? null : `${clause.part}\n${clause.titleKey}`), 0.2)
  matching.matchByText()
  matching.matchByContent()
  matching.matchUnder()
  matching.matchBetween()
  matching.matchUnder()
  return matching.matches
}

const repeated: ReadonlySet<string> = new Set(['clause', 'annex', 'symbols'])

class Matching {
  readonly matches = new ClauseMatches()
  readonly #old: readonly Clause[]
  readonly #next: readonly Clause[]
  readonly #sketches = new ClauseSketches()

  constructor(old: readonly Clause[], next: readonly Clause[]) {
    this.#old = old
    this.#next = next
  }

  /** Matches what bears a key that nothing else on its side bears. */
  matchUnique(keyOf: (clause: Clause) => string | null, least = 0): void {
    const [left, right] = [this.#byKey(this.#old, keyOf), this.#byKey(this.#next, keyOf)]
    for (const [key, clause] of left) {
      const other = right.get(key)
      if (clause && other && (least === 0 || this.#isLike(clause, other, least))) this.matches.add(clause, other)
    }
  }

  /** Ids are trusted unless the piece is one of several alike (`_2`), or has become something else altogether. */
  matchIds(): void {
    const right = new Map(this.#next.map(clause => [clause.section.id, clause]))
    for (const clause of this.#old) {
      const other = right.get(clause.section.id)
      if (!other || /_\d+$/.test(clause.section.id) || clause.section.kind !== other.section.kind) continue
      const isSame =
        clause.titleKey !== '' && clause.titleKey === other.titleKey && this.#areParentsMatched(clause, other)
      if (isSame || this.#isLike(clause, other, 0.15)) this.matches.add(clause, other)
    }
  }

  /** Top down: clauses under matched ones, by title, then by number and title in part, in their order. */
  matchUnder(): void {
    this.#matchChildren(this.#roots(this.#old), this.#roots(this.#next))
    for (const clause of this.#old) {
      const other = this.matches.next(clause)
      if (other) this.#matchChildren(clause.children, other.children)
    }
  }

  /** By what texts have in common, the most alike first. */
  matchByText(): void {
    const left = this.#open(this.#old).filter(clause => clause.text !== '')
    const right = this.#open(this.#next).filter(clause => clause.text !== '')
    if (left.length === 0 || right.length === 0) return
    const index = new LikenessIndex(right.map(clause => this.#sketches.of(clause)))
    const found = left.flatMap(clause =>
      index.like(this.#sketches.of(clause), 0.3).flatMap(({ at, likeness: score }) => {
        const other = right[at]
        return other ? [{ clause, other, score: score + this.#bonus(clause, other) }] : []
      }),
    )
    for (const { clause, other, score } of found.sort((one, two) => two.score - one.score))
      if (score >= 0.45) this.matches.add(clause, other)
  }

  /** Clauses that are only a frame for others: matched when most of what they hold is. */
  matchByContent(): void {
    for (const clause of this.#open(this.#old).reverse()) {
      const votes = new Map<Clause, number>()
      for (const child of clause.children) {
        const parent = this.matches.next(child)?.parent
        if (parent && !this.matches.has(parent)) votes.set(parent, (votes.get(parent) ?? 0) + 1)
      }
      const [best] = [...votes].sort((one, other) => other[1] - one[1])
      if (best && best[1] * 2 > clause.children.length && best[1] * 2 > best[0].children.length)
        this.matches.add(clause, best[0])
    }
  }

  /** A clause between matched neighbours that keeps its number or title is the same one, rewritten. */
  matchBetween(): void {
    for (const clause of this.#open(this.#old)) {
      const siblings = clause.parent ? this.matches.next(clause.parent)?.children : this.#roots(this.#next)
      const other = siblings?.find(
        one =>
          !this.matches.has(one) &&
          one.part === clause.part &&
          one.section.kind === clause.section.kind &&
          one.number === clause.number,
      )
      if (!other || clause.number === null) continue
      const isRewritten = this.#isLike(clause, other, 0.15) || overlap(clause.titleKey, other.titleKey) >= 0.5
      if (isRewritten) this.matches.add(clause, other)
    }
  }

  #matchChildren(left: readonly Clause[], right: readonly Clause[]): void {
    const open = (clauses: readonly Clause[]) => clauses.filter(clause => !this.matches.has(clause))
    const keys: ((clause: Clause) => string | null)[] = [
      clause => (clause.titleKey === '' ? null : `${clause.part}\n${clause.titleKey}\n${clause.number}`),
      clause => (clause.titleKey === '' ? null : `${clause.part}\n${clause.titleKey}`),
    ]
    for (const keyOf of keys) {
      const others = this.#byKey(open(right), keyOf)
      for (const [key, clause] of this.#byKey(open(left), keyOf)) {
        const other = others.get(key)
        if (clause && other) this.matches.add(clause, other)
      }
    }
    this.#matchUntitled(open(left).filter(isUntitled), open(right).filter(isUntitled))
  }

  /** Clauses without titles under one clause: like texts, as many as keep their order. */
  #matchUntitled(left: readonly Clause[], right: readonly Clause[]): void {
    if (left.length === 0 || right.length === 0) return
    const index = new LikenessIndex(right.map(clause => this.#sketches.of(clause)))
    const pairs: [number, number][] = []
    for (let x = 0; x < left.length; x++) {
      const [best] = left[x] ? index.like(this.#sketches.of(left[x] as Clause), 0.3) : []
      if (best) pairs.push([x, best.at])
    }
    for (const [x, y] of risingPairs(pairs)) {
      const [clause, other] = [left[x], right[y]]
      if (clause && other) this.matches.add(clause, other)
    }
  }

  #areParentsMatched({ parent, part }: Clause, other: Clause): boolean {
    if (!parent || !other.parent) return parent === other.parent && part === other.part
    return this.matches.next(parent) === other.parent || parent.titleKey === other.parent.titleKey
  }

  #bonus(clause: Clause, other: Clause): number {
    const sameTitle = clause.titleKey !== '' && clause.titleKey === other.titleKey
    const sameNumber = clause.number !== null && clause.number === other.number
    return (sameTitle ? 0.15 : 0) + (sameNumber ? 0.05 : 0) + (this.#areParentsMatched(clause, other) ? 0.1 : 0)
  }

  #isLike(clause: Clause, other: Clause, least: number): boolean {
    if (clause.text === '' && other.text === '')
      return clause.titleKey === other.titleKey || overlap(clause.titleKey, other.titleKey) >= 0.5
    return likeness(this.#sketches.of(clause), this.#sketches.of(other)) >= least
  }

  #open(clauses: readonly Clause[]): Clause[] {
    return clauses.filter(clause => !this.matches.has(clause))
  }

  #roots(clauses: readonly Clause[]): readonly Clause[] {
    return clauses.filter(clause => clause.parent === null)
  }

  #byKey(clauses: readonly Clause[], keyOf: (clause: Clause) => string | null): Map<string, Clause | null> {
    const byKey = new Map<string, Clause | null>()
    for (const clause of clauses) {
      const key = this.matches.has(clause) ? null : keyOf(clause)
      if (key !== null) byKey.set(key, byKey.has(key) ? null : clause)
    }
    return byKey
  }
}

function isUntitled(clause: Clause): boolean {
  return clause.titleKey === ''
}

/** Share of two-character pieces that two short texts have in common. */
export function overlap(one: string, other: string): number {
  if (one === other) return 1
  const [left, right] = [pairsOf(one), pairsOf(other)]
  if (left.size === 0 || right.size === 0) return 0
  let both = 0
  for (const pair of left) if (right.has(pair)) both++
  return (2 * both) / (left.size + right.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}
