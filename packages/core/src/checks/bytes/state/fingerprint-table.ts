/** Parts that grow each by itself, so that the old and the new of one are the only ones there twice. */
const parts = 64

/**
 * Remembers the first record of each pair of hashes. 12 bytes a slot, at most four fifths of the slots in use: 15 to 23
 * bytes a key. Equal hashes do not prove equal keys: who asks looks again.
 */
export class FingerprintTable {
  readonly #slots = Array.from({ length: parts }, () => new Uint32Array(3 * 16))
  readonly #used = new Uint32Array(parts)

  /** The record that came first with these hashes, from 1; 0 when it is this one. */
  firstOf(low: number, high: number, record: number): number {
    const part = high >>> 26
    const slots = this.#slots[part] as Uint32Array<ArrayBuffer>
    const place = findPlace(slots, low, high)
    const first = slots[place + 2] as number
    if (first !== 0) return first
    slots[place] = low
    slots[place + 1] = high
    slots[place + 2] = record
    const used = (this.#used[part] as number) + 1
    this.#used[part] = used
    if (used * 15 > slots.length * 4) this.#slots[part] = widen(slots)
    return 0
  }
}

/** Where the hashes stand, or may be put. Places are in the order of the lower hash. */
function findPlace(slots: Uint32Array, low: number, high: number): number {
  let place = Math.floor((low * (slots.length / 3)) / 2 ** 32) * 3
  while (slots[place + 2] !== 0 && (slots[place] !== low || slots[place + 1] !== high)) {
    place += 3
    if (place === slots.length) place = 0
  }
  return place
}

function widen(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.ceil(slots.length / 2) * 3)
  for (let at = 0; at < slots.length; at += 3) {
    if (slots[at + 2] === 0) continue
    const place = findPlace(wider, slots[at] as number, slots[at + 1] as number)
    wider[place] = slots[at] as number
    wider[place + 1] = slots[at + 1] as number
    wider[place + 2] = slots[at + 2] as number
  }
  return wider
}
