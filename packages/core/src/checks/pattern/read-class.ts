import { type CodePoints, complementOf, uniteRanges, withoutSet } from './code-points.ts'
import type { PatternCursor } from './pattern-cursor.ts'
import { type Atom, atomOf, readEscape } from './read-escape.ts'

/** Reads a class after its `[`, which the cursor has passed, up to and with its `]`. */
export function readClass(cursor: PatternCursor, depth = 0): CodePoints | null {
  const from = cursor.at - 1
  const isNegated = cursor.takes('^')
  const sets: CodePoints[] = []
  let removed: CodePoints = []
  while (!cursor.takes(']')) {
    if (cursor.isAtEnd) return cursor.refuse('pattern-class-open', from)
    if (seesSubtraction(cursor) && sets.length > 0) {
      const taken = readSubtraction(cursor, depth)
      if (!taken) return null
      removed = taken
      if (!cursor.sees(']')) return cursor.refuse('pattern-class-subtraction', from)
      continue
    }
    const part = readPart(cursor)
    if (!part) return null
    sets.push(part)
  }
  const united = uniteRanges(sets.flat())
  const set = withoutSet(isNegated ? complementOf(united) : united, removed)
  const isEmpty = set.length === 0 || (sets.length === 0 && cursor.syntax !== 'ecmascript')
  return isEmpty ? cursor.refuse('pattern-class-empty', from) : set
}

function seesSubtraction(cursor: PatternCursor): boolean {
  return cursor.syntax !== 'ecmascript' && cursor.sees('-[')
}

/** `[a-z-[aeiou]]` of XML Schema (Part 2, F.1); others read it in ways that differ. */
function readSubtraction(cursor: PatternCursor, depth: number): CodePoints | null {
  const from = cursor.at
  cursor.at += 2
  if (cursor.syntax !== 'xsd' || depth > 20) return cursor.refuse('pattern-class-subtraction', from)
  return readClass(cursor, depth + 1)
}

/** One atom, or a range of two. */
function readPart(cursor: PatternCursor): CodePoints | null {
  const from = cursor.at
  const first = readAtom(cursor)
  if (!first) return null
  const isRange = cursor.peek() === '-' && cursor.peek(1) !== ']' && cursor.peek(1) !== '' && !seesSubtraction(cursor)
  if (!isRange) return first.set
  if (isLooseDash(cursor, first)) return first.set
  cursor.at++
  const last = readAtom(cursor)
  if (!last) return null
  if (first.point === null || last.point === null) {
    if (cursor.syntax === 'ecmascript') return uniteRanges([...first.set, ...last.set, ...atomOf(0x2d).set])
    return cursor.refuse('pattern-range-of-class', from)
  }
  if (first.point > last.point) return cursor.refuse('pattern-range-reversed', from)
  return uniteRanges([{ from: first.point, to: last.point }])
}

/** `[\w-.]`: ECMAScript takes the dash for itself (annex B.1.2.8.1); the next round of the class reads it. */
function isLooseDash(cursor: PatternCursor, first: Atom): boolean {
  return cursor.syntax === 'ecmascript' && first.point === null
}

function readAtom(cursor: PatternCursor): Atom | null {
  const from = cursor.at
  const isNamed = ['[:', '[.', '[='].some(opening => cursor.sees(opening))
  if (isNamed && cursor.syntax !== 'ecmascript') {
    cursor.at += 2
    return cursor.refuse('pattern-class-named', from)
  }
  const character = cursor.next()
  if (character === '\\') return readEscape(cursor, true)
  const point = character.codePointAt(0) ?? 0
  if (point >= 0xd800 && point <= 0xdfff) return cursor.refuse('pattern-surrogate-alone', from)
  return atomOf(point)
}
