import { readAdoption } from './adoption.ts'
import { buildNumber, type Whole } from './build.ts'
import { findNumbers } from './find.ts'
import { dropUnits, type FoldedText, foldText } from './fold.ts'
import { readAt } from './grammars/read.ts'
import { joinNumbers } from './join.ts'
import type { NotNumber, StandardNumber } from './number.ts'
import { refuseNumber } from './refusals.ts'

/**
 * Reads the whole of a text as the number of a standard, in any spelling: full width, any dash or slash, blanks and
 * slashes lost, small letters, underscores of file names, quotation marks around. Never guesses at words around a number.
 */
export function parseNumber(text: string): StandardNumber | NotNumber {
  const folded = unwrap(foldText(text))
  for (const spelling of [folded, tighten(folded), dashYear(folded)]) {
    const number = spelling && readWhole(spelling)
    if (number) return { ...number, raw: text }
  }
  // Whoever gives a page of text gets a short answer, not the numbers of the whole page.
  return { raw: text, normal: null, findings: [refuseNumber(text, folded.text, findNumbers(text.slice(0, 10_000)))] }
}

function readWhole(folded: FoldedText): StandardNumber | null {
  const { text } = folded
  const first = readAt(text, 0)
  if (!first) return null
  const whole = joinNumbers(text, first, 'whole-text')
  if (whole.end === text.length) return buildNumber(folded, whole)
  return readAdopting(folded, whole) ?? (first.end === text.length ? buildNumber(folded, alone(whole)) : null)
}

function readAdopting(folded: FoldedText, whole: Whole): StandardNumber | null {
  const adoption = readAdoption(folded.text, whole.end)
  if (adoption?.end !== folded.text.length) return null
  const { reading } = adoption
  const adopted = buildNumber(folded, { first: reading, also: [], start: reading.start, end: reading.end })
  return { ...buildNumber(folded, whole), adopts: { number: adopted, degree: adoption.degree } }
}

function alone(whole: Whole): Whole {
  return { ...whole, also: [], end: whole.first.end }
}

/** Without blanks, quotation marks and brackets around, and the full stop after. */
function unwrap(folded: FoldedText): FoldedText {
  const { text } = folded
  const opening = /^[\s《〈“"'‘「『【([]{0,20}/.exec(text)?.[0] ?? ''
  let end = text.length
  while (end > opening.length && /[\s》〉”"'’」』】。,;、.]/.test(text[end - 1] ?? '')) end--
  if (/[([]/.test(opening) && /[)\]]/.test(text[end - 1] ?? '')) end--
  return dropUnits(folded, at => at < opening.length || at >= end)
}

/** Without blanks around slashes, dots, colons and dashes, and with single ones elsewhere. */
function tighten(folded: FoldedText): FoldedText | null {
  const { text } = folded
  if (!/\s/.test(text) || text.length > 200) return null
  return dropUnits(folded, at => {
    if (!/\s/.test(text[at] ?? '')) return false
    const before = text.slice(0, at).trimEnd().slice(-1)
    const after = text.slice(at).trimStart().slice(0, 1)
    return /[/.:-]/.test(before) || /[/.:-]/.test(after) || /\s/.test(text[at - 1] ?? '')
  })
}

/** `GB T 50378 2019`, as titles of files have it: the blank before a year at the end stands for the dash. */
function dashYear(folded: FoldedText): FoldedText | null {
  const match = /\d( {1,3})(?:19|20)\d{2}$/.exec(folded.text)
  if (!match || folded.text.length > 200) return null
  const blanks = match[1]?.length ?? 0
  const text = `${folded.text.slice(0, match.index + 1)}${'-'.repeat(blanks)}${folded.text.slice(match.index + 1 + blanks)}`
  return { ...folded, text }
}
