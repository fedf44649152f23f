import { findNumbers } from '../../number/find.ts'
import type { StandardNumber } from '../../number/number.ts'
import { parseNumber } from '../../number/parse.ts'

/** Numbers of a list as people write it, with what could not be read of it for certain. */
export interface NumberList {
  /** Normal forms; as written where the grammar does not know a number. */
  readonly targets: readonly string[]
  readonly unread: readonly string[]
  /** The number that a shortened one after this list would lean on. */
  readonly last: StandardNumber | null
}

const separators = /[,，]|以及|及其|和|及|与/
const rangeMark = /\s*[~～〜至到]\s*/
/** What is left of a number when its code is that of the one before: `20000.4—2003`, `1235-2000`, `.4-2003`. */
const shortened = /^(?<serial>\d{1,6})?(?:[.．](?<part>\d{1,3}))?(?:\s*[-–—－](?<year>\d{4}|\d{2}))?$/
/** More parts than any standard has that a register lists as a range; a longer one is a slip. */
const mostParts = 50

/**
 * Reads `GB/T 20000.3—2003，20000.4—2003`, `GB/T 2828.1～2828.4-2003`, `GB/T 1.1—2009及其第1号修改单`. A shortened number takes the
 * code of the one before it. A range stands for every part between its ends when these are parts of one standard and of
 * one year; of any other range the ends alone are taken and the text is kept as unread.
 */
export function readNumberList(text: string, before: StandardNumber | null): NumberList {
  const whole = parseNumber(text)
  if (whole.normal !== null) return { targets: [whole.normal], unread: [], last: whole }
  const targets: string[] = []
  const unread: string[] = []
  let last = before
  for (const piece of text.split(separators).map(each => each.trim())) {
    if (piece === '') continue
    const read = rangeMark.test(piece) ? readRange(piece, last) : readPiece(piece, last)
    targets.push(...read.targets)
    unread.push(...read.unread)
    last = read.last
  }
  if (targets.length > 0 || unread.length > 0) return { targets, unread, last }
  // A number that the grammar does not know is still a number to somebody.
  const isNumberLike = /\d/.test(text) && text.length <= 60
  return { targets: isNumberLike ? [text.normalize('NFKC').trim()] : [], unread: [], last }
}

function readPiece(piece: string, before: StandardNumber | null): NumberList {
  const number = parseOne(piece, before)
  if (number) return { targets: [number.normal], unread: [], last: number }
  const found = findNumbers(piece)
  if (found.length > 0) return { targets: found.map(each => each.normal), unread: [], last: found.at(-1) ?? null }
  const isShortened = before !== null && /\d/.test(piece) && !/\p{Script=Han}/u.test(piece)
  return { targets: [], unread: isShortened ? [piece] : [], last: before }
}

function readRange(piece: string, before: StandardNumber | null): NumberList {
  const [from = '', to = '', ...more] = piece.split(rangeMark)
  const first = parseOne(from, before)
  const end = parseOne(to, first)
  const parts = first && end && more.length === 0 ? partsBetween(first, end) : null
  if (parts) return { targets: parts, unread: [], last: end }
  const ends = [first, end].flatMap(number => number?.normal ?? [])
  return { targets: ends, unread: [piece], last: end ?? first ?? before }
}

/** Every part from one number to another, or null when they are not two parts of one standard and of one year. */
function partsBetween(first: StandardNumber, end: StandardNumber): string[] | null {
  const isOne = first.code === end.code && first.serial === end.serial && end.amendments.length === 0
  const isOfOneYear = first.year === null || first.year === end.year
  const [low, high] = [Number(first.part ?? Number.NaN), Number(end.part ?? Number.NaN)]
  if (!isOne || !isOfOneYear || !Number.isInteger(low) || !(low < high && high - low < mostParts)) return null
  const year = end.year === null ? '' : `-${end.year}`
  return Array.from(
    { length: high - low + 1 },
    (_, index) => `${end.code} ${end.serial}.${low + index}${year}`,
  ).flatMap(text => parseNumber(text).normal ?? [])
}

function parseOne(text: string, before: StandardNumber | null): StandardNumber | null {
  const own = parseNumber(text)
  if (own.normal !== null) return own
  const full = before && lengthen(text, before)
  const number = full ? parseNumber(full) : null
  return number?.normal == null ? null : number
}

/** A shortened number with what it leaves out; null where it could be read in two ways. */
function lengthen(text: string, { code, serial, part, normal }: StandardNumber): string | null {
  if (/^其?第?\s*\d+\s*号修改单$/.test(text)) return `${normal} ${text.replace(/^其/, '')}`
  const given = shortened.exec(text)?.groups
  if (!given || code === null || serial === null || !/^\d+$/.test(serial)) return null
  // `2-2003` after a part may be the next part or another standard; `.4` and `1.4` are parts for certain.
  const isClear = given.part !== undefined ? given.serial !== undefined || part !== null : part === null
  const isWhole = given.year !== undefined || (given.part !== undefined && given.serial === serial && part !== null)
  if (!isClear || !isWhole) return null
  const tail = given.year === undefined ? '' : `-${given.year}`
  return `${code} ${given.serial ?? serial}${given.part === undefined ? '' : `.${given.part}`}${tail}`
}
