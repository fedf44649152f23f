import type { Block } from '../../model/block.ts'
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
/** How alike sentences must be to be the same one: in a paragraph that changed, in its clause, in another clause. */
const likeInParagraph = 0.2
const likeInClause = 0.45
const likeElsewhere = 0.55

/** What is known of two documents before their provisions are looked at. */
export interface KnownPairs {
  readonly matches: ClauseMatches
  /** Blocks that changed, by what they were. */
  readonly blocks: ReadonlyMap<Block, Block>
}

/** Pairs the provisions of two documents: word for word in the matched clause, then elsewhere, then by likeness. */
export function pairProvisions(
  old: readonly PlacedProvision[],
  next: readonly PlacedProvision[],
  { matches, blocks }: KnownPairs,
): PairedProvisions {
  const pairing = new Pairing(old, next)
  pairing.pairEqual(({ clause, text }, isOld) => {
    const home = isOld ? matches.next(clause) : clause
    return home ? `${home.at} ${text}` : null
  })
  pairing.pairEqual(({ text, items }) =>
    text.length + items.join('').length < tellingLength ? null : `${text}\n${items.join('\n')}`,
  )
  pairing.pairWithin<Block>(
    ({ paragraph }) => paragraph,
    paragraph => blocks.get(paragraph),
    likeInParagraph,
  )
  pairing.pairWithin(
    ({ clause }) => clause,
    clause => matches.next(clause),
    likeInClause,
  )
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

  /** By likeness, within something and what it became. */
  pairWithin<T>(within: (provision: PlacedProvision) => T, partner: (of: T) => T | undefined, least: number): void {
    const [left, right] = [groupBy(this.#open(this.#old), within), groupBy(this.#open(this.#next), within)]
    for (const [group, provisions] of left) {
      const to = partner(group)
      const others = to === undefined ? [] : (right.get(to) ?? [])
      for (const [x, y] of pairAlike(provisions.map(asAlike), others.map(asAlike), least)) {
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

function groupBy<T>(
  provisions: readonly PlacedProvision[],
  key: (provision: PlacedProvision) => T,
): ReadonlyMap<T, PlacedProvision[]> {
  const groups = new Map<T, PlacedProvision[]>()
  for (const provision of provisions) {
    const group = groups.get(key(provision))
    if (group) group.push(provision)
    else groups.set(key(provision), [provision])
  }
  return groups
}

/** Numbers and modals are what changes; the rest says which provision it is. */
function asAlike({ text, side: { modal } }: PlacedProvision): { kind: string; text: string } {
  const rest = (modal === '' ? text : text.replace(modal, '')).replace(/\d+(?:\.\d+)?/g, '')
  return { kind: '', text: rest }
}
