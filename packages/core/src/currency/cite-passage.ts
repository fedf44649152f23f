import { findNumbers } from '../number/find.ts'
import { findUnread } from '../number/find-unread.ts'
import type { Citation, CitationPlace, Cited, UnreadCitation } from './citation.ts'
import { citedTitle } from './cited-title.ts'
import { contextOf } from './context.ts'

/** Reads what a text cites; `placeOf` tells the place of an offset. */
export function citePassage(text: string, placeOf: (offset: number) => CitationPlace): Cited {
  const found = findNumbers(text)
  const citations = found.map(
    ({ start, end, ...number }): Citation => ({
      number,
      place: placeOf(start),
      span: { start, end },
      partName: null,
      context: contextOf(text, start, end),
      citedTitle: citedTitle(text, start, end),
    }),
  )
  return { citations, unread: unreadIn(text, found, placeOf) }
}

/** What of a text looks like a number and could not be read; `found` is what could, in order. */
export function unreadIn(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
  placeOf: (offset: number) => CitationPlace,
): UnreadCitation[] {
  return findUnread(text, found).map(({ raw, start, end, reason }) => ({
    raw,
    place: placeOf(start),
    context: contextOf(text, start, end),
    reason,
  }))
}

/** What several passages cite, one after the other. */
export function joinCited(passages: readonly Cited[]): Cited {
  return {
    citations: passages.flatMap(({ citations }) => citations),
    unread: passages.flatMap(({ unread }) => unread),
  }
}
