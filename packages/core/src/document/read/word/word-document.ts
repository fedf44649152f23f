import type { OfficePackage } from '../../../container/office-package.ts'
import { readElement, type XmlElement } from '../../../container/xml-tree.ts'
import { ListCounter, type ListNumber } from './list-counter.ts'
import { placeInList } from './list-place.ts'
import { readLists, type WordLists } from './numbering-part.ts'
import { roleOfStyle, type StyleRole } from './style-role.ts'
import { readStyleSheet, StyleSheet } from './style-sheet.ts'
import { childOf, wholeOf } from './word-element.ts'
import { refuseNoBody } from './word-faults.ts'
import { type StoryParagraph, StoryWalk, type Version } from './word-story.ts'
import { readBlocks } from './word-tree.ts'

/** A paragraph with what Word shows and its style says of it. */
export interface NumberedParagraph extends StoryParagraph {
  /** The number that Word shows; null when it is in no list. */
  readonly number: ListNumber | null
  /** Level in its list, 0 being the highest; null when it is in none. */
  readonly level: number | null
  /** Level in the outline, 0 being the highest; null for body text. */
  readonly outline: number | null
  readonly styleName: string
  readonly role: StyleRole | null
  /** Depth that its style gives a heading, 1 for a chapter. */
  readonly depth: number | null
}

/** A Word document, open for reading: its styles and lists. */
export class WordDocument {
  readonly styles: StyleSheet
  readonly lists: WordLists
  readonly #package: OfficePackage
  readonly #main: string

  /** Throws a `ContainerFault` when the file has no body. */
  constructor(source: OfficePackage) {
    this.#package = source
    this.#main = source.mainPart() ?? refuseNoBody()
    const styles = this.#related('styles')
    this.styles = styles ? readStyleSheet(styles) : new StyleSheet([], null)
    const numbering = this.#related('numbering')
    this.lists = numbering ? readLists(numbering, this.styles) : new Map()
  }

  /** The pieces of the body at its highest level. */
  blocks(): Iterable<XmlElement> {
    const entry = this.#package.archive.find(this.#main) ?? refuseNoBody()
    return readBlocks(this.#package.reader(entry))
  }

  /** The paragraphs of the body in order, numbered as Word does. */
  *paragraphs(version: Version = 'accepted'): Generator<NumberedParagraph> {
    const counter = new ListCounter(this.lists)
    for (const paragraph of new StoryWalk(version).paragraphs(this.blocks())) {
      const { properties, style } = paragraph
      const place = placeInList(properties, style, this)
      const outline = wholeOf(childOf(properties, 'outlineLvl')) ?? this.styles.inherited(style, 'outline')
      const styleName = this.styles.nameOf(style)
      const named = this.#roleOf(style)
      yield {
        ...paragraph,
        number: place ? counter.next(place.list, place.level) : null,
        level: place?.level ?? null,
        outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
        styleName,
        role: named?.role ?? null,
        depth: named?.depth ?? null,
      }
    }
  }

  /** What the nearest style that has a telling name says. */
  #roleOf(style: string | null): ReturnType<typeof roleOfStyle> {
    for (const { name } of this.styles.chain(style)) {
      const found = roleOfStyle(name)
      if (found) return found
    }
    return null
  }

  #related(type: string): XmlElement | null {
    const relation = this.#package.relations(this.#main).find(each => each.type === type && !each.isExternal)
    const entry = relation ? this.#package.archive.find(relation.target) : null
    if (!entry) return null
    const reader = this.#package.listReader(entry)
    reader.next()
    return readElement(reader, { part: entry.name })
  }
}
