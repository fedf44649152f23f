import { describe, expect, it } from 'vitest'
import type { NumberNode } from '../../../ast.ts'
import { compileCondition, first, second } from '../condition-under-test.ts'

const one: NumberNode = { op: 'number', of: first }
const other: NumberNode = { op: 'number', of: second }
const constant = (value: string): NumberNode => ({ op: 'constant', value })
const equals = (left: NumberNode, right: NumberNode) => compileCondition({ op: 'compare', left, is: '=', right })

describe('a number', () => {
  it.each([
    ['0', true],
    ['-0', true],
    ['007', true],
    ['12.50', true],
    ['-12.5', true],
    ['123456789012345678901234567890', true],
    ['1234567890.12345678901234567890', true],
    ['1234567890123456789012345678901', false],
    ['0000000000000000000000000000001', false],
    ['', false],
    ['-', false],
    ['+1', false],
    ['.5', false],
    ['5.', false],
    ['1.2.3', false],
    ['1e3', false],
    ['1,000', false],
    [' 1', false],
    ['1 ', false],
    ['１', false],
    ['--1', false],
  ])('is %j or not', (text, expected) => {
    expect(compileCondition({ op: 'defined', of: one })(text)).toBe(expected)
  })

  it.each([
    ['0.1', '0.10', true],
    ['-0', '0', true],
    ['999999999999999', '999999999999999.0', true],
    ['9007199254740992', '9007199254740993', false],
    ['0.123456789012345', '0.123456789012346', false],
    ['123456789012345678901234567890', '123456789012345678901234567891', false],
    ['12345678901234567.00', '12345678901234567', true],
  ])('%s = %s is exact', (left, right, expected) => {
    expect(equals(one, other)(left, right)).toBe(expected)
  })

  it('adds, subtracts and multiplies without an error in the last place', () => {
    expect(equals({ op: 'add', left: one, right: other }, constant('0.3'))('0.1', '0.2')).toBe(true)
    expect(equals({ op: 'subtract', left: one, right: other }, constant('0.1'))('0.3', '0.2')).toBe(true)
    expect(equals({ op: 'multiply', left: one, right: other }, constant('1.21'))('1.1', '1.1')).toBe(true)
    const long = constant('121932631112635269')
    expect(equals({ op: 'multiply', left: one, right: other }, long)('123456789', '987654321')).toBe(true)
    expect(
      equals({ op: 'add', left: one, right: other }, constant('0'))('900000000000000.1', '-900000000000000.1'),
    ).toBe(true)
  })

  it('is in no order with one that is undefined', () => {
    for (const is of ['<', '<=', '=', '<>', '>=', '>'] as const) {
      expect(compileCondition({ op: 'compare', left: one, is, right: other })('1', 'x')).toBe(false)
      expect(compileCondition({ op: 'compare', left: one, is, right: other })('12345678901234567890', 'x')).toBe(false)
    }
  })
})

describe('a length', () => {
  it.each([
    ['', 0, 0],
    ['abc', 3, 3],
    ['中文é', 3, 8],
    ['𠀀a', 2, 5],
    ['e\u0301', 2, 3],
  ])('of %j is %d characters, %d bytes, whatever the encoding', (text, characters, bytes) => {
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const count = (op: 'length' | 'size', value: number) => {
        const condition = { op: 'compare', left: { op, of: first }, is: '=', right: constant(String(value)) } as const
        return compileCondition(condition, encoding)(text)
      }
      expect([count('length', characters), count('size', bytes)]).toEqual([true, true])
    }
  })
})

describe('a straight line between points', () => {
  const points = [
    ['0', '0'],
    ['35', '50'],
    ['75', '100'],
  ] as const

  it.each([
    ['0', '0'],
    ['35', '50'],
    ['35.1', '51'],
    ['36', '52'],
    ['75', '100'],
    ['0.0000001', '1'],
    ['0.00000000000000000001', '1'],
  ])('at %s is %s, rounded up', (x, y) => {
    expect(equals({ op: 'interpolated', of: one, points }, constant(y))(x)).toBe(true)
  })

  it('is undefined outside of them', () => {
    const isDefined = compileCondition({ op: 'defined', of: { op: 'interpolated', of: one, points } })
    expect(['-1', '75.01', '12345678901234567890', 'x', '75'].map(x => isDefined(x))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })
})
