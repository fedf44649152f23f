import { findNumbers } from '../../number/find.ts'
import type { Range, Reference } from '../model/inline.ts'

type StandardReference = Extract<Reference, { t: 'standard' }>

const item =
  '(?:第\\s*(?:\\d+|[一二三四五六七八九十]+)\\s*[章节条部分]+|附录\\s*[A-Z](?:\\.\\d+)*|[表图]\\s*(?:[A-Z]\\.?)?\\d+(?:\\.\\d+)*|(?:公式|式)\\s*[（(][A-Z.\\d]+[)）]|(?:[A-Z]\\.)?\\d+(?:\\.\\d+)+(?:\\s*[a-z][)）])?|[A-Z]\\.\\d+(?:\\.\\d+)*|(?:[Cc]lauses?|[Aa]nnex(?:es)?|[Tt]ables?|[Ff]igures?)\\s+[A-Z\\d][.\\d]*)(?:的?\\s*[a-z][)）]项?)?'
const title = '(?:\\s*[《（(“][^》）)”]{0,60}[》）)”])?'
const joint = '(?:\\s*(?:的|中的?|里的?|，|,|——|:|：)?\\s*)'
const join = '\\s*(?:、|和|与|及|或|以及|～|~|至|到|and|or|to|中的?|的)\\s*'
const tail = new RegExp(`^${title}${joint}(?<items>${item}(?:${join}${item})*)`, 'u')
const ahead = new RegExp(`(?<items>${item}(?:${join}${item})*)\\s+of\\s+$`, 'u')
/** A bare number behind a blank may be anything: GB/T 99991 3.5 m. */
const amount =
  /^\s*(?:[%‰℃°μΩ]|(?:[kmcdnMG]?(?:m|g|L|l|W|V|A|Hz|Pa|s|h|min|d|B|b)|dB|lx|rpm)(?![A-Za-z])|[个次年月日天倍])/

/** The standards that a text cites, with the place inside them where one is named: GB/T 99991—2030的5.2. */
export function findStandardReferences(text: string): StandardReference[] {
  // Nearly every line cites nothing; looking for a letter and a digit first is cheap.
  if (!/[A-Za-zＡ-Ｚａ-ｚ]/.test(text) || !/\d|[０-９]/.test(text)) return []
  return findNumbers(text).map(({ start, end, normal, year, edition }) => {
    const isDated = year !== null || edition !== null
    const place = placeBehind(text, end) ?? placeAhead(text, start, end)
    if (!place) return { t: 'standard', range: [start, end], normal, isDated }
    return { t: 'standard', range: place.range(start), normal, isDated, clause: place.clause }
  })
}

interface Place {
  readonly clause: string
  readonly range: (start: number) => Range
}

function placeBehind(text: string, end: number): Place | null {
  const match = tail.exec(text.slice(end, end + 160))
  const clause = match?.groups?.items
  if (!match || clause === undefined) return null
  const stop = end + match[0].length
  if (amount.test(text.slice(stop)) && /^[\d.]+$/.test(clause)) return null
  return { clause: clause.trim(), range: start => [start, stop] }
}

function placeAhead(text: string, start: number, end: number): Place | null {
  const match = ahead.exec(text.slice(Math.max(0, start - 80), start))
  const clause = match?.groups?.items
  if (!match || clause === undefined) return null
  return { clause: clause.trim(), range: () => [start - match[0].length, end] }
}
