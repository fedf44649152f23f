import { describe, expect, test } from 'vitest'
import { judgeRows, rulesOf } from '../imported-under-test.ts'
import { Losses } from '../losses.ts'
import { readDataType } from './data-type.ts'
import { type FieldRole, roleOf } from './field-columns.ts'
import { importFieldTables } from './import-field-tables.ts'
import { findTimeForm } from './time-form.ts'
import { findBounds, findCodes, findPlainValues } from './value-list.ts'

const types: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['varchar(50)', { type: 'text', longest: 50 }],
  ['VARCHAR2(50 CHAR)', { type: 'text', longest: 50 }],
  ['NVARCHAR2(200)', { type: 'text', longest: 200 }],
  ['character varying(20)', { type: 'text', longest: 20 }],
  ['CHAR（18）', { type: 'text', longest: 18 }],
  ['varchar 50', { type: 'text', longest: 50 }],
  ['字符型（20）', { type: 'text', longest: 20 }],
  ['字符串', { type: 'text' }],
  ['C18', { type: 'text', longest: 18 }],
  ['text', { type: 'text' }],
  ['STRING', { type: 'text' }],
  ['varchar(max)', { type: 'text' }],
  ['NUMBER(10,2)', { type: 'decimal', digits: 10, decimals: 2 }],
  ['NUMBER(10)', { type: 'integer', digits: 10 }],
  ['NUMBER', { type: 'decimal' }],
  ['decimal(18, 4)', { type: 'decimal', digits: 18, decimals: 4 }],
  ['NUMERIC(5,0)', { type: 'integer', digits: 5 }],
  ['数值型(9,2)', { type: 'decimal', digits: 9, decimals: 2 }],
  ['int(11) unsigned', { type: 'integer' }],
  ['BIGINT', { type: 'integer' }],
  ['整型', { type: 'integer' }],
  ['double precision', { type: 'decimal' }],
  ['float8', { type: 'decimal' }],
  ['DATE', { type: 'date', form: 'YYYY-MM-DD' }],
  ['datetime', { type: 'moment', form: 'YYYY-MM-DD hh:mm:ss' }],
  ['timestamp(6) without time zone', { type: 'moment', form: 'YYYY-MM-DD hh:mm:ss' }],
  ['日期型', { type: 'date' }],
  ['日期 YYYYMMDD', { type: 'date', form: 'YYYYMMDD' }],
  ['bool', { type: 'boolean', isTruth: true }],
  ['tinyint(1)', { type: 'integer' }],
  ['BLOB', { type: 'text', isOpaque: true }],
  ['an..18', { type: 'text', format: 'an..18' }],
  ['n..9,2', { type: 'decimal', format: 'n..9,2' }],
  ['c..100', { type: 'text', format: 'c..100' }],
  ['枚举型', { type: 'text', isKnown: true }],
  ['c18', { type: 'text', format: 'c18' }],
  ['N4', { type: 'integer', digits: 4 }],
  ['D8', { type: 'date', form: 'YYYYMMDD' }],
  ['timestamp with time zone', { type: 'moment', form: 'YYYY-MM-DD hh:mm:ss' }],
  ['某种怪类型', { type: 'text', isKnown: false }],
]
test.each(types)('the type %s is read', (text, expected) => expect(readDataType(text)).toMatchObject(expected))

const forms: readonly (readonly [string, string | undefined])[] = [
  ['格式：YYYY-MM-DD', 'YYYY-MM-DD'],
  ['yyyy-MM-dd HH:mm:ss', 'YYYY-MM-DD hh:mm:ss'],
  ['YYYY-MM-DD HH24:MI:SS', 'YYYY-MM-DD hh:mm:ss'],
  ['yyyyMMddHHmmss', 'YYYYMMDDhhmmss'],
  ['yyyyMMdd', 'YYYYMMDD'],
  ['YYYYMM', 'YYYYMM'],
  ['yyyy/mm/dd', 'YYYY/MM/DD'],
  ['YYYY-MM-DDThh:mm:ss', 'YYYY-MM-DDThh:mm:ss'],
  ['HH:mm', 'hh:mm'],
  ['用户名', undefined],
]
test.each(forms)('in “%s” a date is written %s', (text, form) => expect(findTimeForm(text)).toBe(form))

