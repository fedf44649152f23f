import { textOf, type XmlElement } from '../../../container/xml-tree.ts'
import { attributeOf, childOf, elementsOf, isOn } from './word-element.ts'
import type { Version } from './word-story.ts'

/** Elements that hold no text of their paragraph. */
const silent: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delInstrText',
  'rt',
  'rubyPr',
])

/** Reads the text of paragraphs one after the other: a field may begin in one and end in another. */
export class ParagraphText {
  readonly #version: Version
  /** Fields that are open, each by whether its result has begun. */
  readonly #fields: { hasResult: boolean }[] = []
  #text = ''
  #boxes: XmlElement[] = []

  constructor(version: Version) {
    this.#version = version
  }

  /** Text of a paragraph, and the text boxes that hang on it. */
  read(paragraph: XmlElement): { text: string; boxes: readonly XmlElement[] } {
    this.#text = ''
    this.#boxes = []
    this.#walk(paragraph, false)
    // The code of a field ends with its paragraph: one whose end is missing must not swallow the rest.
    while (this.#fields.at(-1)?.hasResult === false) this.#fields.pop()
    return { text: this.#text, boxes: this.#boxes }
  }

  #walk(parent: XmlElement, isHidden: boolean): void {
    for (const child of elementsOf(parent)) {
      const { local } = child
      if (silent.has(local)) continue
      if (local === 't' || local === 'delText') this.#addText(child, isHidden)
      else if (local === 'r') this.#walk(child, isOn(childOf(childOf(child, 'rPr'), 'vanish')))
      else if (local === 'txbxContent') this.#boxes.push(child)
      else if (local === 'fldChar') this.#turnField(attributeOf(child, 'fldCharType') ?? '')
      else if (local === 'AlternateContent') this.#walk(childOf(child, 'Choice') ?? child, isHidden)
      else if (local === 'oMath') this.#add(textOf(child), isHidden)
      else if (signs[local]) this.#add(signs[local](child), isHidden)
      else if (!this.#isOther(local)) this.#walk(child, isHidden)
    }
  }

  /** Whether a change belongs to the other version. */
  #isOther(local: string): boolean {
    const isAccepted = this.#version === 'accepted'
    if (local === 'del' || local === 'moveFrom') return isAccepted
    return (local === 'ins' || local === 'moveTo') && !isAccepted
  }

  #addText(element: XmlElement, isHidden: boolean): void {
    for (const text of element.children) if (typeof text === 'string') this.#add(text, isHidden)
  }

  #add(text: string, isHidden: boolean): void {
    if (!isHidden && this.#fields.every(field => field.hasResult)) this.#text += text
  }

  #turnField(turn: string): void {
    const field = this.#fields.at(-1)
    if (turn === 'begin') this.#fields.push({ hasResult: false })
    else if (turn === 'separate' && field) field.hasResult = true
    else if (turn === 'end') this.#fields.pop()
  }
}

/** Signs that have an element of their own. */
const signs: Readonly<Record<string, (element: XmlElement) => string>> = {
  tab: () => '\t',
  ptab: () => '\t',
  br: element => (attributeOf(element, 'type') === 'page' ? '' : '\n'),
  cr: () => '\n',
  noBreakHyphen: () => '-',
  softHyphen: () => '\u00ad',
  sym: element => symbolOf(attributeOf(element, 'char') ?? ''),
}

/** A character of a symbol font: those of the private area stand for the font's own codes, which for marks are ASCII's. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '\ufffd'
  return code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : String.fromCharCode(code)
}
