import { describe, expect, it } from 'vitest'
import { compileCondition, first, second } from '../condition-under-test.ts'

const encodings = ['utf-8', 'gb18030'] as const

describe.each(encodings)('in %s, a text', encoding => {
  it.each([
    ['', true],
    [' \t', true],
    ['\u00a0\u3000 ', true],
    ['NULL', true],
    ['null', false],
    ['无', true],
    ['无 ', false],
    ['\u3000x', false],
    ['\u200b', false],
    ['-', true],
    ['--', false],
    ['丠', false],
  ])('%j is missing or not', (text, expected) => {
    const isMissing = compileCondition({ op: 'missing', of: first, spellings: ['NULL', '无', '-'] }, encoding)
    expect(isMissing(text)).toBe(expected)
  })

  it.each([
    ['[0-9]{4}', '2024', true],
    ['[0-9]{4}', '２０２４', false],
    ['[A-Z]{2}[0-9]{1,3}', 'AB12', true],
    ['[A-Z]{2}[0-9]{1,3}', 'AB1234', false],
    ['[一-龥]{2}', '上海', true],
    ['[一-龥]{2}', '上海a', false],
    ['.{2}', '𠀀中', true],
    ['[^a]', '€', true],
    ['', '', true],
    ['(ab)*', 'abab', true],
    ['(ab)*', 'aba', false],
  ])('fits %s or not: %j', (pattern, text, expected) => {
    expect(compileCondition({ op: 'matches', of: first, pattern }, encoding)(text)).toBe(expected)
  })

  it('is one of many codes exactly', () => {
    const values = Array.from({ length: 100_000 }, (_, index) => `${index % 3 === 0 ? '码' : 'c'}${index}`)
    const isAmong = compileCondition({ op: 'among', of: first, values }, encoding)
    expect(['码0', 'c1', '码99999', 'c99998'].map(text => isAmong(text))).toEqual([true, true, true, true])
    expect(['', 'c0', '码1', 'c99998 ', 'c100000', '碼0'].map(text => isAmong(text))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('is one of several letters exactly', () => {
    const isAmong = compileCondition({ op: 'among', of: first, values: ['A', 'B', '0'] }, encoding)
    expect(['A', '0', 'C', 'AB', '', 'Ａ'].map(text => isAmong(text))).toEqual([true, true, false, false, false, false])
  })

  it('is the same as another by its characters', () => {
    const isSame = compileCondition({ op: 'same', left: first, right: second }, encoding)
    expect([isSame('中', '中'), isSame('中', '中 '), isSame('', ''), isSame('é', 'e\u0301')]).toEqual([
      true,
      false,
      true,
      false,
    ])
    const part = { op: 'part', of: first, start: 1, length: 2 } as const
    const isPart = compileCondition({ op: 'same', left: part, right: second }, encoding)
    expect([isPart('上海市', '海市'), isPart('a𠀀€b', '𠀀€'), isPart('x', ''), isPart('上海', '海')]).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})

describe('the euro sign of code page 936', () => {
  it('is the euro sign', () => {
    const isSame = compileCondition({ op: 'same', left: first, right: { op: 'text', value: '€' } }, 'gb18030')
    expect(isSame('€')).toBe(true)
  })
})
