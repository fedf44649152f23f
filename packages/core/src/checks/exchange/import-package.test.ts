import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../container/sheet-write.ts'
import { readDocument } from '../../document/read/read-document.ts'
import { writeWord } from '../../document/write/word/write-word.ts'
import { importPackage } from './import-package.ts'
import { rulesOf } from './imported-under-test.ts'

const dictionary = `# 数据字典

## 范围

本文件规定了两张表。

## 数据表

### 用户信息表（T_USER）

| 序号 | 字段名 | 中文名称 | 类型 | 是否为空 | 备注 |
|---|---|---|---|---|---|
| 1 | USER_ID | 用户编号 | NUMBER(10) | 否 | 主键 |
| 2 | SEX | 性别 | CHAR(1) | 是 | 1-男；2-女 |

### 修改记录

| 日期 | 版本 |
|---|---|
| 2020-01-01 | 1 |

### 部门表（T_DEPT）

| 字段名 | 中文名称 | 类型 | 是否为空 |
|---|---|---|---|
| DEPT_ID | 部门编号 | VARCHAR2(20) | 否 |
`

function tablesOf(fileName: string, content: Uint8Array | string) {
  const rules = rulesOf(importPackage(fileName, content))
  return rules.tables.map(({ id, columns }) => [id, columns.map(({ name }) => name)])
}

describe('a data dictionary', () => {
  const expected = [
    ['t-user', ['USER_ID', 'SEX']],
    ['t-dept', ['DEPT_ID']],
  ]

  test('in Markdown has a table of data for each field table', () => {
    expect(tablesOf('dictionary.md', dictionary)).toEqual(expected)
  })

  test('in Word too', () => {
    const { document } = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(dictionary) })
    if (!document) throw new Error('the dictionary is no document')
    expect(tablesOf('dictionary.docx', writeWord(document))).toEqual(expected)
  })

  test('in Excel has one for each sheet, or several below one another', () => {
    const header = [['字段名', '中文名称', '类型', '是否为空']]
    const user = [
      ['USER_ID', '用户编号', 'NUMBER(10)', '否'],
      ['SEX', '性别', 'CHAR(1)', '是'],
    ]
    const dept = [['DEPT_ID', '部门编号', 'VARCHAR2(20)', '否']]
    const sheets = [
      { name: '用户T_USER', header, rows: user },
      { name: '部门T_DEPT', header, rows: dept },
    ]
    expect(tablesOf('a.xlsx', writeWorkbook(sheets).bytes)).toEqual(expected)
    const both = {
      name: '全部',
      header: [['表名', 'T_USER', '', '']],
      rows: [...header, ...user, ['', '', '', ''], ['表名', 'T_DEPT', '', ''], ...header, ...dept],
    }
    expect(tablesOf('b.xlsx', writeWorkbook([both]).bytes)).toEqual(expected)
  })

  test('in CSV, also in GB18030', () => {
    expect(tablesOf('T_USER.csv', '字段名,类型\nUSER_ID,int\n')).toEqual([['t-user', ['USER_ID']]])
    // 字段名,类型 in GB18030
    const bytes = new Uint8Array([
      0xd7, 0xd6, 0xb6, 0xce, 0xc3, 0xfb, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd, 0x0a, 0x41, 0x2c, 0x69, 0x6e, 0x74, 0x0a,
    ])
    expect(tablesOf('t.csv', bytes)).toEqual([['t', ['A']]])
  })
})

describe('a file', () => {
  test.each<readonly [string, string, readonly [string, readonly string[]]]>([
    ['datapackage.json', '{"resources":[{"name":"a","schema":{"fields":[{"name":"x"}]}}]}', ['a', ['x']]],
    ['schema.json', '{"fields":[{"name":"x","type":"integer"}]}', ['table', ['x']]],
    ['schema.yaml', 'fields:\n  - name: x\n    type: integer\n', ['table', ['x']]],
    [
      'row.schema.json',
      '\uFEFF{"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{"x":{}}}',
      ['row', ['x']],
    ],
  ])('called %s is told by its content', (name, text, [id, columns]) => {
    expect(tablesOf(name, text)).toEqual([[id, columns]])
  })

  test.each([
    ['a.json', '{"a": 1'],
    ['a.json', '{"a": 1}'],
    ['a.json', '[]'],
    ['a.yaml', 'a: [1'],
    ['a.csv', ''],
    ['a.csv', 'a,b\n1,2\n'],
    ['a.md', '# 标题\n\n没有表。\n'],
    ['a.docx', new Uint8Array([1, 2, 3])],
    ['a.xlsx', new TextEncoder().encode('PK\x03\x04')],
    ['a.pdf', new TextEncoder().encode('%PDF-1.7')],
  ])('%s that nothing can be read from is refused: %s', (name, content) => {
    const { files, losses } = importPackage(name, content)
    expect(files).toBeNull()
    expect(losses.some(({ severity }) => severity === 'error')).toBe(true)
    expect(losses.every(({ at }) => at.file === name)).toBe(true)
  })

  test('that is nested too deep is refused', () => {
    const deep = `{"properties": ${'{"a": '.repeat(9000)}1${'}'.repeat(9000)}}`
    expect(importPackage('a.json', deep)).toMatchObject({ files: null, losses: [{ rule: 'exchange-unreadable' }] })
  })

  test('with words that objects have of themselves is read like any other', () => {
    const word = 'constructor'
    const texts = [
      `{"fields": [{"name": "${word}", "type": "${word}", "format": "${word}"}, {"name": "__proto__", "constraints": {"enum": ["toString"]}}]}`,
      `{"properties": {"${word}": {"type": "string", "format": "${word}"}, "__proto__": {"type": "${word}"}}, "dependentRequired": {"${word}": ["__proto__"]}}`,
      `{"@context": "http://www.w3.org/ns/csvw", "tableSchema": {"columns": [{"name": "${word}", "datatype": "${word}"}]}}`,
      `{"kind": "DataContract", "schema": [{"name": "${word}", "properties": [{"name": "${word}", "logicalType": "${word}", "quality": [{"metric": "nullValues", "mustBe": 0, "dimension": "${word}"}]}]}]}`,
    ]
    for (const text of texts) expect(tablesOf('a.json', text)[0]?.[1]).toContain(word)
  })
})
