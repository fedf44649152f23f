import type { ConditionNode, TextNode } from '../ast.ts'
import { matchesPattern } from '../pattern/match-pattern.ts'
import { readDay } from '../reference/date.ts'
import { isCheckRight } from './check-digit.ts'
import type { CharacterRange, IdentifierScheme } from './scheme.ts'

/** Codes of a list by its id: those that are valid on the day that matters. */
export type CodesOf = (list: string) => readonly string[]

/** Whether a text is a sound identifier: its structure, its check characters, the dates and codes in it. Slow, and the meaning. */
export function isIdentifierSound(text: string, scheme: IdentifierScheme, codesOf: CodesOf): boolean {
  if (!matchesPattern(text, scheme.pattern)) return false
  for (const { part, algorithm, when } of scheme.checks) {
    if (when !== undefined && !matchesPattern(text, when)) continue
    if (!isCheckRight(partOf(text, part), algorithm)) return false
  }
  for (const { date, codes, when, ...range } of scheme.parts) {
    if (when !== undefined && !matchesPattern(text, when)) continue
    const part = partOf(text, range)
    if (date !== undefined && readDay(part, date) === undefined) return false
    if (codes !== undefined && !codesOf(codes).includes(part)) return false
  }
  return true
}

/** The condition that a text is a sound identifier, in the language of the engines. */
export function lowerIdentifier(of: TextNode, scheme: IdentifierScheme, codesOf: CodesOf): ConditionNode {
  const matches = (pattern: string): ConditionNode => ({ op: 'matches', of, pattern })
  const limited = (condition: ConditionNode, when: string | undefined): ConditionNode =>
    when === undefined ? condition : { op: 'any', of: [{ op: 'not', of: matches(when) }, condition] }
  const piece = (range: CharacterRange | undefined): TextNode =>
    range ? { op: 'part', of, start: range.start, length: range.length } : of

  const conditions: ConditionNode[] = [matches(scheme.pattern)]
  for (const { part, algorithm, when } of scheme.checks)
    conditions.push(limited({ op: 'check-digit', of: piece(part), algorithm }, when))
  for (const { date, codes, when, ...range } of scheme.parts) {
    const part = piece(range)
    if (date !== undefined) conditions.push(limited({ op: 'defined', of: { op: 'day', of: part, form: date } }, when))
    if (codes !== undefined) conditions.push(limited({ op: 'among', of: part, values: codesOf(codes) }, when))
  }
  return { op: 'all', of: conditions }
}

/** The characters of a range, or all of them. */
export function partOf(text: string, range: CharacterRange | undefined): string {
  if (!range) return text
  return [...text].slice(range.start, range.start + range.length).join('')
}
