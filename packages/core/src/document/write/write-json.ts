import type { StandardDocument } from '../model/standard-document.ts'

/** Keys that come first, in this order; all others follow by the alphabet. */
const first = [
  'format',
  'version',
  't',
  'id',
  'kind',
  'number',
  'title',
  'nature',
  'language',
  'profile',
  'meta',
  'front',
  'body',
  'annexes',
]
const rank = new Map(first.map((key, at) => [key, at]))

/** A document as JSON with its keys in a fixed order, two blanks a level, so that versions differ only where they differ. */
export function writeJson(document: StandardDocument): string {
  return `${JSON.stringify(sortKeys(document), null, 2)}\n`
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => compareKeys(a, b)).map(([key, one]) => [key, sortKeys(one)]))
}

function compareKeys(a: string, b: string): number {
  const difference = (rank.get(a) ?? first.length) - (rank.get(b) ?? first.length)
  return difference !== 0 ? difference : a < b ? -1 : 1
}
