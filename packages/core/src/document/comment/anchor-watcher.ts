import type { XmlReader } from '../../container/xml.ts'
import { wordAttribute } from '../read/word-outline.ts'
import type { ParagraphWatcher } from '../read/word-paragraphs.ts'

/** An element of the text that may be cut around. `end` and `closeStart` are known when it is closed. */
export interface Stretch {
  readonly name: string
  readonly depth: number
  readonly start: number
  /** Where its content begins, its properties passed. */
  contentStart: number
  /** Where its closing tag begins. */
  closeStart: number
  end: number
}

/** A text of a paragraph and where it stands in the XML. */
export interface TextPiece {
  /** Code units of the paragraph before it. */
  readonly at: number
  readonly length: number
  /** The outermost paragraph around it. */
  readonly paragraph: Stretch
  /** The outermost run around it; null where it stands in none of the document's own, as in a formula. */
  readonly run: Stretch | null
  /** The child of the run that it stands in; null when runs or paragraphs are nested around it, so that they must stay whole. */
  readonly child: Stretch | null
  /** Characters of the source that it was read from; null for a tab, a break, a CDATA section. */
  readonly source: { readonly start: number; readonly end: number } | null
}

/** What the watcher looks for in the body. */
export interface Sought {
  /** Ordinals of paragraphs whose text will be cut. */
  readonly paragraphs: ReadonlySet<number>
  readonly xml: string
}

const references: ReadonlySet<string> = new Set(['footnoteReference', 'endnoteReference', 'commentReference'])

/** Notes, while the body is read, where the texts of some paragraphs stand, and the references to notes and comments. */
export class AnchorWatcher implements ParagraphWatcher {
  /** Texts of the paragraphs sought, by ordinal. */
  readonly pieces = new Map<number, TextPiece[]>()
  /** The runs that refer to a note or comment, by `footnoteReference 3`. */
  readonly referring = new Map<string, Stretch>()
  firstParagraph: Stretch | null = null
  /** Namespace of the document, which tells the transitional form from the strict one. */
  namespace = ''
  /** Highest id of a comment that the body mentions; -1 when there is none. */
  lastComment = -1
  readonly #sought: Sought
  readonly #paragraphs: Stretch[] = []
  readonly #runs: Stretch[] = []
  #child: Stretch | null = null
  #token: { kind: 'open' | 'close' | 'text'; start: number; end: number } = { kind: 'open', start: 0, end: 0 }

  constructor(sought: Sought) {
    this.#sought = sought
  }

  token(reader: XmlReader, kind: 'open' | 'close' | 'text'): void {
    this.#token = { kind, start: reader.start, end: reader.end }
    if (kind === 'open') this.#open(reader)
    else if (kind === 'close') this.#close(reader)
  }

  text({ ordinal, at, text }: { readonly ordinal: number; readonly at: number; readonly text: string }): void {
    const [paragraph] = this.#paragraphs
    if (!paragraph || !this.#sought.paragraphs.has(ordinal)) return
    const pieces = this.pieces.get(ordinal) ?? []
    const [run = null] = this.#runs
    const isPlain = this.#paragraphs.length === 1 && this.#runs.length === 1
    const child = isPlain ? this.#child : null
    pieces.push({ at, length: text.length, paragraph, run, child, source: this.#sourceOf(child) })
    this.pieces.set(ordinal, pieces)
  }

  #sourceOf(child: Stretch | null): TextPiece['source'] {
    const { kind, start, end } = this.#token
    const isCdata = this.#sought.xml.charAt(start - 1) === '['
    return child && kind === 'text' && !isCdata ? { start, end } : null
  }

  #open(reader: XmlReader): void {
    const { local, depth } = reader
    if (depth === 1) this.namespace = reader.namespace
    if (local === 'p') this.#openParagraph(reader)
    else if (local === 'r' && this.#isOwn(reader)) this.#runs.push(stretchOf(reader))
    else if (depth === (this.#runs.at(-1)?.depth ?? 0) + 1) this.#child = stretchOf(reader)
    if (references.has(local)) this.#refer(reader)
    if (local.startsWith('comment'))
      this.lastComment = Math.max(this.lastComment, Number(wordAttribute(reader, 'id')) || 0)
  }

  #openParagraph(reader: XmlReader): void {
    const paragraph = stretchOf(reader)
    if (this.#paragraphs.length === 0) this.firstParagraph ??= paragraph
    this.#paragraphs.push(paragraph)
  }

  /** Whether it is of the vocabulary of its paragraph: a formula has runs of its own. */
  #isOwn(reader: XmlReader): boolean {
    return prefixOf(reader.name) === prefixOf(this.#paragraphs.at(-1)?.name ?? '')
  }

  #refer(reader: XmlReader): void {
    const [run] = this.#runs
    if (run) this.referring.set(`${reader.local} ${wordAttribute(reader, 'id')}`, run)
  }

  #close(reader: XmlReader): void {
    const { local, depth, start, end } = reader
    const run = this.#runs.at(-1)
    const paragraph = this.#paragraphs.at(-1)
    if (run && depth === run.depth) {
      if (local === 'rPr') run.contentStart = end
      if (this.#child) Object.assign(this.#child, { closeStart: start, end })
      this.#child = null
    } else if (paragraph && depth === paragraph.depth && local === 'pPr') paragraph.contentStart = end
    if (run && depth === run.depth - 1) closeLast(this.#runs, start, end)
    else if (paragraph && depth === paragraph.depth - 1) closeLast(this.#paragraphs, start, end)
  }
}

function closeLast(open: Stretch[], closeStart: number, end: number): void {
  const last = open.pop()
  if (last) Object.assign(last, { closeStart, end })
}

function stretchOf({ name, depth, start, end }: XmlReader): Stretch {
  return { name, depth, start, contentStart: end, closeStart: end, end }
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1)
}
