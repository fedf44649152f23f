import type { Whole } from './build.ts'
import type { FoldedText } from './fold.ts'
import { rawSlice } from './fold.ts'
import type { Reading } from './grammars/reading.ts'
import { namesBefore, otherThings, quantityAfter, verbsBefore, wordsAfter } from './tables/evidence.ts'
import { filmSpeeds } from './tables/international.ts'

/** How many code units before a number are looked at for words. */
const reach = 18

/**
 * Decides whether something in running text that reads as a number is one. The code says how much more is needed: a
 * year, or words around; see `Strength`.
 *
 * @param previousEnd where the number before ended, 0 for none: numbers in a list vouch for each other
 */
export function isCitation(folded: FoldedText, whole: Whole, previousEnd: number): boolean {
  const reading = whole.first
  const around: Surroundings = {
    before: folded.text.slice(Math.max(0, reading.start - reach), reading.start),
    after: folded.text.slice(whole.end, whole.end + 8),
    code: rawSlice(folded, reading.start, reading.codeEnd),
    isListed: previousEnd > 0 && /^[ 、,;/和及与或\n]{0,4}$/.test(folded.text.slice(previousEnd, reading.start)),
  }
  return isWellBounded(whole, around) && isPlausible(reading, around) && isBelieved(reading, around)
}

interface Surroundings {
  readonly before: string
  readonly after: string
  /** The code as written. */
  readonly code: string
  /** True when it stands right after another number, as in a list. */
  readonly isListed: boolean
}

/** A number ends where its digits end: `GB/T 1.1-20200` and `GB-2019-001` are none. */
function isWellBounded(whole: Whole, { before, after, isListed }: Surroundings): boolean {
  const { first } = whole
  const previous = isListed ? '' : before.slice(-1)
  if (/[A-Z]/.test(previous)) return false
  if (/\d/.test(previous) && !(first.strength === 'certain' && first.year)) return false
  const last = whole.also.at(-1) ?? first
  if (last.amendments.length > 0 || last.edition || last.allParts) return true
  if (/^\d/.test(after)) return false
  if (last.year) return last.strength === 'certain' || !/^(?:[A-Z]|[-.]\d)/.test(after)
  if (/^(?:[A-Z]|\.\d|_[A-Z\d])/.test(after)) return false
  return !/^ ?-{1,3} ?[A-Z\d]/.test(after) || isRange(last, after)
}

/** `GB/T 2828.1-2828.4`: the hyphen stands for "to", and the first number is whole. */
function isRange(reading: Reading, after: string): boolean {
  if (reading.strength !== 'certain' || reading.part === null) return false
  return after.replace(/^[ -]{1,5}/, '').startsWith(`${reading.serial}.`.slice(0, 5))
}

/** What has the shape of a number and can't be one. */
function isPlausible(reading: Reading, { before, after, code }: Surroundings): boolean {
  const isLoose = reading.strength !== 'certain'
  if (reading.year === null && (isLoose || isYear(reading.serial)) && quantityAfter.test(after)) return false
  if (/[a-z]/.test(code) && /[A-Z]/.test(code) && reading.year === null && reading.code !== code) return false
  // A piece of a longer word, an address or a file name: `a.hj2.2`, `X-SH 2000`.
  if (isLoose && /[-.@#$%&+=\\]$/.test(before)) return false
  return !((reading.class === 'group' || reading.class === 'enterprise') && /[/.\\-]$/.test(before))
}

function isBelieved(reading: Reading, around: Surroundings): boolean {
  const words = wordsFor(around)
  if (reading.scheme === 'iso-iec') return isBelievedInternational(reading, around)
  if (reading.strength === 'certain') return isCapital(around) || reading.year !== null || reading.class === 'national'
  if (words === 2) return true
  if (words === 1 && (reading.year !== null || reading.strength === 'dated')) return true
  if (isNamedOther(around)) return false
  if (reading.class === 'national') return isBelievedNational(reading, around)
  if (reading.year === null || looksLikeYears(reading)) return false
  return reading.strength === 'dated' || isCapital(around)
}

/** `GB` is also a unit: without a year it needs a long serial, and no quantity before it. */
function isBelievedNational(reading: Reading, around: Surroundings): boolean {
  if (reading.year !== null) return !looksLikeYears(reading)
  if (!isCapital(around) || /\d[ ]?$/.test(around.before)) return false
  const serial = reading.serial ?? ''
  return serial.length >= 4 && !isPowerOfTwo(Number(serial)) && !isYear(serial)
}

/** `ISO 400` is a film speed, `ISO 2022` the beginning of a year or of nothing: those need more. */
function isBelievedInternational(reading: Reading, around: Surroundings): boolean {
  if (reading.year !== null || reading.part !== null || reading.code !== 'ISO' || wordsFor(around) > 0) return true
  const serial = reading.serial ?? ''
  return isCapital(around) && serial.length >= 3 && !filmSpeeds.has(serial)
}

/** How much the words around speak for a standard: 2 when they name it, 1 when they fit it. */
function wordsFor({ before, after, isListed }: Surroundings): 0 | 1 | 2 {
  const left = before.replace(/[\s“"'‘「([:]{1,4}$/, '')
  const right = after.replace(/^[\s”"'’」)\]]{1,3}/, '')
  const isLeft = (word: string) => left.endsWith(word) || before.endsWith(word)
  if (isListed || namesBefore.some(isLeft)) return 2
  const fits = [verbsBefore.some(isLeft), wordsAfter.some(word => right.startsWith(word))].filter(Boolean)
  return fits.length === 2 ? 2 : fits.length === 1 ? 1 : 0
}

function isNamedOther({ before }: Surroundings): boolean {
  const left = before.replace(/[\s“"'‘「([:为是]{1,4}$/, '')
  return otherThings.some(word => left.endsWith(word))
}

function isCapital({ code }: Surroundings): boolean {
  return !/[a-zａ-ｚ]/.test(code)
}

/** `2020-2021` after two letters is a span of years more often than serial and year. */
function looksLikeYears(reading: Reading): boolean {
  if (!isYear(reading.serial) || reading.part !== null || reading.year === null) return false
  const distance = Number(reading.year) - Number(reading.serial)
  return distance >= 0 && distance <= 40
}

function isYear(serial: string | null): boolean {
  return /^(?:19|20)\d\d$/.test(serial ?? '')
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && (value & (value - 1)) === 0
}
