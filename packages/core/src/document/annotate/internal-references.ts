import type { Id } from '../model/id.ts'
import type { Range, Reference } from '../model/inline.ts'
import type { NumberedKind, NumberedPieces } from './numbered-pieces.ts'

type InternalReference = Extract<Reference, { t: 'internal' }>

/** Where a line stands, for 本章 and the like; null where there is no such thing around. */
export interface OwnPieces {
  readonly chapter: Id | null
  readonly clause: Id | null
  readonly annex: Id | null
}

/** What a text is searched with. */
export interface Search {
  readonly pieces: NumberedPieces
  readonly own: OwnPieces
  /** Stretches that belong to the standards cited there. */
  readonly taken: readonly Range[]
}

/** A place where something is named by its number. */
interface Named {
  readonly kind: NumberedKind
  readonly number: string
  readonly item?: string
  readonly range: Range
  /** Whether the words around leave no doubt, so that it is told even if nothing bears the number. */
  readonly isSure: boolean
}

const blank = '[\\s\\u3000]*'
const sign = '[A-Z]?\\.?\\d+(?:\\.\\d+)*'
const listed = `(?:${blank}(?:、|和|与|及|或|以及|至|到|～|~|–|—|－|and|or|to)${blank}(?:第|附录|表|图|公式|式|[Tt]able|[Ff]igure|[Cc]lause|[Aa]nnex)?${blank}`
/** How pieces are named, with letters that each match has: to look for these first costs little, and most texts have none. */
const kinds: readonly (readonly [pattern: RegExp, kind: NumberedKind, letters: string])[] = [
  [
    new RegExp(
      `(?<![代图报列仪附电量年月日手水气钟登统检核记申样格附外地周])表${blank}(${sign})${listed}(?:${sign}))*`,
      'gu',
    ),
    'table',
    '表',
  ],
  [new RegExp(`(?<![地视插附草意制试看企截贴框])图${blank}(${sign})${listed}(?:${sign}))*`, 'gu'), 'figure', '图'],
  [
    new RegExp(
      `(?:公式|(?<![方公模形样等格程正款]|方程)式)${blank}[（(](${sign})[)）]${listed}[（(](?:${sign})[)）])*`,
      'gu',
    ),
    'formula',
    '式',
  ],
  [
    new RegExp(`附录${blank}([A-Z](?![A-Za-z])(?:\\.\\d+)*)${listed}(?:[A-Z](?![A-Za-z])(?:\\.\\d+)*))*`, 'gu'),
    'annex',
    '附录',
  ],
  [
    new RegExp(
      `第${blank}(\\d+|[一二三四五六七八九十]+)${blank}章?${listed}(?:\\d+|[一二三四五六七八九十]+)${blank}章?)*${blank}章`,
      'gu',
    ),
    'clause',
    '章',
  ],
  [
    new RegExp(
      `第${blank}((?:[A-Z]\\.)?\\d+(?:\\.\\d+)+)${listed}(?:(?:[A-Z]\\.)?\\d+(?:\\.\\d+)+))*${blank}[条节款]`,
      'gu',
    ),
    'clause',
    '第',
  ],
  [new RegExp(`\\b[Tt]ables?\\s+(${sign})${listed}(?:${sign}))*(?![A-Za-z])`, 'gu'), 'table', 'able'],
  [new RegExp(`\\b[Ff]igures?\\s+(${sign})${listed}(?:${sign}))*(?![A-Za-z])`, 'gu'), 'figure', 'igure'],
  [
    new RegExp(`\\b(?:[Ff]ormula[es]?|[Ee]quations?)\\s+[（(](${sign})[)）]${listed}[（(](?:${sign})[)）])*`, 'gu'),
    'formula',
    'a',
  ],
  [
    new RegExp(
      `\\b[Aa]nnex(?:es)?\\s+([A-Z](?![A-Za-z])(?:\\.\\d+)*)${listed}(?:[A-Z](?![A-Za-z])(?:\\.\\d+)*))*`,
      'gu',
    ),
    'annex',
    'nnex',
  ],
  [
    new RegExp(
      `\\b(?:[Ss]ub)?[Cc]lauses?\\s+((?:[A-Z]\\.)?\\d+(?:\\.\\d+)*)${listed}(?:(?:[A-Z]\\.)?\\d+(?:\\.\\d+)*))*`,
      'gu',
    ),
    'clause',
    'lause',
  ],
]

