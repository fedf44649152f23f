import { expect, test } from 'vitest'
import { formatNumber } from './number-format.ts'

test.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 26, 'Z'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 53, 'aaa'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseLegalSimplified', 11, '壹拾壹'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 36, '㊱'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalFullWidth', 10, '１０'],
  ['ordinal', 112, '112th'],
  ['ordinal', 22, '22nd'],
  ['none', 3, ''],
  ['zeros3', 7, '007'],
  ['hindiVowels', 4, '4'],
])('%s of %i is %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text)
})
