import { describe, expect, test } from 'vitest'
import { judgeRows, judgeTables, rulesOf } from '../imported-under-test.ts'
import { importCsvw } from './import-csvw.ts'

const context = 'http://www.w3.org/ns/csvw'

function isTaken(
  datatype: unknown,
  cells: readonly string[],
  column: Readonly<Record<string, unknown>> = {},
): boolean[] {
  const metadata = { '@context': context, url: 'a.csv', tableSchema: { columns: [{ name: 'a', datatype, ...column }] } }
  const rules = rulesOf(importCsvw(metadata, 'a.csv-metadata.json'))
  return cells.map(cell => judgeRows(rules, [[cell]])[0]?.length === 0)
}

const cases: readonly (readonly [unknown, readonly string[], readonly string[]])[] = [
  ['string', ['x'], []],
  [{ base: 'string', format: '[0-9]{3}' }, ['123'], ['12', '1234']],
  [{ base: 'string', length: 3 }, ['abc'], ['ab', 'abcd']],
  [{ base: 'string', minLength: 2, maxLength: 3 }, ['ab'], ['a', 'abcd']],
  ['integer', ['1', '-1'], ['1.5', 'x']],
  ['nonNegativeInteger', ['0'], ['-1']],
  ['byte', ['127'], ['128', '-129']],
  [{ base: 'decimal', minimum: '1', maxExclusive: '10' }, ['1', '9.9'], ['0', '10']],
  [{ base: 'decimal', format: { groupChar: ',' } }, ['1,000.5'], ['1 000']],
  [{ base: 'decimal', format: { pattern: '#,##0.00' } }, ['1,234.50', '0.00'], ['1234.50', '1.5']],
  [{ base: 'integer', format: '000' }, ['007', '1234'], ['7']],
  [{ base: 'decimal', format: '0.##' }, ['1', '1.25'], ['1.255']],
  ['boolean', ['true', '0'], ['yes']],
  [{ base: 'boolean', format: 'Y|N' }, ['Y', 'N'], ['true']],
  ['date', ['2020-02-29'], ['2019-02-29']],
  [{ base: 'date', format: 'yyyyMMdd' }, ['20200229'], ['20190229']],
  [{ base: 'date', format: 'dd/MM/yyyy' }, ['29/02/2020'], ['2020-02-29', '32/01/2020']],
  [{ base: 'date', format: 'M/d/yyyy' }, ['2/9/2020', '12/31/2020'], ['13/1/2020']],
  [{ base: 'datetime', format: 'yyyy-MM-dd HH:mm' }, ['2020-01-01 10:00'], ['2020-01-01T10:00']],
  ['dateTime', ['2020-01-01T10:00:00'], ['2020-01-01']],
  ['gYear', ['2020'], ['20']],
  ['anyURI', ['http://a', '../b'], ['a b']],
]
test.each(cases)('%j takes %j and refuses %j', (datatype, sound, faulty) => {
  expect(isTaken(datatype, sound)).toEqual(sound.map(() => true))
  expect(isTaken(datatype, faulty)).toEqual(faulty.map(() => false))
})

test('a column may be required, and has its own spellings of what is missing', () => {
  expect(isTaken('integer', ['', '-', '1'], { null: ['-', ''] })).toEqual([true, true, true])
  expect(isTaken('integer', ['', '-', '1'], { null: '-', required: true })).toEqual([false, false, true])
})

describe('a group of tables', () => {
  const metadata = {
    '@context': [context, { '@language': 'zh' }],
    tables: [
      {
        url: 'http://example.org/countries.csv',
        tableSchema: {
          columns: [
            { name: 'code', titles: '国家代码' },
            { name: 'name', titles: { zh: '名称', en: 'Name' } },
          ],
          primaryKey: 'code',
        },
      },
      {
        url: 'http://example.org/slice.csv',
        dialect: { delimiter: '\t', encoding: 'gbk' },
        tableSchema: {
          columns: [{ name: 'ref' }, { name: 'list', separator: ';' }, { name: 'v', virtual: true }],
          foreignKeys: [
            {
              columnReference: 'ref',
              reference: { resource: 'http://example.org/countries.csv', columnReference: 'code' },
            },
          ],
        },
      },
    ],
  }

  test('has headers by its titles, keys and references', () => {
    const rules = rulesOf(importCsvw(metadata, 'csv-metadata.json'))
    expect(
      rules.tables.map(({ id, columns, key, files, dialect }) => ({
        id,
        columns: columns.map(({ name }) => name),
        key,
        files,
        dialect,
      })),
    ).toEqual([
      { id: 'countries', columns: ['国家代码', '名称'], key: ['国家代码'], files: ['countries.csv'], dialect: {} },
      {
        id: 'slice',
        columns: ['ref', 'list'],
        key: [],
        files: ['slice.csv'],
        dialect: { delimiter: '\t', quote: '"', encoding: 'gb18030' },
      },
    ])
    expect(rules.elements[1]?.name).toEqual({ zh: '名称', en: 'Name' })
    expect(
      judgeTables(rules, [
        [['AD', 'x']],
        [
          ['AD', ''],
          ['XX', ''],
        ],
      ])[1],
    ).toEqual([[], ['reference']])
  })

  test('says what is lost', () => {
    const lossy = {
      ...metadata.tables[1],
      dialect: { header: false, skipRows: 3, commentPrefix: '#', trim: true },
      notes: [],
    }
    const { losses } = importCsvw({ '@context': context, ...lossy }, 'x.json')
    const said = losses.map(({ rule, message }) => `${rule} ${message.en}`).join('\n')
    for (const part of [
      'header = false',
      'skipRows = 3',
      'commentPrefix',
      'trim',
      'notes',
      'separator',
      'virtual',
      'reference ref',
    ])
      expect(said).toContain(part)
  })
})

test('a table without columns is refused', () => {
  expect(importCsvw({ '@context': context, url: 'a.csv', tableSchema: 'schema.json' }, 'a.json').files).toBeNull()
})
