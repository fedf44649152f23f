import { describe, expect, it } from 'vitest'
import { findHeader } from './find-header.ts'

describe('the header of a table', () => {
  it.each<[string, readonly (readonly string[])[], number, number]>([
    [
      'is the first row of a plain table',
      [
        ['标准号', '标准名称'],
        ['GB/T 1-2020', '甲'],
      ],
      0,
      1,
    ],
    [
      'stands below the title and the date',
      [['上海市标准目录'], ['截至', '2026-01-01'], ['序号', '标准号', '标准名称']],
      2,
      1,
    ],
    [
      'is the row that names most',
      [
        ['标准号', '标准名称'],
        ['标准号', '标准名称', '发布日期', '实施日期'],
        ['a', 'b', 'c', 'd'],
      ],
      1,
      1,
    ],
    [
      'is no row of the table',
      [
        ['标准号', '标准名称', '标识'],
        ['GB/T 1-2020', '甲', '上海标准'],
      ],
      0,
      1,
    ],
    [
      'is the first row where none is one',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      0,
      1,
    ],
    ['may be one column of titles below a line', [['某市目录'], ['标准名称'], ['甲']], 1, 1],
  ])('%s', (_title, rows, start, count) => {
    expect(findHeader(rows)).toEqual({ start, rows: count, names: rows[start] })
  })

  it('may stand over two rows', () => {
    const rows = [
      ['某市标准目录', '', '', '', '', ''],
      ['序号', '标准号', '标准名称', '', '日期', ''],
      ['', '', '中文', '英文', '发布', '实施'],
      ['1', 'GB/T 1-2020', '甲', 'A', '2020-01-01', '2020-06-01'],
    ]
    expect(findHeader(rows)).toEqual({
      start: 1,
      rows: 2,
      names: ['序号', '标准号', '标准名称中文', '标准名称英文', '发布日期', '实施日期'],
    })
  })

  it('takes the lower name under a word that names no column', () => {
    const rows = [
      ['基本信息', '', '状态信息', ''],
      ['标准号', '标准名称', '标准状态', '实施日期'],
    ]
    expect(findHeader(rows).names).toEqual(['标准号', '标准名称', '标准状态', '实施日期'])
  })
})
