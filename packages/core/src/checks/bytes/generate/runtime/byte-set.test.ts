import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyMap } from '../../state/key-map.ts'
import { byteSetOfTexts, hasBytes, hashBytes, usualMultiplier } from './byte-set.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const has = (set: ReturnType<typeof byteSetOfTexts>, text: string) =>
  hasBytes(set, encode(text), 0, encode(text).length)

/**
 * Keys with the same hash, as an attacker makes them: two texts that lead from one state of the hash to the same next
 * one, and so on; each choice doubles the keys.
 */
function collidingKeys(pairs: number): string[] {
  let keys = ['']
  for (let pair = 0; pair < pairs; pair++) {
    const seen = new Map<number, string>()
    for (let turn = 0; ; turn++) {
      const block = Math.imul(turn + 1, 0x9e3779b1)
        .toString(36)
        .replace('-', 'z')
        .padEnd(7, '.')
        .slice(0, 7)
      const key = encode(`${keys[0]}${block}`)
      const hash = hashBytes(key, 0, key.length, usualMultiplier)
      const other = seen.get(hash)
      if (other !== undefined && other !== block) {
        keys = keys.flatMap(known => [`${known}${block}`, `${known}${other}`])
        break
      }
      seen.set(hash, block)
    }
  }
  return keys
}

describe('a set of byte strings', () => {
  it('has its members and no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.array(fc.string({ unit: 'binary' })),
        (members, others) => {
          const set = byteSetOfTexts(members, encode)
          const known = new Set(members.map(one => one.toWellFormed()))
          const asked = [...members, ...others].map(one => one.toWellFormed())
          expect(asked.map(text => has(set, text))).toEqual(asked.map(text => known.has(text)))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is not slowed down by keys that were chosen to have one hash', () => {
    const keys = collidingKeys(9)
    const hashes = new Set(keys.map(key => hashBytes(encode(key), 0, key.length, usualMultiplier)))
    expect([keys.length, hashes.size]).toEqual([512, 1])
    const set = byteSetOfTexts(keys, encode)
    expect(set.multiplier).not.toBe(usualMultiplier)
    const again = new Set(keys.map(key => hashBytes(encode(key), 0, key.length, set.multiplier)))
    expect(again.size).toBeGreaterThan(500)
    expect(keys.every(key => has(set, key))).toBe(true)
    const map = new KeyMap()
    expect(keys.map(key => map.numberOf(encode(key), 0, key.length))).toEqual([...keys.keys()])
    expect(keys.map(key => map.numberOf(encode(key), 0, key.length))).toEqual([...keys.keys()])
  })
})
