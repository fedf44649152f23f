import type { Finding } from '../../finding.ts'
import { divideCharacters } from './alphabet.ts'
import { type ByteTable, spellInBytes } from './byte-automaton.ts'
import { buildDfa } from './character-dfa.ts'
import { buildNfa } from './character-nfa.ts'
import { minimise } from './minimise.ts'
import { parsePattern } from './parse-pattern.ts'
import { findFacts, type PatternFacts } from './pattern-facts.ts'
import { findPatternFault } from './pattern-faults.ts'
import type { Pattern } from './pattern-node.ts'
import { spellInUtf8 } from './utf8-tree.ts'

/** A pattern as engines over bytes run it. */
export interface ByteAutomaton extends ByteTable {
  readonly pattern: Pattern
  readonly facts: PatternFacts
}

/** An automaton or null, and why there is none. */
export interface CompiledPattern {
  readonly value: ByteAutomaton | null
  readonly findings: readonly Finding[]
}

/**
 * Makes the automaton of a portable pattern; a pattern that no engine should be given is refused, in bounded time and memory.
 * It is the judge of whether a package may use a pattern. Never throws.
 */
export function compilePattern(text: string): CompiledPattern {
  const { value: pattern, findings } = parsePattern(text)
  if (!pattern) return { value: null, findings }
  const table = tableOf(pattern)
  if (table) return { value: { ...table, pattern, facts: findFacts(pattern.node) }, findings }
  return { value: null, findings: [findPatternFault(text, { rule: 'pattern-too-intricate', position: 1, seen: '' })] }
}

function tableOf(pattern: Pattern): ByteTable | null {
  const nfa = buildNfa(pattern.node)
  const alphabet = divideCharacters(nfa.sets)
  const dfa = buildDfa(nfa, alphabet)
  return dfa && spellInBytes(minimise(dfa), spellInUtf8(alphabet))
}

/** True when the bytes from `start` to before `end` are the UTF-8 of a text that the pattern accepts. */
export function matchBytes(automaton: ByteTable, bytes: Uint8Array, start: number, end: number): boolean {
  const { next, classOf, firstEnd } = automaton
  let state = automaton.start
  for (let at = start; at < end && state !== 0; at++) state = next[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0
  return state >= firstEnd
}