const enumerations: readonly (readonly [string, readonly (readonly [string, string])[] | undefined])[] = [
  [
    '1-男;2-女',
    [
      ['1', '男'],
      ['2', '女'],
    ],
  ],
  [
    '0：否 1：是',
    [
      ['0', '否'],
      ['1', '是'],
    ],
  ],
  ['性别：1男，2女，9未说明', undefined],
  [
    '性别:1-男，2-女，9-未说明的性别',
    [
      ['1', '男'],
      ['2', '女'],
      ['9', '未说明的性别'],
    ],
  ],
  [
    '01=正常,02=注销',
    [
      ['01', '正常'],
      ['02', '注销'],
    ],
  ],
  [
    '1 男\n2 女',
    [
      ['1', '男'],
      ['2', '女'],
    ],
  ],
  [
    '（0-未审核；1-已审核）',
    [
      ['0', '未审核'],
      ['1', '已审核'],
    ],
  ],
  [
    'A：新增、B：变更、C：注销',
    [
      ['A', '新增'],
      ['B', '变更'],
      ['C', '注销'],
    ],
  ],
  [
    '1.企业；2.个人',
    [
      ['1', '企业'],
      ['2', '个人'],
    ],
  ],
  [
    '1:是|0:否',
    [
      ['1', '是'],
      ['0', '否'],
    ],
  ],
  [
    '状态(1:启用,0:停用)',
    [
      ['1', '启用'],
      ['0', '停用'],
    ],
  ],
  ['格式 YYYY-MM-DD', undefined],
  ['如 2020-01-01', undefined],
  ['参见 GB/T 2261.1—2003', undefined],
  ['1-男', undefined],
  ['长度 18 位', undefined],
  ['范围 0-100，精度 0.1', undefined],
]
test.each(enumerations)('“%s” enumerates %j', (text, codes) =>
  expect(findCodes(text)?.map(({ code, meaning }) => [code, meaning])).toEqual(codes),
)

test.each([
  ['男、女', ['男', '女']],
  ['Y/N', ['Y', 'N']],
  ['是|否', ['是', '否']],
  ['符合国家标准', undefined],
  ['GB/T 2260', undefined],
] as const)('the values of “%s” are %j', (text, values) => expect(findPlainValues(text)).toEqual(values))

test.each([
  ['0-100', { minimum: '0', maximum: '100' }],
  ['0～100', { minimum: '0', maximum: '100' }],
  ['[0,1)', { minimum: '0', below: '1' }],
  ['≥0', { minimum: '0' }],
  ['大于0', { above: '0' }],
  ['不大于 12.5', { maximum: '12.5' }],
  ['百分比', undefined],
] as const)('the bounds of “%s” are %j', (text, bounds) => expect(findBounds(text)).toEqual(bounds))

function importRows(rows: readonly (readonly string[])[], caption = '表1 用户信息表（T_USER）') {
  const losses = new Losses()
  const { files } = importFieldTables([{ caption, rows, place: {} }], losses)
  return { files, losses: losses.findings }
}

