import { describe, expect, test } from 'vitest'
import { judgeRows, judgeTables, rulesOf } from '../imported-under-test.ts'
import type { JsonObject } from '../json-access.ts'
import { importTableSchema } from './import-table-schema.ts'

function importField(field: JsonObject, schema: JsonObject = {}) {
  return importTableSchema({ fields: [{ name: 'a', ...field }], ...schema }, 'schema.json')
}

/** Whether each cell is taken. */
function isTaken(field: JsonObject, cells: readonly string[], schema: JsonObject = {}): boolean[] {
  const rules = rulesOf(importField(field, schema))
  return cells.map(cell => judgeRows(rules, [[cell]])[0]?.length === 0)
}

const cases: readonly (readonly [JsonObject, readonly string[], readonly string[]])[] = [
  [{ type: 'string' }, ['x', '', '中文'], []],
  [{ type: 'string', format: 'email' }, ['a@example.com'], ['a', 'a@']],
  [{ type: 'string', format: 'uri' }, ['http://example.com'], ['example', '//example.com']],
  [{ type: 'string', format: 'uuid' }, ['95ecc380-afe9-11e4-9b6c-751b66dd541e'], ['95ecc380']],
  [{ type: 'string', format: 'binary' }, ['dGVzdA=='], ['dGVzdA', '?']],
  [{ type: 'integer' }, ['1', '-10', '0'], ['1.5', 'a', '1 000']],
  [{ type: 'integer', bareNumber: false }, ['95%', 'EUR 95'], ['abc']],
  [{ type: 'integer', groupChar: ',' }, ['1,000', '12'], ['1.000', ',1']],
  [{ type: 'number' }, ['10', '-10.50'], ['abc', '10,000.00']],
  [{ type: 'number', groupChar: ',' }, ['10,000.00', '1e5', 'NaN', '-INF'], ['10 000', 'x']],
  [{ type: 'number', groupChar: '#', decimalChar: '&' }, ['10#000&50', '10'], ['10.5']],
  [{ type: 'number', bareNumber: false, groupChar: ' ', decimalChar: ',' }, ['$10 000,00', '10%'], ['$', 'abc']],
  [{ type: 'boolean' }, ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'], ['yes', '2', 'tRUE']],
  [{ type: 'boolean', trueValues: ['是'], falseValues: ['否'] }, ['是', '否'], ['true', '1']],
  [{ type: 'date' }, ['2019-02-28'], ['2019-02-30', '28/02/2019', '2019-2-3', 'x']],
  [{ type: 'date', format: '%d/%m/%Y' }, ['28/02/2019', '1/2/2019'], ['2019-02-28', '32/01/2019']],
  [{ type: 'date', format: '%Y%m%d' }, ['20190228'], ['20190230', '2019-02-28']],
  [{ type: 'date', format: 'fmt:%Y/%m/%d' }, ['2019/02/28'], ['2019/02/30']],
  [{ type: 'date', format: 'any' }, ['28 Feb 2019', '2019-02-28'], []],
  [
    { type: 'datetime' },
    ['2014-01-01T06:00:00Z', '2014-01-01T06:00:00'],
    ['2014-01-01 06:00:00', 'x', '2014-13-01T06:00:00Z'],
  ],
  [{ type: 'datetime', format: '%Y-%m-%d %H:%M' }, ['2014-01-01 06:00'], ['2014-01-01T06:00', '2014-01-01 25:00']],
  [
    { type: 'datetime', format: '%Y-%m-%dT%H:%M:%SZ' },
    ['2014-01-01T06:00:00Z'],
    ['2014-01-01T06:00:00', '2014-01-01T06:00:00+08:00', '2014-02-30T06:00:00Z'],
  ],
  [{ type: 'time' }, ['06:00:00'], ['3:00', '25:00:00', 'x']],
  [{ type: 'time', format: '%H:%M' }, ['06:00'], ['06:00:00', '24:00']],
  [{ type: 'year' }, ['2000'], ['20000', 'x', '99']],
  [{ type: 'yearmonth' }, ['2000-10'], ['2000-13', '200010', '2000']],
  [{ type: 'duration' }, ['P1Y10M3DT5H11M7S'], ['P1Y10M3D5H', '1D']],
  [{ type: 'geopoint' }, ['180,90', '180, -90', '90.50, 45.50'], ['181,90', '0,91', '180', 'string']],
  [{ type: 'geopoint', format: 'array' }, ['[180, -90]'], ['180, -90', '[181, 0]']],
  [{ type: 'geopoint', format: 'object' }, ['{"lon": 180, "lat": 90}'], ['{"lon": 180}', '180,90']],
  [{ type: 'list', itemType: 'integer', delimiter: ';' }, ['1;2', '1'], ['1;b', '1,2']],
  [{ type: 'any' }, ['x', '1'], []],
  [{}, ['x'], []],
  [{ type: 'string', constraints: { required: true } }, ['x'], ['']],
  [{ type: 'string', constraints: { minLength: 2, maxLength: 3 } }, ['ab', '中文字'], ['a', 'abcd']],
  [{ type: 'string', constraints: { minLength: 3, maxLength: 3 } }, ['abc'], ['ab', 'abcd']],
  [{ type: 'string', constraints: { pattern: '[a-z]{2}' } }, ['ab'], ['abc', 'xab1', 'AB']],
  [{ type: 'string', constraints: { pattern: '^[a-z]{2}$' } }, ['ab'], ['abc']],
  [{ type: 'string', constraints: { pattern: 'a|bc' } }, ['a', 'bc'], ['ab', 'xbc']],
  [{ type: 'string', constraints: { pattern: '^ab$|^cd$' } }, ['ab', 'cd'], ['abcd', 'x']],
  [{ type: 'string', constraints: { enum: ['甲', '乙'] } }, ['甲'], ['丙']],
  [{ type: 'string', constraints: { enum: ['ab', 'c'], pattern: '[a-z]+', minLength: 2 } }, ['ab'], ['c', 'x']],
  [{ type: 'integer', constraints: { enum: [1, '2'] } }, ['1', '2'], ['3']],
  [{ type: 'integer', constraints: { minimum: 1, maximum: '10' } }, ['1', '10'], ['0', '11']],
  [{ type: 'number', constraints: { exclusiveMinimum: 0, maximum: 1e-7 } }, ['0.0000001', '0.00000001'], ['0', '0.1']],
  [
    { type: 'date', constraints: { minimum: '2019-01-01', maximum: '2019-12-31' } },
    ['2019-01-01'],
    ['2018-12-31', '2020-01-01'],
  ],
  [{ type: 'date', format: '%d/%m/%Y', constraints: { minimum: '01/01/2019' } }, ['28/02/2018'], []],
  [{ type: 'year', constraints: { minimum: 2000 } }, ['2001'], ['1999']],
  [
    {
      type: 'integer',
      categories: [
        { value: 0, label: '女' },
        { value: 1, label: '男' },
      ],
    },
    ['0', '1'],
    ['2'],
  ],
]

describe('a field', () => {
  test.each(cases)('%j takes %j and refuses %j', (field, sound, faulty) => {
    expect(isTaken(field, sound)).toEqual(sound.map(() => true))
    expect(isTaken(field, faulty)).toEqual(faulty.map(() => false))
  })

  const lost: readonly (readonly [JsonObject, string])[] = [
    [{ type: 'object' }, 'type-lost'],
    [{ type: 'geojson' }, 'type-lost'],
    [{ type: 'monetary' }, 'type-lost'],
    [{ type: 'date', format: 'any' }, 'demand-lost'],
    [{ type: 'date', format: '%d/%m/%Y', constraints: { minimum: '01/01/2019' } }, 'demand-lost'],
    [{ type: 'string', format: 'phone' }, 'demand-lost'],
    [{ type: 'string', constraints: { pattern: '(a)\\1' } }, 'demand-lost'],
    [{ type: 'string', constraints: { length: 4 } }, 'demand-lost'],
    [{ type: 'array', constraints: { minLength: 4 } }, 'demand-lost'],
    [{ type: 'number', groupChar: ',', constraints: { minimum: 0 } }, 'demand-changed'],
    [{ type: 'string', rdfType: 'http://schema.org/Thing' }, 'description-lost'],
  ]
  test.each(lost)('%j is imported with the loss %s', (field, rule) => {
    expect(importField(field).losses.map(one => one.rule)).toContain(rule)
  })

  test('keeps its name as it is written, what it means and where it stood', () => {
    const [element] = rulesOf(importField({ name: '单位 名称', title: '单位名称', description: '登记的名称' })).elements
    expect(element).toMatchObject({
      id: '单位 名称',
      name: { zh: '单位名称' },
      definition: { zh: '登记的名称' },
      clause: 'table.单位 名称',
    })
  })
})

describe('a schema', () => {
  test('has missing values, and an empty cell is always one', () => {
    expect(
      isTaken({ type: 'integer' }, ['-', 'n/a', '', 'x'], { missingValues: ['', '-', { value: 'n/a', label: '无' }] }),
    ).toEqual([true, true, true, false])
  })

  test('has keys of one column and of several, and unique keys', () => {
    const fields = [{ name: 'a' }, { name: 'b' }, { name: 'c', constraints: { unique: true } }]
    const rules = rulesOf(importTableSchema({ fields, primaryKey: ['a', 'b'], uniqueKeys: [['b', 'c']] }, 't.json'))
    expect(
      judgeRows(rules, [
        ['1', '1', 'x'],
        ['1', '2', 'x'],
        ['1', '1', 'y'],
        ['', '3', 'z'],
      ]),
    ).toEqual([[], ['unique'], ['unique'], ['required']])
    const one = rulesOf(importTableSchema({ fields, primaryKey: 'a' }, 't.json'))
    expect(one.tables[0]?.key).toEqual(['a'])
  })

  test('has names that are twice or nearly so, and none', () => {
    const { files, losses } = importTableSchema(
      { fields: [{ name: 'a b' }, { name: 'a.b', type: 'integer' }, { name: 'a b' }, {}] },
      't.json',
    )
    const rules = rulesOf({ files, losses })
    expect(rules.tables[0]?.columns.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['a b', []],
      ['a.b_2', ['a.b']],
      ['a b_3', ['a b']],
      ['field4', []],
    ])
    expect(losses.filter(({ rule }) => rule === 'name-changed')).toHaveLength(3)
  })
})

