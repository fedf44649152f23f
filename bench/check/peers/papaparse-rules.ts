import { type Rule, recordRules } from '../defects.ts'
import { creditAlphabet } from '../identifiers.ts'
import { at } from '../record.ts'
import { industries, statuses } from '../words.ts'

/*
 * The rules as somebody who knows V8 well would write them by hand over the texts that PapaParse hands out: tables by the
 * code of a character, whole numbers, no regular expression and no piece of text where a loop will do.
 */

/** Failures by the ordinal of the rule. */
export type Counts = Uint32Array

/** Checks the cells of one record. */
export function makeChecker(regions: ReadonlySet<string>, oldest: string): (cells: string[], counts: Counts) => void {
  return (cells, counts) => {
    checkCredit(cells[at.credit] as string, counts)
    if (isBlank(cells[at.name] as string)) count(counts, rule.nameRequired)
    if (!fitsId(cells[at.id] as string)) count(counts, rule.idFormat)
    checkCitizen(cells[at.citizen] as string, counts)
    if (!personFormat.test(cells[at.person] as string)) count(counts, rule.personFormat)
    checkArticle(cells[at.article] as string, counts)
    checkContainer(cells[at.container] as string, counts)
    checkDates(cells[at.issued] as string, cells[at.expires] as string, counts)
    checkCapital(cells[at.capital] as string, counts)
    checkMobile(cells[at.mobile] as string, cells[at.status] as string, counts)
    if (!industryCodes.has(cells[at.industry] as string)) count(counts, rule.industryCode)
    if (!statusCodes.has(cells[at.status] as string)) count(counts, rule.statusCode)
    const staff = Number(cells[at.staff])
    if (staff < 1 || staff > 200_000) count(counts, rule.staffRange)
    if (!isOfLength(cells[at.address] as string, 5, 100)) count(counts, rule.addressLength)
    if ((cells[at.updated] as string) < oldest) count(counts, rule.updatedFresh)
    if (!regions.has(cells[at.region] as string)) count(counts, rule.regionKnown)
  }
}

const ordinalOf = (id: Rule): number => (recordRules as readonly Rule[]).indexOf(id)
const rule = {
  creditRequired: ordinalOf('credit-required'),
  nameRequired: ordinalOf('name-required'),
  idFormat: ordinalOf('id-format'),
  creditFormat: ordinalOf('credit-format'),
  citizenFormat: ordinalOf('citizen-format'),
  personFormat: ordinalOf('person-format'),
  articleFormat: ordinalOf('article-format'),
  containerFormat: ordinalOf('container-format'),
  mobileFormat: ordinalOf('mobile-format'),
  creditCheck: ordinalOf('credit-check'),
  citizenCheck: ordinalOf('citizen-check'),
  articleCheck: ordinalOf('article-check'),
  containerCheck: ordinalOf('container-check'),
  citizenBirth: ordinalOf('citizen-birth'),
  industryCode: ordinalOf('industry-code'),
  statusCode: ordinalOf('status-code'),
  issuedDate: ordinalOf('issued-date'),
  expiresDate: ordinalOf('expires-date'),
  dateOrder: ordinalOf('date-order'),
  capitalScale: ordinalOf('capital-scale'),
  capitalRange: ordinalOf('capital-range'),
  staffRange: ordinalOf('staff-range'),
  addressLength: ordinalOf('address-length'),
  mobileRequired: ordinalOf('mobile-required'),
  updatedFresh: ordinalOf('updated-fresh'),
  regionKnown: ordinalOf('region-known'),
}

const industryCodes = new Set(industries)
const statusCodes = new Set(statuses)
const personFormat = /^[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{323af}·]{2,30}$/u
const creditValues = valuesOf(creditAlphabet)
const containerValues = valuesOf('0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ')
const creditWeights = Int32Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1)
const citizenWeights = Int32Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const monthDays = Int32Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

function count(counts: Counts, ordinal: number): void {
  counts[ordinal] = (counts[ordinal] as number) + 1
}

function checkCredit(text: string, counts: Counts): void {
  if (isBlank(text)) {
    count(counts, rule.creditRequired)
    return
  }
  let isFit = text.length === 18 && text.charCodeAt(0) !== 48 && text.charCodeAt(1) !== 48 && areDigits(text, 2, 8)
  let sum = 0
  for (let place = 0; isFit && place < 18; place++) {
    const value = valueAt(creditValues, text.charCodeAt(place))
    if (value < 0) isFit = false
    sum += value * (creditWeights[place] as number)
  }
  if (!isFit) count(counts, rule.creditFormat)
  if (!isFit || sum % 31 !== 0) count(counts, rule.creditCheck)
}

