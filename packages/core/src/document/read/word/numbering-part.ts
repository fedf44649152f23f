import type { XmlElement } from '../../../container/xml-tree.ts'
import type { StyleSheet } from './style-sheet.ts'
import { attributeOf, childOf, elementsOf, isOn, wholeOf } from './word-element.ts'

/** One level of a list (ECMA-376-1, 17.9.6). */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** `%1.%2` stand for the numbers of the levels; other words are shown as they are. */
  readonly text: string
  /** Counted from 1, the level that it starts again after; 0 never; null after each higher one. */
  readonly restart: number | null
  /** Whether all numbers are shown in Arabic digits. */
  readonly isLegal: boolean
  /** Paragraph style that this level is linked to. */
  readonly style: string | null
}

/** A list definition, which holds the counters of all lists made from it. */
export interface ListDefinition {
  readonly id: string
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** A list as paragraphs name it. */
export interface WordList {
  readonly definition: ListDefinition
  /** What it changes of its definition. */
  readonly overrides: ReadonlyMap<number, { readonly start: number | null; readonly level: ListLevel | null }>
}

/** The lists of a document by their number. */
export type WordLists = ReadonlyMap<number, WordList>

interface RawDefinition extends ListDefinition {
  /** Numbering style whose definition is meant instead. */
  readonly instead: string | null
}

/** Levels of a list beyond the ninth do not exist. */
export const levelCount = 9

/** Reads the numbering part. */
export function readLists(root: XmlElement, styles: StyleSheet): WordLists {
  const definitions = new Map<string, RawDefinition>()
  const named = new Map<number, string>()
  const overrides = new Map<number, WordList['overrides']>()
  for (const element of elementsOf(root)) {
    if (element.local === 'abstractNum') {
      const definition = readDefinition(element)
      definitions.set(definition.id, definition)
    }
    const number = element.local === 'num' ? whole(attributeOf(element, 'numId')) : null
    if (number === null) continue
    named.set(number, attributeOf(childOf(element, 'abstractNumId'), 'val') ?? '')
    overrides.set(number, readOverrides(element))
  }
  const listOfStyle = new Map(
    [...styles.all()].flatMap(({ id, kind, list }) => (kind === 'numbering' && list !== null ? [[id, list]] : [])),
  )
  const resolve = (id: string): ListDefinition | null => {
    const seen = new Set<string>()
    for (let at = id; ; ) {
      const definition = definitions.get(at)
      if (!definition || seen.has(at)) return definition ?? null
      seen.add(at)
      const next = definition.instead === null ? undefined : named.get(listOfStyle.get(definition.instead) ?? 0)
      if (next === undefined || next === at) return definition
      at = next
    }
  }
  return new Map(
    [...named].flatMap(([number, id]) => {
      const definition = resolve(id)
      return definition ? [[number, { definition, overrides: overrides.get(number) ?? new Map() }] as const] : []
    }),
  )
}

function readDefinition(element: XmlElement): RawDefinition {
  const levels = new Map<number, ListLevel>()
  for (const child of elementsOf(element)) {
    const place = child.local === 'lvl' ? levelPlace(child) : null
    if (place !== null) levels.set(place, readLevel(child))
  }
  return {
    id: attributeOf(element, 'abstractNumId') ?? '',
    levels,
    instead: attributeOf(childOf(element, 'numStyleLink'), 'val'),
  }
}

function readOverrides(element: XmlElement): WordList['overrides'] {
  const found = new Map<number, { start: number | null; level: ListLevel | null }>()
  for (const child of elementsOf(element)) {
    const place = child.local === 'lvlOverride' ? levelPlace(child) : null
    if (place === null) continue
    const level = childOf(child, 'lvl')
    found.set(place, { start: wholeOf(childOf(child, 'startOverride')), level: level ? readLevel(level) : null })
  }
  return found
}

function readLevel(element: XmlElement): ListLevel {
  return {
    // A level that does not say where it starts, starts at 0 (17.9.25).
    start: wholeOf(childOf(element, 'start')) ?? 0,
    format: readFormat(element),
    text: attributeOf(childOf(element, 'lvlText'), 'val') ?? '',
    restart: wholeOf(childOf(element, 'lvlRestart')),
    isLegal: isOn(childOf(element, 'isLgl')),
    style: attributeOf(childOf(element, 'pStyle'), 'val'),
  }
}

/** Formats of newer versions of Word stand in the first branch of an alternative, an older one in the other. */
function readFormat(element: XmlElement): string {
  const plain = attributeOf(childOf(element, 'numFmt'), 'val')
  if (plain !== null) return plain
  const alternatives = childOf(element, 'AlternateContent')
  const newer = childOf(childOf(alternatives, 'Choice'), 'numFmt')
  const older = childOf(childOf(alternatives, 'Fallback'), 'numFmt')
  const custom = attributeOf(newer, 'val') === 'custom' ? customFormat(attributeOf(newer, 'format') ?? '') : null
  return custom ?? attributeOf(older, 'val') ?? 'decimal'
}

/** `001, 002, 003, ...`: all that Word offers are numbers padded with zeros. */
function customFormat(format: string): string | null {
  return /^0+1, 0+2, 0+3/.test(format) ? `zeros${format.indexOf(',')}` : null
}

function levelPlace(element: XmlElement): number | null {
  const place = whole(attributeOf(element, 'ilvl'))
  return place !== null && place < levelCount ? place : null
}

function whole(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null
}
