import { noMore, type PostingCursor } from '../segment/posting-cursor.ts'

/**
 * Calls back for each document in which words and digits stand next to each other in this order, with or without a
 * blank or a sign between them. Documents that are known to match already are passed over.
 */
export function eachPiece(
  { cursors, isKnown }: { cursors: readonly PostingCursor[]; isKnown: (document: number) => boolean },
  take: (document: number) => void,
): void {
  let document = 0
  for (;;) {
    const common = alignAll(cursors, document)
    if (common === noMore) return
    if (!isKnown(common) && standsTogether(cursors)) take(common)
    document = common + 1
  }
}

/** The first document at or after one that all cursors have. */
function alignAll(cursors: readonly PostingCursor[], from: number): number {
  let wanted = from
  let agreed = 0
  while (agreed < cursors.length) {
    agreed = 0
    for (const cursor of cursors) {
      const found = cursor.seek(wanted)
      if (found === noMore) return noMore
      if (found === wanted) agreed++
      wanted = found
    }
  }
  return wanted
}

function standsTogether(cursors: readonly PostingCursor[]): boolean {
  const [first, ...others] = cursors
  if (!first) return false
  const places = first.placeCount()
  for (let index = 0; index < places; index++) {
    if (goesOn(others, first.place(index))) return true
  }
  return false
}

function goesOn(cursors: readonly PostingCursor[], after: number): boolean {
  const [next, ...rest] = cursors
  if (!next) return true
  return [after + 1, after + 2].some(place => next.hasPlace(place) && goesOn(rest, place))
}
