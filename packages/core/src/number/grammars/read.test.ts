import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pattern } from './pieces.ts'
import { readAt } from './read.ts'

/** More than the longest number with all its blanks, line breaks, notes and amendments. */
const reach = 400

const pieces = fc.constantFrom(
  'GB/T',
  'GB',
  'DB31',
  '/T',
  'T/',
  'Q/',
  'ISO',
  '/IEC',
  'AB',
  'DG/TJ',
  '08',
  '-',
  '--',
  ' ',
  '   ',
  '\n',
  '\n        ',
  '.',
  ':',
  '1',
  '27001',
  '2020',
  '/XG',
  '/AMD',
  '(',
  ')',
  '所有部分',
  '第1号修改单',
  '年版',
  'JJG',
  '(交通)',
  'ITU-T',
  'H.264',
  '/',
  '_',
)

describe('reading at one place', () => {
  it('depends on a bounded stretch of text, so that finding is linear', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 60, maxLength: 400 }), head => {
        const text = head.join('')
        expect(readAt(text, 0)).toEqual(readAt(text.slice(0, reach), 0))
      }),
      { numRuns: 500 },
    )
  })

  it.each(['A+', '(?:AB)*', '[A-Z]{2,}', 'A{1,3}\\d+'])('takes no pattern such as %s', source => {
    expect(() => pattern(source)).toThrow(RangeError)
  })

  it.each(['\\+A', '[+*]{1,2}', 'A{2}'])('takes the pattern %s', source => {
    expect(pattern(source).sticky).toBe(true)
  })
})
