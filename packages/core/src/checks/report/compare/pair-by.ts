/** Something of the earlier run, the later one, or both. */
export interface Pair<Item> {
  readonly earlier: Item | null
  readonly later: Item | null
}

/** What is paired: items with the same id, first those about the same data, then in their order, since files are renamed. */
interface Identified {
  readonly id: string
  readonly data: string
}

/** Pairs what two runs hold, in the order of the later one; what only the earlier has comes last. */
export function pairBy<Item>(
  earlier: readonly Item[],
  later: readonly Item[],
  identify: (item: Item) => Identified,
): readonly Pair<Item>[] {
  const free = new Set(earlier)
  const partners = new Map<Item, Item>()
  const seek = (isPartner: (one: Identified, other: Identified) => boolean) => {
    const waiting = groupById([...free], identify)
    for (const item of later.filter(one => !partners.has(one))) {
      const candidates = waiting.get(identify(item).id) ?? []
      const partner = candidates.find(other => free.has(other) && isPartner(identify(item), identify(other)))
      if (partner === undefined) continue
      free.delete(partner)
      partners.set(item, partner)
    }
  }
  seek((one, other) => one.data === other.data)
  seek(() => true)
  return [
    ...later.map(item => ({ earlier: partners.get(item) ?? null, later: item })),
    ...[...free].map(item => ({ earlier: item, later: null })),
  ]
}

function groupById<Item>(items: readonly Item[], identify: (item: Item) => Identified): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const { id } = identify(item)
    const group = groups.get(id)
    if (group) group.push(item)
    else groups.set(id, [item])
  }
  return groups
}
