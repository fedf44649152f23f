import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstInvalidGb18030, toUtf8, wholeGb18030Before } from './gb18030.ts'
import { firstInvalidUtf8, wholeUtf8Before } from './utf8-validity.ts'
import { rewriteUtf16, utf16Length } from './utf16.ts'

/** Bytes that are often, not always, of the encodings. */
const bytesArbitrary = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x7f }).map(byte => [byte]),
      fc.integer({ min: 0, max: 0xff }).map(byte => [byte]),
      fc.string({ unit: 'binary', maxLength: 2 }).map(text => [...new TextEncoder().encode(text)]),
      fc.tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x40, max: 0xfe })),
      fc.tuple(
        fc.integer({ min: 0x81, max: 0xfe }),
        fc.integer({ min: 0x30, max: 0x39 }),
        fc.integer({ min: 0x81, max: 0xfe }),
        fc.integer({ min: 0x30, max: 0x39 }),
      ),
    ),
    { maxLength: 12 },
  )
  .map(parts => Uint8Array.from(parts.flat()))

function isDecoded(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

describe('The validity of bytes', () => {
  it.each([
    ['utf-8', firstInvalidUtf8],
    ['gb18030', firstInvalidGb18030],
  ] as const)('in %s is what the decoder of the platform says', (encoding, firstInvalid) => {
    fc.assert(
      fc.property(bytesArbitrary, bytes => {
        const at = firstInvalid(bytes, 0, bytes.length)
        expect(at === bytes.length).toBe(isDecoded(bytes, encoding))
        expect(isDecoded(bytes.subarray(0, at), encoding)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['utf-8', wholeUtf8Before, firstInvalidUtf8],
    ['gb18030', wholeGb18030Before, firstInvalidGb18030],
  ] as const)('of a stretch of %s is not broken by where it is cut', (encoding, wholeBefore, firstInvalid) => {
    fc.assert(
      fc.property(bytesArbitrary, fc.nat(), (bytes, cut) => {
        fc.pre(isDecoded(bytes, encoding))
        const to = cut % (bytes.length + 1)
        const end = wholeBefore(bytes, 0, to)
        expect(to - end).toBeLessThan(4)
        expect(firstInvalid(bytes, 0, end)).toBe(end)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('GB18030 written as UTF-8', () => {
  it('is what the decoder of the platform makes of it', () => {
    fc.assert(
      fc.property(bytesArbitrary, bytes => {
        fc.pre(isDecoded(bytes, 'gb18030'))
        const into = new Uint8Array(bytes.length * 2 + 4)
        const end = toUtf8(bytes, 0, bytes.length, into, 2)
        const text = new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes)
        expect(into.subarray(2, end)).toEqual(new TextEncoder().encode(text))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('UTF-16 written as UTF-8', () => {
  it('is the same text, however it is cut, and its length is known', () => {
    const isBigEndian = fc.boolean()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), isBigEndian, fc.nat(), (text, isBig, cut) => {
        const bytes = new Uint8Array(text.length * 2)
        const view = new DataView(bytes.buffer)
        for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig)
        const into = new Uint8Array(bytes.length * 2)
        const first = { bytes, from: 0, to: cut % (bytes.length + 1), into, at: 0, isLast: false }
        const { read, written } = rewriteUtf16(first, isBig)
        const rest = { bytes, from: read, to: bytes.length, into, at: written, isLast: true }
        const end = rewriteUtf16(rest, isBig).written
        expect(into.subarray(0, end)).toEqual(new TextEncoder().encode(text))
        expect(utf16Length(into, 0, end)).toBe(bytes.length)
      }),
      { numRuns: 2000 },
    )
  })
})
