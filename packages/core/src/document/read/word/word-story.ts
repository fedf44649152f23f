import type { XmlElement } from '../../../container/xml-tree.ts'
import { ParagraphText } from './paragraph-text.ts'
import { attributeOf, childOf, elementsOf } from './word-element.ts'

/** Which text of a document with tracked changes: all changes accepted, or all refused. */
export type Version = 'accepted' | 'base'

/** A paragraph as it stands in the document. */
export interface StoryParagraph {
  /** Ordinal in its part, paragraphs of tables and text boxes counted; the first is 1. */
  readonly ordinal: number
  /** Its properties, those of the version asked for; null when it has none. */
  readonly properties: XmlElement | null
  readonly style: string | null
  /** As it reads: tabs and line breaks as such, results of fields, no hidden text. */
  readonly text: string
  /** Whether it stands in a table. */
  readonly isInTable: boolean
  readonly isInTextBox: boolean
}

interface Surroundings {
  readonly isInTable: boolean
  readonly isInTextBox: boolean
}

/** Marks of a paragraph that say that its end was added or taken away; then it is one with the paragraph behind. */
const endMarks: Readonly<Record<Version, ReadonlySet<string>>> = {
  accepted: new Set(['del', 'moveFrom']),
  base: new Set(['ins', 'moveTo']),
}

/** Elements that only hold others. */
const transparent: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'Choice'])

/** Gives the paragraphs of a part in order, a table's row by row, a text box's behind the paragraph that it hangs on. */
export class StoryWalk {
  readonly #version: Version
  readonly #text: ParagraphText
  #ordinals = 0
  #carried = ''

  constructor(version: Version) {
    this.#version = version
    this.#text = new ParagraphText(version)
  }

  *paragraphs(blocks: Iterable<XmlElement>, around: Surroundings = outside): Generator<StoryParagraph> {
    for (const block of blocks) {
      if (block.local === 'p') yield* this.#paragraph(block, around)
      else if (block.local === 'tbl') yield* this.#table(block, around)
      else if (transparent.has(block.local)) yield* this.paragraphs(elementsOf(block), around)
      else if (block.local === 'AlternateContent') yield* this.paragraphs(firstBranch(block), around)
      else if (this.#isKeptChange(block.local)) yield* this.paragraphs(elementsOf(block), around)
    }
  }

  *#table(table: XmlElement, around: Surroundings): Generator<StoryParagraph> {
    for (const row of rowsOf(table)) {
      const properties = childOf(row, 'trPr')
      if (this.#isGone(properties)) continue
      for (const cell of cellsOf(row)) yield* this.paragraphs(elementsOf(cell), { ...around, isInTable: true })
    }
  }

  *#paragraph(element: XmlElement, around: Surroundings): Generator<StoryParagraph> {
    const ordinal = ++this.#ordinals
    const current = childOf(element, 'pPr')
    const before = this.#version === 'base' ? childOf(childOf(current, 'pPrChange'), 'pPr') : null
    const properties = before ?? current
    const { text, boxes } = this.#text.read(element)
    if (this.#isGone(childOf(current, 'rPr'))) this.#carried += text
    else {
      const style = attributeOf(childOf(properties, 'pStyle'), 'val')
      yield { ordinal, properties, style, text: this.#carried + text, ...around }
      this.#carried = ''
    }
    for (const box of boxes) yield* this.paragraphs(elementsOf(box), { ...around, isInTextBox: true })
  }

  #isGone(properties: XmlElement | null): boolean {
    if (!properties) return false
    for (const { local } of elementsOf(properties)) if (endMarks[this.#version].has(local)) return true
    return false
  }

  #isKeptChange(local: string): boolean {
    const isAdded = local === 'ins' || local === 'moveTo'
    const isTaken = local === 'del' || local === 'moveFrom'
    return this.#version === 'accepted' ? isAdded : isTaken
  }
}

const outside: Surroundings = { isInTable: false, isInTextBox: false }

/** What a new version of Word would read of an alternative. */
export function firstBranch(alternatives: XmlElement): Iterable<XmlElement> {
  const choice = childOf(alternatives, 'Choice') ?? childOf(alternatives, 'Fallback')
  return choice ? elementsOf(choice) : []
}

function* rowsOf(table: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(table)) {
    if (child.local === 'tr') yield child
    else if (transparent.has(child.local) || child.local === 'ins' || child.local === 'moveTo') yield* rowsOf(child)
  }
}

function* cellsOf(row: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(row)) {
    if (child.local === 'tc') yield child
    else if (transparent.has(child.local)) yield* cellsOf(child)
  }
}
