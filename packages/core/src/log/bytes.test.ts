import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex } from './bytes.ts'

describe('bytes', () => {
  it('become the hexadecimal and base64 that Node gives, and come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromHex(toHex(bytes))).toEqual(Uint8Array.from(bytes))
        expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it.each(['A', 'AA', 'AA=', 'AB==', 'AAB=', 'AA==\n', 'A-A=', '===='])('are not read from the base64 %j', text => {
    expect(fromBase64(text)).toBeNull()
  })

  it.each(['0', 'zz', '0x'])('are not read from the hexadecimal %j', text => {
    expect(fromHex(text)).toBeNull()
  })
})
