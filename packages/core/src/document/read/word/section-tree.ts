import { natureOfKind } from '../../model/section-kind.ts'
import type { Section } from '../../model/standard-document.ts'
import {
  type HeadingLine,
  type HeadingState,
  isTitleLike,
  readHeading,
  readNature,
  withoutZero,
} from './heading-line.ts'
import { noNumber } from './printed-number.ts'
import { dropStart, foldBlanks, rawText, trimInlines } from './raw-inlines.ts'
import type { Purpose, Purposes } from './style-purpose.ts'
import type { WordDocument } from './word-document.ts'
import type { ParagraphPiece, Piece, RawInline } from './word-piece.ts'

/** A piece of a section; `inlines` is its line where that is not all of the paragraph. */
export interface Entry {
  readonly piece: Piece
  readonly inlines?: readonly RawInline[]
}

/** A section with what stands in it. */
export interface SectionNode {
  readonly line: HeadingLine
  title: readonly RawInline[] | null
  nature: Section['nature']
  /** Whether an annex says its nature. */
  saysNature: boolean
  readonly entries: Entry[]
  readonly inner: SectionNode[]
}

/** The pieces of a body by where they belong. */
export interface SectionTree {
  readonly cover: readonly Piece[]
  /** The title of the document where its text begins. */
  readonly bodyTitles: readonly ParagraphPiece[]
  readonly tops: readonly SectionNode[]
}

/** Puts the pieces of a body under the headings that they follow. */
export function treeOfPieces(pieces: Iterable<Piece>, purposes: Purposes, word: WordDocument): SectionTree {
  const builder = new TreeBuilder(purposes, word)
  for (const piece of pieces) builder.add(piece)
  return builder.finish()
}

/** What is drawn as an entry of a table of contents: its page stands at its end. */
const contentsEntry = /(?:\t|[…⋯]|[.·．]{3,}|[\s\u3000]{2,})[\s\u3000]*[（(]?[IVXivx\d]{1,5}[)）]?\s*$/

