/** Whole numbers below 2^32 in their order, in a buffer that grows. */
export class GrowingUint32 {
  #numbers = new Uint32Array(64)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#numbers = widen(this.#numbers, new Uint32Array(this.length * 2))
    this.#numbers[this.length++] = number
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number
  }

  /** What is there, without a copy; good until the next `push`. */
  view(): Uint32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.length)
  }

  /** A copy of what is there; then there is nothing. */
  take(): Uint32Array<ArrayBuffer> {
    const taken = this.#numbers.slice(0, this.length)
    this.length = 0
    return taken
  }
}

/** Signed whole numbers of 32 bits in their order, in a buffer that grows. */
export class GrowingInt32 {
  #numbers = new Int32Array(64)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#numbers = widen(this.#numbers, new Int32Array(this.length * 2))
    this.#numbers[this.length++] = number
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  take(): Int32Array<ArrayBuffer> {
    const taken = this.#numbers.slice(0, this.length)
    this.length = 0
    return taken
  }
}

/** Doubles in their order, in a buffer that grows. */
export class GrowingFloat64 {
  #numbers = new Float64Array(64)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#numbers = widen(this.#numbers, new Float64Array(this.length * 2))
    this.#numbers[this.length++] = number
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number
  }

  view(): Float64Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.length)
  }

  take(): Float64Array<ArrayBuffer> {
    const taken = this.#numbers.slice(0, this.length)
    this.length = 0
    return taken
  }
}

/** Bytes in their order, in a buffer that grows. */
export class GrowingBytes {
  bytes = new Uint8Array(256)
  length = 0

  append(bytes: Uint8Array, start: number, end: number): void {
    const after = this.length + end - start
    if (after > this.bytes.length) {
      this.bytes = widen(this.bytes, new Uint8Array(Math.max(after, Math.ceil(this.bytes.length * 1.5))))
    }
    // Short texts are the rule, and a loop is faster than a view for them.
    if (end - start > 64) this.bytes.set(bytes.subarray(start, end), this.length)
    else for (let from = start, to = this.length; from < end; ) this.bytes[to++] = bytes[from++] as number
    this.length = after
  }

  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }
}

function widen<Numbers extends { set(from: Numbers): void }>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}
