import type { PieceTerm, RunTerm } from '@biaochi/core/search/query/query-term.ts'
import { unspaced } from '@biaochi/core/search/text/char-class.ts'
import { foldText } from '@biaochi/core/search/text/fold-text.ts'
import { numberTails } from '@biaochi/core/search/text/number-form.ts'
import { TokenScanner } from '@biaochi/core/search/text/token-scanner.ts'

/**
 * Tokens of a text for engines that know no Chinese, as we make them: pairs of neighbours, the last character of a run
 * alone, words, digits. A run stands contiguously exactly where its pairs follow each other.
 */
export function peerTokens(text: string): string[] {
  const scanner = new TokenScanner(foldText(text))
  const tokens: string[] = []
  let last = ''
  let lastEnd = -1
  while (scanner.next()) {
    const word = scanner.word()
    const goesOn = scanner.kind === unspaced && scanner.start === lastEnd
    if (last) tokens.push(goesOn ? last + word : last)
    last = scanner.kind === unspaced ? word : ''
    lastEnd = scanner.end
    if (!last) tokens.push(word)
  }
  if (last) tokens.push(last)
  return tokens
}

/** Tokens by which a fragment of a number is found: its endings. */
export function peerNumbers(number: string): string[] {
  return numberTails(number).map(tail => tail.text)
}

/** The pairs of a run. */
export function pairsOf({ characters }: RunTerm): string[] {
  return characters.slice(1).map((second, at) => `${characters[at]}${second}`)
}

/** Beginnings of endings of numbers that a piece stands for; exact ones when one digit stands alone at its end. */
export function numberPrefixes({ form }: PieceTerm): { exact: string[]; prefixes: string[] } {
  const isOneDigit = /(^|\D)\d$/.test(form)
  return isOneDigit ? { exact: [form], prefixes: [`${form}-`, `${form}.`] } : { exact: [], prefixes: [form] }
}
