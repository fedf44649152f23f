import { createHash } from 'node:crypto'

/**
 * The ETag of a representation (RFC 9110, 8.8.3). It changes with everything that the answer may depend on: the state of
 * the registry, the day, and the program that runs. For a resource that may be changed its revision stands in front, and
 * that alone is compared when it is written.
 */
export function makeEntityTag(parts: readonly (string | number)[], revision?: number): string {
  const stamp = createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 12)
  return revision === undefined ? `"${stamp}"` : `"${revision}-${stamp}"`
}

/** Whether an If-None-Match header names the tag (weak comparison, RFC 9110, 13.1.2). */
export function isNamedIn(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || tagsIn(header).includes(tag)
}

/**
 * The revision that an If-Match header expects: `any` for `*`, null when the header is none of ours. Several tags are
 * not accepted, since one copy was read and changed.
 */
export function readExpectedRevision(header: string): number | 'any' | null {
  if (header.trim() === '*') return 'any'
  const match = /^\s*"(\d{1,15})(?:-[\w-]*)?"\s*$/.exec(header)
  return match ? Number(match[1]) : null
}

function tagsIn(header: string): string[] {
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].map(match => match[1] ?? '')
}