const natureInside = /[（(〔【[]\s*(?:规范性|资料性|提示性|标准的|提示的|normative|informative)/i

class TreeBuilder {
  readonly #purposes: Purposes
  readonly #word: WordDocument
  readonly #cover: Piece[] = []
  readonly #bodyTitles: ParagraphPiece[] = []
  readonly #tops: SectionNode[] = []
  /** The section that is open at each depth. */
  readonly #open: SectionNode[] = []
  /** An annex whose nature or title is still to come. */
  #annex: SectionNode | null = null
  #last: string | null = null
  #part: HeadingState['part'] = 'cover'
  /** Headings without number before the first one that is known: they may be the title. */
  readonly #unsure: SectionNode[] = []
  #isSure = false

  constructor(purposes: Purposes, word: WordDocument) {
    this.#purposes = purposes
    this.#word = word
  }

  add(piece: Piece): void {
    if (piece.t !== 'paragraph') {
      this.#annex = null
      this.#append({ piece })
      return
    }
    const purpose = this.#purposes.of(piece.style)
    const isBlank = piece.text.trim() === ''
    if (purpose?.name === 'end-line' && isBlank && piece.inlines.length === 0) return
    if (this.#isOfCover(purpose)) {
      this.#cover.push(piece)
      return
    }
    if (this.#addContents(piece, purpose) || this.#completeAnnex(piece, purpose)) return
    const heading = readHeading(piece, purpose, this.#state)
    if (heading && this.#isAllowed(heading)) this.#begin(heading)
    else if (purpose?.name === 'body-title' && !isBlank) this.#bodyTitles.push(piece)
    else this.#append({ piece })
  }

  finish(): SectionTree {
    if (!this.#isSure) this.#tops.unshift(...this.#unsure)
    else if (this.#unsure.length > 0) {
      // Before the first element there is only the cover.
      for (const { line, entries, inner } of this.#unsure) {
        this.#cover.push(line.piece, ...entries.map(entry => entry.piece))
        this.#tops.unshift(...inner)
      }
    }
    return { cover: this.#cover, bodyTitles: this.#bodyTitles, tops: this.#tops }
  }

  readonly #isListOfClauses = (piece: ParagraphPiece): boolean => this.#isClauseList(piece)

  get #state(): HeadingState {
    return { last: this.#last, part: this.#part, isClauseList: this.#isListOfClauses }
  }

  #isOfCover(purpose: Purpose | null): boolean {
    if (!purpose) return false
    return purpose.name.startsWith('cover-') || (purpose.name === 'cover' && this.#part === 'cover')
  }

  /** Whether the second level of its list is numbered 1.1. */
  #isClauseList({ list, level }: ParagraphPiece): boolean {
    return level === 0 && /^%1[.．]%2/.test(this.#word.levelOf(list, 1)?.text ?? '')
  }

  #addContents(piece: ParagraphPiece, purpose: Purpose | null): boolean {
    const isNamed = purpose?.name === 'contents'
    const isBlank = piece.text.trim() === ''
    if (isNamed && !isBlank && this.#part !== 'contents') {
      const heading = readHeading(piece, purpose, this.#state)
      if (heading?.kind === 'contents') return false
      this.#begin(contentsWithoutTitle(piece))
    }
    const isEntry = this.#part === 'contents' && !isBlank && (isNamed || contentsEntry.test(piece.text))
    if (isEntry) this.#append({ piece })
    return isEntry
  }

  /** Nature and title of an annex may stand on lines of their own (GB/T 1.1—2020, 10.4). */
  #completeAnnex(piece: ParagraphPiece, purpose: Purpose | null): boolean {
    const annex = this.#annex
    if (!annex || piece.text.trim() === '') return false
    const said = annex.saysNature ? null : readNature(piece.text)
    const rest = trimInlines(said ? dropStart(piece.inlines, said.length) : piece.inlines)
    const isOwnStyle = purpose?.name === 'annex' || purpose?.name === 'annex-nature'
    const isFree = purpose === null || purpose.name === 'text' || isOwnStyle
    const isNumbered = piece.number !== null && piece.number.text !== ''
    const isTitle = rawText(annex.title ?? []) === '' && isTitleLike(rawText(rest), 60) && !isNumbered && isFree
    if (said) {
      annex.nature = said.nature
      annex.saysNature = true
    }
    if (isTitle && (said || piece.outline === null || isOwnStyle)) annex.title = rest
    if (said || isTitle) {
      if (rawText(annex.title ?? []) !== '') this.#annex = null
      return true
    }
    this.#annex = null
    return false
  }

  /** A heading that only its words tell must stand where such an element can stand. */
  #isAllowed({ kind, isGuessed, number }: HeadingLine): boolean {
    if (!isGuessed) return true
    const isBefore = this.#part === 'cover' || this.#part === 'contents' || this.#part === 'front'
    if (kind === 'contents' || kind === 'foreword' || kind === 'introduction') return isBefore
    if (kind === 'bibliography' || kind === 'index') return !isBefore
    return number.stated !== null
  }

  #begin(line: HeadingLine): void {
    const { title, nature } = line
    const saysNature = line.kind === 'annex' && natureInside.test(line.piece.text)
    const node: SectionNode = { line, title, nature, saysNature, entries: [], inner: [] }
    if (line.title === null && line.text.length > 0) node.entries.push({ piece: line.piece, inlines: line.text })
    this.#annex = null
    if (line.kind === 'annex') this.#annex = node
    const isKnown = line.kind !== 'clause' || line.number.stated !== null
    const isUnsure = !this.#isSure && !isKnown
    this.#isSure ||= isKnown
    this.#open.length = Math.min(this.#open.length, line.depth - 1)
    const parent = this.#open.at(-1)
    if (parent) parent.inner.push(node)
    else if (isUnsure) this.#unsure.push(node)
    else this.#tops.push(node)
    this.#open.push(node)
    if (line.number.stated !== null) this.#last = withoutZero(line.number.stated)
    if (!parent) this.#part = partOf(line, this.#part)
  }

  #append(entry: Entry): void {
    const node = this.#open.at(-1)
    if (node) node.entries.push(entry)
    else this.#cover.push(entry.piece)
  }
}

function partOf({ kind }: HeadingLine, before: HeadingState['part']): HeadingState['part'] {
  if (kind === 'contents') return 'contents'
  if (kind === 'foreword' || kind === 'introduction') return 'front'
  if (kind === 'annex') return 'annexes'
  if (kind === 'bibliography' || kind === 'index') return 'back'
  return before === 'annexes' || before === 'back' ? before : 'body'
}

function contentsWithoutTitle(piece: ParagraphPiece): HeadingLine {
  const base = { piece, kind: 'contents', depth: 1, number: noNumber, title: [], text: [] } as const
  return { ...base, nature: natureOfKind('contents'), isTerm: false, isGuessed: false }
}

/** Text of a node's title, blanks folded. */
export function nodeTitle({ title }: SectionNode): string {
  return title ? foldBlanks(rawText(title)) : ''
}
