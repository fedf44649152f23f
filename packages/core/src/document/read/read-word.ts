import { defaultLimits, type Limits } from '../../container/limits.ts'
import type { OfficePackage } from '../../container/office-package.ts'
import type { Finding } from '../../finding.ts'
import { findNumbers } from '../../number/find.ts'
import { emptyDocument } from '../model/empty-document.ts'
import { computedNumber, numberDocument } from '../model/number-document.ts'
import { titleText } from '../model/plain-text.ts'
import { partOfKind } from '../model/section-kind.ts'
import type { DocumentMeta, Section, StandardDocument } from '../model/standard-document.ts'
import { Assembly, type NoteTexts } from './word/assembly.ts'
import { AssetStore } from './word/asset-store.ts'
import { BlockBuilder } from './word/block-builder.ts'
import { type CoverLine, coverLines } from './word/cover-lines.ts'
import { metaOfCover, stageOfCover } from './word/cover-meta.ts'
import { partsOfTitle } from './word/cover-title.ts'
import { metaOfForeword } from './word/foreword-meta.ts'
import type { Version } from './word/inline-reader.ts'
import { type OwnProperties, readOwnProperties } from './word/own-properties.ts'
import { RevisionList } from './word/revision-list.ts'
import { SectionBuilder } from './word/section-builder.ts'
import { type Entry, type SectionTree, treeOfPieces } from './word/section-tree.ts'
import { Purposes } from './word/style-purpose.ts'
import { suppressionsOf } from './word/suppressions.ts'
import { type PieceOptions, WordDocument } from './word/word-document.ts'
import { WordIds } from './word/word-ids.ts'
import { Losses } from './word/word-losses.ts'
import { type ParagraphPiece, type Piece, paragraphsOf } from './word/word-piece.ts'
import { languageOf, profileOf } from './word/word-profile.ts'

/** How a Word document is read. */
export interface ReadWordOptions {
  /** With all tracked changes accepted, as it is unless given, or as it was before them. */
  readonly version?: Version
  readonly limits?: Limits
}

/** A document read from a Word file, with the report of what was lost or is not sure. */
export interface WordReading {
  readonly document: StandardDocument
  readonly findings: readonly Finding[]
}

/**
 * Reads a Word document (.docx, .docm; transitional and strict) as a structured document: sections by the styles of the
 * templates, else by outline levels and numbers; every number as Word shows it, beside the one that the structure gives.
 * What is not understood is kept as it is. The same file gives the same ids. Throws a `ContainerFault`.
 */
export function readWord(source: OfficePackage, options: ReadWordOptions = {}): WordReading {
  return new WordRead(source, options).read()
}

class WordRead {
  readonly #source: OfficePackage
  readonly #word: WordDocument
  readonly #purposes: Purposes
  readonly #losses: Losses
  readonly #revisions = new RevisionList()
  readonly #ids = new WordIds()
  readonly #options: PieceOptions
  readonly #own: OwnProperties

  constructor(source: OfficePackage, { version = 'accepted', limits = defaultLimits }: ReadWordOptions) {
    this.#source = source
    this.#own = readOwnProperties(source)
    this.#word = new WordDocument(source)
    this.#purposes = new Purposes(this.#word.styles)
    this.#losses = new Losses(limits.samples)
    const onMath: PieceOptions['onMath'] = ({ unknown }, paragraph) =>
      this.#losses.add('word-formula-unknown', unknown.join(', '), paragraph)
    this.#options = { version, revisions: this.#revisions, onMath }
  }

