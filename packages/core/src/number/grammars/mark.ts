import type { Force } from '../number.ts'
import { slash } from './pieces.ts'

/**
 * The letter for the force after a code, in all its spellings: `GB/T`, `GB-T`, `GB_T`, `GB T`, `GBT`. Group `slashed` when
 * a slash was there, `loose` otherwise.
 */
export function markShape(letters: string): string {
  return `(?:${slash}(?<slashed>${letters})|[-_ ]?(?<loose>${letters}))(?![A-Z])`
}

/** What the letter after the slash says: T 推荐性, Z 指导性. */
export function forceOf(mark: string | undefined, bare: Force): Force {
  if (mark === 'Z') return 'guidance'
  return mark?.startsWith('T') ? 'recommended' : bare
}
