import { ExpressionFault, type Token, tokenise } from './token.ts'

/** A place within the pieces of an expression, and what can be read there. */
export class TokenCursor {
  readonly #tokens: readonly Token[]
  #next = 0

  constructor(source: string) {
    this.#tokens = tokenise(source)
  }

  /** The piece that comes next. */
  get token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', at: 0 }
  }

  /** Whether the next piece is a name with a parenthesis behind it. */
  get isCall(): boolean {
    const behind = this.#tokens[this.#next + 1]
    return this.token.kind === 'name' && behind?.kind === 'sign' && behind.value === '('
  }

  /** Ordinal of the next piece, to come back to. */
  get place(): number {
    return this.#next
  }

  goTo(place: number): void {
    this.#next = place
  }

  /** Takes the next piece, whatever it is. */
  read(): Token {
    const { token } = this
    this.#next++
    return token
  }

  /** Takes the next piece if it is this. */
  take(kind: Token['kind'], value: string): boolean {
    if (this.token.kind !== kind || this.token.value !== value) return false
    this.#next++
    return true
  }

  expect(sign: string): void {
    if (!this.take('sign', sign)) throw this.fault(`这里应有“${sign}”。`, `“${sign}” belongs here.`)
  }

  readName(): Token {
    if (this.token.kind !== 'name') throw this.fault('这里应有列名。', 'The name of a column belongs here.')
    return this.read()
  }

  readText(): string {
    if (this.token.kind === 'text') return this.read().value
    throw this.fault('这里应有单引号中的文字。', 'A text in single quotes belongs here.')
  }

  /** A comma and a whole number behind it, from 1. */
  readOrdinal(): number {
    this.expect(',')
    const { kind, value } = this.token
    if (kind !== 'number' || !/^[1-9][0-9]{0,5}$/.test(value)) {
      throw this.fault('这里应有序数，从 1 起。', 'An ordinal belongs here, from 1.')
    }
    return Number(this.read().value)
  }

  /** A fault at the next piece, or where one says. */
  fault(zh: string, en: string, at = this.token.at): ExpressionFault {
    return new ExpressionFault({ zh, en }, at)
  }
}
