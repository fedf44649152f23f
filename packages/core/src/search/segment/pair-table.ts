/** Ordinals of pairs of code units, `first << 16 | second`, by open addressing: a map of boxed numbers is too slow. */
export class PairTable {
  /** Pairs by ordinal. */
  readonly pairs: number[] = []
  #keys = new Int32Array(1 << 12)
  #ordinals = new Int32Array(1 << 12)

  /** The ordinal of a pair that is not 0; counts up from 0 as pairs are met. */
  ordinalOf(pair: number): number {
    const key = pair | 0
    const mask = this.#keys.length - 1
    let slot = hash(key) & mask
    for (let found = this.#keys[slot]; found !== 0; found = this.#keys[slot]) {
      if (found === key) return this.#ordinals[slot] ?? 0
      slot = (slot + 1) & mask
    }
    this.#keys[slot] = key
    this.#ordinals[slot] = this.pairs.length
    this.pairs.push(pair)
    if (this.pairs.length * 2 > mask) this.#grow()
    return this.pairs.length - 1
  }

  #grow(): void {
    const mask = this.#keys.length * 2 - 1
    this.#keys = new Int32Array(mask + 1)
    this.#ordinals = new Int32Array(mask + 1)
    this.pairs.forEach((pair, ordinal) => {
      let slot = hash(pair | 0) & mask
      while (this.#keys[slot] !== 0) slot = (slot + 1) & mask
      this.#keys[slot] = pair | 0
      this.#ordinals[slot] = ordinal
    })
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
