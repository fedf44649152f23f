import type { Whole } from './build.ts'
import type { FoldedText } from './fold.ts'
import type { Reading } from './grammars/reading.ts'
import {
  type FindContext,
  isCapital,
  isNamedOther,
  isThing,
  lookAround,
  type Surroundings,
  wordsFor,
} from './surroundings.ts'
import { quantityAfter, toleranceAfter, typefaceBefore } from './tables/evidence.ts'
import { filmSpeeds } from './tables/international.ts'

/**
 * Decides whether something in running text that reads as a number is one. How much it needs beside its shape depends on
 * its code, see `Strength`: nothing, a year, or words around. Numbers in a list vouch for each other, and the heading of a list
 * of standards vouches for all that head its lines.
 */
export function isCitation(folded: FoldedText, whole: Whole, context: FindContext): boolean {
  const around = lookAround(folded, whole, context)
  return isWellBounded(whole, around) && isPlausible(whole.first, around) && isBelieved(whole.first, around)
}

/** A letter that is neither Latin nor of Chinese text, right behind a digit: `DB31/T 12З4` has a Cyrillic one among its digits. */
const foreignLetter = /^(?![\u3040-\u30ff\u3400-\u9fff])[^\P{L}A-Z]/u

/** A number ends where its digits end: `GB/T 1.1-20200` and `GB-2019-001` are none. */
function isWellBounded(whole: Whole, { before, after, isTouching, isJoined }: Surroundings): boolean {
  const { first } = whole
  const previous = isTouching ? '' : before.replace(/(?:IDT|EQV|NEQ|MOD)$/, '').slice(-1)
  if (/[A-Z]/.test(previous)) return false
  if (/\d/.test(previous) && !(first.strength === 'certain' && first.year && !isYear(first.serial))) return false
  const last = whole.also.at(-1) ?? first
  if (last.amendments.length > 0 || last.edition || last.allParts) return true
  if (/^[\d@]/.test(after) || foreignLetter.test(after)) return false
  // `ISO 9001:20L5`: a year was meant.
  if (/^ ?: ?[12][\dA-Z]{3}(?![\dA-Z])/.test(after)) return false
  if (isJoined) return true
  // `SC10-2000/10` is a transformer.
  if (last.year) return last.strength === 'certain' || !/^(?:[A-Z]|[-./]\d)/.test(after)
  if (/^(?:[A-Z]|\.\d|_[A-Z\d])/.test(after) || (last.strength !== 'certain' && /^ ?\/ ?[A-Z]/.test(after)))
    return false
  // `GB 2 345 678 A` is a patent, `GB105:GB268` a range of cells.
  if (/^(?: \d{3}){2}(?!\d)|^:[A-Z]/.test(after)) return false
  if (!/^ ?-{1,3} ?[A-Z\d]/.test(after)) return true
  return isRange(last, after) || (last.strength === 'certain' && toleranceAfter.test(after))
}

/** `GB/T 2828.1-2828.4`: the hyphen stands for "to", and the first number is whole. */
function isRange(reading: Reading, after: string): boolean {
  if (reading.strength !== 'certain' || reading.part === null) return false
  return after.replace(/^[ -]{1,5}/, '').startsWith(`${reading.serial}.`.slice(0, 5))
}

