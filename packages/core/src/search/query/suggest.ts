import type { Day } from '../../registry/date.ts'
import { dayNumber } from '../segment/day-number.ts'
import { noMore } from '../segment/posting-cursor.ts'
import { longestBeginning, termKinds } from '../segment/term-key.ts'
import { foldText } from '../text/fold-text.ts'
import { numberForm } from '../text/number-form.ts'
import { pinyinInitials } from '../text/pinyin.ts'
import { pinyinOf, readSyllables } from '../text/pinyin-syllables.ts'
import { simplify } from '../text/simplified-forms.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import { type FoundDocument, readFound } from './look-up.ts'
import { TopList } from './top-list.ts'

/** Documents of a segment that are looked at for one way a text may go on: a choice of many is none anyway. */
const mostLookedAt = 400

/** A document that begins as what was typed. */
export interface Suggestion extends FoundDocument {
  /** What begins so. */
  readonly by: 'number' | 'title' | 'initials' | 'pinyin'
}

/** What may begin with a text. Ranks of documents stay below 100. */
interface Beginning {
  readonly by: Suggestion['by']
  readonly key: string
  readonly rank: number
  /** Whether a title begins with all of a text that is longer than the keys. */
  readonly fits: ((title: string) => boolean) | null
}

interface Ranked {
  readonly rank: number
  readonly suggestion: Suggestion
}

/** The best documents whose number, title or initials begin with a text; numbers first, then titles. */
export function suggest(
  segments: readonly IndexedSegment[],
  text: string,
  { asOf, limit, titleFields }: { readonly asOf: Day; readonly limit: number; readonly titleFields: readonly string[] },
): Suggestion[] {
  const beginnings = beginningsOf(foldText(text.slice(0, 200)).trim())
  const options = { day: dayNumber(asOf), limit, titleFields }
  const found = segments.flatMap(indexed => suggestFrom(indexed, beginnings, options))
  found.sort((a, b) => b.rank - a.rank)
  return found.slice(0, limit).map(one => one.suggestion)
}

function beginningsOf(folded: string): Beginning[] {
  const form = numberForm(folded)
  const isLong = folded.length > longestBeginning
  const beginnings: Beginning[] = []
  if (form) beginnings.push({ by: 'number', key: termKinds.number + form, rank: 300, fits: null })
  if (folded) {
    const fits = isLong ? (title: string) => foldText(title).trim().startsWith(folded) : null
    beginnings.push({ by: 'title', key: termKinds.title + folded.slice(0, longestBeginning), rank: 200, fits })
    const simple = simplify(folded)
    if (simple !== folded) beginnings.push(...beginningsOf(simple).filter(({ by }) => by === 'title'))
  }
  if (/^[a-z0-9]+$/.test(folded)) {
    const fits = isLong ? (title: string) => pinyinInitials(title).startsWith(folded) : null
    beginnings.push({ by: 'initials', key: termKinds.initials + folded.slice(0, longestBeginning), rank: 100, fits })
  }
  return [...beginnings, ...pinyinBeginnings(folded)]
}

/** Letters that begin the whole pinyin of a title: looked for by its initials. */
function pinyinBeginnings(folded: string): Beginning[] {
  const letters = folded.replaceAll(' ', '').replaceAll("'", '')
  if (!/^[a-z]{3,60}$/.test(letters)) return []
  const fits = (title: string) => pinyinOf(title, letters.length).startsWith(letters)
  const keys = readWhole(letters).map(syllables =>
    syllables
      .map(syllable => syllable.charAt(0))
      .join('')
      .slice(0, longestBeginning),
  )
  return [...new Set(keys)].map(key => ({ by: 'pinyin', key: termKinds.initials + key, rank: 40, fits }))
}

/** The readings of as many letters as are whole syllables: the last one may not be typed to its end. */
function readWhole(letters: string): string[][] {
  for (let length = letters.length; length > letters.length - 6 && length > 1; length--) {
    const readings = readSyllables(letters.slice(0, length))
    if (readings.length > 0) return readings
  }
  return []
}

function suggestFrom(
  indexed: IndexedSegment,
  beginnings: readonly Beginning[],
  { day, limit, titleFields }: { day: number; limit: number; titleFields: readonly string[] },
): Ranked[] {
  const { records } = indexed.segment
  const { ranks } = indexed.days.columns(day)
  const best = new Map<number, { by: Suggestion['by']; rank: number }>()
  for (const { by, key, rank, fits } of beginnings) {
    for (const { document, isInner } of documentsOf(indexed, key)) {
      if (best.has(document)) continue
      if (fits && !titleFields.some(name => records.read(document).text[name]?.some(fits))) continue
      best.set(document, { by, rank: isInner ? 0 : rank })
    }
  }
  const top = new TopList(limit)
  for (const [document, { rank }] of best) top.offer(rank + (ranks[document] ?? 0), document)
  return top.sorted().map(({ rank, ordinal }) => {
    const by = best.get(ordinal)?.by ?? 'title'
    return { rank, suggestion: { ...readFound(indexed, ordinal, day), by } }
  })
}

/** The first living documents with a term that begins with a key; inner ones have it as an ending of a number. */
function documentsOf({ segment, dead }: IndexedSegment, key: string): { document: number; isInner: boolean }[] {
  const documents: { document: number; isInner: boolean }[] = []
  let lookedAt = 0
  segment.eachTerm(key, entry => {
    const cursor = segment.postings(entry)
    while (lookedAt < mostLookedAt && cursor.next() !== noMore) {
      lookedAt++
      if (!dead?.[cursor.document]) documents.push({ document: cursor.document, isInner: cursor.tier > 0 })
    }
    return lookedAt < mostLookedAt
  })
  return documents
}
