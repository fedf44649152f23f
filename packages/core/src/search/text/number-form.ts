import { classOf, digit } from './char-class.ts'
import { foldText } from './fold-text.ts'
import { TokenScanner } from './token-scanner.ts'

/** Longest number that is kept; longer ones are found by their beginning. */
const longestForm = 40

/**
 * The spelling in which numbers and fragments of numbers meet: folded, without blanks, slashes and leading zeros; `.`
 * and `-` stay before digits. `ＧＢ／Ｔ １．１－２０２０` and `gbt1.1-2020` become `gbt1.1-2020`.
 */
export function numberForm(text: string): string {
  return spell(text).form
}

/** An ending of a number that a fragment can begin with. */
export interface NumberTail {
  readonly text: string
  /** Whether it is the whole number. */
  readonly isWhole: boolean
}

/**
 * The endings of a number that begin with one of its tokens, in the spelling of `numberForm`. Of `DB31/T 1400-2020`:
 * `db31t1400-2020`, `31t1400-2020`, `t1400-2020`, `1400-2020`. Not the year alone nor a part alone, which are found as
 * words: as beginnings of numbers they would say nothing.
 */
export function numberTails(text: string): NumberTail[] {
  const { form, tokens } = spell(text)
  let hasDigits = false
  return tokens.flatMap(({ at, isDigits }, index): NumberTail[] => {
    const continues = hasDigits && isDigits && (index === tokens.length - 1 || form[at - 1] === '.')
    hasDigits ||= isDigits
    return continues ? [] : [{ text: form.slice(at), isWhole: index === 0 }]
  })
}

interface Spelling {
  readonly form: string
  /** Where each token begins in the form. */
  readonly tokens: readonly { readonly at: number; readonly isDigits: boolean }[]
}

function spell(text: string): Spelling {
  const scanner = new TokenScanner(foldText(text))
  const tokens: { at: number; isDigits: boolean }[] = []
  let form = ''
  while (scanner.next() && form.length < longestForm) {
    form += signBefore(scanner, form)
    tokens.push({ at: form.length, isDigits: scanner.kind === digit })
    form += scanner.word()
  }
  return { form: form.slice(0, longestForm), tokens: tokens.filter(token => token.at < longestForm) }
}

/** Digits are kept apart from the digits before them; letters of a number are written apart or not at will. */
function signBefore(scanner: TokenScanner, form: string): string {
  if (form === '' || scanner.kind !== digit) return ''
  const before = scanner.text[scanner.start - 1] ?? ''
  const isAfterDigit = classOf(form.charCodeAt(form.length - 1)) === digit
  if (isAfterDigit) return before === '.' ? '.' : '-'
  return before === '-' || before === ':' ? '-' : ''
}
