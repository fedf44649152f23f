import { describe, expect, test } from 'vitest'
import { classifyFormat, formatSerial, numberText } from './sheet-format.ts'

/** A serial shown by a format, as text; null when the format shows no date. */
function shown(serial: number, code: string | number, is1904 = false): string | null {
  const format = typeof code === 'number' ? classifyFormat(code, undefined) : classifyFormat(200, code)
  return format.kind === 'date' ? formatSerial(serial, format, is1904) : null
}

describe('dates are shown as far as their format shows them', () => {
  test.each<[number, string | number, string | null]>([
    [45474, 14, '2024-07-01'],
    [45474, 'yyyy-mm-dd', '2024-07-01'],
    [45474, 'yyyy"年"m"月"d"日";@', '2024-07-01'],
    [45474, '[$-804]yyyy年m月d日', '2024-07-01'],
    [45474, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-07-01'],
    [45474, 31, '2024-07-01'],
    [45474, 57, '2024-07'],
    [45474, 'yyyy-mm', '2024-07'],
    [45474, 'yyyy', '2024'],
    [45474, 'e', '2024'],
    [45474, 'm/d', '2024-07-01'],
    [45474.5, 22, '2024-07-01T12:00:00'],
    [45474.5, 'yyyy/m/d h:mm:ss AM/PM', '2024-07-01T12:00:00'],
    [45474.5, 'yyyy-mm-dd', '2024-07-01'],
    [45474.99999999, 'yyyy-mm-dd hh:mm', '2024-07-02T00:00:00'],
    [0.354166667, 20, '08:30:00'],
    [0.354166667, '上午/下午h"时"mm"分"', '08:30:00'],
    [1, 14, '1900-01-01'],
    [59, 14, '1900-02-28'],
    [60, 14, '1900-02-29'],
    [0, 14, null],
    [0.5, 22, '12:00:00'],
    [61, 14, '1900-03-01'],
    [2_958_465, 14, '9999-12-31'],
    [2_958_466, 14, null],
    [-1, 14, null],
    [45474, 'General', null],
    [45474, 'G/通用格式', null],
    [45474, '0.00E+00', null],
    [45474, '#,##0.00_);[Red]\\(#,##0.00\\)', null],
    [45474, '[DBNum1][$-804]General', null],
    [45474, '0.0"m"', null],
    [45474, '¥#,##0', null],
    [45474, '@', null],
    [1.5, '[h]:mm:ss', null],
  ])('%d as %s is %s', (serial, code, expected) => {
    expect(shown(serial, code)).toBe(expected)
  })

  test.each([
    [0, '1904-01-01'],
    [44012, '2024-07-01'],
  ])('day %d of the system of 1904 is %s', (serial, expected) => {
    expect(shown(serial, 14, true)).toBe(expected)
  })
})

test.each([
  ['0000', 4],
  ['000000;@', 6],
])('the format %s keeps the zeros of a code', (code, width) => {
  expect(classifyFormat(200, code)).toEqual({ kind: 'digits', width })
})

test.each([
  ['2019', '2019'],
  ['-0.5', '-0.5'],
  ['1.1000000000000001', '1.1'],
  ['0.30000000000000004', '0.3'],
  ['1E+3', '1000'],
  ['3.10101199001011E+17', '310101199001011000'],
  ['310101199001011234', '310101199001011234'],
  ['1.2345678901234568E+17', '123456789012346000'],
  ['1.5E-7', '0.00000015'],
  ['abc', 'abc'],
])('the number %s is shown as %s', (raw, text) => {
  expect(numberText(raw)).toBe(text)
})
