import { findKnots } from './knots.ts'

/** One step of a chain: the newer standard replaces the older one. */
export interface ChainLink {
  readonly older: string
  readonly newer: string
  readonly partly: boolean
}

/** Everything that a standard descends from and everything that descends from it. */
export interface Chain {
  /** Ids, an older one always before those that replace it, whatever branches and merges, but for cycles. */
  readonly members: readonly string[]
  /** Links between the members, each once. */
  readonly links: readonly ChainLink[]
  /** Members that replace themselves by way of others: among those of one cycle the order is by date. */
  readonly cyclic: readonly string[]
}

/** What a chain is found from. */
export interface ChainSource {
  /** Links in which the standard is the newer one. */
  predecessors(id: string): readonly ChainLink[]
  /** Links in which the standard is the older one. */
  successors(id: string): readonly ChainLink[]
  /** Order of two standards that no link orders: by date, then by number. */
  compare(a: string, b: string): number
}

/**
 * The supersession chain of a standard, both ways: its predecessors to the oldest and its successors to the newest, over
 * branches (one replaced by several) and merges (several replaced by one). Siblings that are neither stay out. Linear
 * but for the sorting; terminates on any graph.
 */
export function chainOf(start: string, source: ChainSource): Chain {
  const links = new Map<string, ChainLink>()
  const members = new Set([start])
  walk(start, { follow: id => source.predecessors(id), next: link => link.older, members, links })
  walk(start, { follow: id => source.successors(id), next: link => link.newer, members, links })
  return { ...sortLinks(members, [...links.values()], source.compare), links: [...links.values()] }
}

interface Walk {
  readonly follow: (id: string) => readonly ChainLink[]
  readonly next: (link: ChainLink) => string
  readonly members: Set<string>
  readonly links: Map<string, ChainLink>
}

function walk(start: string, { follow, next, members, links }: Walk): void {
  const seen = new Set([start])
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const link of follow(id)) {
      if (link.older === link.newer) continue
      links.set(`${link.older}\n${link.newer}`, link)
      const other = next(link)
      members.add(other)
      if (!seen.has(other)) open.push(other)
      seen.add(other)
    }
  }
}

/** Kahn's topological order, by `compare` where links leave a choice; links inside a cycle order nothing. */
function sortLinks(ids: ReadonlySet<string>, links: readonly ChainLink[], compare: (a: string, b: string) => number) {
  const knotOf = knotsOf(links)
  const ordering = links.filter(({ older, newer }) => !knotOf.has(older) || knotOf.get(older) !== knotOf.get(newer))
  const newerThan = Map.groupBy(ordering, link => link.older)
  const waiting = new Map<string, number>()
  for (const { newer } of ordering) waiting.set(newer, (waiting.get(newer) ?? 0) + 1)
  const members: string[] = []
  const ready = [...ids].filter(id => !waiting.has(id))
  while (ready.length > 0) {
    // The next one is taken from the end; sorting is cheap, all but the last few are in order already.
    ready.sort((a, b) => compare(b, a))
    const id = ready.pop() ?? ''
    members.push(id)
    for (const { newer } of newerThan.get(id) ?? []) {
      const count = (waiting.get(newer) ?? 0) - 1
      waiting.set(newer, count)
      if (count === 0) ready.push(newer)
    }
  }
  return { members, cyclic: members.filter(id => knotOf.has(id)) }
}

/** The knot that each cyclic member is in, by its ordinal. */
function knotsOf(links: readonly ChainLink[]): Map<string, number> {
  const newerThan = new Map<string, string[]>()
  for (const { older, newer } of links) {
    const known = newerThan.get(older)
    if (known) known.push(newer)
    else newerThan.set(older, [newer])
  }
  return new Map(findKnots(newerThan).flatMap((knot, index) => knot.map(id => [id, index] as const)))
}
