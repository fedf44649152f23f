import type { Block, Paragraph, SourcePlace } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { Inline } from '../../model/inline.ts'
import { plainText } from '../../model/plain-text.ts'
import type { AssetStore } from './asset-store.ts'
import { trimInlines } from './raw-inlines.ts'
import type { Purposes } from './style-purpose.ts'
import type { WordIds } from './word-ids.ts'
import type { Losses } from './word-losses.ts'
import type { NoteMark, ParagraphPiece, PictureInline, Piece, RawInline } from './word-piece.ts'

/** The text of footnotes and endnotes by kind and number, `footnote 2`. */
export type NoteTexts = ReadonlyMap<string, readonly Piece[]>

type BuildBlocks = (pieces: readonly Piece[], assembly: Assembly) => readonly Block[]

interface AssemblyParts {
  readonly ids: WordIds
  readonly losses: Losses
  readonly assets: AssetStore
  readonly purposes: Purposes
  readonly notes: NoteTexts
}

/** What all that builds the document share. */
export class Assembly {
  readonly ids: WordIds
  readonly losses: Losses
  readonly assets: AssetStore
  readonly purposes: Purposes
  /** The piece that a paragraph became, for comments that are anchored at it. */
  readonly pieces = new Map<number, Id>()
  readonly #notes: NoteTexts
  readonly #open = new Set<string>()
  readonly #buildNote: BuildBlocks

  /** `buildNote` makes the blocks of a footnote. */
  constructor(parts: AssemblyParts, buildNote: BuildBlocks) {
    this.ids = parts.ids
    this.losses = parts.losses
    this.assets = parts.assets
    this.purposes = parts.purposes
    this.#notes = parts.notes
    this.#buildNote = buildNote
  }

  /** A line with its pictures and footnotes in place; blanks at its ends are no part of it. */
  inlines(raw: readonly RawInline[], piece: ParagraphPiece | null): Inline[] {
    const trimmed = trimInlines(raw)
    const [only] = trimmed
    if (trimmed.length === 1 && only?.t === 'text') return [only]
    return trimmed.flatMap((inline): Inline[] => {
      if (inline.t === 'picture') return this.#picture(inline, piece)
      if (inline.t === 'note-mark') return this.#note(inline, piece)
      return [inline]
    })
  }

  /** A title: where all of it is bold, that is its look and no mark. */
  title(raw: readonly RawInline[], piece: ParagraphPiece | null): Inline[] {
    const inlines = this.inlines(raw, piece)
    const texts = inlines.filter(inline => inline.t === 'text')
    if (!texts.every(({ text, marks }) => text.trim() === '' || marks?.includes('bold'))) return inlines
    return inlines.map(inline => {
      if (inline.t !== 'text' || !inline.marks) return inline
      const { marks, ...plain } = inline
      const others = marks.filter(mark => mark !== 'bold')
      return others.length > 0 ? { ...plain, marks: others } : plain
    })
  }

  /** A paragraph of its own. */
  paragraph(raw: readonly RawInline[], piece: ParagraphPiece): Paragraph {
    const inlines = this.inlines(raw, piece)
    const id = this.ids.next('p', plainText(inlines), piece.kept)
    this.mark(piece, id)
    return { t: 'paragraph', id, place: placeOf(piece), inlines, provisions: [], references: [] }
  }

  /** Notes what a paragraph became; what is marked first is innermost and counts. */
  mark({ ordinal }: ParagraphPiece, id: Id): void {
    if (!this.pieces.has(ordinal)) this.pieces.set(ordinal, id)
  }

  #picture({ part, alt, program, object }: PictureInline, piece: ParagraphPiece | null): Inline[] {
    if (object !== null) this.assets.take(object)
    const asset = part === null ? null : this.assets.take(part)
    if (program?.startsWith('Equation')) this.losses.add('word-formula-picture', program, piece?.ordinal)
    if (asset !== null) return [{ t: 'image', asset, alt }]
    this.losses.add('word-picture-missing', alt, piece?.ordinal)
    return alt === '' ? [] : [{ t: 'text', text: `[${alt}]` }]
  }

  #note({ kind, number }: NoteMark, piece: ParagraphPiece | null): Inline[] {
    const key = `${kind} ${number}`
    const pieces = this.#notes.get(key)
    // A footnote that is cited inside itself would never end.
    if (!pieces || this.#open.has(key)) {
      this.losses.add('word-note-missing', number, piece?.ordinal)
      return []
    }
    this.#open.add(key)
    const kept = pieces.flatMap(each => (each.t === 'paragraph' ? each.kept : []))
    const content = pieces.map(each => (each.t === 'paragraph' ? each.text : '')).join('\n')
    const id = this.ids.next('n', content, kept)
    const blocks = this.#buildNote(pieces, this)
    this.#open.delete(key)
    return [{ t: 'footnote', id, blocks }]
  }
}

export function placeOf({ ordinal }: ParagraphPiece): SourcePlace {
  return { paragraph: ordinal }
}