describe('a field table', () => {
  const rows = [
    ['序号', '字段名', '中文名称', '类型', '是否为空', '主键', '备注'],
    ['1', 'USER_ID', '用户编号', 'NUMBER(10)', '否', '是', ''],
    ['2', 'NAME', '姓名', 'VARCHAR2(10)', '否', '', ''],
    ['3', 'SEX', '性别', 'CHAR(1)', '是', '', '1-男;2-女'],
    ['4', 'BIRTH', '出生日期', 'DATE', '是', '', '格式YYYYMMDD'],
    ['5', 'SALARY', '收入', 'DECIMAL(8,2)', 'Y', '', '单位元'],
  ]

  test('becomes a table of data that is checked', () => {
    const rules = rulesOf(importRows(rows))
    const [table] = rules.tables
    expect(table).toMatchObject({ id: 't-user', name: { zh: '用户信息表' }, key: ['USER_ID'] })
    expect(table?.columns.map(({ name }) => name)).toEqual(['USER_ID', 'NAME', 'SEX', 'BIRTH', 'SALARY'])
    expect(rules.elements[2]).toMatchObject({ id: 'SEX', name: { zh: '性别', en: 'SEX' }, clause: 'T_USER.SEX' })
    expect(rules.codes[0]?.entries).toMatchObject([
      { code: '1', zh: '男' },
      { code: '2', zh: '女' },
    ])
    expect(
      judgeRows(rules, [
        ['1', '张三', '1', '20200229', '1.50'],
        ['x', '', '3', '2020-02-29', '1.505'],
        ['1', '一二三四五六七八九十甲', '', '', '1234567.89'],
      ]),
    ).toEqual([[], ['codes', 'date', 'number', 'precision', 'required'], ['length', 'precision', 'unique']])
  })

  test.each([
    [
      ['字段名称', '字段代码', '数据类型', '长度', '必填'],
      ['姓名', 'XM', '字符型', '30', '√'],
      ['年龄', 'NL', '数值型', '3', ''],
    ],
    [
      ['数据项名称', '英文名', '数据类型', '长度', '约束'],
      ['姓名', 'XM', 'C', '30', 'M'],
      ['年龄', 'NL', 'N', '3', 'O'],
    ],
    [
      ['英文字段名', '中文字段名', '数据格式', '是否必填'],
      ['XM', '姓名', 'c..30', '是'],
      ['NL', '年龄', 'n..3', '否'],
    ],
    [
      ['列名', '说明', '类型', '允许空'],
      ['XM', '姓名', 'varchar(30)', 'N'],
      ['NL', '年龄', 'number(3)', 'Y'],
    ],
    [
      ['Column', 'Type', 'Nullable', 'Comment'],
      ['XM', 'varchar(30)', 'NOT NULL', '姓名'],
      ['NL', 'numeric(3)', 'NULL', '年龄'],
    ],
  ])('with the header %j says the same', (...rows) => {
    const rules = rulesOf(importRows(rows))
    expect(rules.tables[0]?.columns.map(({ name, required }) => [name, required])).toEqual([
      ['XM', true],
      ['NL', false],
    ])
    expect(rules.elements.map(({ name }) => name.zh)).toEqual(['姓名', '年龄'])
    const [sound, faulty = []] = judgeRows(rules, [
      ['张三', '30'],
      ['张'.repeat(31), '1000'],
    ])
    expect(sound).toEqual([])
    expect(faulty).toHaveLength(2)
    expect(faulty).toContain('length')
  })

  test('in Chinese only has Chinese columns', () => {
    const rules = rulesOf(
      importRows(
        [
          ['数据项', '类型', '长度', '约束条件'],
          ['企业名称', '字符型', '100', '必选'],
          ['注册资本', '数值型', '18,2', '可选'],
        ],
        '5.2 企业基本信息',
      ),
    )
    expect(rules.tables[0]).toMatchObject({ id: 'table-1', name: { zh: '企业基本信息' } })
    expect(judgeRows(rules, [['', '1.234']])).toEqual([['precision', 'required']])
  })

  test('has its name in the rows above the header', () => {
    const rules = rulesOf(
      importRows(
        [
          ['表名', 'T_DEPT', '表说明', '部门'],
          ['列名', '类型', '可空', '备注'],
          ['ID', 'int', 'N', '编号'],
        ],
        '',
      ),
    )
    expect(rules.tables[0]).toMatchObject({ id: 't-dept', name: { zh: '部门', en: 'T_DEPT' } })
  })

  test('says what it cannot check', () => {
    const { losses } = importRows([
      ['字段名', '类型', '约束', '值域', '变更人'],
      ['A', 'BLOB', 'C', '见附录B', 'x'],
      ['B', '怪', 'M', '', ''],
    ])
    expect(losses.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['type-lost', 'demand-lost', 'description-lost']),
    )
  })

  test('that is none is passed over', () => {
    expect(
      importRows([
        ['日期', '版本', '修改内容'],
        ['2020-01-01', '1.0', '初稿'],
      ]).files,
    ).toBeNull()
  })
})

