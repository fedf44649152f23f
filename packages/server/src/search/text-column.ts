/** Stands before every value and after the last; no folded text holds it, so a match never crosses from one to the next. */
const edge = '\u0001'

/**
 * The texts of all rows of a segment in one flat string: `indexOf` over it is as fast as memory is read, and a run of
 * characters matches exactly where it stands contiguously.
 */
export class TextColumn {
  readonly #text: string
  /** Where the texts of each row start; one more entry for the end. */
  readonly #starts: Int32Array

  constructor(rows: readonly (readonly string[])[]) {
    this.#starts = new Int32Array(rows.length + 1)
    const parts: string[] = []
    let length = 0
    rows.forEach((values, row) => {
      for (const value of values) {
        parts.push(edge, value)
        length += value.length + 1
      }
      this.#starts[row + 1] = length
    })
    this.#text = parts.join('') + edge
  }

  /** Sets `hits[row]` to 1 for every row in which the pattern occurs. */
  mark(pattern: string, hits: Uint8Array): void {
    this.#eachRow(pattern, row => {
      hits[row] = 1
      return true
    })
  }

  /** Raises `scores[row]` to `base` where the pattern occurs, one more where it begins a value, two where it is one. */
  rate(pattern: string, scores: Uint8Array, base: number): void {
    const text = this.#text
    let row = 0
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
      row = this.#rowFrom(row, at)
      const begins = text[at - 1] === edge
      const score = base + (begins ? 1 : 0) + (begins && text[at + pattern.length] === edge ? 1 : 0)
      if (score > (scores[row] ?? 0)) scores[row] = score
    }
  }

  /** Rows with a value that begins with the pattern, in the order of rows, until `take` says to stop. */
  eachBeginning(pattern: string, take: (row: number) => boolean): void {
    this.#eachRow(edge + pattern, take)
  }

  /** True when the pattern occurs in one row. */
  has(row: number, pattern: string): boolean {
    return this.#text.slice(this.#starts[row], this.#starts[row + 1]).includes(pattern)
  }

  #eachRow(pattern: string, take: (row: number) => boolean): void {
    let row = 0
    let at = this.#text.indexOf(pattern)
    while (at >= 0) {
      row = this.#rowFrom(row, at)
      if (!take(row)) return
      at = this.#text.indexOf(pattern, this.#starts[row + 1])
    }
  }

  /** The row that a position lies in, looked for from an earlier one on. */
  #rowFrom(row: number, position: number): number {
    let at = row
    while ((this.#starts[at + 1] ?? Number.POSITIVE_INFINITY) <= position) at++
    return at
  }
}
