import { ByteWriter } from './byte-writer.ts'
import { IntList } from './int-list.ts'
import type { SectionWriter } from './section-writer.ts'
import { bytesOf } from './typed-views.ts'

/** Begins the key of a set that has not one value. */
const severalMark = '\u0000'

/**
 * Writes one facet of a segment. Documents mostly share few combinations of values, so a column holds for each the
 * ordinal of its set of values: counting and filtering are then one step a document, however many values it has.
 */
export class FacetWriter {
  readonly #values = new Map<string, number>()
  /** Sets by their values, and the ordinals of those by set. */
  readonly #sets = new Map<string, number>()
  readonly #setValues: number[][] = []
  readonly #column = new IntList()

  /** The ordinal of a set of values. */
  setOf(values: readonly string[]): number {
    const [only = ''] = values
    // Most sets have one value, which then is the key, unless it could be taken for that of several.
    const key = values.length === 1 && !only.startsWith(severalMark) ? only : severalMark + JSON.stringify(values)
    const found = this.#sets.get(key)
    if (found !== undefined) return found
    this.#sets.set(key, this.#setValues.length)
    return this.#setValues.push([...new Set(values)].map(value => this.#valueOf(value))) - 1
  }

  /** Adds the set of the next document. */
  push(set: number): void {
    this.#column.push(set)
  }

  /** Writes the values and sets, and the column. */
  finish(sections: SectionWriter, name: string): void {
    const head = new ByteWriter()
    head.varint(this.#values.size)
    for (const value of this.#values.keys()) head.text(value)
    head.varint(this.#setValues.length)
    for (const ordinals of this.#setValues) {
      head.varint(ordinals.length)
      for (const ordinal of ordinals) head.varint(ordinal)
    }
    sections.write(head.view())
    sections.end(`facet:${name}`)
    sections.write(bytesOf(narrow(this.#column, this.#setValues.length)))
    sections.end(`column:${name}`)
  }

  #valueOf(value: string): number {
    const found = this.#values.get(value)
    if (found !== undefined) return found
    this.#values.set(value, this.#values.size)
    return this.#values.size - 1
  }
}

function narrow(column: IntList, sets: number): Uint8Array | Uint16Array | Uint32Array {
  const used = column.values.subarray(0, column.length)
  const width = columnWidth(sets)
  if (width === 1) return Uint8Array.from(used)
  return width === 2 ? Uint16Array.from(used) : Uint32Array.from(used)
}

/** Bytes a document takes in the column of a facet with so many sets. */
export function columnWidth(sets: number): 1 | 2 | 4 {
  if (sets <= 0x100) return 1
  return sets <= 0x10000 ? 2 : 4
}