const clauseNumber = '(?:[A-Z]\\.)?\\d{1,2}(?:\\.\\d{1,3})+|[A-Z](?:\\.\\d{1,3})+'
const bare = new RegExp(
  `(?<![A-Za-z\\d.．\\-—–/:：_\\\\@#$￥%])(${clauseNumber})(?![A-Za-z\\d]|\\.\\d|[-/_%‰])${listed}(?:${clauseNumber})(?![A-Za-z\\d]|\\.\\d|[-/_%‰]))*`,
  'gu',
)
const wordBefore =
  /(?:参见|详见|见|按照|按|依据|依照|根据|符合|满足|遵守|执行|参照|除|本文件|本标准|本规范|本规程|本部分|[如与和及或、，（(]|\b(?:see|in|with|to|from|by|per|under|of|and|or|subclauses?|clauses?|meets?|satisf(?:y|ies)))[\s\u3000]*$/i
const surelyBefore =
  /(?:参见|详见|见|按照|按|符合|满足|依据|依照|根据|\bsee|in accordance with|specified in|given in|according to|complying with)[\s\u3000]*$/i
const surelyAfter =
  /^[\s\u3000]*(?:的(?:规定|要求|方法|内容|条件|步骤|程序|试验)|(?:中|所)?(?:规定|给出|描述|所述|列出|要求)|条(?!件)|中的?(?:规定|要求))/
const measured =
  /^[\s\u3000]*(?:[%‰℃°μΩ×±＜＞<>=≤≥%]|(?:[kmcdnMGμ]?(?:m|g|L|l|W|V|A|Hz|Pa|s|h|min|d|B|b|N|J|t|K)[²³]?|dB|lx|rpm|kWh|MPa|mmHg)(?![A-Za-z])|[个次年月日天倍级分秒米元吨度折万亿小人台套层页名户家份张条件]|公[里斤顷]|毫米|厘米|平方|立方|千[克米瓦])/
const amountBefore =
  /(?:[≥≤＞＜<>=≈±~～]|大于|小于|等于|不低于|不高于|超过|少于|多于|低于|高于|约为?|为|是|达到?|至少|版本|版|系数|取|乘以|除以|加|减)[\s\u3000]*$/

/** Places of a masked text that lead to another place of the same document, in order. */
export function findInternalReferences(masked: string, search: Search): InternalReference[] {
  const named: Named[] = []
  const taken: Range[] = [...search.taken, ...otherEditions(masked)]
  for (const one of [...namedByWord(masked), ...namedByNumber(masked)]) {
    if (taken.some(range => overlaps(range, one.range)) || isOfOther(masked, one.range[0])) continue
    taken.push(one.range)
    named.push(one)
  }
  const found = named.flatMap(one => resolve(masked, one, search.pieces) ?? [])
  return [...found, ...findOwn(masked, search)].sort((a, b) => a.range[0] - b.range[0])
}

function* namedByWord(text: string): Generator<Named> {
  for (const [pattern, kind, letters] of kinds) {
    if (!text.includes(letters)) continue
    for (const match of text.matchAll(pattern)) yield* numbersIn(text, match, { kind, isSure: true })
  }
}

function* namedByNumber(text: string): Generator<Named> {
  for (const match of text.matchAll(bare)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    const after = text.slice(match.index + match[0].length)
    const isSure = surelyBefore.test(before) || surelyAfter.test(after)
    const isItem = /^[\s\u3000]*[a-z][)）]/.test(after) && (surelyBefore.test(before) || !/[（(][^）)]*$/.test(before))
    if (measured.test(after) && !isItem && !/^[\s\u3000]*条(?!件)/.test(after)) continue
    if (!isSure && (amountBefore.test(before) || !(wordBefore.test(before) || /^[\s\u3000]*$/.test(before)))) continue
    if (before.trim() === '' && !isSure) continue
    yield* numbersIn(text, match, { kind: 'clause', isSure })
  }
}

