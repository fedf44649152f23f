import type { TextNode } from '../../../ast.ts'
import { type CodePoints, hasPoint } from '../../../pattern/code-points.ts'
import { type ByteAutomaton, compilePattern } from '../../../pattern/compile-pattern.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { placeText, placeUtf8 } from './text.ts'

/** Statements that return whether the whole text fits a pattern. Throws when the pattern is none: packages are judged before. */
export function writeMatches(program: Program, of: TextNode, pattern: string): Code {
  const { value: automaton, findings } = compilePattern(pattern)
  if (!automaton) throw new Error(`Not a portable pattern: ${findings[0]?.message.en ?? pattern}`)
  // A byte beyond ASCII leads such an automaton to its death in either encoding, so it needs no copy in UTF-8.
  const { setup } = automaton.facts.isAscii ? placeText(program, of) : placeUtf8(program, of)
  return joinCode(
    [setup, checkLength(automaton), writePlaces(program, automaton) ?? writeLoop(program, automaton)],
    '\n',
  )
}

function checkLength({ facts }: ByteAutomaton): Code {
  const { shortest, longest } = facts.bytes
  if (longest === shortest) return code`if (z0 - a0 !== ${shortest}) return false`
  return longest === null ? code`` : code`if (z0 - a0 < ${shortest} || z0 - a0 > ${longest}) return false`
}

function writeLoop(program: Program, { classOf, next, start, firstEnd, pattern }: ByteAutomaton): Code {
  const rows = program.constant(next, `rows of ${pattern.text}`)
  const classes = program.constant(classOf, `classes of ${pattern.text}`)
  return code`let q = ${start}
for (let i = a0; i < z0; i++) {
q = ${rows}[q + ${classes}[B0[i]]]
if (q === 0) return false
}
return q >= ${firstEnd}`
}

/**
 * Where a pattern is a row of ASCII sets, its bytes are looked up each by itself: nothing waits for the one before. A bit of
 * the table says that a byte is not in a set, so one look at what was joined tells.
 */
function writePlaces(program: Program, { facts }: ByteAutomaton): Code | null {
  const { places, isAscii } = facts
  if (!places || !isAscii || places.length === 0) return null
  const sets = [...new Map(places.map(place => [JSON.stringify(place), place])).values()]
  if (sets.length > 31) return null
  const table = program.constant(misfitTable(sets), `misfits ${JSON.stringify(sets)}`)
  const misfits = sets.map((set, bit) => {
    const looks = places.flatMap((place, at) =>
      JSON.stringify(place) === JSON.stringify(set) ? [code`${table}[B0[a0 + ${at}]]`] : [],
    )
    return code`(${joinCode(looks, ' | ')}) & ${2 ** bit}`
  })
  return code`return (${joinCode(misfits, ' | ')}) === 0`
}

/** A bit for each set that a byte is not in. */
function misfitTable(sets: readonly CodePoints[]): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) =>
    sets.reduce((mask, set, bit) => (byte < 0x80 && hasPoint(set, byte) ? mask : mask | (1 << bit)), 0),
  )
}
