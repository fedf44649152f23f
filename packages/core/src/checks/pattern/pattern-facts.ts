import type { CodePoints } from './code-points.ts'
import type { PatternNode } from './pattern-node.ts'

/** What is known of all texts that a pattern accepts: cheap tests that may come before the automaton. */
export interface PatternFacts {
  /** Characters (code points); `longest` null: without end. */
  readonly characters: Lengths
  /** Bytes of UTF-8. */
  readonly bytes: Lengths
  /** No accepted text has a character beyond U+007F. */
  readonly isAscii: boolean
  /** The set at each place, where the pattern is nothing but places one after the other (at most 64); null otherwise. */
  readonly places: readonly CodePoints[] | null
}

export interface Lengths {
  readonly shortest: number
  readonly longest: number | null
}

const placesAtMost = 64

/** Reads the facts off a tree. */
export function findFacts(node: PatternNode): PatternFacts {
  return {
    characters: lengthsOf(node, () => ({ shortest: 1, longest: 1 })),
    bytes: lengthsOf(node, set => ({ shortest: sizeOf(set[0]?.from ?? 0), longest: sizeOf(set.at(-1)?.to ?? 0) })),
    isAscii: isAscii(node),
    places: placesOf(node),
  }
}

/** Bytes of a character in UTF-8. */
function sizeOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

function lengthsOf(node: PatternNode, ofSet: (set: CodePoints) => Lengths): Lengths {
  switch (node.op) {
    case 'character':
      return ofSet(node.of)
    case 'sequence':
      return node.of.map(part => lengthsOf(part, ofSet)).reduce(addLengths, { shortest: 0, longest: 0 })
    case 'choice':
      return node.of.map(branch => lengthsOf(branch, ofSet)).reduce(spanLengths)
    case 'repeat':
      return repeatLengths(lengthsOf(node.of, ofSet), node)
  }
}

function addLengths(a: Lengths, b: Lengths): Lengths {
  return {
    shortest: a.shortest + b.shortest,
    longest: a.longest === null || b.longest === null ? null : a.longest + b.longest,
  }
}

function spanLengths(a: Lengths, b: Lengths): Lengths {
  return {
    shortest: Math.min(a.shortest, b.shortest),
    longest: a.longest === null || b.longest === null ? null : Math.max(a.longest, b.longest),
  }
}

function repeatLengths(once: Lengths, { least, most }: { least: number; most: number | null }): Lengths {
  const isEndless = most === null ? once.longest !== 0 : once.longest === null && most > 0
  return {
    shortest: once.shortest * least,
    longest: isEndless ? null : (once.longest ?? 0) * (most ?? 0),
  }
}

function isAscii(node: PatternNode): boolean {
  switch (node.op) {
    case 'character':
      return (node.of.at(-1)?.to ?? 0) < 0x80
    case 'repeat':
      return node.most === 0 || isAscii(node.of)
    default:
      return node.of.every(isAscii)
  }
}

function placesOf(node: PatternNode): CodePoints[] | null {
  switch (node.op) {
    case 'character':
      return [node.of]
    case 'sequence':
      return joinPlaces(node.of.map(placesOf))
    case 'choice':
      return node.of.length === 1 && node.of[0] ? placesOf(node.of[0]) : null
    case 'repeat':
      if (node.least !== node.most || node.most > placesAtMost) return null
      return joinPlaces(new Array(node.least).fill(placesOf(node.of)))
  }
}

function joinPlaces(parts: readonly (CodePoints[] | null)[]): CodePoints[] | null {
  const joined: CodePoints[] = []
  for (const part of parts) {
    if (part === null || joined.length + part.length > placesAtMost) return null
    joined.push(...part)
  }
  return joined
}
