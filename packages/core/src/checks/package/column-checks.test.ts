import { describe, expect, it } from 'vitest'
import { checksOfColumns, wordOf } from './column-checks.ts'
import { type DataElement, elementSchema } from './element-schema.ts'
import { tableSchema } from './table-schema.ts'

const text = { zh: '项', en: 'Item' }
const element = (over: Readonly<Record<string, unknown>>): DataElement =>
  elementSchema.parse({ id: 'E', name: text, definition: text, clause: '4', ...over })
const tableOf = (over: Readonly<Record<string, unknown>>, column: Readonly<Record<string, unknown>> = {}) =>
  tableSchema.parse({ id: 't', name: text, clause: '5', columns: [{ name: '列', element: 'E', ...column }], ...over })

function checksOf(of: DataElement, column: Readonly<Record<string, unknown>> = {}) {
  return checksOfColumns(tableOf({}, column), () => of).map(({ kind, options }) => {
    const { column: _, ...rest } = options
    return [kind, rest]
  })
}

describe('the checks that follow from a column', () => {
  it.each<[string, Readonly<Record<string, unknown>>, unknown]>([
    ['a text', { type: 'text' }, []],
    ['letters and digits', { type: 'text', format: 'an..6' }, [['format', { format: 'an..6' }]]],
    ['any characters', { type: 'text', format: 'c..50' }, [['length', { maximum: 50 }]]],
    ['so many characters', { type: 'text', format: 'c2' }, [['length', { maximum: 2, minimum: 2 }]]],
    ['a whole number', { type: 'integer' }, [['number', { whole: true }]]],
    [
      'a decimal with places',
      { type: 'decimal', format: 'n..9,2' },
      [
        ['number', { whole: false }],
        ['precision', { digits: 9, decimals: 2 }],
      ],
    ],
    [
      'a whole number with places',
      { type: 'integer', format: 'n..4' },
      [
        ['number', { whole: true }],
        ['precision', { digits: 4 }],
      ],
    ],
    [
      'a number with bounds',
      { type: 'decimal', format: 'n..5,1', values: { minimum: 0, maximum: '100' } },
      [
        ['number', { whole: false }],
        ['precision', { digits: 5, decimals: 1 }],
        ['range', { minimum: '0', maximum: '100' }],
      ],
    ],
    ['a date', { type: 'date', form: 'YYYYMMDD' }, [['date', { form: 'YYYYMMDD' }]]],
    ['a moment', { type: 'moment', form: 'hh:mm' }, [['moment', { form: 'hh:mm' }]]],
    ['yes or no', { type: 'boolean' }, [['among', { values: ['true', 'false'] }]]],
    ['yes or no in words', { type: 'boolean', values: { among: ['是', '否'] } }, [['among', { values: ['是', '否'] }]]],
    // What is said of the values says all that a format could.
    ['codes', { type: 'text', format: 'n2', values: { codes: 'list' } }, [['codes', { list: 'list' }]]],
    [
      'an identifier',
      { type: 'text', format: 'an18', values: { identifier: 'uscc' } },
      [['identifier', { scheme: 'uscc' }]],
    ],
    ['a pattern', { type: 'text', format: 'an3', values: { pattern: 'A..' } }, [['pattern', { pattern: 'A..' }]]],
    ['an empty range', { type: 'text', values: {} }, []],
  ])('of %s', (_, over, expected) => {
    expect(checksOf(element(over))).toEqual(expected)
  })

  it('begin with what the table says: required, unique', () => {
    const kinds = checksOf(element({ type: 'integer' }), { required: true, unique: true }).map(([kind]) => kind)
    expect(kinds).toEqual(['required', 'unique', 'number'])
  })

  it('require the columns of the key one by one, and the key to be unique as a whole', () => {
    const table = tableOf({ key: ['甲', '乙'], columns: ['甲', '乙', '丙'].map(name => ({ name, element: 'E' })) })
    const drafts = checksOfColumns(table, () => element({ type: 'text' }))
    expect(drafts.map(({ id, options }) => [id, options])).toEqual([
      ['t.甲.required', { column: '甲' }],
      ['t.乙.required', { column: '乙' }],
      ['t.key', { columns: ['甲', '乙'] }],
    ])
  })

  it('have the severity of the column, and ids without blanks and signs', () => {
    const [draft] = checksOfColumns(tableOf({}, { name: '净重 (kg)', required: true, severity: 'info' }), () =>
      element({ type: 'text' }),
    )
    expect(draft).toMatchObject({ id: 't.净重_kg_.required', severity: 'info', options: { column: '净重 (kg)' } })
    expect(wordOf('a/b.c-d_e')).toBe('a_b_c-d_e')
  })
})
