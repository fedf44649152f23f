import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKeys, decodeKey, keyBytes } from './term-key.ts'

const keys = fc.string({ unit: 'binary', maxLength: 20 })

describe('the key of a term', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(keys, key => {
        expect(decodeKey(keyBytes(key))).toBe(key)
      }),
    )
  })

  it('sorts as its text does', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const [left, right] = [keyBytes(a), keyBytes(b)]
        expect(Math.sign(compareKeys(left, left.length, right, right.length))).toBe(a === b ? 0 : a < b ? -1 : 1)
      }),
    )
  })
})
