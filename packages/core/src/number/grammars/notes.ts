import type { Amendment } from '../number.ts'
import { gap, makeTaker, pattern } from './pieces.ts'

/** What may stand after the year of a Chinese number. */
export interface Notes {
  readonly end: number
  readonly edition: string | null
  readonly allParts: boolean
  readonly amendments: readonly Amendment[]
}

/** `/XG1-2019`: the amendment as bibliographies write it (修改单). */
const amendmentCode = pattern(
  `(?:${gap}[/-]${gap}|[ ]{0,3})XG ?(?<number>\\d{1,2})(?!\\d)(?:${gap}-{1,2}${gap}(?<year>(?:19|20)\\d{2})(?!\\d))?`,
)

/** `第1号修改单` in words, with or without brackets, also after the title or the closing bracket. */
const amendmentWords = pattern(
  `(?:${gap}《[^《》]{1,60}(?=》))?${gap}[》〉"”)]?${gap}[《(\\[]?(?:(?<issued>(?:19|20)\\d{2})${gap}年${gap})?(?:第${gap}(?<ordinal>\\d{1,2}|[一二三四五六七八九十]{1,2})${gap}号修改单|${gap}(?<plain>\\d{1,2})号修改单)[》)\\]]?`,
)

/** `（2018年版）`, `(2018版)`, `（2016年局部修订）`. */
const editionNote = pattern(
  `${gap}[(\\[]${gap}(?<year>(?:19|20)\\d{2})${gap}年?${gap}(?<word>局部修订版?|修订版|修订|版)${gap}[)\\]]`,
)

/** `GB 50016-2014(2018)`: the same without the word, behind the year of the number only. */
const bareEdition = pattern(`${gap}[(\\[](?<year>20\\d{2})[)\\]]`)

/** `（所有部分）`, `(all parts)` (GB/T 1.1—2020, 9.5.4.2). */
const allPartsNote = pattern(`${gap}[(\\[]${gap}(?:所有部分|全部部分|ALL PARTS)${gap}[)\\]]`)

/** The language of the copy is no part of the number. */
const copyLanguage = pattern('[ ]?[(\\[](?:E|EN|英文版?|中文版?)[)\\]]')

const ordinals = '一二三四五六七八九'

/** Reads amendment, edition and "all parts" after a number that ends at `at`. */
export function readNotes(text: string, at: number, isDated = false): Notes {
  const { take, end } = makeTaker(text, at)
  let edition: string | null = null
  let allParts = false
  const amendments: Amendment[] = []
  take(copyLanguage)
  const edited = take(editionNote)
  if (edited) edition = `${edited.groups?.year}年${edited.groups?.word}`
  const bare = !edited && isDated ? take(bareEdition) : null
  if (bare) edition = `${bare.groups?.year}年版`
  if (take(allPartsNote)) allParts = true
  const amended = take(amendmentCode) ?? take(amendmentWords)
  if (amended) amendments.push(amendmentOf(amended.groups ?? {}))
  return { end: end(), edition, allParts, amendments }
}

function amendmentOf(groups: Record<string, string | undefined>): Amendment {
  const number = groups.number ?? groups.plain ?? groups.ordinal ?? ''
  return {
    kind: 'amendment',
    mark: 'XG',
    number: String(ordinalOf(number)),
    year: groups.year ?? groups.issued ?? null,
  }
}

/** 3, 三, 十, 十二 and 二十 as a number. */
function ordinalOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? ordinals.indexOf(tens) + 1 : 1) : 0
  return ten * 10 + (ones ? ordinals.indexOf(ones) + 1 : 0)
}
