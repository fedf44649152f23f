import { type CodePoints, complementOf, countPoints, lastCodePoint } from './code-points.ts'
import type { Pattern, PatternNode } from './pattern-node.ts'
import { type PatternDialect, type PrintStyle, printStyles } from './print-style.ts'

/**
 * Spells a pattern for an engine, which gives the same answer for every text with it: `duckdb` for `regexp_full_match`,
 * `clickhouse` for `match`, `postgresql` for `~`, `ecmascript` as the source of a `RegExp` with the flag u (for tests),
 * `portable` in our own spelling. It is text, not yet a literal of the language around it.
 */
export function printPattern(pattern: Pattern, dialect: PatternDialect): string {
  const style = printStyles[dialect]
  const { text } = print(style, pattern.node)
  return style.isAnchored ? `^(?:${text})$` : text
}

interface Printed {
  readonly text: string
  /** What surrounds it may repeat it without a group. */
  readonly isAtom: boolean
  /** What the bounds of nested repetitions multiply to, which RE2 limits. */
  readonly product: number
}

function print(style: PrintStyle, node: PatternNode): Printed {
  switch (node.op) {
    case 'character':
      return { text: printSet(style, node.of), isAtom: true, product: 1 }
    case 'sequence':
      return printSequence(style, node.of)
    case 'choice': {
      const branches = node.of.map(branch => print(style, branch))
      return { text: branches.map(branch => branch.text).join('|'), isAtom: false, product: greatest(branches) }
    }
    case 'repeat':
      return printRepeat(style, node)
  }
}

function printSequence(style: PrintStyle, parts: readonly PatternNode[]): Printed {
  const [only] = parts
  if (parts.length === 1 && only) return print(style, only)
  const printed = parts.map(part => ({ ...print(style, part), isChoice: part.op === 'choice' }))
  const text = printed.map(part => (part.isChoice ? group(part.text) : part.text)).join('')
  return { text, isAtom: false, product: greatest(printed) }
}

function greatest(printed: readonly Printed[]): number {
  return Math.max(1, ...printed.map(part => part.product))
}

function group(text: string): string {
  return `(?:${text})`
}

function printRepeat(style: PrintStyle, { of, least, most }: PatternNode & { op: 'repeat' }): Printed {
  const inner = print(style, of)
  const atom = inner.isAtom ? inner.text : group(inner.text)
  const bound = style.boundOf(inner.product)
  const product = inner.product * Math.min(bound, Math.max(1, most ?? least))
  if (Math.max(least, most ?? 0) <= bound) return { text: atom + printBounds(least, most), isAtom: false, product }
  const demanded = divide(least, bound).map(count => atom + printBounds(count, count))
  const allowed = most === null ? [`${atom}*`] : divide(most - least, bound).map(count => atom + printBounds(0, count))
  return { text: [...demanded, ...allowed].join(''), isAtom: false, product }
}

/** Numbers up to a bound that add up to a sum. */
function divide(sum: number, bound: number): number[] {
  const whole = Math.floor(sum / bound)
  const rest = sum % bound
  return [...new Array<number>(whole).fill(bound), ...(rest > 0 ? [rest] : [])]
}

function printBounds(least: number, most: number | null): string {
  if (most === null) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`
  if (least === 0 && most === 1) return '?'
  if (least === most) return least === 1 ? '' : `{${least}}`
  return `{${least},${most}}`
}

function printSet(style: PrintStyle, whole: CodePoints): string {
  const named = style.nameOf(whole)
  if (named !== null) return named
  const set = cut(style, whole)
  const others = cut(style, complementOf(whole))
  const [only] = set
  if (set.length === 1 && only && only.from === only.to) return style.point(only.from, false)
  const everything: CodePoints = [{ from: style.least, to: lastCodePoint }]
  if (others.length === 0) return `[${printRanges(style, everything)}]`
  if (set.length === 0) return `[^${printRanges(style, everything)}]`
  const isShorter =
    others.length < set.length || (others.length === set.length && countPoints(others) < countPoints(set))
  return isShorter ? `[^${printRanges(style, others)}]` : `[${printRanges(style, set)}]`
}

/** Leaves out what no text of the engine can hold. */
function cut(style: PrintStyle, set: CodePoints): CodePoints {
  return set
    .filter(range => range.to >= style.least)
    .map(range => ({ ...range, from: Math.max(range.from, style.least) }))
}

function printRanges(style: PrintStyle, ranges: CodePoints): string {
  return ranges
    .map(({ from, to }) => {
      if (to - from < 2)
        return [from, to]
          .slice(0, to - from + 1)
          .map(point => style.point(point, true))
          .join('')
      return `${style.point(from, true)}-${style.point(to, true)}`
    })
    .join('')
}
