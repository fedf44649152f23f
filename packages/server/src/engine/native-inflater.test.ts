import { deflateRawSync } from 'node:zlib'
import { BrokenDeflate, pureInflater } from '@biaochi/core/container/inflate.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nativeInflater } from './native-inflater.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the inflater of the platform does what the one that runs everywhere does', () => {
  test('with any bytes, of the size that is stated or another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 300 }), (bytes, size) => {
        const deflated = new Uint8Array(deflateRawSync(bytes))
        expect([...nativeInflater.inflate(deflated, bytes.length)]).toEqual([...bytes])
        const isSame = (length: number) => Math.min(length, size + 1)
        expect(isSame(nativeInflater.inflate(deflated, size).length)).toBe(
          isSame(pureInflater.inflate(deflated, size).length),
        )
        expect(nativeInflater.crc32(bytes, 7)).toBe(pureInflater.crc32(bytes, 7))
      }),
    )
  })

  test.each([
    ['no DEFLATE', new Uint8Array([7, 7, 7, 7])],
    ['what breaks off', new Uint8Array(deflateRawSync(bytesOf('标准'.repeat(100)))).subarray(0, 5)],
  ])('%s is refused', (_, deflated) => {
    expect(() => nativeInflater.inflate(deflated, 600)).toThrow(BrokenDeflate)
    expect(() => pureInflater.inflate(deflated, 600)).toThrow(BrokenDeflate)
  })

  test('what is much larger than stated stops at the size', () => {
    const deflated = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)))
    expect(nativeInflater.inflate(deflated, 1000)).toHaveLength(1001)
  })
})
