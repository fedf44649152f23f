import { describe, expect, it } from 'vitest'
import type { ColumnPlan } from '../../plan.ts'
import { bindColumns } from './bind-columns.ts'

const column = (name: string, ...aliases: string[]): ColumnPlan => ({ name, aliases, isRequired: false, type: 'text' })

describe('columns', () => {
  it.each<[string, readonly string[], readonly ColumnPlan[], readonly number[]]>([
    ['are found by their names, in any order', ['b', 'a'], [column('a'), column('b')], [1, 0]],
    ['are found by an alias', ['编号'], [column('id', '编号')], [0]],
    ['are found whatever blanks, case and width', [' ＩＤ '], [column('id')], [0]],
    ['take their own name before another takes it for an alias', ['数'], [column('起点', '数'), column('数')], [-1, 0]],
    ['take it before another that folds to it', ['ID', 'id'], [column('no', 'ID'), column('id')], [0, 1]],
    ['leave an alias alone that two could claim', ['数'], [column('起点', '数'), column('终点', '数')], [-1, -1]],
    ['take such an alias when only one is left', ['起点', '数'], [column('起点', '数'), column('终点', '数')], [0, 1]],
    ['take the first of two cells with one name', ['a', 'a'], [column('a')], [0]],
    ['take one cell when two aliases stand there', ['x', 'y'], [column('a', 'y', 'x')], [0]],
  ])('%s', (_, header, columns, cells) => {
    expect(bindColumns(header, columns).cells).toEqual(cells)
  })

  it('tell what no column is', () => {
    expect(bindColumns(['a', 'x', 'a'], [column('a')]).unknown).toEqual([1, 2])
  })
})
