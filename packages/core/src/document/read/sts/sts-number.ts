import type { Num } from '../../model/block.ts'
import { numberOfFacts } from './sts-own.ts'
import { childNamed, plainTextIn, type StsElement } from './sts-tree.ts'

/** How the label of a piece says its number. */
const patterns = {
  clause: /^(?:clause\s+|第)?((?:[A-Z]{1,2}\.)?[\dA-Z]{1,4}(?:[.．]\d{1,4})*)(?:章|条)?[.．]?$/i,
  annex: /([A-Z]{1,2})$/,
  caption: /((?:[A-Z]{1,2}\.)?\d{1,4}(?:[.\-–]\d{1,4})*)\s*[a-z]?$/,
  formula: /^[（(]?\s*([A-Z]?\.?\d[\d.\-–]*[a-z]?)\s*[)）]?$/,
  note: /(\d{1,3})/,
  item: /^[（(]?([a-z]{1,2}|\d{1,3}|[ivxl]{1,7})[).）．、]?$/i,
  entry: /^[[［(]?\s*(\d{1,4})\s*[\]］).]?$/,
} as const

/** What a number belongs to. */
export type Numbered = keyof typeof patterns

/** The number of a piece: as our own writing says it, else what its label states. Null when there is none. */
export function readNumber(element: StsElement, kind: Numbered): Num | null {
  if (element.facts) return numberOfFacts(element.facts)
  const label = labelOf(element)
  if (label === '') return null
  const stated = patterns[kind].exec(label)?.[1] ?? null
  if (stated === null && kind !== 'caption' && kind !== 'clause') return null
  const number = { computed: null, stated: stated ?? label, isAutomatic: false }
  return number.stated === label ? number : { ...number, printed: label }
}

/** The label of a piece, blanks folded; empty when it has none. */
export function labelOf(element: StsElement): string {
  const label = childNamed(element, 'label')
  return label ? plainTextIn(label) : ''
}
