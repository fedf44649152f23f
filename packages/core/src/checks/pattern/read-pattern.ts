import { type CodePoints, onePoint } from './code-points.ts'
import { anyInLine, anyInLineOfEcmascript } from './named-sets.ts'
import type { PatternCursor } from './pattern-cursor.ts'
import { patternLimits } from './pattern-faults.ts'
import type { PatternNode } from './pattern-node.ts'
import { readClass } from './read-class.ts'
import { readEscape } from './read-escape.ts'
import { readRepeats } from './read-repeat.ts'

/** An anchor as it was read. It is an empty sequence in the tree, so that leaving it there does no harm. */
export interface Anchor {
  readonly side: 'start' | 'end'
  /** Index of its character. */
  readonly at: number
}

/** The tree of a pattern, and which of its empty sequences are anchors. */
export interface PatternReading {
  readonly node: PatternNode
  readonly anchors: ReadonlyMap<PatternNode, Anchor>
}

/** Reads a whole pattern by recursive descent; null when the cursor has a fault. */
export function readPattern(cursor: PatternCursor): PatternReading | null {
  const reader = { cursor, anchors: new Map<PatternNode, Anchor>() }
  const node = readChoice(reader, 0)
  if (!node) return null
  if (!cursor.isAtEnd) return cursor.refuse('pattern-bracket-stray', cursor.at)
  return { node, anchors: reader.anchors }
}

interface Reader {
  readonly cursor: PatternCursor
  readonly anchors: Map<PatternNode, Anchor>
}

function readChoice(reader: Reader, depth: number): PatternNode | null {
  const branches: PatternNode[] = []
  do {
    const branch = readSequence(reader, depth)
    if (!branch) return null
    branches.push(branch)
  } while (reader.cursor.takes('|'))
  const [only] = branches
  return branches.length === 1 && only ? only : { op: 'choice', of: branches }
}

function readSequence(reader: Reader, depth: number): PatternNode | null {
  const { cursor } = reader
  const parts: PatternNode[] = []
  while (!cursor.isAtEnd && !cursor.sees('|') && !cursor.sees(')')) {
    const part = isAnchor(cursor) ? readAnchor(reader, depth, parts.length === 0) : readRepeated(reader, depth)
    if (!part) return null
    parts.push(part)
  }
  const [only] = parts
  return parts.length === 1 && only ? only : { op: 'sequence', of: parts }
}

/** XML Schema has no anchors: there they are characters (Part 2, appendix F). */
function isAnchor(cursor: PatternCursor): boolean {
  return cursor.syntax !== 'xsd' && (cursor.peek() === '^' || cursor.peek() === '$')
}

function readAnchor({ cursor, anchors }: Reader, depth: number, isFirst: boolean): PatternNode | null {
  const at = cursor.at
  const side = cursor.next() === '^' ? 'start' : 'end'
  const isLast = cursor.isAtEnd || cursor.sees('|')
  const isOuter = depth === 0 && (side === 'start' ? isFirst : isLast)
  if ('*+?{'.includes(cursor.peek() || ' ')) return cursor.refuse('pattern-repeat-of-nothing', cursor.at)
  if (!isOuter && cursor.syntax === 'portable') return cursor.refuse('pattern-anchor-inside', at)
  const anchor: PatternNode = { op: 'sequence', of: [] }
  anchors.set(anchor, { side, at })
  return anchor
}

function readRepeated(reader: Reader, depth: number): PatternNode | null {
  const atom = readAtom(reader, depth)
  return atom && readRepeats(reader.cursor, atom)
}

function readAtom(reader: Reader, depth: number): PatternNode | null {
  const { cursor } = reader
  const from = cursor.at
  const character = cursor.next()
  if (character === '(') return readGroup(reader, depth)
  const set = readSet(cursor, character, from)
  return set && { op: 'character', of: set }
}

function readSet(cursor: PatternCursor, character: string, from: number): CodePoints | null {
  switch (character) {
    case '[':
      return readClass(cursor)
    case '\\':
      return readEscape(cursor, false)?.set ?? null
    case '.':
      return cursor.syntax === 'ecmascript' ? anyInLineOfEcmascript : anyInLine
    case '*':
    case '+':
    case '?':
      return cursor.refuse('pattern-repeat-of-nothing', from)
    default:
      return readLiteral(cursor, character, from)
  }
}

function readLiteral(cursor: PatternCursor, character: string, from: number): CodePoints | null {
  const isStrict = cursor.syntax !== 'ecmascript'
  if (character === '{' && isStrict) return cursor.refuse('pattern-repeat-of-nothing', from)
  if ((character === ']' || character === '}') && isStrict) return cursor.refuse('pattern-bracket-stray', from)
  const point = character.codePointAt(0) ?? 0
  if (point >= 0xd800 && point <= 0xdfff) return cursor.refuse('pattern-surrogate-alone', from)
  return onePoint(point)
}

function readGroup(reader: Reader, depth: number): PatternNode | null {
  const { cursor } = reader
  const from = cursor.at - 1
  if (depth >= patternLimits.depth) return cursor.refuse('pattern-nested-too-deep', from)
  if (!opensGroup(cursor, from)) return null
  const node = readChoice(reader, depth + 1)
  if (!node) return null
  if (!cursor.takes(')')) return cursor.refuse('pattern-group-open', from)
  return node
}

/** True when what follows `(` is an ordinary group; its `?:` is taken. */
function opensGroup(cursor: PatternCursor, from: number): boolean {
  if (!cursor.sees('?') || cursor.takes('?:')) return true
  if (cursor.syntax === 'ecmascript' && takesName(cursor)) return true
  cursor.at++
  const looks = ['=', '!', '<=', '<!'].some(mark => cursor.takes(mark))
  if (looks) return cursor.refuse('pattern-look-around', from) !== null
  const isNamed = cursor.takes('<') || cursor.takes('P<') || cursor.takes("'")
  if (isNamed) return cursor.refuse('pattern-group-named', from) !== null
  const isFlag = /^[a-zA-Z^-]$/.test(cursor.peek())
  cursor.next()
  return cursor.refuse(isFlag ? 'pattern-flag-inline' : 'pattern-group-unknown', from) !== null
}

/** `(?<name>…)`: without references back, the name of a group changes nothing. */
function takesName(cursor: PatternCursor): boolean {
  if (!cursor.sees('?<') || cursor.sees('?<=') || cursor.sees('?<!')) return false
  const end = cursor.characters.indexOf('>', cursor.at)
  if (end < 0) return false
  cursor.at = end + 1
  return true
}
