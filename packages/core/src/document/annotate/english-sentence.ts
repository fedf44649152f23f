import type { Modal } from './chinese-modal.ts'
import type { Decision } from './chinese-sentence.ts'

const pattern =
  /\b(?<word>shall|should|may|might|can|could|must|need(?= not\b)|cannot|is required to|are required to)\b(?!-)(?<not>\s+not\b|n['’]t\b)?/gi

const meanings: Readonly<Record<string, Pick<Modal, 'type' | 'confidence'>>> = {
  shall: { type: 'requirement', confidence: 0.98 },
  should: { type: 'recommendation', confidence: 0.97 },
  may: { type: 'permission', confidence: 0.9 },
  need: { type: 'permission', confidence: 0.95 },
  might: { type: 'possibility', confidence: 0.9 },
  could: { type: 'possibility', confidence: 0.7 },
  can: { type: 'capability', confidence: 0.85 },
  cannot: { type: 'capability', confidence: 0.85 },
  must: { type: 'external-constraint', confidence: 0.85 },
}

/**
 * What decides in a masked English sentence, by the verbal forms of ISO/IEC Directives, Part 2, clause 7; `must` tells of a
 * constraint from outside. What stands in a relative or conditional clause does not decide beside what does not.
 */
export function decideEnglish(sentence: string): Decision[] {
  const modals = [...sentence.matchAll(pattern)].flatMap(match => readModal(sentence, match) ?? [])
  const main = modals.filter(modal => !isSubordinate(sentence, modal))
  const deciding = main.length > 0 ? main : behindRelative(sentence, modals)
  const isBinding = deciding.some(modal => isDeontic(modal))
  const found: Decision[] = []
  for (const modal of deciding) {
    if (isBinding && !isDeontic(modal)) continue
    const last = found.at(-1)?.modal
    if (last && last.type === modal.type && last.isNegative === modal.isNegative) continue
    found.push({ from: last ? beginningOf(sentence, last.end, modal.start) : 0, modal })
  }
  return found
}

function isDeontic({ type }: Modal): boolean {
  return type !== 'capability' && type !== 'possibility'
}

function readModal(sentence: string, match: RegExpMatchArray): Modal | null {
  const start = match.index ?? 0
  const { word: raw = '', not } = match.groups ?? {}
  const word = raw.toLowerCase()
  const before = sentence.slice(Math.max(0, start - 30), start)
  const after = sentence.slice(start + match[0].length)
  if (isNoun(raw, before, after)) return null
  const meaning = meanings[word]
  if (!meaning) return null
  const isNegative = not !== undefined || word === 'cannot' || isNegated(sentence.slice(0, start), after)
  const modal = { start, end: start + match[0].length, word: spell(word, not), isNegative, ...meaning }
  if (
    word === 'may' &&
    /^\s+(?:not\s+)?(?:be (?:necessary|due|affected|caused|subject|present|incomplete|inaccurate|unavailable|missing|lost|delayed|damaged|exposed)|occur|exist|result|cause|lead|vary|arise|differ)\b/.test(
      after,
    )
  )
    return { ...modal, type: 'possibility', confidence: 0.75 }
  if (word === 'can' && /^\s+(?:result|cause|lead|occur|arise|vary|be (?:affected|caused|damaged|lost))\b/.test(after))
    return { ...modal, type: 'possibility', confidence: 0.75 }
  return modal
}

function spell(word: string, not: string | undefined): string {
  return not === undefined ? word : `${word} not`
}

/** The month, a vessel, a will. */
function isNoun(word: string, before: string, after: string): boolean {
  if (word === 'May') return !/(?:^|[.:;]\s*)$/.test(before) || /^\s*(?:\d|,|$)/.test(after)
  if (word === 'can')
    return (
      /\b(?:a|an|the|each|every|tin|empty|metal|watering|per)\s+$/i.test(before) && !/^\s+(?:be|not|also)\b/.test(after)
    )
  return false
}

function isNegated(before: string, after: string): boolean {
  if (/^\s+(?:never|in no case|under no circumstances)\b/i.test(after)) return true
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1)
  return /^\s*(?:no|neither|none|in no case|under no circumstances|at no time)\b/i.test(clause)
}

const subordinate =
  /\b(?:that|which|who|whose|where|wherever|if|when|whenever|unless|so that|as|whether|than|because|what|how)\b[^,;:]*$/i

function isSubordinate(sentence: string, { start }: Modal): boolean {
  return subordinate.test(sentence.slice(0, start))
}

const relative = /\b(?:that|which|who|whose)\b[^,;:]*$/i

/** Of several modals behind a relative pronoun the last is that of the sentence: records that may be needed shall be kept. */
function behindRelative(sentence: string, modals: readonly Modal[]): readonly Modal[] {
  const last = modals.at(-1)
  const isOne = modals.length > 1 && modals.every(({ start }) => relative.test(sentence.slice(0, start)))
  return last && isOne ? [last] : modals
}

function beginningOf(sentence: string, from: number, to: number): number {
  const between = sentence.slice(from, to)
  const edge = Math.max(between.lastIndexOf(','), between.lastIndexOf(' and '), between.lastIndexOf(' but '))
  return edge < 0 ? to : from + edge + 1
}
