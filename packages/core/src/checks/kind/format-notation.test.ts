import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../pattern/match-pattern.ts'
import { fitsFormat, formatSchema, patternOfFormat } from './format-notation.ts'

describe('the notation of data formats', () => {
  it.each([
    ['a3', ['abc', 'ABC'], ['ab', 'abcd', 'ab1', 'ａbc', '']],
    ['a..3', ['a', 'abc'], ['', 'abcd', 'a-c']],
    ['an18', ['91310000MA1K35P41X'], ['91310000MA1K35P41', '91310000MA1K35P41-']],
    ['n6', ['310000'], ['31000', '-31000', '31000０']],
    ['n..4', ['1', '0001'], ['', '12345', '1.5', '-1']],
    ['n..5,2', ['123.45', '-123.45', '123', '0.5'], ['1234', '1.234', '1.', '.5', '+1', '1e2', '']],
    ['n5,2', ['123.45', '-123.45'], ['123.4', '12.345', '12345', '123']],
    ['n..3,0', ['123', '-1'], ['1.0', '1234']],
    ['c..3', ['上海市', '𠀀𠀁𠀂', 'a\nb'], ['', '上海市区', 'a\u0000']],
    ['c2', ['上海'], ['上', '上海市']],
  ])('%s takes and refuses what it should', (format, fitting, others) => {
    expect(formatSchema.safeParse(format).success).toBe(true)
    for (const text of fitting) expect({ text, fits: fitsFormat(text, format) }).toEqual({ text, fits: true })
    for (const text of others) expect({ text, fits: fitsFormat(text, format) }).toEqual({ text, fits: false })
  })

  it.each(['', 'a', 'b3', 'a0', 'an..', 'n.3', 'n..', 'a3,', 'n,2', 'N3', 'n-3', 'n123456', ' n3'])(
    '“%s” is no format',
    format => {
      expect(formatSchema.safeParse(format).success).toBe(false)
    },
  )

  it.each(['a3', 'n3,2', 'an..2', 'n..4', 'n..5,2', 'n5,2', 'n3,0', 'n..2,2', 'c..3', 'c2'])(
    'says of %s the same by its pattern as plainly',
    format => {
      const character = fc.constantFrom(...'0123456789-.aZ上\u0000\n１', '𠀀')
      fc.assert(
        fc.property(fc.string({ unit: character, maxLength: 8 }), text => {
          expect(matchesPattern(text, patternOfFormat(format))).toBe(fitsFormat(text, format))
        }),
      )
    },
  )
})
