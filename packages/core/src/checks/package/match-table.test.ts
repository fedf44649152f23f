import { describe, expect, it } from 'vitest'
import type { TablePlan } from '../plan.ts'
import { fitsName, matchTables } from './match-table.ts'
import { tableSchema } from './table-schema.ts'

const text = { zh: '表', en: 'Table' }
const columns = {
  places: ['编号', '名称', '地址'],
  rooms: ['编号', '场所编号', '面积', '层'],
}
const tables = Object.entries(columns).map(([id, names]) =>
  tableSchema.parse({
    id,
    name: text,
    clause: '5',
    files: id === 'rooms' ? ['房间*.csv'] : [],
    columns: names.map(name => ({ name, element: 'E' })),
  }),
)
const plans = tables.map(
  ({ id, columns: own }): TablePlan => ({
    id,
    title: text,
    columns: own.map(({ name }) => ({
      name,
      aliases: name === '名称' ? ['Name'] : [],
      isRequired: true,
      type: 'text',
    })),
    dialect: { delimiter: null, quote: null, encoding: null },
    missing: [],
    rules: [],
    keys: [],
  }),
)

describe('the table that a file fits', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['by its columns', 'data.csv', ['编号', '名称', '地址'], ['places', 'rooms']],
    ['by more of its columns', 'data.csv', ['编号', '场所编号', '面积'], ['rooms', 'places']],
    ['by a name in the other language', 'data.csv', ['name'], ['places']],
    ['by the name of the file where columns are few', '房间-2026.csv', ['编号'], ['rooms', 'places']],
    ['by the id of the table', '/some/where/rooms.CSV', ['编号'], ['rooms', 'places']],
    ['by the name of the file alone', '房间.csv', ['x'], ['rooms']],
    ['not at all', 'data.csv', ['x', 'y'], []],
  ])('is found %s', (_, file, header, expected) => {
    expect(matchTables(file, header, { plans, tables }).map(({ table }) => table)).toEqual(expected)
  })

  it('is given with how many of its columns are there', () => {
    expect(matchTables('房间.csv', ['面积', '编号', 'x'], { plans, tables })[0]).toEqual({
      table: 'rooms',
      found: 2,
      of: 4,
      isNamed: true,
    })
  })
})

describe('a pattern of file names', () => {
  it.each([
    ['a.csv', 'a.csv', true],
    ['dir/A.CSV', 'a.csv', true],
    ['dir\\a.csv', 'a.csv', true],
    ['a.csv', 'b.csv', false],
    ['parking-2026.csv', 'parking*.csv', true],
    ['parking.csv', 'parking*.csv', true],
    ['parking.csv.bak', 'parking*.csv', false],
    ['x-mid-y.csv', '*mid*.csv', true],
    ['aba', 'ab*ba', false],
    ['abba', 'ab*ba', true],
    ['a+b.csv', 'a+b.csv', true],
    ['aab.csv', 'a+b.csv', false],
    ['anything', '*', true],
    ['停车场（库）.csv', '停车场*', true],
  ])('says of %s and %s: %s', (file, pattern, fits) => {
    expect(fitsName(file, pattern)).toBe(fits)
  })
})
