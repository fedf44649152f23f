import { digit, unspaced } from '../text/char-class.ts'
import { foldText } from '../text/fold-text.ts'
import { numberForm } from '../text/number-form.ts'
import { TokenScanner } from '../text/token-scanner.ts'
import type { QueryTerm } from './query-term.ts'

/** Of a longer text only the beginning is searched for, in code units; of more terms the first ones. */
const longestText = 1000
const mostTerms = 24
const longestRun = 100

/** A query taken apart. */
export interface ParsedQuery {
  readonly terms: readonly QueryTerm[]
  /** Whether a part of the text was left aside because it is too long. */
  readonly isCut: boolean
}

/**
 * Takes a query apart into what a document must have. `hasNumber` tells whether some number has a fragment: it decides
 * whether `ISO 9001` and `GB/T 1689 2015` are numbers written with blanks, or words that may stand anywhere.
 */
export function parseQuery(text: string, hasNumber: (form: string) => boolean): ParsedQuery {
  const units = joinNumbers(splitUnits(foldText(text.slice(0, longestText))), hasNumber)
  const terms = distinct(units.flatMap(termsOf))
  return { terms: terms.slice(0, mostTerms), isCut: text.length > longestText || terms.length > mostTerms }
}

/** A part of a query without blanks: a run, or tokens of letters and digits. */
interface Unit {
  readonly kind: 'run' | 'latin'
  readonly text: string
  readonly tokens: readonly string[]
  readonly hasDigit: boolean
  readonly beginsWithDigit: boolean
  /** Whether it stands alone between blanks, so that a number may go on before and after it. */
  readonly isAlone: boolean
}

function splitUnits(folded: string): Unit[] {
  return folded.split(/\s+/).flatMap(chunk => {
    const parts = splitScripts(chunk)
    return parts.map(part => ({ ...part, isAlone: parts.length === 1 }))
  })
}

function splitScripts(chunk: string): Omit<Unit, 'isAlone'>[] {
  const units: { kind: Unit['kind']; start: number; end: number; tokens: string[]; kinds: number[] }[] = []
  const scanner = new TokenScanner(chunk)
  while (scanner.next()) {
    const kind = scanner.kind === unspaced ? 'run' : 'latin'
    const last = units.at(-1)
    const goesOn = last?.kind === kind && (kind === 'latin' || last.end === scanner.start)
    if (last && goesOn && last.tokens.length < longestRun) {
      last.tokens.push(scanner.word())
      last.kinds.push(scanner.kind)
      last.end = scanner.end
    } else units.push({ kind, start: scanner.start, end: scanner.end, tokens: [scanner.word()], kinds: [scanner.kind] })
  }
  return units.map(({ kind, start, end, tokens, kinds }) => ({
    kind,
    text: chunk.slice(start, end),
    tokens,
    hasDigit: kinds.includes(digit),
    beginsWithDigit: kinds[0] === digit,
  }))
}

/** Joins units that are one number written with blanks: the longest that some number has. */
function joinNumbers(units: readonly Unit[], hasNumber: (form: string) => boolean): Unit[] {
  const joined: Unit[] = []
  for (let at = 0; at < units.length; ) {
    const length = [4, 3, 2].find(wanted => isNumber(units.slice(at, at + wanted), wanted, hasNumber)) ?? 1
    joined.push(...(length === 1 ? units.slice(at, at + 1) : [joinUnits(units.slice(at, at + length))]))
    at += length
  }
  return joined
}

function isNumber(units: readonly Unit[], wanted: number, hasNumber: (form: string) => boolean): boolean {
  const firstDigit = units.findIndex(unit => unit.hasDigit)
  return (
    units.length === wanted &&
    firstDigit >= 0 &&
    units.every(unit => unit.kind === 'latin' && unit.isAlone) &&
    units.slice(firstDigit + 1).every(unit => unit.beginsWithDigit) &&
    hasNumber(numberForm(units.map(unit => unit.text).join(' ')))
  )
}

function joinUnits(units: readonly Unit[]): Unit {
  const [first] = units
  if (!first) throw new RangeError('No units to join')
  return {
    ...first,
    text: units.map(unit => unit.text).join(' '),
    tokens: units.flatMap(unit => unit.tokens),
    hasDigit: true,
  }
}

function termsOf(unit: Unit): QueryTerm[] {
  if (unit.kind === 'run') return [{ kind: 'run', characters: unit.tokens }]
  if (unit.hasDigit) return [{ kind: 'piece', tokens: unit.tokens, form: numberForm(unit.text) }]
  return unit.tokens.map(word => ({ kind: 'word', word }))
}

function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  return [...new Map(terms.map(term => [JSON.stringify(term), term])).values()]
}
