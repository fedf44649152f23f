import { findNumbers } from '../../../number/find.ts'
import { type Comparator, type FoundComparator, findComparator } from './comparator.ts'
import { type Unit, unitNamed, unitPattern } from './unit.ts'

/** A number with its unit and what the words around make of it. */
export interface Quantity {
  /** Range in the sentence, comparator included. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** `bound` has one limit, `range` two, `tolerance` is ±, `exact` neither. */
  readonly kind: 'bound' | 'range' | 'tolerance' | 'exact'
  readonly comparator: Comparator | null
  /** The number; the lower end of a range; the middle of a tolerance, 0 when it is not said. */
  readonly value: number
  /** Upper end of a range, or the tolerance. */
  readonly second: number | null
  readonly unit: Unit
}

const digits = '(?<![A-Za-z\\d.])[+−-]?\\d+(?:[ \\u00a0\\u2009]\\d{3}(?!\\d))*(?:\\.\\d+)?'
const han = '百分之[零〇一二两三四五六七八九十百点\\d.]+|[零〇一二两三四五六七八九十百千]+|半'
const units = `(?:${unitPattern})`
/** Nothing between 每 and its unit is one of it: 每月. */
const one = `(?<=每)(?=(?:${unitPattern}))`
const number = `(?:${digits}|${han}|${one})`
const big = '(?:万亿|万|亿)'
const pattern = new RegExp(
  `(±\\s*)?(${number})\\s*(${big})?\\s*(${units})?(?:\\s*(±|~|～|—|–|-|至|到|\\bto\\b)\\s*(${number})\\s*(${big})?\\s*(${units})?)?`,
  'g',
)

/** Numbers that are no quantities: titles, clauses, tables, dates, labels. */
const noQuantity =
  /《[^》]*》|第\s*[\d零一二三四五六七八九十百]+\s*(?:章|条|款|项|部分|次|级|类|类别|阶段|版|步|[期季])|附录\s*[A-Z](?:\.\d+)*|[表图]\s*(?:[A-Z]\.)?\d+|[式]\s*[（(][^）)]*[）)]|(?:见|按照?|符合|依据|根据|执行|参照|\bsee|\bClauses?|\bAnnex|\bTable|\bFigure)\s*(?:[A-Z]|\d+)(?:\.\d+)*(?:\s*(?:、|和|及|与|至|~|～|and|to)\s*(?:[A-Z]|\d+)(?:\.\d+)+)*(?![\d%])|\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}-\d{1,2}-\d{1,2}|(?:^|[：:；;\n])\s*(?:[a-z]|\d+)[)）]|一(?:般|定|致|样|旦|律|些|切|同|并|体|次性|一|方面)|进一步|统一|之一|任一|同一|唯一|逐一|十分|万一/g

/** The quantities of a sentence in order. */
export function readQuantities(sentence: string): readonly Quantity[] {
  const text = blank(fold(sentence))
  const quantities: Quantity[] = []
  for (const match of text.matchAll(pattern)) {
    const quantity = readQuantity(text, match)
    if (quantity) quantities.push({ ...quantity, text: sentence.slice(quantity.start, quantity.end).trim() })
  }
  return quantities
}

function readQuantity(text: string, match: RegExpMatchArray): Omit<Quantity, 'text'> | null {
  const [whole, plusMinus, first = '', firstBig, firstUnit, sign, second, secondBig, secondUnit] = match
  const isPercent = first.startsWith('百分之')
  const unit = unitNamed(isPercent ? '%' : (secondUnit ?? firstUnit ?? ''))
  const trimmed = whole.trimEnd().length
  const [start, end] = [match.index ?? 0, (match.index ?? 0) + trimmed]
  const value = readNumber(first, firstBig)
  const other = second === undefined ? null : readNumber(second, secondBig ?? null)
  const found =
    findComparator(text.slice(0, start), text.slice(end), unit.dimension) ?? findHabit(text, { start, end, unit })
  // 每个车位 counts nothing, 每天 does.
  if (first === '' && !found) return null
  // “一个” is an article, “两种” hardly ever a limit, unless something compares it.
  if (/^[^\d+−-]/.test(first) && !isPercent && !found && !timely.has(unit.dimension) && value !== null && value < 2)
    return null
  if (value === null || (unit.name === '' && !found && plusMinus === undefined)) return null
  const at = { start: start - (found?.before ?? 0), end: end + (found?.after ?? 0), unit }
  if (plusMinus !== undefined) return { ...at, kind: 'tolerance', comparator: null, value: 0, second: value }
  if (other !== null && sign === '±') return { ...at, kind: 'tolerance', comparator: null, value, second: other }
  if (other !== null) {
    const low =
      firstUnit === undefined || unitNamed(firstUnit).dimension !== unit.dimension
        ? value
        : scale(value, unitNamed(firstUnit), unit)
    return { ...at, kind: 'range', comparator: null, value: low, second: other }
  }
  return { ...at, kind: found ? 'bound' : 'exact', comparator: found?.comparator ?? null, value, second: null }
}

