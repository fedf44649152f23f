/** A stream of numbers that is the same for the same seed (mulberry32), with the draws that the generator needs. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** One of the list. */
  one<T>(list: readonly T[]): T {
    const item = list[this.whole(0, list.length - 1)]
    if (item === undefined) throw new Error('nothing to draw from')
    return item
  }

  /** One of the words of a line, which are separated by blanks. */
  word(line: string): string {
    return this.one(line.split(' '))
  }

  /** True in so many of a hundred draws. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent
  }

  /** A string of `length` digits, the first not 0. */
  digits(length: number): string {
    let text = String(this.whole(1, 9))
    while (text.length < length) text += this.whole(0, 9)
    return text
  }

  /** A string of `length` capitals. */
  capitals(length: number): string {
    let text = ''
    while (text.length < length) text += String.fromCharCode(65 + this.whole(0, 25))
    return text
  }

  /** Fills `#` by a digit, `&` by a capital, `@` by a year and `~` by a digit from 1 to 9. */
  fill(pattern: string): string {
    return pattern.replace(/[#&@~]/g, mark =>
      mark === '#'
        ? String(this.whole(0, 9))
        : mark === '~'
          ? String(this.whole(1, 9))
          : mark === '&'
            ? this.capitals(1)
            : String(this.whole(2005, 2025)),
    )
  }
}
