/** Stands before every value; it can't occur in a folded text, so a match never crosses from one value to the next. */
const mark = '\u0001'

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
        parts.push(mark, value)
        length += value.length + 1
      }
      this.#starts[row + 1] = length
    })
    this.#text = parts.join('')
  }

  /** Sets `hits[row]` to 1 for every row in which the pattern occurs. */
  mark(pattern: string, hits: Uint8Array): void {
    let at = this.#text.indexOf(pattern)
    while (at >= 0) {
      const row = this.#rowAt(at)
      hits[row] = 1
      at = this.#text.indexOf(pattern, this.#starts[row + 1])
    }
  }

  /** True when the pattern occurs in one row. */
  has(row: number, pattern: string): boolean {
    return this.#slice(row).includes(pattern)
  }

  /** True when a value of the row begins with the pattern. */
  begins(row: number, pattern: string): boolean {
    return this.#slice(row).includes(mark + pattern)
  }

  /** True when a value of the row is the pattern. */
  equals(row: number, pattern: string): boolean {
    return `${this.#slice(row)}${mark}`.includes(mark + pattern + mark)
  }

  /** Rows with a value that begins with the pattern, in the order of rows, until `take` says to stop. */
  eachBeginning(pattern: string, take: (row: number) => boolean): void {
    let at = this.#text.indexOf(mark + pattern)
    while (at >= 0) {
      const row = this.#rowAt(at)
      if (!take(row)) return
      at = this.#text.indexOf(mark + pattern, this.#starts[row + 1])
    }
  }

  #slice(row: number): string {
    return this.#text.slice(this.#starts[row], this.#starts[row + 1])
  }

  #rowAt(position: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= position) low = middle
      else high = middle
    }
    return low
  }
}