/** What is to be done every so often may be done more often: 每7天备份一次 is a longest interval, 每年检查2次 a least count. */
function findHabit(
  text: string,
  { start, end, unit }: { readonly start: number; readonly end: number; readonly unit: Unit },
): FoundComparator | null {
  const head = text.slice(0, start)
  if (timely.has(unit.dimension) && /每隔?\s*$/.test(head)) {
    const isDone =
      /^[^，。；]{0,16}?(?:次|遍|轮|备份|检查|检测|更新|更换|巡检|演练|校准|维护|报送|培训|评价|评估|清理|清洗|消毒)/.test(
        text.slice(end),
      )
    return isDone ? { comparator: 'le', before: /每隔?\s*$/.exec(head)?.[0].length ?? 0, after: 0 } : null
  }
  const isCount = unit.name === '次' && /每[^，。；次]{1,12}$/.test(head)
  return isCount ? { comparator: 'ge', before: 0, after: 0 } : null
}

const timely: ReadonlySet<string> = new Set(['time', 'month', 'working day'])

function scale(value: number, from: Unit, to: Unit): number {
  return (value * (from.factors[0] ?? 1)) / (to.factors[0] ?? 1)
}

function readNumber(text: string, multiplier: string | null | undefined): number | null {
  if (text === '') return 1
  const plain = text
    .replace(/^百分之/, '')
    .replace(/[ \u00a0\u2009]/g, '')
    .replace('−', '-')
  const value = /\d/.test(plain) ? Number(plain) : readHan(plain)
  const times = multiplier === '万' ? 1e4 : multiplier === '亿' ? 1e8 : multiplier === '万亿' ? 1e12 : 1
  return value === null || Number.isNaN(value) ? null : value * times
}

const hanDigits = '零一二三四五六七八九'

/** 三十五 is 35, 一百二十 is 120, 九十九点五 is 99.5, 半 is 0.5. */
function readHan(text: string): number | null {
  if (text === '半') return 0.5
  const [whole = '', fraction] = text.replace(/两/g, '二').replace(/〇/g, '零').split('点')
  let [total, digit] = [0, 0]
  for (const sign of whole) {
    const value = hanDigits.indexOf(sign)
    const place = sign === '十' ? 10 : sign === '百' ? 100 : sign === '千' ? 1000 : 0
    if (place > 0) [total, digit] = [total + (digit === 0 ? 1 : digit) * place, 0]
    else if (value >= 0) digit = value
    else return null
  }
  const decimals = fraction === undefined ? '' : [...fraction].map(sign => hanDigits.indexOf(sign)).join('')
  return Number(`${total + digit}${decimals === '' ? '' : `.${decimals}`}`)
}

/** between 5 °C and 10 °C is a range. */
function parted(text: string): string {
  return text.replace(/(\bbetween [^,.;]{1,30}?)\band\b/gi, '$1 ~ ')
}

/** Full-width letters, digits and signs as their plain ones; every character keeps its place. */
function fold(text: string): string {
  return parted(text).replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0d\uff0e\uff1c\uff1e]/g, sign =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

function blank(text: string): string {
  let blanked = text.replace(noQuantity, found => '\u0001'.repeat(found.length))
  for (const { start, end } of findNumbers(text))
    blanked = blanked.slice(0, start) + '\u0001'.repeat(end - start) + blanked.slice(end)
  return blanked
}
