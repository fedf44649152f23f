/** Gives names that are not taken, by a number behind those that are; many alike cost no more than many different ones. */
export class DistinctNames {
  readonly #taken = new Set<string>()
  readonly #last = new Map<string, number>()
  readonly #fold: (name: string) => string
  readonly #mark: string

  /** `fold` says which names count as the same; `mark` stands before the number. */
  constructor(mark: string, fold: (name: string) => string = name => name) {
    this.#mark = mark
    this.#fold = fold
  }

  /** The name, or the first `name-2`, `name-3` … that nobody has. */
  take(base: string): string {
    let name = base
    let count = this.#last.get(base) ?? 1
    while (this.#taken.has(this.#fold(name))) name = `${base}${this.#mark}${++count}`
    this.#last.set(base, count)
    this.#taken.add(this.#fold(name))
    return name
  }

  has(name: string): boolean {
    return this.#taken.has(this.#fold(name))
  }
}