function checkCitizen(text: string, counts: Counts): void {
  if (text === '') return
  const last = text.charCodeAt(17)
  if (text.length !== 18 || !areDigits(text, 0, 17) || text.charCodeAt(0) === 48 || !(isDigit(last) || last === 88)) {
    count(counts, rule.citizenFormat)
    count(counts, rule.citizenCheck)
    count(counts, rule.citizenBirth)
    return
  }
  let sum = last === 88 ? 10 : last - 48
  for (let place = 0; place < 17; place++) sum += (text.charCodeAt(place) - 48) * (citizenWeights[place] as number)
  if (sum % 11 !== 1) count(counts, rule.citizenCheck)
  if (!isDay(numberAt(text, 6, 4), numberAt(text, 10, 2), numberAt(text, 12, 2))) count(counts, rule.citizenBirth)
}

function checkArticle(text: string, counts: Counts): void {
  if (text === '') return
  const isFit = text.length === 13 && areDigits(text, 0, 13)
  let sum = 0
  if (isFit) for (let place = 0; place < 13; place++) sum += (text.charCodeAt(place) - 48) * (place % 2 === 0 ? 1 : 3)
  if (!isFit) count(counts, rule.articleFormat)
  if (!isFit || sum % 10 !== 0) count(counts, rule.articleCheck)
}

function checkContainer(text: string, counts: Counts): void {
  if (text === '') return
  const fourth = text.charCodeAt(3)
  let isFit = text.length === 11 && (fourth === 85 || fourth === 74 || fourth === 90) && areDigits(text, 4, 11)
  for (let place = 0; isFit && place < 3; place++) {
    const code = text.charCodeAt(place)
    isFit = code >= 65 && code <= 90
  }
  let sum = 0
  if (isFit) for (let place = 0; place < 10; place++) sum += valueAt(containerValues, text.charCodeAt(place)) << place
  if (!isFit) count(counts, rule.containerFormat)
  if (!isFit || (sum % 11) % 10 !== text.charCodeAt(10) - 48) count(counts, rule.containerCheck)
}

function checkDates(issued: string, expires: string, counts: Counts): void {
  const [isIssued, isExpires] = [isDate(issued), isDate(expires)]
  if (!isIssued && issued !== '') count(counts, rule.issuedDate)
  if (!isExpires && expires !== '') count(counts, rule.expiresDate)
  if (isIssued && isExpires && issued > expires) count(counts, rule.dateOrder)
}

/** Digits with an optional minus and at most two after the point; the range is asked of every number. */
function checkCapital(text: string, counts: Counts): void {
  if (text === '') return
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  const point = text.indexOf('.')
  const whole = point < 0 ? text.length : point
  const isNumber =
    whole > start &&
    areDigits(text, start, whole) &&
    (point < 0 || (point + 1 < text.length && areDigits(text, point + 1, text.length)))
  if (!isNumber || (point >= 0 && text.length - point > 3)) count(counts, rule.capitalScale)
  if (!isNumber) return
  const amount = Number(text)
  if (amount < 0.01 || amount > 100_000_000) count(counts, rule.capitalRange)
}

function checkMobile(text: string, status: string, counts: Counts): void {
  if (text === '') {
    if (status === '有效') count(counts, rule.mobileRequired)
    return
  }
  const second = text.charCodeAt(1)
  if (text.length !== 11 || text.charCodeAt(0) !== 49 || second < 51 || second > 57 || !areDigits(text, 2, 11))
    count(counts, rule.mobileFormat)
}

function fitsId(text: string): boolean {
  return text === '' || (text.length === 14 && text.startsWith('XK') && areDigits(text, 2, 14))
}

function isDate(text: string): boolean {
  return (
    text.length === 10 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    areDigits(text, 0, 4) &&
    areDigits(text, 5, 7) &&
    areDigits(text, 8, 10) &&
    isDay(numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2))
  )
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (monthDays[month] as number) + (isLeap ? 1 : 0)
}

function numberAt(text: string, start: number, length: number): number {
  let number = 0
  for (let place = start; place < start + length; place++) number = number * 10 + text.charCodeAt(place) - 48
  return number
}

function areDigits(text: string, start: number, end: number): boolean {
  for (let place = start; place < end; place++) if (!isDigit(text.charCodeAt(place))) return false
  return true
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isBlank(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (code !== 32 && code !== 9 && code !== 0xa0 && code !== 0x3000) return false
  }
  return true
}

/** Counts characters, of which some take two units. */
function isOfLength(text: string, least: number, most: number): boolean {
  if (text === '') return true
  let length = text.length
  for (let place = 0; place < text.length; place++) if ((text.charCodeAt(place) & 0xfc00) === 0xdc00) length -= 1
  return length >= least && length <= most
}

function valueAt(values: Int8Array, code: number): number {
  return code < 128 ? (values[code] as number) : -1
}

function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (let place = 0; place < alphabet.length; place++) values[alphabet.charCodeAt(place)] = place
  return values
}
