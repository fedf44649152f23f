import type { OfficePackage } from '../../../container/office-package.ts'
import { readElement, type XmlElement } from '../../../container/xml-tree.ts'
import type { InlineSurroundings, Version } from './inline-reader.ts'
import { ListCounter } from './list-counter.ts'
import { placeInList } from './list-place.ts'
import type { MathReading } from './math/read-math.ts'
import { type ListLevel, readLists, type WordLists } from './numbering-part.ts'
import { RevisionList } from './revision-list.ts'
import { roleOfStyle } from './style-role.ts'
import { readStyleSheet, StyleSheet } from './style-sheet.ts'
import { attributeOf, childOf, elementsOf, wholeOf } from './word-element.ts'
import { refuseNoBody } from './word-faults.ts'
import { type ParagraphPiece, type Piece, paragraphsOf } from './word-piece.ts'
import { type Numbering, StoryWalk } from './word-story.ts'
import { readBlocks } from './word-tree.ts'

/** Options of a reading of pieces. */
export interface PieceOptions {
  readonly version?: Version
  readonly revisions?: RevisionList
  readonly onMath?: (reading: MathReading, paragraph: number) => void
}

/** Parts that hold notes, by the name of their relation. */
export type NotePart = 'footnotes' | 'endnotes' | 'comments'

/** A footnote, an endnote or a comment. */
export interface WordNote {
  readonly id: string
  readonly author: string
  readonly pieces: readonly Piece[]
}

/** A Word document, open for reading: its styles, lists and parts. */
export class WordDocument {
  readonly styles: StyleSheet
  readonly lists: WordLists
  readonly #package: OfficePackage
  readonly #main: string
  readonly #named = new Map<string, ReturnType<typeof roleOfStyle>>()

  /** Throws a `ContainerFault` when the file has no body. */
  constructor(source: OfficePackage) {
    this.#package = source
    this.#main = source.mainPart() ?? refuseNoBody()
    const styles = this.#tree(this.#related('styles')[0])
    this.styles = styles ? readStyleSheet(styles) : new StyleSheet([], null)
    const numbering = this.#tree(this.#related('numbering')[0])
    this.lists = numbering ? readLists(numbering, this.styles) : new Map()
  }

  /** The pieces of the body, numbered as Word does; they can be gone through once. */
  pieces(options: PieceOptions = {}): Generator<Piece> {
    const entry = this.#package.archive.find(this.#main) ?? refuseNoBody()
    return this.#walk(this.#main, options).pieces(readBlocks(this.#package.reader(entry)))
  }

  /** The paragraphs of the body in order, those of tables and text boxes too. */
  paragraphs(version: Version = 'accepted'): Generator<ParagraphPiece> {
    return paragraphsOf(this.pieces({ version }))
  }

  /** Footnotes, endnotes or comments; none when the part is missing. */
  *notes(part: NotePart, options: PieceOptions = {}): Generator<WordNote> {
    const [name] = this.#related(part)
    const root = this.#tree(name)
    if (!root || name === undefined) return
    const walk = this.#walk(name, options)
    for (const element of elementsOf(root)) {
      // Separators are no notes (ECMA-376-1, 17.18.33).
      const type = attributeOf(element, 'type')
      if (type !== null && type !== 'normal') continue
      const id = attributeOf(element, 'id') ?? ''
      yield { id, author: attributeOf(element, 'author') ?? '', pieces: [...walk.pieces(elementsOf(element))] }
    }
  }

  /** Text of headers and footers, a line for each paragraph. */
  *margins(): Generator<string> {
    for (const name of [...this.#related('header'), ...this.#related('footer')]) {
      const root = this.#tree(name)
      if (!root) continue
      for (const { text } of paragraphsOf(this.#walk(name, {}).pieces(elementsOf(root)))) yield text
    }
  }

  /** Whether programs of its author come with it; they are never run. */
  get hasMacros(): boolean {
    const isNamed = this.#package.relations(this.#main).some(({ type }) => type === 'vbaProject')
    return isNamed || this.#package.archive.find('word/vbaProject.bin') !== null
  }

  /** Pictures and other files of the body in the order of its relations, with the ids of these. */
  files(): readonly { readonly relation: string; readonly part: string }[] {
    return this.#package
      .relations(this.#main)
      .filter(({ type, isExternal }) => fileTypes.has(type) && !isExternal)
      .map(({ id, target }) => ({ relation: id, part: target }))
  }

  /** The level of a list; null when there is none. */
  levelOf(list: number | null, level: number | null): ListLevel | null {
    const found = list === null ? undefined : this.lists.get(list)
    if (!found || level === null) return null
    return found.overrides.get(level)?.level ?? found.definition.levels.get(level) ?? null
  }

  #walk(part: string, { version = 'accepted', revisions, onMath }: PieceOptions): StoryWalk {
    const targets = new Map(this.#package.relations(part).map(relation => [relation.id, relation]))
    const around: InlineSurroundings = {
      version,
      styles: this.styles,
      targets,
      revisions: revisions ?? new RevisionList(),
      onMath: onMath ?? (() => undefined),
    }
    return new StoryWalk(around, this.#numberer())
  }

  #numberer(): Numbering {
    const counter = new ListCounter(this.lists)
    // Text boxes are a story of their own: their paragraphs count among themselves.
    const boxes = new ListCounter(this.lists)
    // Paragraphs of the same properties share them.
    const known = new Map<XmlElement | null, Omit<ReturnType<Numbering>, 'number'>>()
    return (properties, style, isInTextBox) => {
      let facts = known.get(properties)
      if (!facts) {
        facts = this.#factsOf(properties, style)
        known.set(properties, facts)
      }
      const { level, list, outline, styleName, role, depth } = facts
      const number = list !== null && level !== null ? (isInTextBox ? boxes : counter).next(list, level) : null
      return { number, level, list, outline, styleName, role, depth }
    }
  }

  /** What properties and the style that they name say, whatever was counted before. */
  #factsOf(properties: XmlElement | null, style: string | null): Omit<ReturnType<Numbering>, 'number'> {
    const place = placeInList(properties, style, this)
    const outline = wholeOf(childOf(properties, 'outlineLvl')) ?? this.styles.inherited(style, 'outline')
    const named = this.#roleOf(style)
    return {
      level: place?.level ?? null,
      list: place?.list ?? null,
      outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
      styleName: this.styles.nameOf(style),
      role: named?.role ?? null,
      depth: named?.depth ?? null,
    }
  }

  /** What the nearest style that has a telling name says. */
  #roleOf(style: string | null): ReturnType<typeof roleOfStyle> {
    const key = style ?? ''
    const known = this.#named.get(key)
    if (known !== undefined) return known
    let found: ReturnType<typeof roleOfStyle> = null
    for (const { name } of this.styles.chain(style)) found ??= roleOfStyle(name)
    this.#named.set(key, found)
    return found
  }

  #related(type: string): string[] {
    return this.#package
      .relations(this.#main)
      .flatMap(each => (each.type === type && !each.isExternal ? [each.target] : []))
  }

  #tree(name: string | undefined): XmlElement | null {
    const entry = name === undefined ? null : this.#package.archive.find(name)
    if (!entry) return null
    const reader = this.#package.listReader(entry)
    reader.next()
    return readElement(reader, { part: entry.name })
  }
}

const fileTypes: ReadonlySet<string> = new Set(['image', 'oleObject', 'package'])
