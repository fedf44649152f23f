/** Shingles kept of a text: enough to tell a half from a third, few enough for thousands of texts. */
const kept = 32

/** The smallest hashes of the three-character shingles of a text, rising (bottom-k sketch, Broder 1997). */
export type Sketch = Int32Array

/** Makes the sketch of a text; blanks and digits' places do not count. */
export function sketchOf(text: string): Sketch {
  const plain = text.replace(/\s+/g, '')
  const hashes = new Set<number>()
  // A long text is read whole: its sketch must not depend on where its paragraphs stand.
  const width = plain.length < 3 ? Math.max(1, plain.length) : 3
  for (let at = 0; at + width <= plain.length; at++) hashes.add(hashAt(plain, at, width))
  return smallest(hashes)
}

/** Share of shingles that two texts have in common, estimated (Jaccard), 0 to 1. */
export function likeness(one: Sketch, other: Sketch): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0
  let [x, y, union, both] = [0, 0, 0, 0]
  const most = one.length < kept && other.length < kept ? one.length + other.length : kept
  while (union < most && (x < one.length || y < other.length)) {
    const [a, b] = [one[x] ?? Number.POSITIVE_INFINITY, other[y] ?? Number.POSITIVE_INFINITY]
    if (a === b) both++
    if (a <= b) x++
    if (b <= a) y++
    union++
  }
  return both / union
}

/** Finds the texts that are like a text without comparing each with each. */
export class LikenessIndex {
  readonly #sketches: readonly Sketch[]
  readonly #holders = new Map<number, number[]>()

  constructor(sketches: readonly Sketch[]) {
    this.#sketches = sketches
    for (let at = 0; at < sketches.length; at++) {
      for (const hash of sketches[at] ?? []) {
        const holders = this.#holders.get(hash)
        if (!holders) this.#holders.set(hash, [at])
        // A shingle that very many hold tells nothing, and would cost their product.
        else if (holders.length < mostHolders) holders.push(at)
      }
    }
  }

  /** The texts most like one, the best first, at least as like as `least`. */
  like(sketch: Sketch, least: number): readonly { readonly at: number; readonly likeness: number }[] {
    const votes = new Map<number, number>()
    for (const hash of sketch) {
      const holders = this.#holders.get(hash)
      if (!holders || holders.length >= mostHolders) continue
      for (const at of holders) votes.set(at, (votes.get(at) ?? 0) + 1)
    }
    return [...votes]
      .sort((one, other) => other[1] - one[1])
      .slice(0, 6)
      .map(([at]) => ({ at, likeness: likeness(sketch, this.#sketches[at] ?? sketch) }))
      .filter(found => found.likeness >= least)
      .sort((one, other) => other.likeness - one.likeness)
  }
}

const mostHolders = 24

function hashAt(text: string, at: number, width: number): number {
  let hash = 0x811c9dc5
  for (let each = at; each < at + width; each++) hash = Math.imul(hash ^ text.charCodeAt(each), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function smallest(hashes: ReadonlySet<number>): Sketch {
  const sorted = Int32Array.from(hashes).sort()
  return sorted.length > kept ? sorted.slice(0, kept) : sorted
}
