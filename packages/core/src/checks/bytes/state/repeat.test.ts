import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RepeatState } from './repeat.ts'
import type { PlacedFailure } from './set-failure.ts'
import { SetLog } from './set-log.ts'

/** Finds repeats of keys whose hashes are given: as many keys as one likes have the same. */
function findRepeats(keys: readonly string[], hashOf: (key: string) => number, pieceRecords = 4) {
  const state = new RepeatState()
  for (let from = 0; from < keys.length; from += pieceRecords) {
    const piece = keys.slice(from, from + pieceRecords)
    const log = new SetLog()
    for (const ordinal of piece.keys()) log.place(ordinal, ordinal, ordinal * 10)
    const hashes = Int32Array.from(piece.flatMap(key => [hashOf(key), 0]))
    state.merge({ ...log.take(), hashes }, { records: from, lines: from, bytes: from * 10 })
  }
  const failures: PlacedFailure[] = []
  const review = state.review(failure => failures.push(failure))
  let last = 0
  for (const { record, from } of review.wanted()) {
    expect(record).toBeGreaterThan(last)
    expect(from.record).toBeLessThanOrEqual(record)
    expect(from.offset).toBe((from.record - 1) * 10)
    last = record
    review.read(record, new TextEncoder().encode(keys[record - 1]))
  }
  return { failures: failures.map(({ record, against }) => [record, against]), verdict: review.finish() }
}

function truth(keys: readonly string[]) {
  const first = new Map<string, number>()
  return keys.flatMap((key, index) => {
    const against = first.get(key)
    if (against === undefined) first.set(key, index + 1)
    return against === undefined ? [] : [[index + 1, against]]
  })
}

describe('repeats', () => {
  it('are told from keys that only share their hashes', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'ab', ''), { maxLength: 60 })
    const spread = fc.constantFrom(1, 2, 3)
    fc.assert(
      fc.property(keys, spread, (of, hashes) => {
        const found = findRepeats(of, key => (key.length * 7 + (key.codePointAt(0) ?? 0)) % hashes)
        expect(found.failures).toEqual(truth(of))
        expect(found.verdict).toEqual({ checked: of.length, failed: found.failures.length, notExecuted: null })
      }),
    )
  })

  it('are found among keys that fill many parts of the table many times over', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => String(index % 29_000))
    const found = findRepeats(keys, key => Math.imul(Number(key), 0x9e3779b1), 1000)
    expect(found.failures).toEqual(truth(keys))
  })

  it('are unknown until the suspects were read again', () => {
    const state = new RepeatState()
    const log = new SetLog()
    for (const ordinal of [0, 1]) {
      log.place(ordinal, 0, 0)
      log.hash(new Uint8Array([1]), 0, 1)
    }
    state.merge(log.take(), { records: 0, lines: 0, bytes: 0 })
    expect(() => state.review(() => undefined).finish()).toThrow('not read again')
  })
})
