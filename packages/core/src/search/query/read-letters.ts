import { noMore } from '../segment/posting-cursor.ts'
import { decodeKey, longestBeginning, termKinds } from '../segment/term-key.ts'
import { pinyinInitials } from '../text/pinyin.ts'
import { charactersRead, readSyllables, syllableOf } from '../text/pinyin-syllables.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import type { RunTerm, WordTerm } from './query-term.ts'

/** Readings with fewer syllables stand for too much, longer ones are no words of a query. */
const [fewestSyllables, mostSyllables] = [2, 12]
/** Runs that are carried on from syllable to syllable. */
const mostCarried = 40
/** Titles that are looked at for initials. */
const mostTitles = 50

interface Carried {
  readonly characters: readonly string[]
  /** How often its rarest pair stands somewhere. */
  readonly count: number
}

/** The most frequent run of characters that is read as the letters of a word: `zhihuiyanglao`, 智慧养老. Null for what is no pinyin. */
export function readPinyin(
  segments: readonly IndexedSegment[],
  { word }: WordTerm,
  isFound: (term: RunTerm) => boolean,
): RunTerm | null {
  if (!/^[a-z]{4,60}$/.test(word)) return null
  for (const syllables of readSyllables(word)) {
    if (syllables.length < fewestSyllables || syllables.length > mostSyllables) continue
    const [first = '', ...others] = syllables
    let carried: Carried[] = charactersRead(first).map(character => ({ characters: [character], count: Infinity }))
    for (const syllable of others) carried = carryOn(segments, carried, syllable)
    const run = carried.map(({ characters }): RunTerm => ({ kind: 'run', characters })).find(isFound)
    if (run) return run
  }
  return null
}

function carryOn(segments: readonly IndexedSegment[], carried: readonly Carried[], syllable: string): Carried[] {
  const longer = carried.flatMap(({ characters, count }) => {
    const counts = new Map<string, number>()
    for (const { segment } of segments) {
      segment.eachTerm(termKinds.pair + characters.at(-1), entry => {
        const second = [...decodeKey(entry.key.subarray(1), entry.keyLength - 1)][1] ?? ''
        if (syllableOf(second) === syllable) counts.set(second, (counts.get(second) ?? 0) + entry.count)
        return true
      })
    }
    return [...counts].map(([second, pairs]) => ({
      characters: [...characters, second],
      count: Math.min(count, pairs),
    }))
  })
  return longer.sort((a, b) => b.count - a.count).slice(0, mostCarried)
}

/** The beginning of a title whose pinyin initials are the letters of a word: `zhyl`, 智慧养老; null when no title begins so. */
export function readInitials(
  segments: readonly IndexedSegment[],
  { word }: WordTerm,
  titleFields: readonly string[],
): string | null {
  if (!/^[a-z]{2,30}$/.test(word)) return null
  for (const indexed of segments) {
    for (const title of titlesOf(indexed, termKinds.initials + word.slice(0, longestBeginning), titleFields)) {
      const beginning = beginningOf(title, word)
      if (beginning) return beginning
    }
  }
  return null
}

/** Titles of living documents with a term. */
function titlesOf({ segment, dead }: IndexedSegment, key: string, titleFields: readonly string[]): string[] {
  const titles: string[] = []
  let lookedAt = 0
  segment.eachTerm(key, entry => {
    const cursor = segment.postings(entry)
    while (lookedAt < mostTitles && cursor.next() !== noMore) {
      lookedAt++
      if (dead?.[cursor.document]) continue
      const { text } = segment.records.read(cursor.document)
      titles.push(...titleFields.flatMap(name => text[name] ?? []))
    }
    return lookedAt < mostTitles
  })
  return titles
}

/** As much of a title as has these initials; null for one in which they end within a word of letters, or which is not of characters. */
function beginningOf(title: string, initials: string): string | null {
  if (!pinyinInitials(title, initials.length).startsWith(initials)) return null
  for (let length = 1; length <= title.length; length++) {
    const beginning = title.slice(0, length)
    if (pinyinInitials(beginning) === initials) return /\p{Script=Han}/u.test(beginning) ? beginning : null
  }
  return null
}
