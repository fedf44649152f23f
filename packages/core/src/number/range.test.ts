import { describe, expect, it } from 'vitest'
import { parseNumber } from './parse.ts'
import { parseTypedNumber } from './range.ts'

describe('a range of numbers', () => {
  it.each([
    ['GB/T 2828.1～2828.4', 'GB/T 2828.1'],
    ['GB/T 2828.1~2828.4-2012', 'GB/T 2828.1'],
    ['GB/T 2828.1〜GB/T 2828.4', 'GB/T 2828.1'],
    ['GB/T 2828.1-2828.4', 'GB/T 2828.1'],
    ['GB/T 2828.1—2828.4', 'GB/T 2828.1'],
    ['GB/T 2828.1至2828.4', 'GB/T 2828.1'],
    ['GB/T 2828.1～.4', 'GB/T 2828.1'],
    ['GB/T 2828.1—2012～GB/T 2828.4—2008', 'GB/T 2828.1-2012'],
    ['DB31/T 1～DB31/T 5', 'DB31/T 1'],
    ['JR/T 0197～0199', 'JR/T 0197'],
    [' HJ 2.1～2.4 ', 'HJ 2.1'],
  ])('%s is read as its first number, with a warning', (text, normal) => {
    const number = parseTypedNumber(text)
    expect(number).toMatchObject({ raw: text, normal, findings: [{ rule: 'number-range', severity: 'warning' }] })
    expect(parseNumber(text).normal).toBeNull()
  })

  it.each([
    'GB/T 2828.4～2828.1',
    'GB/T 2828.1～2829.4',
    'GB/T 2828.1～JR/T 2828.4',
    'GB/T 2828.1～2828.4 和其他',
    '按 GB/T 2828.1～2828.4',
    'GB/T 2828.1, GB/T 2828.4',
    'GB/T 2828.1～',
    'GB/T 2828-2829',
  ])('%s is none', text => {
    expect(parseTypedNumber(text)).toEqual(parseNumber(text))
    expect(parseTypedNumber(text).normal).toBeNull()
  })

  it('changes nothing about a number', () => {
    for (const text of ['GB/T 2828.1-2012', 'IEC 60335-2-40', 'DB31/T 310003-2021/DB32/T 310003-2021', 'nonsense', ''])
      expect(parseTypedNumber(text)).toEqual(parseNumber(text))
  })
})
