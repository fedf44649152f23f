import type { XmlElement } from '../../../container/xml-tree.ts'
import { levelCount, type WordLists } from './numbering-part.ts'
import type { StyleSheet } from './style-sheet.ts'
import { childOf, wholeOf } from './word-element.ts'

/** The list that a paragraph belongs to. */
export interface ListPlace {
  readonly list: number
  /** 0 is the highest. */
  readonly level: number
}

export interface Numbering {
  readonly styles: StyleSheet
  readonly lists: WordLists
}

/**
 * The list of a paragraph: its own or that of its style, list and level inherited each for itself; null when it is in
 * none or list 0 takes it out (ECMA-376-1, 17.9.18).
 */
export function placeInList(
  properties: XmlElement | null,
  style: string | null,
  { styles, lists }: Numbering,
): ListPlace | null {
  const own = childOf(properties, 'numPr')
  const list = wholeOf(childOf(own, 'numId')) ?? styles.inherited(style, 'list')
  const definition = list === null || list === 0 ? null : lists.get(list)
  if (list === null || !definition) return null
  const level = wholeOf(childOf(own, 'ilvl')) ?? levelOfStyle()
  return level >= 0 && level < levelCount ? { list, level } : null

  /** A style that a level is linked to has that level, whatever it says itself (17.9.23). */
  function levelOfStyle(): number {
    for (const { id, level: stated } of styles.chain(style)) {
      for (let at = 0; at < levelCount; at++) {
        const own = definition?.overrides.get(at)?.level ?? definition?.definition.levels.get(at)
        if (own?.style === id) return at
      }
      if (stated !== null) return stated
    }
    return 0
  }
}
