import { type Enumeration, readEnumeration } from './enumeration.ts'
import { type Quantity, readQuantities } from './quantity.ts'

/** A sentence as its weight is judged. */
export interface SentenceParts {
  readonly text: string
  readonly modal: string
  /** Where the modal stands, -1 for none; 0 with no length when a lead-in gives it. */
  readonly modalAt: number
  readonly modalLength: number
  readonly isNegative: boolean
  readonly quantities: readonly Quantity[]
  readonly enumeration: Enumeration | null
  /** What is left when modals, quantities and listed items are taken out. */
  readonly skeleton: string
}

/** Takes a sentence apart. */
export function takeApart(text: string, modal: string, isNegative: boolean): SentenceParts {
  const found = findModal(text, modal)
  const [modalAt, modalLength] = found < 0 && modal !== '' ? [0, 0] : [found, modal.length]
  const quantities = readQuantities(text)
  const enumeration = readEnumeration(text)
  const cuts: (readonly [number, number, string])[] = quantities.map(({ start, end }) => [start, end, 'Q'] as const)
  if (enumeration) cuts.push([enumeration.start, enumeration.end, 'E'])
  if (found >= 0) cuts.push([found, found + modal.length, 'M'])
  return { text, modal, modalAt, modalLength, isNegative, quantities, enumeration, skeleton: cutOut(text, cuts) }
}

/** Where the modal stands: not in 响应 or 应用. */
function findModal(text: string, modal: string): number {
  const first = modal === '' ? -1 : text.indexOf(modal)
  for (let at = first; at >= 0; at = text.indexOf(modal, at + 1)) {
    const isInWord =
      /[响相适供对反效感许认便功性智]/.test(text[at - 1] ?? '') || /[用急靠力]/.test(text[at + modal.length] ?? '')
    if (modal.length > 1 || !isInWord) return at
  }
  return first
}

function cutOut(text: string, cuts: readonly (readonly [number, number, string])[]): string {
  let [left, at] = ['', 0]
  for (const [start, end, sign] of [...cuts].sort((one, other) => one[0] - other[0])) {
    if (end <= at) continue
    left += text.slice(at, Math.max(at, start)) + (start >= at ? sign : '')
    at = end
  }
  // A modal within a comparator (不应超过) is as good as one before it.
  const closed = (left + text.slice(at)).replace(/M?\s*Q/g, 'Q').replace(/\s+/g, ' ')
  // Blanks part words in English only.
  return closed.replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, '')
}
