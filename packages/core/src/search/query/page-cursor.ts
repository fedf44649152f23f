import type { Segment } from '../segment/segment.ts'
import { comparePlaces } from '../segment/stored-record.ts'

/** The last hit of a page: the next page begins after it, whatever was added or merged in between. */
export interface PageMark {
  readonly rank: number
  readonly order: string
  readonly id: string
}

/** The text of a cursor. */
export function printCursor(sort: string, mark: PageMark): string {
  return JSON.stringify([sort, mark.rank, mark.order, mark.id])
}

/** Reads a cursor; null for one that a page in this order did not give. */
export function parseCursor(text: string, sort: string): PageMark | null {
  const match = /^\["(?:[^"\\]|\\.)*",\d{1,9},"(?:[^"\\]|\\.)*","(?:[^"\\]|\\.)*"\]$/.test(text)
  const parts: unknown = match ? readJson(text) : null
  if (!Array.isArray(parts) || parts[0] !== sort) return null
  return { rank: Number(parts[1]), order: String(parts[2]), id: String(parts[3]) }
}

/** The first document of a segment whose place is after that of the mark. */
export function unseenFrom(segment: Segment, mark: PageMark): number {
  let low = 0
  let high = segment.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePlaces(segment.records.place(middle), mark) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