/** Each number of a list, the first with the word before it. */
function* numbersIn(
  text: string,
  match: RegExpMatchArray,
  { kind, isSure }: Pick<Named, 'kind' | 'isSure'>,
): Generator<Named> {
  const from = match.index ?? 0
  const numbers = [...match[0].matchAll(/(?:[A-Z](?![A-Za-z])(?:\.?\d+)?|\d+)(?:\.\d+)*|[一二三四五六七八九十]+/g)]
  for (const [at, { index, 0: number }] of numbers.entries()) {
    const end = from + index + number.length
    const isLast = at === numbers.length - 1
    const word = at === 0 ? 0 : wordStart(match[0], index)
    const stop = isLast ? from + match[0].length : end + closing(text, end)
    const item = isLast && kind === 'clause' ? itemBehind(text, stop) : null
    yield {
      kind: kind === 'annex' && number.includes('.') ? 'clause' : kind,
      number: /^[一二三四五六七八九十]/.test(number) ? String(readChinese(number)) : number,
      range: [from + word, item?.end ?? stop],
      isSure,
      ...(item && { item: item.label }),
    }
  }
}

function wordStart(text: string, index: number): number {
  return (
    index -
    (/(?:第|附录|表|图|公式|式|[Tt]able|[Ff]igure|[Cc]lause|[Aa]nnex)?[\s\u3000]*[（(]?$/.exec(
      text.slice(0, index),
    )?.[0].length ?? 0)
  )
}

function closing(text: string, end: number): number {
  return /^[)）章]/.test(text.slice(end)) ? 1 : 0
}

/** `a)` right behind a clause. */
function itemBehind(text: string, end: number): { readonly label: string; readonly end: number } | null {
  const match = /^(?:的|中的?)?[\s\u3000]*(?:列项)?([a-z])[)）]项?/.exec(text.slice(end))
  return match ? { label: match[1] ?? '', end: end + match[0].length } : null
}

function resolve(
  text: string,
  { kind, number, item, range, isSure }: Named,
  pieces: NumberedPieces,
): InternalReference | null {
  const to = find(pieces, kind, number)
  if (to === null && !isSure) return null
  const label = text.slice(...range).trim()
  return { t: 'internal', range, label, to: (item === undefined ? null : pieces.findItem(number, item)) ?? to }
}

function find(pieces: NumberedPieces, kind: NumberedKind, number: string): Id | null {
  const dotted = number.replace(/^([A-Z])(\d)/, '$1.$2')
  return pieces.find(kind, number) ?? pieces.find(kind, dotted)
}

/** 2018年版的5.2: places of an earlier edition. */
function otherEditions(text: string): Range[] {
  const pattern = /\d{4}[\s\u3000]*年?[\s\u3000]*版(?:本)?(?:的|中的?)?[^，。；）)]*/g
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length])
}

const otherDocument =
  /(?:》|该(?:标准|文件|规范|规程|指南|办法|法|条例|部分)|原(?:标准|文件|版)|前一?版|旧版|上一版|被代替(?:的)?(?:文件|标准)|合同|协议|说明书|(?:上述|引用|国家|行业|国际)标准)(?:的|中的?|第)?[\s\u3000]*$/

function isOfOther(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  return otherDocument.test(before) || /\u0001(?:的|中的?)?[\s\u3000]*$/.test(before)
}

function findOwn(text: string, { own, taken }: Search): InternalReference[] {
  return [...text.matchAll(/(?<![版基成资日样根书剧脚])本(章|条|附录)(?!例|件)/g)].flatMap(
    ({ index, 0: label, 1: word }) => {
      const range: Range = [index, index + label.length]
      const to = word === '章' ? own.chapter : word === '条' ? own.clause : own.annex
      return to === null || taken.some(one => overlaps(one, range))
        ? []
        : [{ t: 'internal' as const, range, label, to }]
    },
  )
}

function overlaps([a, b]: Range, [c, d]: Range): boolean {
  return a < d && c < b
}

const digits = '一二三四五六七八九'

/** 一 to 九十九. */
function readChinese(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text]
  const digit = (one: string | undefined) => (one ? digits.indexOf(one) + 1 : 0)
  return tens === null ? digit(ones) : 10 * (tens === '' ? 1 : digit(tens)) + digit(ones)
}
