/** Links of a directed graph, from each node to those it leads to. */
export type Links = ReadonlyMap<string, readonly string[]>

/**
 * The knots of a graph: groups of two or more nodes each of which can be reached from each other one — every cycle lies in
 * one. Tarjan's strongly connected components, without recursion: a hostile chain may be longer than the stack is deep.
 */
export function findKnots(links: Links): string[][] {
  const search: Search = { links, order: new Map(), low: new Map(), open: [], isOpen: new Set(), knots: [] }
  for (const node of links.keys()) if (!search.order.has(node)) visit(node, search)
  return search.knots
}

interface Search {
  readonly links: Links
  /** Ordinal of each node in the order of discovery. */
  readonly order: Map<string, number>
  /** Smallest ordinal known to be reachable. */
  readonly low: Map<string, number>
  /** Nodes whose group is not complete. */
  readonly open: string[]
  readonly isOpen: Set<string>
  readonly knots: string[][]
}

interface Frame {
  readonly node: string
  readonly rest: IterableIterator<string>
}

function visit(start: string, search: Search): void {
  const frames = [enter(start, search)]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { value: next, done } = frame.rest.next()
    if (done) {
      frames.pop()
      leave(frame.node, search)
      const above = frames.at(-1)
      if (above) lower(above.node, search.low.get(frame.node), search)
    } else if (!search.order.has(next)) {
      frames.push(enter(next, search))
    } else if (search.isOpen.has(next)) {
      lower(frame.node, search.order.get(next), search)
    }
  }
}

function enter(node: string, { links, order, low, open, isOpen }: Search): Frame {
  low.set(node, order.size)
  order.set(node, order.size)
  open.push(node)
  isOpen.add(node)
  return { node, rest: (links.get(node) ?? []).values() }
}

function leave(node: string, { order, low, open, isOpen, knots }: Search): void {
  if (low.get(node) !== order.get(node)) return
  const group = open.splice(open.lastIndexOf(node))
  for (const member of group) isOpen.delete(member)
  if (group.length > 1) knots.push(group)
}

function lower(node: string, value: number | undefined, { low }: Search): void {
  low.set(node, Math.min(low.get(node) ?? 0, value ?? Number.POSITIVE_INFINITY))
}
