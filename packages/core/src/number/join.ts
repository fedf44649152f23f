import type { Whole } from './build.ts'
import { gap, matchAt, pattern, slash } from './grammars/pieces.ts'
import { readAt } from './grammars/read.ts'
import type { Reading } from './grammars/reading.ts'

/** The number of an identically adopted standard follows after a slash: `GB/T 7408.1—2023/ISO 8601-1:2019`. */
const dualLink = pattern(slash)
/** The numbers of joint issuers stand in one line or one under the other. */
const jointLink = pattern(`(?:${gap}[/、,;]${gap}|[ ]{1,3}|\\n[ ]{0,8})`)
const closeLink = pattern(`(?:[ ]?/[ ]?|[ ]{1,2})`)

/** How readily numbers that stand side by side are taken for numbers of one text. */
export type JoinMode = 'whole-text' | 'running-text'

/**
 * Takes the further numbers of the same text along: dual ones, and joint ones of several issuers. In running text a list of
 * numbers is far more frequent than a joint number, so there ministries and associations need a slash or blank between.
 */
export function joinNumbers(text: string, first: Reading, mode: JoinMode): Whole {
  const also: Reading[] = []
  let last = first
  while (also.length < 8) {
    const next = nextOf(text, last, { first, mode })
    if (!next) break
    also.push(next)
    last = next
  }
  return { first, also, start: first.start, end: last.end }
}

interface Company {
  readonly first: Reading
  readonly mode: JoinMode
}

function nextOf(text: string, last: Reading, { first, mode }: Company): Reading | null {
  const dual = matchAt(dualLink, text, last.end)
  const adopted = dual ? readAt(text, last.end + dual[0].length) : null
  if (adopted && isDual(first, adopted)) return adopted
  const link = matchAt(jointLink, text, last.end)
  const other = link ? readAt(text, last.end + link[0].length) : null
  if (!other) return null
  const isClose = mode === 'whole-text' || !/[、,;]/.test(link?.[0] ?? '')
  if (isJointLocal(first, other, isClose)) return other
  const isNear = mode === 'whole-text' || matchAt(closeLink, text, last.end)?.[0].length === link?.[0].length
  return isNear && isJointIssue(first, other) ? other : null
}

/** Only Chinese standards are dual-numbered, with the international or foreign standard that they adopt. */
function isDual(first: Reading, other: Reading): boolean {
  const isChinese = ['national', 'sector', 'local', 'group'].includes(first.class)
  return isChinese && (other.class === 'international' || other.class === 'foreign')
}

/**
 * Local standards of several regions with one serial and one year; in the delta the serial alone says so. A comma between
 * others is that of a list.
 */
function isJointLocal(first: Reading, other: Reading, isClose: boolean): boolean {
  if (first.class !== 'local' || other.class !== 'local' || regionOf(first) === regionOf(other)) return false
  if (first.serial !== other.serial || first.part !== other.part || first.year !== other.year) return false
  const isDelta = [first, other].every(one => one.scheme === 'local-yangtze-delta')
  return isDelta || (isClose && first.year !== null && first.scheme === other.scheme)
}

function regionOf({ code }: Reading): string {
  return /\d+/.exec(code ?? '')?.[0] ?? ''
}

/** Two ministries, or two associations, that issued one text in one year: `LS/T 1301—2022 GC/T 1801—2022`. */
function isJointIssue(first: Reading, other: Reading): boolean {
  const isPair = first.class === other.class && (first.class === 'sector' || first.class === 'group')
  return isPair && first.code !== other.code && first.year !== null && first.year === other.year
}
