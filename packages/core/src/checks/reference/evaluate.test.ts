import { describe, expect, it } from 'vitest'
import type { ConditionNode, NumberNode, TextNode } from '../ast.ts'
import { printDecimal } from './decimal.ts'
import { holds, isMissing, numberOf, textOf } from './evaluate.ts'

const cell: TextNode = { op: 'cell', column: 0 }
const sceneOf = (...cells: readonly string[]) => ({ cells, keys: new Map([['k', new Set(['["a","b"]'])]]) })
const constant = (value: string): NumberNode => ({ op: 'constant', value })
const say = (node: NumberNode, ...cells: readonly string[]) => {
  const value = numberOf(node, sceneOf(...cells))
  return value ? printDecimal(value) : null
}

describe('a text', () => {
  it.each<[TextNode, string]>([
    [cell, ' 上海𠀀 '],
    [{ op: 'cell', column: 9 }, ''],
    [{ op: 'text', value: '甲' }, '甲'],
    [{ op: 'part', of: cell, start: 1, length: 2 }, '上海'],
    [{ op: 'part', of: cell, start: 3, length: 1 }, '𠀀'],
    [{ op: 'part', of: cell, start: 4, length: 9 }, ' '],
    [{ op: 'part', of: cell, start: 9, length: 1 }, ''],
    [{ op: 'part', of: cell, start: 0, length: 0 }, ''],
  ])('%j is “%s”', (node, expected) => {
    expect(textOf(node, sceneOf(' 上海𠀀 '))).toBe(expected)
  })
})

describe('a number', () => {
  const number: NumberNode = { op: 'number', of: cell }
  const points = [
    ['0', '0'],
    ['35', '50'],
    ['75', '100'],
  ] as const

  it.each<[string, NumberNode, string, string | null]>([
    ['a cell', number, '01.50', '1.5'],
    ['no cell', number, '1 ', null],
    ['characters', { op: 'length', of: cell }, '上海𠀀', '3'],
    ['bytes', { op: 'size', of: cell }, '上海𠀀', '10'],
    ['a sum', { op: 'add', left: number, right: constant('0.2') }, '0.1', '0.3'],
    ['a difference', { op: 'subtract', left: constant('1'), right: number }, '0.9', '0.1'],
    ['a product', { op: 'multiply', left: number, right: number }, '-0.5', '0.25'],
    ['a sum without a side', { op: 'add', left: number, right: constant('1') }, '', null],
    ['an absolute', { op: 'absolute', of: number }, '-0.5', '0.5'],
    ['the greatest of those that are', { op: 'greatest', of: [constant('-2'), number, constant('-1.5')] }, 'x', '-1.5'],
    ['the greatest of none', { op: 'greatest', of: [number] }, 'x', null],
    ['a day', { op: 'day', of: cell, form: 'YYYYMMDD' }, '19700102', '1'],
    ['a moment', { op: 'second', of: cell, form: 'YYYYMMDDhhmmss', offset: 60 }, '19700101010001', '1'],
    ['the first point', { op: 'interpolated', of: number, points }, '0', '0'],
    ['a point between', { op: 'interpolated', of: number, points }, '35', '50'],
    ['the last point', { op: 'interpolated', of: number, points }, '75.0', '100'],
    ['between points, rounded up', { op: 'interpolated', of: number, points }, '36', '52'],
    ['just above a point, rounded up', { op: 'interpolated', of: number, points }, '35.0000001', '51'],
    ['below the points', { op: 'interpolated', of: number, points }, '-0.1', null],
    ['beyond the points', { op: 'interpolated', of: number, points }, '75.1', null],
  ])('%s', (_, node, text, expected) => {
    expect(say(node, text)).toBe(expected)
  })
})

describe('a condition', () => {
  const undefinedNumber: NumberNode = { op: 'number', of: { op: 'text', value: '' } }
  it.each(['<', '<=', '=', '<>', '>=', '>'] as const)(
    'that compares with no number is false, and so not unknown: %s',
    is => {
      const compared: ConditionNode = { op: 'compare', left: undefinedNumber, is, right: constant('1') }
      expect(holds(compared, sceneOf())).toBe(false)
      expect(holds({ op: 'not', of: compared }, sceneOf())).toBe(true)
    },
  )

  it.each<[string, ConditionNode, readonly string[], boolean]>([
    ['all of nothing', { op: 'all', of: [] }, [], true],
    ['any of nothing', { op: 'any', of: [] }, [], false],
    ['a key', { op: 'found', of: [cell, { op: 'cell', column: 1 }], key: 'k' }, ['a', 'b'], true],
    ['another key', { op: 'found', of: [cell, { op: 'cell', column: 1 }], key: 'k' }, ['ab', ''], false],
    ['a set that is not there', { op: 'found', of: [cell], key: 'none' }, ['a'], false],
    ['equal numbers', { op: 'compare', left: constant('1.0'), is: '=', right: constant('1') }, [], true],
    ['texts of equal numbers', { op: 'among', of: cell, values: ['1'] }, ['1.0'], false],
  ])('of %s', (_, node, cells, expected) => {
    expect(holds(node, sceneOf(...cells))).toBe(expected)
  })
})

describe('nothing in a cell', () => {
  it.each([
    ['', true],
    [' ', true],
    ['\t\u00a0\u3000 ', true],
    ['无', true],
    [' 无', false],
    ['无 ', false],
    ['null', false],
    ['NULL', true],
    ['0', false],
    ['\r', false],
    ['\u200b', false],
    ['\ufeff', false],
  ])('%j: %s', (text, expected) => {
    expect(isMissing(text, ['无', 'NULL'])).toBe(expected)
  })
})
