import type { XmlElement } from '../../../container/xml-tree.ts'
import type { Mark } from '../../model/inline.ts'
import { attributeOf, elementsOf, isOn } from './word-element.ts'

/** What the properties of a run or a style say of its look; null is what they say nothing of. */
export interface Look {
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly underline: boolean | null
  readonly strike: boolean | null
  readonly raised: 'sub' | 'sup' | 'level' | null
  readonly isHidden: boolean | null
  /** Whether it is a style for the words of programs. */
  readonly isCode: boolean | null
}

export const noLook: Look = {
  bold: null,
  italic: null,
  underline: null,
  strike: null,
  raised: null,
  isHidden: null,
  isCode: null,
}

/** Reads run properties (ECMA-376-1, 17.3.2). */
export function readLook(properties: XmlElement | null): Look {
  if (!properties || properties.children.length === 0) return noLook
  const look: { -readonly [Key in keyof Look]: Look[Key] } = { ...noLook }
  for (const element of elementsOf(properties)) {
    switch (element.local) {
      case 'b':
        look.bold = isOn(element)
        break
      case 'i':
        look.italic = isOn(element)
        break
      case 'u':
        look.underline = (attributeOf(element, 'val') ?? 'single') !== 'none'
        break
      case 'strike':
      case 'dstrike':
        look.strike = isOn(element) || look.strike
        break
      case 'vertAlign':
        look.raised = raisedBy[attributeOf(element, 'val') ?? ''] ?? 'level'
        break
      case 'vanish':
        look.isHidden = isOn(element)
        break
    }
  }
  return look
}

const raisedBy: Readonly<Record<string, Look['raised']>> = { subscript: 'sub', superscript: 'sup' }

/** Marks as a set of bits, so that runs of one look are told fast. */
export type MarkSet = number

const bits: readonly (readonly [MarkSet, Mark])[] = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'underline'],
  [8, 'strike'],
  [16, 'sub'],
  [32, 'sup'],
  [64, 'code'],
]

const noMarks: readonly Mark[] = []

/** The marks that a set stands for. */
export function marksOf(set: MarkSet): readonly Mark[] {
  if (set === 0) return noMarks
  return bits.flatMap(([bit, mark]) => (set & bit ? [mark] : []))
}

/** What is told of a run: marks beyond those of its paragraph's style, and whether it is hidden. */
export interface RunLook {
  readonly marks: MarkSet
  readonly isHidden: boolean
}

/** The look of a run from its own properties, its character style and the style of its paragraph (17.7.3). */
export function lookOfRun(own: Look, character: Look, paragraph: Look): RunLook {
  // Bold and italic of styles are switches: a style that sets what is set already turns it off.
  const bold = own.bold ?? (character.bold === true ? paragraph.bold !== true : paragraph.bold)
  const italic = own.italic ?? (character.italic === true ? paragraph.italic !== true : paragraph.italic)
  const raised = own.raised ?? character.raised ?? paragraph.raised
  let marks = 0
  if (bold && !paragraph.bold) marks |= 1
  if (italic && !paragraph.italic) marks |= 2
  if ((own.underline ?? character.underline) && !paragraph.underline) marks |= 4
  if ((own.strike ?? character.strike) && !paragraph.strike) marks |= 8
  if (raised === 'sub') marks |= 16
  if (raised === 'sup') marks |= 32
  if (character.isCode) marks |= 64
  return { marks, isHidden: own.isHidden ?? character.isHidden ?? paragraph.isHidden ?? false }
}
