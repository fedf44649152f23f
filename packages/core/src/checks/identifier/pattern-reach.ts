import { type CodePoints, hasPoint, uniteRanges } from '../pattern/code-points.ts'
import type { PatternNode } from '../pattern/pattern-node.ts'

/** How far a text begins like something that fits a pattern. */
export interface Reach {
  /** Characters that do. */
  readonly characters: number
  /** What may stand after them; empty where the pattern ends there. */
  readonly expected: CodePoints
}

/** Finds the first character of a text that cannot stand where it does, and which could. */
export function reachOf(text: string, node: PatternNode): Reach {
  const points = [...text].map(character => character.codePointAt(0) ?? 0)
  const tried = new Map<number, CodePoints[]>()
  walk(points, node, { starts: new Set([0]), tried })
  // Sets of characters are never empty, so that a pattern asks for a character there means that it got there.
  const characters = Math.max(0, ...tried.keys(), ...wholeOf(points, tried))
  return { characters, expected: uniteRanges((tried.get(characters) ?? []).flat()) }
}

interface Walk {
  readonly starts: ReadonlySet<number>
  /** The sets that were asked for, by the place where. */
  readonly tried: Map<number, CodePoints[]>
}

/** The place after the last character that fitted, which nothing may have asked beyond. */
function wholeOf(points: readonly number[], tried: ReadonlyMap<number, readonly CodePoints[]>): number[] {
  return [...tried].flatMap(([at, sets]) => (sets.some(set => hasPoint(set, points[at] ?? -1)) ? [at + 1] : []))
}

function walk(points: readonly number[], node: PatternNode, { starts, tried }: Walk): ReadonlySet<number> {
  if (starts.size === 0) return starts
  switch (node.op) {
    case 'character': {
      const ends = new Set<number>()
      for (const at of starts) {
        tried.set(at, [...(tried.get(at) ?? []), node.of])
        if (hasPoint(node.of, points[at] ?? -1)) ends.add(at + 1)
      }
      return ends
    }
    case 'sequence':
      return node.of.reduce<ReadonlySet<number>>(
        (places, part) => walk(points, part, { starts: places, tried }),
        starts,
      )
    case 'choice':
      return new Set(node.of.flatMap(branch => [...walk(points, branch, { starts, tried })]))
    case 'repeat':
      return walkRepeat(points, node, { starts, tried })
  }
}

function walkRepeat(points: readonly number[], node: PatternNode & { op: 'repeat' }, { starts, tried }: Walk) {
  let latest = starts
  for (let round = 0; round < node.least; round++) latest = walk(points, node.of, { starts: latest, tried })
  const ends = new Set(latest)
  for (let round = node.least; latest.size > 0 && (node.most === null || round < node.most); round++) {
    latest = new Set([...walk(points, node.of, { starts: latest, tried })].filter(at => !ends.has(at)))
    for (const at of latest) ends.add(at)
  }
  return ends
}

const longestCounted = 64

/** The lengths in characters that a pattern allows, rising; null when there are more than fit into a sentence or any above 64. */
export function lengthsOf(node: PatternNode): readonly number[] | null {
  const lengths = [...lengthSet(node)].sort((a, b) => a - b)
  return lengths.includes(longestCounted + 1) ? null : lengths
}

/** Every length above the longest counts as one more than it. */
function lengthSet(node: PatternNode): ReadonlySet<number> {
  switch (node.op) {
    case 'character':
      return new Set([1])
    case 'sequence':
      return node.of.reduce<ReadonlySet<number>>((sums, part) => addLengths(sums, lengthSet(part)), new Set([0]))
    case 'choice':
      return new Set(node.of.flatMap(branch => [...lengthSet(branch)]))
    case 'repeat':
      return repeatLengths(lengthSet(node.of), node.least, node.most)
  }
}

function repeatLengths(once: ReadonlySet<number>, least: number, most: number | null): ReadonlySet<number> {
  let latest: ReadonlySet<number> = new Set([0])
  for (let round = 0; round < least; round++) latest = addLengths(latest, once)
  const all = new Set(latest)
  for (let round = least; round < (most ?? Number.POSITIVE_INFINITY); round++) {
    latest = addLengths(latest, once)
    const before = all.size
    for (const length of latest) all.add(length)
    if (all.size === before) break
  }
  return all
}

function addLengths(left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...left].flatMap(one => [...right].map(other => Math.min(one + other, longestCounted + 1))))
}