const headers: Readonly<Record<FieldRole, string>> = {
  ordinal: '序号 编号 No. #',
  name: '字段名 字段代码 列名 英文名 字段英文名称 英文字段名 字段标识 数据项代码 英文短名 标识符 field_name COLUMN_NAME 物理字段名 拼音缩写 字段(英文)',
  title: '中文名称 字段名称 数据项 数据项名称 字段中文名 信息项名称 数据元名称 列中文名 字段（中文） 业务名称',
  english: '英文含义',
  type: '类型 数据类型 字段类型 数据类型及长度 数据类型（长度） data_type 数据类型及格式 类型/长度',
  length: '长度 数据长度 字段长度（位） 最大长度 Length',
  decimals: '小数位 小数位数 精度 scale',
  format: '格式 数据格式 表示格式',
  nullable: '是否为空 是否可空 允许空 可空 是否允许为空 可否为空 NULL Nullable IS_NULLABLE 空值',
  required: '必填 是否必填 约束/条件 约束条件 非空 必选 NOT\u00a0NULL M/O 必填（M/O） 强制/可选',
  key: '主键 是否主键 PK 主/外键 主键/外键 主键标志',
  unique: '唯一 是否唯一',
  values: '值域 取值范围 代码集 枚举值 值域/代码 引用代码表 字典代码 允许值',
  unit: '单位 计量单位',
  default: '默认值 缺省值',
  definition: '定义 描述 含义 业务含义 数据项描述',
  note: '备注 注释 Comment 备注说明 其他说明',
}
test.each(Object.entries(headers))('the headers of %s are known: %s', (role, words) => {
  expect(words.split(' ').map(roleOf)).toEqual(words.split(' ').map(() => role))
})

test.each(['版本', '修改人', '日期', '合计', 'x', ''])('the header “%s” says nothing of fields', header =>
  expect(roleOf(header)).toBeUndefined(),
)

test.each([
  ['是否为空', '否', true],
  ['是否为空', '非空', true],
  ['是否为空', '不能为空', true],
  ['是否为空', 'NOT NULL', true],
  ['是否为空', 'N', true],
  ['是否为空', '×', true],
  ['是否为空', '是', false],
  ['是否为空', '可为空', false],
  ['是否为空', 'NULL', false],
  ['是否为空', '允许', false],
  ['是否必填', '是', true],
  ['是否必填', '必填', true],
  ['是否必填', '非必填', false],
  ['是否必填', '选填', false],
  ['约束', 'M', true],
  ['约束', 'O', false],
  ['约束', '非空、唯一', true],
  ['必填', '√', true],
])('“%s” with “%s” means that it is required: %s', (head, cell, isRequired) => {
  const rules = rulesOf(
    importRows([
      ['字段名', '类型', head],
      ['a', 'int', cell],
      ['b', 'int', ''],
    ]),
  )
  expect(rules.tables[0]?.columns.map(({ required }) => required)).toEqual([isRequired, false])
})

test('a text of eight characters with the form of a date in its remark is a date', () => {
  const rules = rulesOf(
    importRows([
      ['字段名', '类型', '备注'],
      ['A', 'VARCHAR2(8)', '格式YYYYMMDD'],
      ['B', 'VARCHAR2(12)', 'YYYYMMDD+4位流水号'],
      ['C', 'NUMBER(38,30)', ''],
    ]),
  )
  expect(rules.elements.map(({ type, form }) => [type, form])).toEqual([
    ['date', 'YYYYMMDD'],
    ['text', undefined],
    ['decimal', undefined],
  ])
})
