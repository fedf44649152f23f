import { type Draft, paragraph } from './draft-under-test.ts'

/** A document and the numbers that Word shows in it, by the rules of ECMA-376-1, 17.9. */
export interface NumberingCase {
  readonly name: string
  readonly draft: Draft
  /** Number of each paragraph; empty for one without. */
  readonly numbers: readonly string[]
  /** What LibreOffice shows instead, null for a paragraph that it leaves out, and why it is not followed. */
  readonly elsewhere?: { readonly numbers: readonly (string | null)[]; readonly because: string }
}

/** Paragraphs of these lists and levels. */
export function inLists(places: readonly (readonly [list: number, level: number])[]): string {
  return places.map(([list, level]) => paragraph(`list ${list} level ${level}`, { list, level })).join('')
}
