import { expect, test } from 'vitest'
import type { TableBlock } from '../../../document/model/block.ts'
import { para, sect } from '../../../document/model/build-under-test.ts'
import { emptyDocument } from '../../../document/model/empty-document.ts'
import { importPackage } from '../import-package.ts'
import { rulesOf } from '../imported-under-test.ts'
import { Losses } from '../losses.ts'
import { listDocumentTables } from './document-tables.ts'
import { importFieldTables } from './import-field-tables.ts'

test('tables without any heading before them are found too', () => {
  const text =
    '用户信息表（T_USER）：\n\n| 字段名 | 类型 |\n|---|---|\n| A | int |\n\n部门表 T_DEPT\n\n| 字段名 | 类型 |\n|---|---|\n| B | int |\n'
  expect(rulesOf(importPackage('a.md', text)).tables.map(({ id, name }) => [id, name.zh])).toEqual([
    ['t-user', '用户信息表'],
    ['t-dept', '部门表'],
  ])
})

/** A table of Word; a cell is a text, or a text with how many columns and rows it takes. */
function wordTable(
  rows: readonly (readonly (string | readonly [string, number, number])[])[],
  continues?: string,
): TableBlock {
  const cells = rows.map(row =>
    row.map(one => {
      const [text, columns, count] = typeof one === 'string' ? [one, 1, 1] : one
      return { columns, rows: count, blocks: text === '' ? [] : text.split('\n').map(para) }
    }),
  )
  const id = continues === undefined ? 't1' : 't2'
  return {
    t: 'table',
    id,
    number: null,
    title: [],
    headerRows: 1,
    rows: cells,
    notes: [],
    ...(continues !== undefined && { continues }),
  }
}

test('a title across the table, groups of rows and a continued part are read as people do', () => {
  const header = ['分类', '字段名称', '字段代码', '类型', '长度', '是否必填', '说明']
  const first = wordTable([
    [['表名：企业基本信息（T_ENT_BASE）', 7, 1]],
    header,
    [['基本信息', 1, 2], '统一社会信用代码', 'USCC', '字符型', '18', '是', ''],
    ['企业类型', 'ENT_TYPE', '字符型', '2', '是', '01-内资\n02-外资'],
    [['小计', 7, 1]],
  ])
  const rest = wordTable([header, ['状态信息', '成立日期', 'EST_DATE', '日期型', '8', '否', 'YYYYMMDD']], 't1')
  const document = { ...emptyDocument, body: [sect('clause', [first, rest], '数据项')] }
  const losses = new Losses()
  const rules = rulesOf(importFieldTables(listDocumentTables(document), losses))
  expect(rules.tables).toMatchObject([{ id: 't-ent-base', name: { zh: '企业基本信息' } }])
  expect(rules.tables[0]?.columns.map(({ name, required }) => [name, required])).toEqual([
    ['USCC', true],
    ['ENT_TYPE', true],
    ['EST_DATE', false],
  ])
  expect(rules.elements.map(({ name, type, form }) => [name.zh, type, form])).toEqual([
    ['统一社会信用代码', 'text', undefined],
    ['企业类型', 'text', undefined],
    ['成立日期', 'date', 'YYYYMMDD'],
  ])
  expect(rules.codes[0]?.entries.map(({ code, zh }) => [code, zh])).toEqual([
    ['01', '内资'],
    ['02', '外资'],
  ])
  // The groups are no demand, and they are told.
  expect(losses.findings.map(({ message }) => message.zh)).toContain('没有保留：分类。')
})
