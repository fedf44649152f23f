/** A line of the export of failing records as it may come from anywhere. */
interface ExportLine {
  readonly table?: unknown
  readonly cells?: unknown
}

/** How many failing records are new, gone and remaining. */
export interface FailureCounts {
  readonly new: number
  readonly gone: number
  readonly remaining: number
}

/**
 * Compares two exports of failing records (`failureLines`, JSONL) line by line. A record is known by its table and its
 * cells, so that one that only moved is the same; equal ones are counted. Memory holds a digest for each different
 * earlier record and nothing of the later ones.
 *
 * First every earlier line by `addEarlier`, then every later one by `judgeLater`; then the earlier ones once more by
 * `isGone` to see which are gone, where more than their number is asked for.
 */
export class FailureComparison {
  /** Earlier records that have met no later one, by digest. */
  readonly #left = new Map<string, number>()
  readonly #digest: (text: string) => string
  #earlier = 0
  #new = 0
  #remaining = 0

  /** `digest` makes equal texts equal and different texts different: SHA-256, or the text itself where memory allows. */
  constructor(digest: (text: string) => string) {
    this.#digest = digest
  }

  /** Takes a line of the earlier export; blank lines are passed over. Throws a `SyntaxError` for what is no JSON. */
  addEarlier(line: string): void {
    if (line.trim() === '') return
    const key = this.#keyOf(line)
    this.#left.set(key, (this.#left.get(key) ?? 0) + 1)
    this.#earlier += 1
  }

  /** Whether a record of the later export is new or remains; null for a blank line. */
  judgeLater(line: string): 'new' | 'remaining' | null {
    if (line.trim() === '') return null
    const isKnown = this.#take(this.#keyOf(line))
    if (isKnown) this.#remaining += 1
    else this.#new += 1
    return isKnown ? 'remaining' : 'new'
  }

  get counts(): FailureCounts {
    return { new: this.#new, gone: this.#earlier - this.#remaining, remaining: this.#remaining }
  }

  /** Whether a line of the earlier export is gone; asked once of each, when all the later ones were judged. */
  isGone(line: string): boolean {
    return line.trim() !== '' && this.#take(this.#keyOf(line))
  }

  #take(key: string): boolean {
    const count = this.#left.get(key) ?? 0
    if (count === 0) return false
    if (count === 1) this.#left.delete(key)
    else this.#left.set(key, count - 1)
    return true
  }

  #keyOf(line: string): string {
    const { table, cells }: ExportLine = JSON.parse(line)
    const byName = Object.entries(cells ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
    return this.#digest(JSON.stringify([table, byName]))
  }
}
