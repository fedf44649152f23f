import { expect, it } from 'vitest'
import { byteSetOfTexts, hasBytes } from '../generate/runtime/byte-set.ts'
import { shareByteSet } from './share-byte-set.ts'

const encode = (text: string) => new TextEncoder().encode(text)

it('a large set is cloned without its memory, and has the same members', () => {
  const texts = Array.from({ length: 100_000 }, (_, index) => `key ${index}`)
  const shared = shareByteSet(byteSetOfTexts(texts, encode))
  const clone = structuredClone(shared)
  shared.bytes[0] = 75
  expect([...clone.bytes.subarray(0, 5)]).toEqual([...encode('Key 0')])
  const has = (text: string) => hasBytes(clone, encode(text), 0, encode(text).length)
  expect(['key 1', 'key 99999', 'key 100000', ''].map(has)).toEqual([true, true, false, false])
})

it('a small set stays as it is', () => {
  const set = byteSetOfTexts(['a', 'b'], encode)
  expect(shareByteSet(set)).toBe(set)
})