/** What has the shape of a number and can't be one. */
function isPlausible(reading: Reading, { before, after, code, joint }: Surroundings): boolean {
  const isLoose = reading.strength !== 'certain'
  if (reading.year === null && (isLoose || isYear(reading.serial)) && quantityAfter.test(after)) return false
  if (reading.year === null && isYear(reading.serial) && after.startsWith('版')) return false
  // A unit in one cell and a quantity in the next.
  if (reading.year === null && isLoose && joint === '\t') return false
  if (typefaceBefore.test(before)) return false
  // `WB1`, `SN8`, `DZ47-63`: two letters and two digits without anything between name a part of a building, a pipe, a breaker.
  const isShort =
    isLoose &&
    (reading.class === 'sector' || reading.scheme === 'national') &&
    reading.part === null &&
    /^\d{1,2}$/.test(reading.serial ?? '')
  if (isShort && /\d/.test(joint) && (reading.year === null || reading.isYearShort)) return false
  // Models are written `SC-2045-2018`, and serials of sectors have no six digits.
  if (reading.strength === 'context' && (joint === '-' || (reading.serial?.length ?? 0) > 5)) return false
  // A piece of a longer word, an address or a file name: `a.hj2.2`, `X-SH 2000`; `34.NB/T` is an entry of a list.
  if (isLoose && /(?:[A-Z\d]-|[A-Z]\.|[@#$%&\\])$/.test(before)) return false
  if (reading.year === null && /(?:[+=]|[A-Z]\d{1,7}:|[A-Z\d]!)$/.test(before)) return false
  const isOwn = reading.class === 'group' || reading.class === 'enterprise'
  if (isOwn && /(?:[A-Z\d]\.|[A-Z]\/|[A-Z\d]-{1,2}|\\)$/.test(before)) return false
  // `kWh/t 35`, `dB/T 5`, `T/min 30-2000`: units mix capitals and small letters, codes of China do not.
  const isForeign = reading.class === 'foreign' || reading.class === 'international'
  if (isForeign || reading.code === code || !(/[a-z]/.test(code) && /[A-Z]/.test(code))) return true
  return reading.year !== null && !isOwn
}

function isBelieved(reading: Reading, around: Surroundings): boolean {
  if (reading.scheme === 'iso-iec' || reading.class === 'foreign') return isBelievedBody(reading, around)
  if (reading.strength === 'certain') return isCapital(around) || reading.year !== null || reading.class !== 'sector'
  const words = wordsFor(around)
  if (reading.year === null && isThing(around)) return false
  if (words === 2 || around.isReference) return true
  // `DB`: two letters that databases and earthquakes share.
  if (isNamedOther(around) || reading.code === 'DB') return false
  if (around.isListed) return true
  if (words === 1 && isOldYear(reading)) return true
  // `DZ47-63` is a breaker: two letters and two digits at the end name many things.
  if (reading.strength === 'context' && reading.isYearShort) return false
  if (words === 1 && (reading.year !== null || reading.strength === 'dated')) return true
  if (reading.class === 'national') return isBelievedNational(reading, around)
  if (reading.year === null) return isSpelledOut(reading, around)
  return !looksLikeYears(reading) && (isCapital(around) || (reading.strength === 'dated' && reading.class !== 'sector'))
}

/** `按JB 4732—95`: a serial of three digits or more and a year in which sectors had numbers (since 1979). */
function isOldYear({ serial, year, isYearShort }: Reading): boolean {
  return isYearShort && year !== null && Number(year) >= 1979 && /^\d{3}/.test(serial ?? '')
}

/** `GB` is also a unit: without a year it needs a long serial, and no quantity before it. */
function isBelievedNational(reading: Reading, around: Surroundings): boolean {
  if (reading.year !== null) return !(looksLikeYears(reading) && (hasDigitBefore(around) || !isCapital(around)))
  if (!isCapital(around) || isCounted(around)) return false
  const serial = reading.serial ?? ''
  if (reading.part !== null && serial.length >= 3) return true
  if (around.isEntry && serial.length >= 3) return true
  return serial.length >= 3 && !isStorageSize(Number(serial)) && !isYear(serial)
}

/** `T/CNFIA 101`, `Q/GDW 727`: a slash, three letters and three digits are hardly anything else. */
function isSpelledOut(reading: Reading, around: Surroundings): boolean {
  const isOwn = reading.class === 'group' || reading.class === 'enterprise'
  return isOwn && isCapital(around) && /[A-Z]{3}/.test(reading.code ?? '') && /^\d{3}/.test(reading.serial ?? '')
}

/** `ISO 400` is a film speed, `ISO 5级` a clean room, `IEEE 2019` a conference, `DIN 35` a rail: alone and undated, such serials need words around. */
function isBelievedBody(reading: Reading, around: Surroundings): boolean {
  if (reading.year !== null) return true
  // `ISO-8859-1` names an encoding.
  if (around.joint === '-' && reading.class === 'international') return false
  const words = wordsFor(around)
  if (reading.code === 'ISO' && (/^ ?级/.test(around.after) || filmSpeeds.has(reading.serial ?? ''))) return words === 2
  if (words > 0 || (reading.part !== null && reading.strength === 'certain')) return true
  const serial = reading.serial ?? ''
  if (reading.strength !== 'certain') return isCapital(around) && /^\d{4,6}$/.test(serial) && !isYear(serial)
  if (reading.code === 'ISO') return isCapital(around) && serial.length >= 3
  if (reading.class === 'international') return true
  return serial.length >= 3 && !(reading.code === 'IEEE' && isYear(serial))
}

/** `2020-2021` after two letters is a span of years more often than serial and year; a slash or a region in the code settles it. */
function looksLikeYears(reading: Reading): boolean {
  if (!isYear(reading.serial) || reading.part !== null || reading.year === null) return false
  const distance = Number(reading.year) - Number(reading.serial)
  const isSettled = reading.class === 'local' || (reading.code?.includes('/') && reading.strength !== 'context')
  return !isSettled && distance >= 0 && distance <= 40
}

function isYear(serial: string | null): boolean {
  return /^(?:19|20)\d\d$/.test(serial ?? '')
}

/** True after digits, which count gigabytes, unless they number the entry of a list or end the number before. */
function isCounted(around: Surroundings): boolean {
  return hasDigitBefore(around) && !/(?:^|\n) ?\d{1,2} $/.test(around.before)
}

function hasDigitBefore({ before, isTouching }: Surroundings): boolean {
  return !isTouching && /\d ?$/.test(before)
}

/** Memories hold powers of two, disks and data plans round hundreds and tens. */
function isStorageSize(value: number): boolean {
  return (value & (value - 1)) === 0 || (value < 1000 && value % 10 === 0)
}
