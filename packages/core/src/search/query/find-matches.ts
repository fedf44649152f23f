import { unspaced } from '../text/char-class.ts'
import { TokenScanner } from '../text/token-scanner.ts'
import type { QueryTerm } from './query-term.ts'

/** Start and end of a match, in code units. */
export type Range = readonly [number, number]

/** Where the terms of a query stand in a folded text, in ascending order, not touching. */
export function findMatches(folded: string, terms: readonly QueryTerm[]): Range[] {
  let tokens: Token[] | null = null
  const ranges = terms.flatMap(term => {
    if (term.kind === 'run') return findRun(folded, term.characters.join(''))
    tokens ??= tokensOf(folded)
    return term.kind === 'word' ? findTokens(tokens, [term.word], false) : findTokens(tokens, term.tokens, true)
  })
  return joinRanges(ranges)
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

function tokensOf(folded: string): Token[] {
  const scanner = new TokenScanner(folded)
  const tokens: Token[] = []
  while (scanner.next()) {
    // A character of an unspaced script keeps what stands before it apart from what stands after it.
    const word = scanner.kind === unspaced ? '' : scanner.word()
    tokens.push({ word, start: scanner.start, end: scanner.end })
  }
  return tokens
}

function findRun(folded: string, wanted: string): Range[] {
  const ranges: Range[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    ranges.push([at, at + wanted.length])
  }
  return ranges
}

/** Finds tokens next to each other; of a piece of a number the last digits may go on. */
function findTokens(tokens: readonly Token[], wanted: readonly string[], mayGoOn: boolean): Range[] {
  const last = wanted.length - 1
  const lastWord = wanted[last] ?? ''
  return tokens.flatMap((token, at): Range[] => {
    const end = tokens[at + last]
    if (!end?.word.startsWith(lastWord) || (!mayGoOn && end.word !== lastWord)) return []
    const isHere = wanted.every((word, index) => index === last || tokens[at + index]?.word === word)
    return isHere ? [[token.start, end.end - (end.word.length - lastWord.length)]] : []
  })
}

function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}
