import type { Finding } from '../../finding.ts'
import { anyCharacter } from './named-sets.ts'
import { findLength, findSize, parsePattern } from './parse-pattern.ts'
import { PatternCursor } from './pattern-cursor.ts'
import { findPatternFault, type PatternFault } from './pattern-faults.ts'
import type { Pattern, PatternNode } from './pattern-node.ts'
import { printPattern } from './print-pattern.ts'
import { type Anchor, type PatternReading, readPattern } from './read-pattern.ts'

/** A pattern in the portable spelling, or null and why there is none; warnings where it now means less. */
export interface ImportedPattern {
  readonly value: string | null
  readonly findings: readonly Finding[]
}

/**
 * Turns a pattern of another schema language into a portable one: `ecmascript` of JSON Schema and Table Schema, which is
 * searched for and so gets free ends where it has no anchors; `xsd` of XML Schema, which is about the whole text as ours are.
 */
export function importPattern(text: string, syntax: 'ecmascript' | 'xsd'): ImportedPattern {
  const tooLong = findLength(text)
  if (tooLong) return refused(text, tooLong)
  const cursor = new PatternCursor(text, syntax)
  const reading = readPattern(cursor)
  const node = reading && toWholeMatch(reading, cursor)
  if (!node) return refused(text, cursor.fault)
  const pattern: Pattern = { text, node }
  const tooLarge = findSize(pattern)
  if (tooLarge) return refused(text, tooLarge)
  const value = printPattern(pattern, 'portable')
  const { findings } = parsePattern(value)
  if (findings.length > 0) return { value: null, findings }
  const { narrowed } = cursor
  return { value, findings: narrowed ? [{ ...findPatternFault(text, narrowed), severity: 'warning' }] : [] }
}

function refused(text: string, fault: PatternFault | null): ImportedPattern {
  return { value: null, findings: fault ? [findPatternFault(text, fault)] : [] }
}

const anything: PatternNode = { op: 'repeat', of: { op: 'character', of: anyCharacter }, least: 0, most: null }

/** Makes a search one for the whole text: what stands between its anchors, and anything where it has none. */
function toWholeMatch({ node, anchors }: PatternReading, cursor: PatternCursor): PatternNode | null {
  if (cursor.syntax === 'xsd') return node
  const whole = wholeOf(node, anchors)
  const inner = findAnchor(whole, anchors)
  if (!inner) return whole
  cursor.at = inner.at + 1
  return cursor.refuse('pattern-anchor-inside', inner.at)
}

type Anchors = ReadonlyMap<PatternNode, Anchor>

function wholeOf(node: PatternNode, anchors: Anchors): PatternNode {
  if (node.op === 'choice') return { op: 'choice', of: node.of.map(branch => wholeOf(branch, anchors)) }
  const parts = partsOf(node, anchors)
  const isStart = anchors.get(parts[0] ?? node)?.side === 'start'
  const isEnd = anchors.get(parts.at(-1) ?? node)?.side === 'end'
  const body = parts.slice(isStart ? 1 : 0, isEnd ? -1 : undefined)
  const [only] = body
  // (^a$|^b$) says by its branches where it is bound.
  if (!isStart && !isEnd && body.length === 1 && only?.op === 'choice') return wholeOf(only, anchors)
  if (body.length === 0 && !isStart && !isEnd) return anything
  return { op: 'sequence', of: [...(isStart ? [] : [anything]), ...body, ...(isEnd ? [] : [anything])] }
}

/** The parts of a sequence, those of groups in it too. */
function partsOf(node: PatternNode, anchors: Anchors): PatternNode[] {
  if (node.op !== 'sequence' || anchors.has(node)) return [node]
  return node.of.flatMap(part => partsOf(part, anchors))
}

function findAnchor(node: PatternNode, anchors: Anchors): Anchor | undefined {
  const anchor = anchors.get(node)
  if (anchor || node.op === 'character') return anchor
  if (node.op === 'repeat') return findAnchor(node.of, anchors)
  return node.of.map(part => findAnchor(part, anchors)).find(found => found !== undefined)
}
