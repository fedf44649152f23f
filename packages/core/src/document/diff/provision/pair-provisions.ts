import type { Clause } from '../clause-list.ts'
import type { ClauseMatches } from '../match-clauses.ts'
import { pairAlike } from '../pair-alike.ts'
import { LikenessIndex, sketchOf } from '../sketch.ts'
import type { PlacedProvision } from './gather-provisions.ts'

export type ProvisionPair = readonly [old: PlacedProvision, next: PlacedProvision]

export interface PairedProvisions {
  /** Those whose sentence or list differs. */
  readonly changed: readonly ProvisionPair[]
  readonly removed: readonly PlacedProvision[]
  readonly added: readonly PlacedProvision[]
}

/** Characters from which on a sentence in another clause is taken for the same one. */
const tellingLength = 12
const likeHere = 0.35
const likeElsewhere = 0.55

/** Pairs the provisions of two documents: word for word in the matched clause, then elsewhere, then by likeness. */
export function pairProvisions(
  old: readonly PlacedProvision[],
  next: readonly PlacedProvision[],
  matches: ClauseMatches,
): PairedProvisions {
  const pairing = new Pairing(old, next)
  pairing.pairEqual(({ clause, text }, isOld) => {
    const home = isOld ? matches.next(clause) : clause
    return home ? `${home.at} ${text}` : null
  })
  pairing.pairEqual(({ text, items }) =>
    text.length + items.join('').length < tellingLength ? null : `${text}\n${items.join('\n')}`,
  )
  pairing.pairInClauses(matches)
  pairing.pairAnywhere()
  return pairing.result()
}

class Pairing {
  readonly #old: readonly PlacedProvision[]
  readonly #next: readonly PlacedProvision[]
  readonly #partner = new Map<PlacedProvision, PlacedProvision>()

  constructor(old: readonly PlacedProvision[], next: readonly PlacedProvision[]) {
    this.#old = old
    this.#next = next
  }

  pairEqual(keyOf: (provision: PlacedProvision, isOld: boolean) => string | null): void {
    const waiting = new Map<string, PlacedProvision[]>()
    for (const provision of this.#open(this.#next).reverse()) {
      const key = keyOf(provision, false)
      if (key === null) continue
      const others = waiting.get(key)
      if (others) others.push(provision)
      else waiting.set(key, [provision])
    }
    for (const provision of this.#open(this.#old)) {
      const key = keyOf(provision, true)
      const other = key === null ? undefined : waiting.get(key)?.pop()
      if (other) this.#pair(provision, other)
    }
  }

  pairInClauses(matches: ClauseMatches): void {
    const [left, right] = [byClause(this.#open(this.#old)), byClause(this.#open(this.#next))]
    for (const [clause, provisions] of left) {
      const home = matches.next(clause)
      const others = home ? right.get(home) : undefined
      if (!others) continue
      for (const [x, y] of pairAlike(provisions.map(asAlike), others.map(asAlike), likeHere)) {
        const [provision, other] = [provisions[x], others[y]]
        if (provision && other) this.#pair(provision, other)
      }
    }
  }

  pairAnywhere(): void {
    const [left, right] = [this.#open(this.#old), this.#open(this.#next)]
    if (left.length === 0 || right.length === 0) return
    const index = new LikenessIndex(right.map(({ text }) => sketchOf(text)))
    const found = left.flatMap(provision =>
      index
        .like(sketchOf(provision.text), likeElsewhere)
        .map(({ at, likeness }) => ({ provision, other: right[at], likeness })),
    )
    for (const { provision, other } of found.sort((one, two) => two.likeness - one.likeness))
      if (other && !this.#partner.has(provision) && !this.#partner.has(other)) this.#pair(provision, other)
  }

  result(): PairedProvisions {
    const changed = this.#next.flatMap((next): ProvisionPair[] => {
      const old = this.#partner.get(next)
      return old && !areEqual(old, next) ? [[old, next]] : []
    })
    return { changed, removed: this.#open(this.#old), added: this.#open(this.#next) }
  }

  #pair(old: PlacedProvision, next: PlacedProvision): void {
    this.#partner.set(old, next)
    this.#partner.set(next, old)
  }

  #open(provisions: readonly PlacedProvision[]): PlacedProvision[] {
    return provisions.filter(provision => !this.#partner.has(provision))
  }
}

function areEqual(old: PlacedProvision, next: PlacedProvision): boolean {
  return (
    old.text === next.text &&
    old.items.length === next.items.length &&
    old.items.every((item, at) => item === next.items[at])
  )
}

function byClause(provisions: readonly PlacedProvision[]): ReadonlyMap<Clause, PlacedProvision[]> {
  const groups = new Map<Clause, PlacedProvision[]>()
  for (const provision of provisions) {
    const group = groups.get(provision.clause)
    if (group) group.push(provision)
    else groups.set(provision.clause, [provision])
  }
  return groups
}

/** Numbers and modals are what changes; the rest says which provision it is. */
function asAlike({ text, side: { modal } }: PlacedProvision): { kind: string; text: string } {
  const rest = (modal === '' ? text : text.replace(modal, '')).replace(/\d+(?:\.\d+)?/g, '')
  return { kind: '', text: rest }
}
