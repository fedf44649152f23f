import type { PatternCursor } from './pattern-cursor.ts'
import { patternLimits } from './pattern-faults.ts'
import type { PatternNode } from './pattern-node.ts'

interface Bounds {
  readonly least: number
  readonly most: number | null
}

/** Reads the sign of repetition behind an atom, if there is one, and refuses a second. */
export function readRepeats(cursor: PatternCursor, atom: PatternNode): PatternNode | null {
  const from = cursor.at
  const bounds = readBounds(cursor)
  if (!bounds) return cursor.fault ? null : atom
  if (!takesManner(cursor)) return null
  if ('*+?{'.includes(cursor.peek() || ' ') && !isPlainBrace(cursor))
    return cursor.refuse('pattern-repeat-of-nothing', cursor.at)
  if (bounds.most !== null && bounds.least > bounds.most) return cursor.refuse('pattern-repeat-reversed', from)
  if (Math.max(bounds.least, bounds.most ?? 0) > patternLimits.repeat)
    return cursor.refuse('pattern-repeat-too-great', from)
  return { op: 'repeat', of: atom, ...bounds }
}

/** A lazy repetition fits the same whole texts as a greedy one, so an import drops it; a possessive one does not. */
function takesManner(cursor: PatternCursor): boolean {
  const at = cursor.at
  if (cursor.takes('+')) return cursor.refuse('pattern-quantifier-possessive', at) !== null
  if (!cursor.takes('?') || cursor.syntax === 'ecmascript') return true
  return cursor.refuse('pattern-quantifier-lazy', at) !== null
}

function readBounds(cursor: PatternCursor): Bounds | null {
  if (cursor.takes('*')) return { least: 0, most: null }
  if (cursor.takes('+')) return { least: 1, most: null }
  if (cursor.takes('?')) return { least: 0, most: 1 }
  if (!cursor.sees('{') || isPlainBrace(cursor)) return null
  const from = cursor.at
  cursor.at++
  const least = readNumber(cursor)
  const most = cursor.takes(',') ? readNumber(cursor) : least
  if (least !== null && cursor.takes('}')) return { least, most }
  return cursor.refuse('pattern-repeat-unreadable', from)
}

/** ECMAScript without the flag u takes a brace that bounds nothing for itself (annex B.1.2). */
function isPlainBrace(cursor: PatternCursor): boolean {
  if (cursor.syntax !== 'ecmascript' || !cursor.sees('{')) return false
  return !/^\{[0-9]+(,[0-9]*)?\}/.test(cursor.characters.slice(cursor.at, cursor.at + 40).join(''))
}

/** Digits at the cursor as a number, or null where there are none. */
function readNumber(cursor: PatternCursor): number | null {
  const from = cursor.at
  while (/^[0-9]$/.test(cursor.peek())) cursor.at++
  return cursor.at > from ? Number(cursor.characters.slice(from, cursor.at).join('')) : null
}
