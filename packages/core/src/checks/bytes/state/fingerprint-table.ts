/**
 * Parts that grow each by itself, so that the old and the new of one are the only ones there twice. Which part a key is in
 * is 12 bits of its fingerprint that need not be stored.
 */
const parts = 4096
const smallest = 16

/**
 * Remembers the first record of each pair of hashes, by 44 bits of them. 8 bytes a slot, half to seven tenths of the slots
 * in use, 11 to 16 bytes a key. Equal fingerprints do not prove equal keys: who asks looks again.
 */
export class FingerprintTable {
  /** Two numbers a slot: the lower hash and the record; 0 where there is none. Signed, so that none is kept as a double. */
  readonly #slots = Array.from({ length: parts }, () => new Int32Array(2 * smallest))
  readonly #used = new Int32Array(parts)

  /** Looks where the hashes would stand: so that the memory is at hand when many are asked for one after the other. */
  touch(low: number, high: number): number {
    const slots = this.#slots[high >>> 20] as Int32Array<ArrayBuffer>
    return slots[homeOf(low, slots.length >> 1) << 1] as number
  }

  /** The record that came first with these hashes, from 1 to 2^31; 0 when it is this one. */
  firstOf(low: number, high: number, record: number): number {
    const part = high >>> 20
    const slots = this.#slots[part] as Int32Array<ArrayBuffer>
    const place = findPlace(slots, low)
    const first = slots[place + 1] as number
    if (first !== 0) return first
    slots[place] = low
    slots[place + 1] = record
    const used = (this.#used[part] as number) + 1
    this.#used[part] = used
    if (used * 20 > slots.length * 7) this.#slots[part] = widen(slots)
    return 0
  }
}

/** Where the hash stands, or may be put. Places are in the order of hashes, so a wider table is filled from end to end. */
function findPlace(slots: Int32Array, low: number): number {
  const length = slots.length
  let place = homeOf(low, length >> 1) << 1
  while (slots[place + 1] !== 0 && slots[place] !== low) {
    place += 2
    if (place === length) place = 0
  }
  return place
}

/** The upper half of the hash is enough to tell as many slots as a part usually has, and it multiplies without doubles. */
function homeOf(low: number, count: number): number {
  return count < 32_768 ? ((low >>> 16) * count) >>> 16 : Math.floor(((low >>> 0) * count) / 2 ** 32)
}

function widen(slots: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.ceil(slots.length * 0.7) * 2)
  for (let at = 0; at < slots.length; at += 2) {
    if (slots[at + 1] === 0) continue
    const place = findPlace(wider, slots[at] as number)
    wider[place] = slots[at] as number
    wider[place + 1] = slots[at + 1] as number
  }
  return wider
}
