import type { IndexRow } from './index-row.ts'

const none: readonly IndexRow[] = []

/** Rows by a key that mostly one row has: a list is made only where there are several, which halves the memory. */
export class RowMap {
  readonly #rows = new Map<string, IndexRow | IndexRow[]>()

  /** The rows of a key, the oldest record first: ids are sortable by time, so this holds whichever changed last. */
  get(key: string): readonly IndexRow[] {
    const known = this.#rows.get(key)
    if (known === undefined) return none
    return isList(known) ? known : [known]
  }

  add(key: string, row: IndexRow): void {
    const known = this.#rows.get(key)
    if (known === undefined) {
      this.#rows.set(key, row)
      return
    }
    const rows = isList(known) ? known : [known]
    const isNewest = (rows.at(-1)?.id ?? '') <= row.id
    rows.push(row)
    if (!isNewest) rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    this.#rows.set(key, rows)
  }

  remove(key: string, row: IndexRow): void {
    const left = this.get(key).filter(known => known !== row)
    const [only] = left
    if (only === undefined) this.#rows.delete(key)
    else this.#rows.set(key, left.length > 1 ? left : only)
  }
}

function isList(rows: IndexRow | IndexRow[]): rows is IndexRow[] {
  return Array.isArray(rows)
}
