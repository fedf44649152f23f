import type { StandardQuery } from '@biaochi/core/registry/query.ts'
import type { IndexRow } from './index-row.ts'

/** Where a row stands in a list; the id makes every place different, so that pages neither repeat nor skip. */
export interface Position {
  /** How well it answers the text; 0 when the list is not sorted by relevance. */
  readonly score: number
  /** The date that the list is sorted by; empty for none. */
  readonly date: string
  /** Sort key of the number. */
  readonly order: string
  readonly id: string
}

/** The place of a row in a list of the given order. */
export function positionOf(row: IndexRow, sort: StandardQuery['sort'], score = 0): Position {
  const date = sort === 'issued' ? row.issued : sort === 'effective' ? row.effective : null
  return { score, date: date ?? '', order: row.order, id: row.id }
}

/** Best score first, then newest date, then by number, then by id. */
export function comparePositions(a: Position, b: Position): number {
  return b.score - a.score || compareTexts(b.date, a.date) || compareTexts(a.order, b.order) || compareTexts(a.id, b.id)
}

/** The cursor that continues a list after a position. */
export function writeCursor(sort: StandardQuery['sort'], last: Position): string {
  return Buffer.from(JSON.stringify([sort, last.score, last.date, last.order, last.id])).toString('base64url')
}

/** The position in a cursor; null when it is none, or belongs to a list of another order. */
export function readCursor(cursor: string, sort: StandardQuery['sort']): Position | null {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return null
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(parts) || parts.length !== 5 || parts[0] !== sort) return null
  const [, score, date, order, id] = parts as unknown[]
  if (typeof score !== 'number' || typeof date !== 'string' || typeof order !== 'string' || typeof id !== 'string')
    return null
  return { score, date, order, id }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
