import { isKnownAssociation } from '../tables/associations.ts'
import { matchAt, pattern, slash } from './pieces.ts'
import type { Grammar, Reading } from './reading.ts'
import { type Head, readTail } from './tail.ts'

/** The code of the association ends in a letter; digits may stand in it only where a blank shows where it ends. */
const head = pattern(
  `T(?:${slash}|(?<mark>[_-]))(?:(?<spaced>(?=[A-Z\\d]{0,6}[A-Z]{2})[A-Z\\d]{1,13}[A-Z](?:-[A-Z]{1,2})?)(?=[ _]{1,3}\\d|[ ]{1,3}G:[A-Z]\\d|\\n[ ]{0,8}\\d)|(?<tight>[A-Z]{2,14}(?:-[A-Z]{1,2})?)(?=-?\\d))`,
)

/** `TCESA 1040-2019`, as file names lose the slash: believed for associations in the table only. */
const glued = pattern('T(?<code>[A-Z]{3,14})(?=[ _-]{0,3}\\d)')

/** Reads the number of a group standard (团体标准), `T/CESA 1040-2019`. */
export const readGroup: Grammar = (text, at) => {
  const match = matchAt(head, text, at)
  const code = match?.groups?.spaced ?? match?.groups?.tight
  if (!match || !code) return readGlued(text, at)
  // `T/XXXX 001` is the placeholder of a draft.
  if (/^X{2,14}$/.test(code)) return null
  return readTail(text, {
    ...headOf(match, code),
    // `T-MAX 2020-2021` is a group standard in file names only.
    strength: isKnownAssociation(code) ? 'certain' : match.groups?.mark === '-' ? 'context' : 'dated',
  })
}

function readGlued(text: string, at: number): Reading | null {
  const match = matchAt(glued, text, at)
  const code = match?.groups?.code
  if (!match || !code || !isKnownAssociation(code)) return null
  return readTail(text, { ...headOf(match, code), strength: 'dated' })
}

function headOf(match: RegExpExecArray, code: string): Omit<Head, 'strength'> {
  const { index: start } = match
  const style = code === 'CECS' ? { style: 'group-road' as const } : {}
  const end = start + match[0].length
  return { start, end, code: `T/${code}`, class: 'group', scheme: 'group', force: 'unknown', ...style }
}

const legacy = pattern('CECS(?![A-Z])')

/** Reads `CECS 154:2003`, as the construction association numbered before group standards had a law. */
export const readLegacyGroup: Grammar = (text, at) => {
  if (!matchAt(legacy, text, at)) return null
  return readTail(text, {
    start: at,
    end: at + 4,
    code: 'CECS',
    class: 'group',
    scheme: 'group-legacy',
    force: 'unknown',
    strength: 'dated',
    yearMark: ':',
  })
}
