import { describe, expect, test } from 'vitest'
import { findHeaderRow, foldName } from './sheet-head.ts'

const names = [['编号', 'id'], ['名称'], ['日期', 'date']]

describe('the header is', () => {
  test.each<[string, string[][], { index: number; found: number }]>([
    [
      'the first row',
      [
        ['编号', '名称', '日期'],
        ['1', '甲', '2024'],
      ],
      { index: 0, found: 3 },
    ],
    ['below a title and a note', [['名称'], ['', '制表'], ['ID', '名称', 'Date'], ['1']], { index: 2, found: 3 }],
    [
      'the first of two that fit alike',
      [
        ['编号', '名称'],
        ['编号', '名称'],
      ],
      { index: 0, found: 2 },
    ],
    ['found by some of its names', [['x'], ['a', '名 称', 'b']], { index: 1, found: 1 }],
    ['the first full row when no name fits', [['企业名录'], ['a', 'b', 'c'], ['1', '2', '3']], { index: 1, found: 0 }],
    ['the first row of one column', [['a'], ['1']], { index: 0, found: 0 }],
    ['the first row of a table of two columns', [['a'], ['1', '2']], { index: 0, found: 0 }],
    ['the first row of blanks', [[' ']], { index: 0, found: 0 }],
  ])('%s', (_, rows, expected) => {
    expect(findHeaderRow(rows, names)).toEqual(expected)
  })

  test('nowhere when there are no rows', () => {
    expect(findHeaderRow([], names)).toBeNull()
  })
})

test.each([
  ['统一社会\n信用代码', '统一社会信用代码'],
  ['＊ＩＤ ', 'id'],
  ['名　称*', '名称'],
])('%j means %j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})
