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
  const folded = foldText(text)
  const scanner = new TokenScanner(folded)
  let form = ''
  while (scanner.next() && form.length < longestForm) {
    form += gapBefore(scanner, form) + scanner.word()
  }
  return form.slice(0, longestForm)
}

/** Digits are kept apart from the digits before them; letters of a number are written apart or not at will. */
function gapBefore(scanner: TokenScanner, form: string): string {
  if (form === '' || scanner.kind !== digit) return ''
  const before = scanner.text[scanner.start - 1] ?? ''
  if (endsWithDigit(form)) return before === '.' ? '.' : '-'
  return before === '-' || before === ':' ? '-' : ''
}

function endsWithDigit(text: string): boolean {
  return classOf(text.charCodeAt(text.length - 1)) === digit
}

/** An ending of a number that a fragment can begin with. */
export interface NumberTail {
  readonly text: string
  /** Whether it is the whole number. */
  readonly isWhole: boolean
}

/**
 * The endings of a number form that begin with a token: `db31t1400-2020`, `31t1400-2020`, `t1400-2020`, `1400-2020`.
 * Not the year alone nor a part alone, which are found as words: as beginnings of numbers they would say nothing.
 */
export function numberTails(form: string): NumberTail[] {
  const scanner = new TokenScanner(form)
  const tails: NumberTail[] = []
  let hasDigits = false
  while (scanner.next()) {
    const isLast = scanner.end === form.length
    const continues = hasDigits && (isLast || form[scanner.start - 1] === '.')
    if (!(scanner.kind === digit && continues))
      tails.push({ text: form.slice(scanner.start), isWhole: scanner.start === 0 })
    hasDigits ||= scanner.kind === digit
  }
  return tails
}
