import { classOf, digit, separator, unspaced } from './char-class.ts'

/** Longest word that is kept; of a longer one the beginning counts, in texts and queries alike. */
export const longestWord = 64

/**
 * Walks the tokens of a folded text: one for each character of an unspaced script, one for each run of letters, one
 * for each run of digits. Positions count tokens, and one for each gap of blanks or punctuation, so that tokens stand
 * contiguously exactly when their positions follow each other.
 */
export class TokenScanner {
  /** Class of its characters: `letter`, `digit` or `unspaced`. */
  kind = separator
  /** Offsets of the token in UTF-16 code units. */
  start = 0
  end = 0
  position = -1
  readonly text: string
  #nextPosition: number

  constructor(text: string, firstPosition = 0) {
    this.text = text
    this.#nextPosition = firstPosition
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    const { text } = this
    let at = this.end
    while (at < text.length) {
      const point = text.codePointAt(at) ?? 0
      const kind = classOf(point)
      if (kind !== separator) return this.#take(kind, at, at + (point > 0xffff ? 2 : 1))
      at += point > 0xffff ? 2 : 1
    }
    this.end = at
    return false
  }

  /** The token as it is indexed: words cut to the longest, digits without leading zeros. */
  word(): string {
    let { start } = this
    if (this.kind === digit) while (start < this.end - 1 && this.text.charCodeAt(start) === 0x30) start++
    return this.text.slice(start, Math.min(this.end, start + longestWord))
  }

  #take(kind: number, start: number, end: number): boolean {
    const gap = start > this.end && this.position >= 0 ? 1 : 0
    this.position = this.#nextPosition + gap
    this.#nextPosition = this.position + 1
    this.kind = kind
    this.start = start
    this.end = kind === unspaced ? end : this.#runEnd(kind, end)
    return true
  }

  #runEnd(kind: number, from: number): number {
    const { text } = this
    let at = from
    while (at < text.length) {
      const point = text.codePointAt(at) ?? 0
      // A combining mark after a digit belongs to no word; letters take theirs along by their class.
      if (classOf(point) !== kind) break
      at += point > 0xffff ? 2 : 1
    }
    return at
  }
}
