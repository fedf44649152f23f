import { expect, it } from 'vitest'
import { build, sect, table } from '../../model/build-under-test.ts'
import { numberDocument } from '../../model/number-document.ts'
import { diffDocuments } from '../diff-documents.ts'

const head = ['标识符', '数据元名称', '数据类型', '数据格式', '约束/条件', '值域']
const plate = ['PLATE', '号牌号码', '字符型', 'an..10', 'M', '']
const colour = ['COLOUR', '车身颜色', '字符型', 'n1', 'O', '1：白；2：黑；3：蓝']

function changes(old: string[][], next: string[][], heads: [string[], string[]] = [head, head]) {
  const make = (heading: string[], rows: string[][]) =>
    numberDocument(build({ body: [sect('clause', [table('数据元', [heading, ...rows])], '数据元')] }))
  return diffDocuments(make(heads[0], old), make(heads[1], next)).data.map(({ change, name, aspect, isBreaking }) => [
    change,
    name,
    aspect,
    isBreaking,
  ])
}

const plateWith = (column: number, value: string) => plate.map((cell, at) => (at === column ? value : cell))
const colourWith = (column: number, value: string) => colour.map((cell, at) => (at === column ? value : cell))

it.each<[string, string[][], unknown[]]>([
  ['nothing', [plate, colour], []],
  ['another order', [colour, plate], []],
  ['an element that is gone', [plate], [['removed', 'COLOUR', null, true]]],
  ['another type', [plateWith(2, '数值型'), colour], [['changed', 'PLATE', 'type', true]]],
  ['a shorter length', [plateWith(3, 'an..8'), colour], [['changed', 'PLATE', 'length', true]]],
  ['a longer length', [plateWith(3, 'an..12'), colour], [['changed', 'PLATE', 'length', false]]],
  ['a fixed length instead of a limit', [plateWith(3, 'an10'), colour], [['changed', 'PLATE', 'length', true]]],
  ['letters no more', [plateWith(3, 'n..10'), colour], [['changed', 'PLATE', 'length', true]]],
  ['a format of another spelling', [plateWith(3, '见附录A'), colour], [['changed', 'PLATE', 'length', null]]],
  ['mandatory instead of optional', [plate, colourWith(4, 'M')], [['changed', 'COLOUR', 'constraint', true]]],
  ['optional instead of mandatory', [plateWith(4, 'O'), colour], [['changed', 'PLATE', 'constraint', false]]],
  ['mandatory in other words', [plateWith(4, '必选'), colour], [['changed', 'PLATE', 'constraint', false]]],
  ['a code more', [plate, colourWith(5, '1：白；2：黑；3：蓝；4：红')], [['changed', 'COLOUR', 'domain', false]]],
  ['a code less', [plate, colourWith(5, '1：白；2：黑')], [['changed', 'COLOUR', 'domain', true]]],
  ['a code of another meaning', [plate, colourWith(5, '1：白；2：黑；3：灰')], [['changed', 'COLOUR', 'domain', true]]],
  [
    'an optional element more',
    [plate, colour, ['KIND', '车型', '字符型', 'n2', 'O', '']],
    [['added', 'KIND', null, false]],
  ],
  [
    'a mandatory element more',
    [plate, colour, ['KIND', '车型', '字符型', 'n2', 'M', '']],
    [['added', 'KIND', null, true]],
  ],
])('data elements: %s', (_, next, expected) => {
  expect(changes([plate, colour], next)).toEqual(expected)
})

it('data elements are known by their name where a table has no identifiers', () => {
  const short = ['数据项名称', '类型', '长度', '是否必填']
  expect(changes([['号牌号码', '字符型', '10', '是']], [['号牌号码', '字符型', '8', '是']], [short, short])).toEqual([
    ['changed', '号牌号码', 'length', true],
  ])
})

it('codes are compared within their table', () => {
  const heads = ['代码', '含义']
  expect(
    changes(
      [
        ['1', '小型车'],
        ['2', '大型车'],
        ['3', '挂车'],
      ],
      [
        ['1', '小型车'],
        ['2', '中型车'],
        ['4', '摩托车'],
      ],
      [heads, heads],
    ),
  ).toEqual([
    ['changed', '2', 'meaning', true],
    ['added', '4', null, false],
    ['removed', '3', null, true],
  ])
})

it('a table of something else is none of data', () => {
  const heads = ['项目', '限值']
  expect(changes([['噪声', '55']], [['噪声', '50']], [heads, heads])).toEqual([])
})

it('one column may hold type and length', () => {
  const heads = ['内部标识符', '中文名称', '数据类型和表示格式', '约束类型', '值域/代码']
  expect(
    changes([['A1', '名称', 'C..20', '必选', '—']], [['A1', '名称', 'C..30', '可选', '—']], [heads, heads]),
  ).toEqual([
    ['changed', 'A1', 'length', false],
    ['changed', 'A1', 'constraint', false],
  ])
})
