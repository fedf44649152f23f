import { findNumbers } from '../number/find.ts'
import type { FoundNumber } from '../number/number.ts'
import { parseNumber } from '../number/parse.ts'
import type { Citation, CitationPlace, Cited, UnreadCitation } from './citation.ts'
import { unreadIn } from './cite-passage.ts'
import { citedTitle } from './cited-title.ts'
import { contextOf } from './context.ts'

/** A paragraph or a cell. */
export interface Piece {
  readonly text: string
  readonly place: CitationPlace
  /** Name of the part of a Word file, null for a cell. */
  readonly partName: string | null
  /** True for a cell in the same row as the piece before it. */
  readonly isBesideLast: boolean
  /** The title that the row gives for its number, null outside of a table of standards. */
  readonly rowTitle: string | null
  /** True for a cell in a column of numbers of standards: then the whole cell may be one that prose would need more words for. */
  readonly isNumberCell: boolean
}

const batchChars = 65_536

/**
 * What a document in pieces cites. Pieces are read together, so that the entries of a list vouch for each other, in
 * batches of bounded size; what would reach over the end of a piece is read within each piece alone.
 */
export function citeInPieces(pieces: Iterable<Piece>): Cited {
  const citations: Citation[] = []
  const unread: UnreadCitation[] = []
  for (const cited of citeEach(pieces)) {
    citations.push(...cited.citations)
    unread.push(...cited.unread)
  }
  return { citations, unread }
}

function* citeEach(pieces: Iterable<Piece>): Generator<Cited> {
  let batch: Piece[] = []
  let length = 0
  for (const piece of pieces) {
    if (length > batchChars && !piece.isBesideLast) {
      yield* findInBatch(batch)
      batch = []
      length = 0
    }
    batch.push(piece)
    length += piece.text.length + 1
  }
  yield* findInBatch(batch)
}

function* findInBatch(pieces: readonly Piece[]): Generator<Cited> {
  const text = pieces.map((piece, index) => (index === 0 ? '' : piece.isBesideLast ? '\t' : '\n') + piece.text).join('')
  const found = findNumbers(text)
  let [start, next] = [0, 0]
  for (const piece of pieces) {
    const end = start + piece.text.length
    const within: FoundNumber[] = []
    let isCrossed = false
    while (next > 0 && (found[next - 1]?.end ?? 0) > start) next -= 1
    for (; next < found.length && (found[next]?.start ?? 0) < end; next += 1) {
      const number = found[next]
      if (!number || number.end <= start) continue
      if (number.start < start || number.end > end) isCrossed = true
      else within.push(shift(number, start))
    }
    const own = isCrossed ? findNumbers(piece.text) : within
    const whole = own.length === 0 && piece.isNumberCell ? wholeCell(piece) : []
    const citations = whole.length > 0 ? whole : own.map(number => cite(piece, number))
    yield { citations, unread: whole.length > 0 ? [] : unreadIn(piece.text, own, () => piece.place) }
    start = end + 1
  }
}

function shift(number: FoundNumber, by: number): FoundNumber {
  return { ...number, start: number.start - by, end: number.end - by }
}

function cite({ text, place, partName, rowTitle }: Piece, { start, end, ...number }: FoundNumber): Citation {
  return {
    number,
    place,
    span: { start, end },
    partName,
    context: contextOf(text, start, end),
    citedTitle: citedTitle(text, start, end) ?? rowTitle,
  }
}

function wholeCell({ text, place, partName, rowTitle }: Piece): Citation[] {
  const number = parseNumber(text.trim())
  if (number.normal === null) return []
  const span = { start: 0, end: text.length }
  return [{ number, place, span, partName, context: contextOf(text, 0, text.length), citedTitle: rowTitle }]
}
