import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideUp,
  multiplyDecimals,
  negateDecimal,
  printDecimal,
  readDecimal,
} from './decimal.ts'

describe('a decimal', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['-1.50', '-1.5'],
    ['0.05', '0.05'],
    ['-0.00', '0'],
    ['100', '100'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0.00000000000000000000000000001', '0.00000000000000000000000000001'],
  ])('%s is read, and printed as %s', (text, printed) => {
    expect(printDecimal(read(text))).toBe(printed)
  })

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '-.5',
    '+5',
    '--5',
    '1-',
    '1e3',
    '1E3',
    '0x1f',
    '1,000',
    '1 000',
    ' 1',
    '1 ',
    '１',
    '1.2.3',
    'Infinity',
    'NaN',
    '1n',
    '1_000',
    '1234567890123456789012345678901',
    '0.000000000000000000000000000001',
  ])('“%s” is none', text => {
    expect(readDecimal(text)).toBeUndefined()
  })

  it.each([
    ['1', '3', '1'],
    ['3', '3', '1'],
    ['3.01', '3', '2'],
    ['0', '7', '0'],
    ['-1', '3', '0'],
    ['-4', '3', '-1'],
    ['-3', '3', '-1'],
    ['0.1', '0.03', '4'],
    ['0.09', '0.03', '3'],
  ])('%s / %s, rounded up, is %s', (above, below, expected) => {
    expect(printDecimal(divideUp(read(above), read(below)))).toBe(expected)
  })

  it('is reckoned with exactly, as whole numbers of its last place', () => {
    const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
    fc.assert(
      fc.property(whole, whole, fc.nat(9), (left, right, scale) => {
        const [a, b]: [Decimal, Decimal] = [
          { units: left, scale },
          { units: right, scale },
        ]
        expect(addDecimals(a, b)).toEqual({ units: left + right, scale })
        expect(multiplyDecimals(a, b).units).toBe(left * right)
        expect(compareDecimals(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0)
        expect(compareDecimals(addDecimals(a, negateDecimal(a)), read('0'))).toBe(0)
      }),
    )
  })

  it('is the same read again from its print', () => {
    const digits = fc.stringMatching(/^-?[0-9]{1,15}(\.[0-9]{1,15})?$/)
    fc.assert(
      fc.property(digits, text => {
        const value = read(text)
        expect(compareDecimals(value, read(printDecimal(value)))).toBe(0)
      }),
    )
  })
})

function read(text: string): Decimal {
  const value = readDecimal(text)
  if (!value) throw new Error(text)
  return value
}
