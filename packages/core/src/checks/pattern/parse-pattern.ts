import type { Finding } from '../../finding.ts'
import { PatternCursor } from './pattern-cursor.ts'
import { findPatternFault, type PatternFault, patternLimits } from './pattern-faults.ts'
import { type Pattern, stepsOf } from './pattern-node.ts'
import { readPattern } from './read-pattern.ts'

/** A pattern or null, and why it is none. */
export interface ParsedPattern {
  readonly value: Pattern | null
  readonly findings: readonly Finding[]
}

/** Reads a portable pattern (`docs/guide/pattern.md`); it is always about the whole text. Never throws. */
export function parsePattern(text: string): ParsedPattern {
  const tooLong = findLength(text)
  if (tooLong) return refusedPattern(text, tooLong)
  const cursor = new PatternCursor(text, 'portable')
  const reading = readPattern(cursor)
  if (!reading) return refusedPattern(text, cursor.fault)
  const tooLarge = findSize({ text, node: reading.node })
  if (tooLarge) return refusedPattern(text, tooLarge)
  return { value: { text, node: reading.node }, findings: [] }
}

/** The fault of a text that is too long to be read at all, or null. */
export function findLength(text: string): PatternFault | null {
  const isLong = text.length > patternLimits.length && [...text].length > patternLimits.length
  return isLong ? { rule: 'pattern-too-long', position: patternLimits.length + 1, seen: '' } : null
}

/** The fault of repetitions that amount to too much, or null. */
export function findSize(pattern: Pattern): PatternFault | null {
  return stepsOf(pattern.node) > patternLimits.steps ? { rule: 'pattern-too-large', position: 1, seen: '' } : null
}

/** No pattern, and why. */
export function refusedPattern(text: string, fault: PatternFault | null): ParsedPattern {
  return { value: null, findings: fault ? [findPatternFault(text, fault)] : [] }
}
