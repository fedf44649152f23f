/** Values of one facet, numbered in the order in which they were first met. */
export class FacetDictionary {
  readonly values: string[] = []
  readonly #ordinals = new Map<string, number>()

  /** The ordinal of a value, a new one if need be. */
  intern(value: string): number {
    const known = this.#ordinals.get(value)
    if (known !== undefined) return known
    this.#ordinals.set(value, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }

  /** The ordinal of a value; undefined when no row ever had it. */
  find(value: string): number | undefined {
    return this.#ordinals.get(value)
  }
}
