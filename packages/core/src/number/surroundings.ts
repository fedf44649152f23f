import type { Whole } from './build.ts'
import { type FoldedText, rawSlice } from './fold.ts'
import { readAt } from './grammars/read.ts'
import type { ReferenceLists } from './reference-lists.ts'
import {
  namesAfter,
  namesBefore,
  otherThings,
  thingsAfter,
  titleEnd,
  verbsBefore,
  wordsAfter,
} from './tables/evidence.ts'

/** What stands around something that reads as a number. Folded, but for the code. */
export interface Surroundings {
  /** Up to eighteen code units before. */
  readonly before: string
  /** Up to eight code units after. */
  readonly after: string
  /** The code as written. */
  readonly code: string
  /** What stands between code and serial, the first of it; a tab as such. */
  readonly joint: string
  /** True when the number before ends where it begins. */
  readonly isTouching: boolean
  /** True when another number begins where it ends, a slash between or nothing. */
  readonly isJoined: boolean
  /** True when it heads a line and a title in Chinese follows, as in a list of references. */
  readonly isEntry: boolean
  /** True when it follows another number as in a list, in one line or line by line. */
  readonly isListed: boolean
  /** True when it heads a line of a list of standards, by the heading above. */
  readonly isReference: boolean
}

/** What was found before, and where lists of standards are. */
export interface FindContext {
  readonly previous: Whole | null
  readonly lists: ReferenceLists
}

const joined = /^(?: ?\/ ?)?[A-Z]/

/** Looks around a number. */
export function lookAround(folded: FoldedText, whole: Whole, { previous, lists }: FindContext): Surroundings {
  const { text } = folded
  const { start, end, first } = whole
  // A tab ends the cell of a table: what stands beyond it says nothing.
  const isTab = (at: number) => folded.raw[folded.starts[at] ?? -1] === '\t'
  const isCell = start > 0 && isTab(start - 1)
  let afterEnd = end
  while (afterEnd < Math.min(end + 8, text.length) && !isTab(afterEnd)) afterEnd += 1
  return {
    before: isCell ? '' : text.slice(Math.max(0, start - 18), start),
    after: text.slice(end, afterEnd),
    code: rawSlice(folded, first.start, first.codeEnd),
    joint: isTab(first.codeEnd) ? '\t' : text.slice(first.codeEnd, first.codeEnd + 1),
    isTouching: previous?.end === start,
    isJoined:
      joined.test(text.slice(end, end + 4)) &&
      readAt(text, end + (/^ ?\/? ?/.exec(text.slice(end, end + 3))?.[0].length ?? 0)) !== null,
    isReference: heads.test(text.slice(Math.max(0, start - 9), start)) && lists.holds(start),
    isEntry: heads.test(text.slice(Math.max(0, start - 9), start)) && isTitled(text, end),
    isListed: previous !== null && follows(text, previous, whole),
  }
}

/** The head of a line with the ordinal of an entry: `3. `, `[12] `, `(4) `. */
const heads = /(?:^|\n)[ \d.[\]()、]{0,8}$/

function isTitled(text: string, at: number): boolean {
  return /^ {1,4}[\u4e00-\u9fff]/.test(text.slice(at, at + 5))
}

/** True when two numbers stand in one list: joined by 、 or “and”, or each with its title at the heads of neighbouring lines. */
function follows(text: string, previous: Whole, whole: Whole): boolean {
  if (whole.start - previous.end > 120) return false
  const between = text.slice(previous.end, whole.start)
  if (/^ ?(?:[、/和及与或]|以及) ?$/.test(between)) return true
  const isNextLine = /^[^\n]{1,110}\n[ \d.[\]()、]{0,8}$/.test(between)
  return (
    isNextLine &&
    isTitled(text, previous.end) &&
    isTitled(text, whole.end) &&
    heads.test(text.slice(Math.max(0, previous.start - 9), previous.start))
  )
}

/** How much the words around speak for a standard: 2 when they name it, 1 when they fit it. */
export function wordsFor({ before, after }: Surroundings): 0 | 1 | 2 {
  const left = before.replace(/[\s“"'‘「([:]{1,4}$/, '')
  const right = after.replace(/^[ ”"'’」)\]]{1,3}/, '')
  const isLeft = (word: string) => left.endsWith(word) || before.endsWith(word)
  const isNamed = namesBefore.some(isLeft)
  // A line that ends in 标准 is a title as often as the beginning of a sentence.
  const isAbove = isNamed && before.slice(left.length).includes('\n') && titleEnd.test(left)
  if ((isNamed && !isAbove) || namesAfter.test(right)) return 2
  const fits = [isAbove || verbsBefore.some(isLeft), wordsAfter.test(right)].filter(Boolean)
  return fits.length === 2 ? 2 : fits.length === 1 ? 1 : 0
}

/** True when the words around name a thing of another kind: a model, a file, a disk. */
export function isNamedOther(around: Surroundings): boolean {
  // The label of the line above belongs to that line.
  return isThing(around) || otherThings.test(around.before.replace(/[ “"'‘「([:为是]{1,4}$/, ''))
}

/** True when the word right after says that it is a thing of another kind, whatever stands before. */
export function isThing({ after }: Surroundings): boolean {
  return thingsAfter.test(after)
}

/** True when the code is written in capitals, half or full width. */
export function isCapital({ code }: Surroundings): boolean {
  return !/[a-zａ-ｚ]/.test(code)
}
