import { termKinds } from '../segment/term-key.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import type { QueryTerm, WordTerm } from './query-term.ts'

/** Shorter words have too many neighbours, longer ones are no words. */
const shortest = 4
const longest = 24
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** The most frequent word that differs by one letter or by two letters the wrong way round, or two words run together. */
export function correctWord(segments: readonly IndexedSegment[], { word }: WordTerm): QueryTerm[] | null {
  if (word.length < shortest || word.length > longest) return null
  const [best] = neighboursOf(word)
    .map(candidate => ({ candidate, count: countOf(segments, candidate) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return best ? [{ kind: 'word', word: best.candidate }] : splitWord(segments, word)
}

function neighboursOf(word: string): string[] {
  const neighbours = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    neighbours.add(before + after.slice(1))
    neighbours.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of letters) {
      neighbours.add(before + letter + after)
      neighbours.add(before + letter + after.slice(1))
    }
  }
  return [...neighbours]
}

function splitWord(segments: readonly IndexedSegment[], word: string): QueryTerm[] | null {
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every(part => countOf(segments, part) > 0)) return parts.map(part => ({ kind: 'word', word: part }))
  }
  return null
}

function countOf(segments: readonly IndexedSegment[], word: string): number {
  return segments.reduce((sum, { segment }) => sum + (segment.findTerm(termKinds.word + word)?.count ?? 0), 0)
}
