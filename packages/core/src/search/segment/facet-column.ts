import { ByteReader } from './byte-reader.ts'
import { columnWidth } from './facet-writer.ts'
import { unsigned } from './typed-views.ts'

/** One facet of a segment: its values, the sets of values that documents have, and the set of each document. */
export class FacetColumn {
  readonly values: readonly string[]
  /** Where the values of each set begin in `setValues`; one more entry for the end. */
  readonly setStarts: Uint32Array
  readonly setValues: Uint32Array
  /** Ordinal of the set of each document. */
  readonly sets: Uint8Array | Uint16Array | Uint32Array

  constructor(parts: Pick<FacetColumn, 'values' | 'setStarts' | 'setValues' | 'sets'>) {
    this.values = parts.values
    this.setStarts = parts.setStarts
    this.setValues = parts.setValues
    this.sets = parts.sets
  }

  get setCount(): number {
    return this.setStarts.length - 1
  }

  /** The values of a set. */
  valuesOf(set: number): string[] {
    const ordinals = this.setValues.subarray(this.setStarts[set], this.setStarts[set + 1])
    return [...ordinals].map(ordinal => this.values[ordinal] ?? '')
  }

  /** For each set 1 when it has one of the values, else 0. */
  flagsOf(chosen: readonly string[]): Uint8Array {
    const wanted = new Set(chosen.map(value => this.values.indexOf(value)))
    const flags = new Uint8Array(this.setCount)
    for (let set = 0; set < this.setCount; set++) {
      for (let at = this.setStarts[set] ?? 0; at < (this.setStarts[set + 1] ?? 0); at++) {
        if (wanted.has(this.setValues[at] ?? -1)) flags[set] = 1
      }
    }
    return flags
  }
}

/** Reads a facet as `FacetWriter` wrote it. */
export function readFacet(head: Uint8Array, column: Uint8Array): FacetColumn {
  const reader = new ByteReader(head)
  const values = Array.from({ length: reader.varint() }, () => reader.text())
  const count = reader.varint()
  const setStarts = new Uint32Array(count + 1)
  const setValues: number[] = []
  for (let set = 0; set < count; set++) {
    for (let rest = reader.varint(); rest > 0; rest--) setValues.push(reader.varint())
    setStarts[set + 1] = setValues.length
  }
  return new FacetColumn({
    values,
    setStarts,
    setValues: Uint32Array.from(setValues),
    sets: unsigned(column, columnWidth(count)),
  })
}
