import type { FacetDictionary } from './facet-dictionary.ts'

/** The values of one facet for all rows of a segment; a row has none, one or several. */
export class FacetColumn {
  /** The ordinals of row `r` stand at `starts[r]` up to `starts[r + 1]`. */
  private readonly starts: Int32Array
  private readonly ordinals: Int32Array

  constructor(rows: readonly (readonly string[])[], dictionary: FacetDictionary) {
    this.starts = new Int32Array(rows.length + 1)
    const ordinals: number[] = []
    rows.forEach((values, row) => {
      for (const value of values) ordinals.push(dictionary.intern(value))
      this.starts[row + 1] = ordinals.length
    })
    this.ordinals = Int32Array.from(ordinals)
  }

  /** True when the row has one of the chosen values; `chosen` is indexed by ordinal. */
  meets(row: number, chosen: Uint8Array): boolean {
    const end = this.starts[row + 1] ?? 0
    for (let at = this.starts[row] ?? 0; at < end; at++) if (chosen[this.ordinals[at] ?? 0]) return true
    return false
  }

  /** Adds to the count of each value the rows whose verdict is 1, selected, or `also`. */
  count(verdicts: Uint8Array, also: number, counts: Int32Array): void {
    const { starts, ordinals } = this
    let at = 0
    for (let row = 0; row < verdicts.length; row++) {
      const end = starts[row + 1] ?? 0
      if (verdicts[row] !== 1 && verdicts[row] !== also) at = end
      for (; at < end; at++) {
        const ordinal = ordinals[at] ?? 0
        counts[ordinal] = (counts[ordinal] ?? 0) + 1
      }
    }
  }
}
