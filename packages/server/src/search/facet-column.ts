import type { FacetDictionary } from './facet-dictionary.ts'

/** The values of one facet for all rows of a segment; a row has none, one or several. */
export class FacetColumn {
  /** The ordinals of row `r` stand at `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array
  readonly ordinals: Int32Array

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

  /** Adds the row to the count of each of its values. */
  count(row: number, counts: Int32Array): void {
    const end = this.starts[row + 1] ?? 0
    for (let at = this.starts[row] ?? 0; at < end; at++) {
      const ordinal = this.ordinals[at] ?? 0
      counts[ordinal] = (counts[ordinal] ?? 0) + 1
    }
  }
}
