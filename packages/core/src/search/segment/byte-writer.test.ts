import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

describe('bytes', () => {
  it('give back the whole numbers and texts that were written', () => {
    const value = fc.oneof(fc.maxSafeNat(), fc.nat(300), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(fc.array(value), values => {
        const writer = new ByteWriter(1)
        for (const one of values) {
          if (typeof one === 'number') writer.varint(one)
          else writer.text(one)
        }
        const reader = new ByteReader(writer.view())
        expect(values.map(one => (typeof one === 'number' ? reader.varint() : reader.text()))).toEqual(values)
      }),
    )
  })

  it('are zeros beyond the end', () => {
    expect(new ByteReader(Uint8Array.of(0x80)).varint()).toBe(0)
    expect(new ByteReader(new Uint8Array(0)).text()).toBe('')
  })
})
