import { type ByteSet, byteSetOf } from '../generate/runtime/byte-set.ts'
import { KeyMap } from './key-map.ts'
import type { PieceState } from './piece-tally.ts'
import { shareByteSet } from './share-byte-set.ts'

/** Keys that a table provides, over all pieces so far; each set takes at most its budget of bytes. */
export class KeysState {
  readonly is = 'keys'
  readonly #ids: readonly string[]
  readonly #budget: number
  /** By key; null where it outgrew the budget. */
  readonly #maps: (KeyMap | null)[]

  constructor(ids: readonly string[], budget: number) {
    this.#ids = ids
    this.#budget = budget
    this.#maps = ids.map(() => new KeyMap())
  }

  /** Takes another piece; the order of pieces is of no matter. */
  merge({ logs }: PieceState): void {
    for (const [key, log] of logs.entries()) {
      const map = this.#maps[key]
      if (!log || !map) continue
      let from = 0
      for (const end of log.ends) {
        map.numberOf(log.bytes, from, end)
        from = end
      }
      if (map.size > this.#budget) this.#maps[key] = null
    }
  }

  /** The sets by id, for the judges of all tables; null where one is too large, and rules that need it are not executed. */
  release(): ReadonlyMap<string, ByteSet | null> {
    return new Map(
      this.#ids.map((id, key) => {
        const released = this.#maps[key]?.release()
        return [id, released ? shareByteSet(byteSetOf(released.bytes, released.starts)) : null]
      }),
    )
  }
}