describe('a data package', () => {
  const stations = {
    name: 'stations',
    path: 'data/stations.csv',
    dialect: { delimiter: ';', quoteChar: "'" },
    encoding: 'gbk',
    schema: {
      fields: [{ name: 'id' }, { name: 'parent' }],
      primaryKey: 'id',
      foreignKeys: [{ fields: 'parent', reference: { resource: '', fields: 'id' } }],
    },
  }
  const meters = {
    name: '电表',
    path: ['meters-1.csv', 'meters-2.csv'],
    schema: {
      fields: [{ name: 'station' }],
      foreignKeys: [{ fields: ['station'], reference: { resource: 'stations', fields: ['id'] } }],
    },
  }

  test('has tables that refer to one another and to themselves', () => {
    const rules = rulesOf(importTableSchema({ name: 'p', resources: [stations, meters] }, 'datapackage.json'))
    expect(rules.tables.map(({ id, files, dialect }) => ({ id, files, dialect }))).toEqual([
      { id: 'stations', files: ['stations.csv'], dialect: { delimiter: ';', quote: "'", encoding: 'gb18030' } },
      { id: 'table-2', files: ['meters-1.csv', 'meters-2.csv'], dialect: {} },
    ])
    expect(
      judgeTables(rules, [
        [
          ['1', ''],
          ['2', '1'],
          ['3', '9'],
        ],
        [['1'], ['7']],
      ]),
    ).toEqual([
      [[], [], ['reference']],
      [[], ['reference']],
    ])
  })

  test('says what of it is lost', () => {
    const resources = [
      { name: 'x', path: 'x.csv', schema: 'schema.json' },
      {
        ...stations,
        dialect: { header: false, commentChar: '#', delimiter: '||' },
        schema: {
          ...stations.schema,
          foreignKeys: [{ fields: 'parent', reference: { resource: 'nowhere', fields: 'id' } }],
        },
      },
    ]
    const { losses } = importTableSchema({ resources, licenses: [] }, 'datapackage.json')
    const said = losses.map(({ rule, message }) => `${rule} ${message.en}`).join('\n')
    for (const part of [
      'part-lost The resource “x”',
      'dialect.header',
      'dialect.commentChar',
      'dialect.delimiter',
      '→ nowhere',
      'licenses',
    ])
      expect(said).toContain(part)
  })

  test('without a table is refused', () => {
    expect(importTableSchema({ resources: [{ name: 'x' }] }, 'datapackage.json')).toMatchObject({ files: null })
  })
})
