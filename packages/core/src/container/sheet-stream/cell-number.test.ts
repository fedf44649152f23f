import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSerial, numberText } from '../sheet-format.ts'
import { appendSerial } from './cell-date.ts'
import { decimalOf, judgeNumber, numberOf, plainNumber, written } from './cell-number.ts'
import { refuseLongText } from './stream-findings.ts'
import { TextBytes } from './xml-text.ts'

function bytesOf(text: string): TextBytes {
  const bytes = new TextBytes(1e6, length => refuseLongText('x', length, 0))
  bytes.appendAscii(text)
  return bytes
}

/** A number as it is given to a check. */
function shown(raw: string): string {
  const text = bytesOf(raw)
  if (judgeNumber(text.bytes, 0, text.length) === written.other) plainNumber(text, 0)
  return text.textFrom(0)
}

test.each([
  ['3.0000000000000001E-2', '0.03'],
  ['1E+17', '100000000000000000'],
  ['-1.5E-7', '-0.00000015'],
  ['1.23456789012345E-10', '0.000000000123456789012345'],
  ['5E-324', `0.${'0'.repeat(323)}494065645841247`],
  ['1E+23', '100000000000000000000000'],
  ['0.10', '0.1'],
  ['00.5', '0.5'],
  ['0.30000000000000004', '0.3'],
  ['310101199001011234', '310101199001011234'],
  ['1.', '1'],
  ['', ''],
  ['-', '-'],
  ['Infinity', 'Infinity'],
])('the number %s is given as %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected)
})

test('every number has the digits that a reader of small workbooks gives it', () => {
  const anyNumber = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter(value => value === 0 || (Math.abs(value) > 1e-5 && Math.abs(value) < 1e20))
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 1, max: 17 }), (value, digits) => {
      for (const raw of [String(value), value.toPrecision(digits), value.toExponential()]) {
        expect(shown(raw)).toBe(numberText(raw))
      }
    }),
  )
})

test('a number of 15 digits never has an exponent, and is the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      const text = decimalOf(value)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0)
    }),
  )
})

test('the value of any spelling is the one that JavaScript gives it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double().map(String),
        fc.integer().map(String),
        fc.string({ unit: fc.constantFrom(...'0123456789.eE+- ') }),
      ),
      raw => {
        const text = bytesOf(raw)
        expect(numberOf(text.bytes, 0, text.length)).toBe(raw.trim() === '' ? Number.NaN : Number(raw))
      },
    ),
  )
})

test('every serial is the date that a reader of small workbooks gives it', () => {
  const serial = fc.oneof(fc.nat(3_000_000), fc.double({ min: -1, max: 3_000_000, noNaN: true }), fc.nat(70))
  const date = fc.constantFrom('year' as const, 'month' as const, 'day' as const, null)
  fc.assert(
    fc.property(serial, date, fc.boolean(), fc.boolean(), (value, shownDate, hasTime, is1904) => {
      const format = { kind: 'date' as const, date: shownDate, hasTime: hasTime || shownDate === null }
      const text = bytesOf('')
      const isDate = appendSerial(text, value, { format, is1904, form: null })
      // Behind 9999-12-31 there is none, in either system.
      const isBeyond = value >= (is1904 ? 2_957_004 : 2_958_466) - 0.5 / 86_400
      expect(isDate ? text.textFrom(0) : null).toBe(isBeyond ? null : formatSerial(value, format, is1904))
    }),
    { numRuns: 2000 },
  )
})
