import { IntList } from './int-list.ts'

/** Collects keys of documents that need no positions, mostly different in every document: they are sorted, not mapped. */
export class KeyList {
  readonly #keys: string[] = []
  /** `document << 2 | tier` of each key, the document in order of arrival. */
  readonly #postings = new IntList()

  add(key: string, document: number, tier: number): void {
    this.#keys.push(key)
    this.#postings.push((document << 2) | tier)
  }

  get size(): number {
    return this.#keys.length
  }

  /**
   * Calls back for each key of each document, in the order of keys and final documents, the best tier first.
   * `finalOf` gives the final ordinal of a document, -1 for one that was dropped.
   */
  eachSorted(finalOf: Int32Array, take: (key: string, document: number, tier: number) => void): void {
    const keys = this.#keys
    const final = Int32Array.from(keys, (_, at) => {
      const posting = this.#postings.get(at)
      const document = finalOf[posting >> 2] ?? -1
      return document < 0 ? -1 : (document << 2) | (posting & 3)
    })
    const order = [...keys.keys()].filter(at => (final[at] ?? -1) >= 0)
    order.sort((a, b) => {
      const [left = '', right = ''] = [keys[a], keys[b]]
      if (left !== right) return left < right ? -1 : 1
      return (final[a] ?? 0) - (final[b] ?? 0)
    })
    for (const at of order) take(keys[at] ?? '', (final[at] ?? 0) >> 2, (final[at] ?? 0) & 3)
  }
}