  read(): WordReading {
    const word = this.#word
    const pieces = [...word.pieces(this.#options)]
    if (word.hasMacros) this.#losses.add('word-macros-left', '')
    const paragraphs = [...paragraphsOf(pieces)]
    const notes = this.#notes()
    for (const { kept } of [...paragraphs, ...paragraphsOf([...notes.values()].flat())])
      for (const id of kept) this.#ids.keep(id)
    for (const piece of pieces) if (piece.t !== 'paragraph') for (const id of piece.kept) this.#ids.keep(id)
    const tree = treeOfPieces(pieces, this.#purposes, word)
    const assets = new AssetStore(this.#source, this.#ids)
    this.#takeOwnFiles(assets)
    const parts = { ids: this.#ids, losses: this.#losses, assets, purposes: this.#purposes, notes }
    const assembly = new Assembly(parts, (inside, all) => new BlockBuilder(all, word, 'cell').build(entriesOf(inside)))
    const document = this.#document(tree, paragraphs, assembly)
    return { document: numberDocument(document), findings: this.#losses.findings }
  }

  #document(tree: SectionTree, paragraphs: readonly ParagraphPiece[], assembly: Assembly): StandardDocument {
    const lines = coverLines(tree.cover, this.#purposes)
    const { id: kept, language, profile } = this.#own
    if (kept !== undefined) this.#ids.keep(kept)
    const id = this.#ids.next('d', identity(lines, paragraphs), kept === undefined ? [] : [kept])
    const isWhole = tree.tops.length === 0
    const cover = metaOfCover(isWhole ? [] : lines)
    const builder = new SectionBuilder(assembly, this.#word)
    dropRepeatedTitle(tree, cover)
    const sections = tree.tops.map(node => builder.section(node))
    const byPart = Map.groupBy(sections, section => (isBehind(section) ? 'back' : partOfKind(section.kind)))
    const front = [...this.#unplaced(tree, lines, builder), ...(byPart.get('front') ?? [])]
    const body = byPart.get('body') ?? []
    const back = byPart.get('back') ?? []
    const named = this.#withNumber(this.#withTitle(cover, tree))
    const foreword = front.filter(({ kind }) => kind === 'foreword')
    const meta = { ...named, ...metaOfForeword(foreword.length > 0 ? foreword : front) }
    return {
      ...emptyDocument,
      id,
      language: language ?? languageOf(sections),
      profile: profile ?? profileOf({ meta, front, body, back }),
      meta,
      front,
      body,
      annexes: byPart.get('annexes') ?? [],
      back,
      assets: assembly.assets.assets,
      revisions: this.#revisions.finish(this.#ids.maker),
      suppressions: suppressionsOf(this.#word.notes('comments'), paragraphs, assembly),
      source: 'docx',
    }
  }

  /** Text before the first element that is nothing of a cover: short words are told, sentences and tables kept. */
  #unplaced(tree: SectionTree, lines: readonly CoverLine[], builder: SectionBuilder): Section[] {
    const left = new Set(lines.filter(({ isUsed }) => !isUsed).map(({ piece }) => piece))
    const isWhole = tree.tops.length === 0
    const entries = tree.cover.filter(piece => isWhole || isProse(piece, left)).map(piece => ({ piece }))
    const isKept = new Set(entries.flatMap(({ piece }) => [...paragraphsOf([piece])]))
    for (const line of lines)
      if (!line.isUsed && !isKept.has(line.piece))
        this.#losses.add('word-cover-text-unplaced', line.text, line.piece.ordinal)
    const blocks = builder.blocks(entries)
    if (blocks.length === 0) return []
    if (isWhole) this.#losses.add('word-without-headings', '')
    const id = this.#ids.next('s', 'text before the first element')
    const nature = 'informative'
    return [{ id, kind: 'clause', number: computedNumber(null), title: null, nature, blocks, sections: [] }]
  }

  /** The title on the first page of the text stands in for one that the cover lacks. */
  #withTitle(meta: DocumentMeta, { bodyTitles }: SectionTree): DocumentMeta {
    const parts = bodyTitles.flatMap(({ text }) => text.split('\n').flatMap(partsOfTitle))
    if (parts.length === 0) return meta
    const [own] = meta.titles
    if (!own) return { ...meta, titles: [{ language: /\p{Script=Han}/u.test(parts.join('')) ? 'zh' : 'en', parts }] }
    const isSame = meta.titles.some(title => bare(title.parts) === bare(parts))
    if (!isSame) this.#losses.add('word-title-differs', parts.join(' '), bodyTitles[0]?.ordinal)
    return meta
  }

  #withNumber(meta: DocumentMeta): DocumentMeta {
    // Our own writing says its number on the cover or nowhere.
    if (meta.number !== null || this.#own.id !== undefined) return meta
    for (const text of this.#word.margins()) {
      const [found] = findNumbers(text)
      if (!found || found.class === 'plan' || found.normal === null) continue
      this.#losses.add('word-number-from-header', found.raw)
      const numbered = { ...meta, number: found.raw, normal: found.normal }
      return { ...numbered, stage: meta.stage ?? stageOfCover(numbered) }
    }
    return meta
  }

  /** Files of our own writing, in their order and with their ids, those that no page shows too. */
  #takeOwnFiles(assets: AssetStore): void {
    if (this.#own.id === undefined) return
    for (const { relation, part } of this.#word.files()) {
      const id = relation.replace(/^bc_/, '')
      const kept = relation.startsWith('bc_') ? [id] : []
      for (const each of kept) this.#ids.keep(each)
      assets.take(part, kept)
    }
  }

  #notes(): NoteTexts {
    const texts = new Map<string, readonly Piece[]>()
    for (const kind of ['footnote', 'endnote'] as const)
      for (const { id, pieces } of this.#word.notes(`${kind}s`, this.#options)) texts.set(`${kind} ${id}`, pieces)
    return texts
  }
}

function entriesOf(pieces: readonly Piece[]): Entry[] {
  return pieces.map(piece => ({ piece }))
}

/** What tells one document from another: its cover, else how it begins. */
function identity(lines: readonly CoverLine[], paragraphs: readonly ParagraphPiece[]): string {
  const texts = lines.length > 0 ? lines.map(({ text }) => text) : paragraphs.slice(0, 50).map(({ text }) => text)
  return texts.join('\n')
}

/** Sentences, and tables of which something is left. */
function isProse(piece: Piece, left: ReadonlySet<ParagraphPiece>): boolean {
  if (piece.t === 'opaque') return true
  if (piece.t === 'table') {
    const inside = [...paragraphsOf([piece])].filter(({ text }) => text.trim() !== '')
    return inside.length > 0 && inside.every(each => left.has(each))
  }
  return left.has(piece) && piece.text.length >= 30 && /[。；]/.test(piece.text)
}

/** What engineering standards put behind their chapters, without a number. */
function isBehind({ kind, number, title }: Section): boolean {
  const words = /^(?:本.{1,6})?用词(?:用语)?说明$|^引用标准名录$|^条文说明$|^附加说明$/
  return kind === 'clause' && number.stated === null && words.test(titleText(title).replace(/\s/g, ''))
}

/** The title stands once more where the text begins; without a style of its own it would be the end of the foreword. */
function dropRepeatedTitle({ tops }: SectionTree, { titles }: DocumentMeta): void {
  const [own] = titles
  const before = tops.findIndex(({ line: { kind } }) => partOfKind(kind) === 'body') - 1
  const entries = tops[before]?.entries
  if (!own || !entries) return
  for (let at = entries.length - 1; at >= 0; at--) {
    const piece = entries[at]?.piece
    if (piece?.t !== 'paragraph') return
    if (piece.text.trim() === '') continue
    if (bare([piece.text]) === bare(own.parts)) entries.splice(at, 1)
    return
  }
}

function bare(parts: readonly string[]): string {
  return parts.join('').replace(/[\s\u3000]+/g, '')
}
