import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyMap } from '../../state/key-map.ts'
import { cellUnderTest } from '../nodes-under-test.ts'
import { byteSetOfTexts, hasBytes, hashBytes, usualMultiplier } from './byte-set.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const has = (set: ReturnType<typeof byteSetOfTexts>, text: string) =>
  hasBytes(set, encode(text), 0, encode(text).length)

/**
 * Keys with the same hash, as an attacker makes them: two numbers of four bytes that lead from one state of the hash to the
 * same next one, and so on; each choice doubles the keys.
 */
function collidingKeys(pairs: number): Uint8Array[] {
  let keys = [new Uint8Array()]
  let state = 0x811c9dc5 | 0
  for (let pair = 0; pair < pairs; pair++) {
    const seen = new Map<number, number>()
    for (let block = 1; ; block = Math.imul(block, 0x9e3779b1) + 1) {
      const next = bytesOf(block).reduce((hash, byte) => Math.imul(hash ^ byte, usualMultiplier), state)
      const other = seen.get(next)
      seen.set(next, block)
      if (other === undefined) continue
      keys = keys.flatMap(key => [block, other].map(end => Uint8Array.from([...key, ...bytesOf(end)])))
      state = next
      break
    }
  }
  return keys
}

const bytesOf = (block: number): number[] => [24, 16, 8, 0].map(shift => (block >>> shift) & 255)

describe('a set of byte strings', () => {
  it('has its members and no others', () => {
    fc.assert(
      fc.property(fc.array(cellUnderTest), fc.array(cellUnderTest), (members, others) => {
        const set = byteSetOfTexts(members, encode)
        const known = new Set(members.map(one => one.toWellFormed()))
        const asked = [...members, ...others].map(one => one.toWellFormed())
        expect(asked.map(text => has(set, text))).toEqual(asked.map(text => known.has(text)))
      }),
      { numRuns: 50 },
    )
  })

  it('is not slowed down by keys that were chosen to have one hash', () => {
    const keys = collidingKeys(9)
    const hash = (key: Uint8Array, multiplier: number) => hashBytes(key, 0, key.length, multiplier)
    expect([keys.length, new Set(keys.map(key => hash(key, usualMultiplier))).size]).toEqual([512, 1])
    const latin = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
    const set = byteSetOfTexts(
      keys.map(key => String.fromCharCode(...key)),
      latin,
    )
    expect(new Set(keys.map(key => hash(key, set.multiplier))).size).toBeGreaterThan(500)
    expect(keys.every(key => hasBytes(set, key, 0, key.length))).toBe(true)
    const map = new KeyMap()
    expect(keys.map(key => map.numberOf(key, 0, key.length))).toEqual([...keys.keys()])
    expect(keys.map(key => map.numberOf(key, 0, key.length))).toEqual([...keys.keys()])
  })
})
