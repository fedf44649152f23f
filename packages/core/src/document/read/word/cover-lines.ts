import { foldBlanks } from './raw-inlines.ts'
import type { CoverPurpose, PurposeName, Purposes } from './style-purpose.ts'
import { type ParagraphPiece, type Piece, paragraphsOf } from './word-piece.ts'

/** A line of the cover. */
export interface CoverLine {
  /** Blanks folded. */
  readonly text: string
  /** As it stands. */
  readonly raw: string
  readonly purpose: PurposeName | null
  readonly piece: ParagraphPiece
  /** Whether its words were put somewhere. */
  isUsed: boolean
}

/** The lines of a cover in order, those of text boxes and tables too. */
export function coverLines(pieces: readonly Piece[], purposes: Purposes): CoverLine[] {
  return [...paragraphsOf(pieces)].flatMap(piece => {
    const purpose = purposes.of(piece.style)?.name ?? null
    return piece.text.split('\n').flatMap(raw => {
      const text = foldBlanks(raw)
      return text === '' ? [] : [{ text, raw, purpose, piece, isUsed: false }]
    })
  })
}

/** The first line that fits, not yet used; it is taken. */
export function takeLine(lines: readonly CoverLine[], fits: (line: CoverLine) => boolean): CoverLine | null {
  const found = lines.find(line => !line.isUsed && fits(line)) ?? null
  if (found) found.isUsed = true
  return found
}

/** All lines of a purpose; they are taken. */
export function takePurpose(lines: readonly CoverLine[], purpose: CoverPurpose): CoverLine[] {
  const found = lines.filter(line => !line.isUsed && line.purpose === purpose)
  for (const line of found) line.isUsed = true
  return found
}
