import { hasPoint } from './code-points.ts'
import { parsePattern } from './parse-pattern.ts'
import type { Pattern, PatternNode } from './pattern-node.ts'

/**
 * True when the whole text fits a pattern: the plain meaning, which the automata and the engines are held to. It keeps the
 * set of places that may be reached, so no pattern makes it try anything twice. Half of a surrogate pair counts as U+FFFD,
 * which is what it becomes in UTF-8. Throws when a pattern given as text is none: packages are judged by `compilePattern` first.
 */
export function matchesPattern(text: string, pattern: Pattern | string): boolean {
  const { node } = typeof pattern === 'string' ? patternOf(pattern) : pattern
  const points = [...text].map(character => {
    const point = character.codePointAt(0) ?? 0
    return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
  })
  return endsOf(points, node, new Set([0])).has(points.length)
}

/** Patterns read of late, because a column asks the same one of every record. */
const readOfLate = new Map<string, Pattern>()
const keptAtMost = 200

function patternOf(text: string): Pattern {
  const kept = readOfLate.get(text)
  if (kept) return kept
  const { value, findings } = parsePattern(text)
  if (!value) throw new Error(`Not a portable pattern: ${findings[0]?.message.en ?? text}`)
  if (readOfLate.size >= keptAtMost) readOfLate.clear()
  readOfLate.set(text, value)
  return value
}

type Places = ReadonlySet<number>

/** Where a node may end when it begins at any of these places. */
function endsOf(points: readonly number[], node: PatternNode, starts: Places): Places {
  if (starts.size === 0) return starts
  switch (node.op) {
    case 'character':
      return new Set(
        [...starts].filter(at => at < points.length && hasPoint(node.of, points[at] ?? 0)).map(at => at + 1),
      )
    case 'sequence':
      return node.of.reduce<Places>((places, part) => endsOf(points, part, places), starts)
    case 'choice':
      return new Set(node.of.flatMap(branch => [...endsOf(points, branch, starts)]))
    case 'repeat':
      return endsOfRepeat(points, node, starts)
  }
}

function endsOfRepeat(points: readonly number[], node: PatternNode & { op: 'repeat' }, starts: Places): Places {
  let latest = starts
  for (let round = 0; round < node.least; round++) latest = endsOf(points, node.of, latest)
  const ends = new Set(latest)
  // A place that was reached in fewer rounds has more of them left, so only new ones need to go on.
  for (let round = node.least; latest.size > 0 && (node.most === null || round < node.most); round++) {
    latest = new Set([...endsOf(points, node.of, latest)].filter(at => !ends.has(at)))
    for (const at of latest) ends.add(at)
  }
  return ends
}
