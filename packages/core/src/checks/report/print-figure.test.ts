import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printCount, printPlace, printRate, printThreshold } from './print-figure.ts'
import { rateOf } from './rate.ts'
import { showValue } from './show-value.ts'

it.each([
  ['1.000000', '100%'],
  ['0.999999', '99.9999%'],
  ['0.987500', '98.75%'],
  ['0.100000', '10%'],
  ['0.050000', '5%'],
  ['0.000001', '0.0001%'],
  ['0.000000', '0%'],
  ['0.01', '1%'],
  ['0.5', '50%'],
  ['1', '100%'],
  [null, '—'],
])('prints the share %s as %s', (rate, expected) => {
  expect(printRate(rate)).toBe(expected)
})

it('prints a share as it is, and 100% only when none failed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), (checked, some) => {
      const failed = some % (checked + 1)
      const rate = rateOf(checked, failed)
      const printed = printRate(rate)
      expect(Number(printed.slice(0, -1)) / 100).toBeCloseTo(Number(rate), 8)
      expect(printed === '100%').toBe(failed === 0)
    }),
  )
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12_345_678, '12,345,678'],
])('prints the count %s as %s', (count, expected) => {
  expect(printCount(count)).toBe(expected)
})

it.each([
  [{}, '0'],
  [{ rows: 0 }, '0'],
  [{ rows: 0, share: '0.01' }, '0'],
  [{ rows: 5 }, '≤ 5 条'],
  [{ share: '0.01' }, '≤ 1%'],
  [{ rows: 5, share: '0.005' }, '≤ 5 条，且 ≤ 0.5%'],
])('prints the threshold %j as %s', (threshold, expected) => {
  expect(printThreshold(threshold).zh).toBe(expected)
})

it.each([
  [{ record: 0, line: null }, 'whole table'],
  [{ record: 7, line: null }, 'record 7'],
  [{ record: 7, line: 9 }, 'record 7 (line 9)'],
])('prints the place %j as %s', (place, expected) => {
  expect(printPlace(place).en).toBe(expected)
})

it.each([
  ['人民广场 A1', '人民广场 A1'],
  ['a\tb\r\nc', 'a‹TAB›b‹CR›‹LF›c'],
  ['\u001B[31m', '‹ESC›[31m'],
  ['12\u200B', '12‹U+200B›'],
  ['\u202Egpj.exe', '‹U+202E›gpj.exe'],
  ['\uD800', '\uFFFD'],
  ['𠮷', '𠮷'],
])('shows all that is in %j', (value, expected) => {
  expect(showValue(value)).toBe(expected)
})
