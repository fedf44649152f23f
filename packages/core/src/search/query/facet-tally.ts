import type { FacetColumn } from '../segment/facet-column.ts'
import type { FacetCounts } from './index-query.ts'
import { TopList } from './top-list.ts'

/** The values of one facet over all segments; ordinals are never given twice. */
export class FacetDictionary {
  readonly values: string[] = []
  readonly #ordinals = new Map<string, number>()

  /** The ordinal of each of these values. */
  ordinalsOf(values: readonly string[]): Int32Array {
    return Int32Array.from(values, value => this.#ordinalOf(value))
  }

  /** The ordinal of a value, -1 for one that no document ever had. */
  find(value: string): number {
    return this.#ordinals.get(value) ?? -1
  }

  #ordinalOf(value: string): number {
    const known = this.#ordinals.get(value)
    if (known !== undefined) return known
    this.#ordinals.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}

/** Counts the values of one facet over the hits of all segments. */
export class FacetTally {
  readonly #dictionary: FacetDictionary
  readonly #counts: Uint32Array

  constructor(dictionary: FacetDictionary) {
    this.#dictionary = dictionary
    this.#counts = new Uint32Array(dictionary.values.length)
  }

  /** Adds counts of the sets of a column of a segment; `ordinals` are those of its values in the dictionary. */
  add(column: FacetColumn, ordinals: Int32Array, bySet: Uint32Array): void {
    for (let set = 0; set < column.setCount; set++) {
      const count = bySet[set] ?? 0
      if (count === 0) continue
      for (let at = column.setStarts[set] ?? 0; at < (column.setStarts[set + 1] ?? 0); at++) {
        const ordinal = ordinals[column.setValues[at] ?? 0] ?? 0
        this.#counts[ordinal] = (this.#counts[ordinal] ?? 0) + count
      }
    }
  }

  /** The values with most documents, then chosen ones that have fewer, and how many were left out. */
  result(limit: number, chosen: readonly string[]): FacetCounts {
    const top = new TopList(limit)
    let used = 0
    this.#counts.forEach((count, ordinal) => {
      if (count === 0) return
      used++
      if (count > top.threshold) top.offer(count, ordinal)
    })
    const values = top
      .sorted()
      .map(({ rank, ordinal }) => ({ value: this.#dictionary.values[ordinal] ?? '', count: rank }))
    const given = new Set(values.map(({ value }) => value))
    const others = chosen
      .filter(value => !given.has(value))
      .map(value => ({ value, count: this.#counts[this.#dictionary.find(value)] ?? 0 }))
      .filter(({ count }) => count > 0)
    return { values: [...values, ...others], more: used - values.length - others.length }
  }
}
