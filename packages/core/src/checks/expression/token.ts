import type { Text } from '../../finding.ts'

/** A piece of an expression. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'word' | 'sign' | 'end'
  readonly value: string
  /** Character where it begins, from 0. */
  readonly at: number
}

/** Why an expression cannot be read. */
export class ExpressionFault extends Error {
  readonly text: Text
  readonly at: number

  constructor(text: Text, at: number) {
    super(text.en)
    this.text = text
    this.at = at
  }
}

const words = new Set(['and', 'or', 'not', 'in', 'matches', 'true', 'false'])
const signs = ['<=', '>=', '<>', '!=', '=', '<', '>', '+', '-', '*', '(', ')', ',']

/** Cuts an expression into its pieces; names are bare, or in double quotes when they hold blanks or signs; texts in single ones. */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const blank = /^\s+/.exec(source.slice(at))
    if (blank) {
      at += blank[0].length
      continue
    }
    const token = readToken(source, at)
    tokens.push(token)
    at += token.length
  }
  return [...tokens, { kind: 'end', value: '', at: source.length }]
}

function readToken(source: string, at: number): Token & { length: number } {
  const rest = source.slice(at)
  const number = /^[0-9]+(?:\.[0-9]+)?/.exec(rest)
  if (number) return { kind: 'number', value: number[0], at, length: number[0].length }
  const quoted = /^(?:'((?:[^']|'')*)'|"((?:[^"]|"")*)")/.exec(rest)
  if (quoted) {
    const [whole, text, name] = quoted
    const value = text === undefined ? (name ?? '').replaceAll('""', '"') : text.replaceAll("''", "'")
    return { kind: text === undefined ? 'name' : 'text', value, at, length: whole.length }
  }
  const name = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(rest)
  if (name) return { kind: words.has(name[0]) ? 'word' : 'name', value: name[0], at, length: name[0].length }
  const sign = signs.find(one => rest.startsWith(one))
  if (sign) return { kind: 'sign', value: sign === '!=' ? '<>' : sign, at, length: sign.length }
  const character = [...rest][0] ?? ''
  throw new ExpressionFault(
    {
      zh: `看不懂“${character}”；文字用单引号，带空格的列名用双引号。`,
      en: `“${character}” cannot be read; texts stand in single quotes, names with blanks in double ones.`,
    },
    at,
  )
}
