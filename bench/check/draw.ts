/** A stream of whole numbers that is the same for the same seed (a Weyl sequence through a multiplying finisher). */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 up to, without, `bound`; a bound of at most 2³². */
  below(bound: number): number {
    this.#state = (this.#state + 0x9e3779b9) | 0
    return Math.floor((mix(this.#state) * bound) / 4_294_967_296)
  }

  /** One of the list. */
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** True once in so many draws. */
  once(of: number): boolean {
    return this.below(of) === 0
  }
}

/** A fixed scrambling of 32 bits, unsigned. */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
