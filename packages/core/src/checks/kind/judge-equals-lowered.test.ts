import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateForms, timeForms } from '../ast.ts'
import { identifierSchemes } from '../identifier/list.ts'
import { holds } from '../reference/evaluate.ts'
import type { KindContext, KnownColumn } from './kind.ts'
import { findKind, kinds } from './list.ts'

const columns: Readonly<Record<string, Omit<KnownColumn, 'ordinal' | 'offset'>>> = {
  text: { type: 'text', form: null },
  other: { type: 'text', form: null },
  number: { type: 'decimal', form: null },
  whole: { type: 'integer', form: null },
  date: { type: 'date', form: 'YYYY-MM-DD' },
  plain: { type: 'date', form: 'YYYYMMDD' },
  month: { type: 'date', form: 'YYYY-MM' },
  moment: { type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f][Z]' },
  local: { type: 'moment', form: 'YYYYMMDDhhmmss' },
  clock: { type: 'moment', form: 'hh:mm' },
}
const names = Object.keys(columns)

const context: KindContext = {
  columnOf: name => ({ ordinal: names.indexOf(name), ...(columns[name] ?? { type: 'text', form: null }), offset: 480 }),
  missing: ['无', 'NULL', '—'],
  codesOf: () => [
    { code: '0', from: null, until: null },
    { code: 'A', from: '2024-02-29', until: null },
    { code: 'A', from: null, until: '2020-01-01' },
    { code: '1', from: null, until: '2024-03-01' },
    { code: '中', from: '2024-02-30', until: null },
  ],
  listTitle: list => ({ zh: list, en: list }),
  keyOf: table => table,
  schemeOf: id => {
    const scheme = identifierSchemes.find(one => one.id === id)
    if (!scheme) throw new Error(id)
    return scheme
  },
  asOf: '2024-02-29',
  now: '2024-02-29T12:00:00.5Z',
}

/** Options of every kind that has a plain meaning, on columns of every type that it may meet. */
const optionsOf: Readonly<Record<string, readonly unknown[]>> = {
  absent: [{ column: 'text' }],
  address: [{ column: 'text' }],
  age: ['date', 'moment', 'local', 'month'].flatMap(column => [{ column }, { column, within: 'P1DT1H' }]),
  among: [{ column: 'text', values: ['A', 1, '中', ''] }],
  band: [
    {
      column: 'text',
      value: 'number',
      bands: [
        { code: 'A', to: '0.1' },
        { code: '1', from: 0.1, to: 12.5 },
      ],
    },
    {
      column: 'text',
      value: 'number',
      open: 'lower',
      bands: [
        { code: 'A', from: -1, to: 1 },
        { code: '1', from: 1 },
      ],
    },
    {
      column: 'text',
      value: 'whole',
      open: 'upper',
      bands: [
        { code: 'A', from: 0, to: 7 },
        { code: 'A', from: 7 },
      ],
    },
    {
      column: 'text',
      value: 'plain',
      bands: [
        { code: 'A', to: '2024-02-29' },
        { code: '1', from: 'today' },
      ],
    },
  ],
  codes: [
    { column: 'text', list: 'x' },
    ...['date', 'plain', 'month', 'moment', 'local', 'clock', 'other'].map(on => ({ column: 'text', list: 'x', on })),
  ],
  coordinate: [
    { longitude: 'number', latitude: 'whole' },
    { longitude: 'text', latitude: 'number', box: [-1, 0, 1, 12.5] },
  ],
  date: dateForms.map(form => ({ column: 'text', form })),
  format: ['a3', 'a..2', 'an4', 'n8', 'n..17,2', 'n5,2', 'n..2,2', 'n3,0', 'c..3', 'c2'].map(format => ({
    column: 'text',
    format,
  })),
  greatest: [{ column: 'number', of: ['whole', 'text', 'other'] }],
  identifier: identifierSchemes.map(({ id }) => ({ column: 'text', scheme: id })),
  length: [
    { column: 'text', minimum: 2, maximum: 3 },
    { column: 'text', maximum: 4, bytes: true },
    { column: 'text', minimum: 3, bytes: true },
    { column: 'date', maximum: 0 },
  ],
  moment: timeForms.map(form => ({ column: 'text', form })),
  number: [{ column: 'text' }, { column: 'text', whole: true }],
  'one-of': [{ columns: ['text', 'other', 'number'] }],
  order: [
    ['number', 'whole'],
    ['date', 'plain'],
    ['date', 'moment'],
    ['local', 'plain'],
    ['text', 'number'],
  ].flatMap(([earlier, later]) => [
    { earlier, later },
    { earlier, later, mayEqual: false },
  ]),
  'part-equals': [
    { column: 'text', start: 2, length: 2, other: 'other' },
    { column: 'text', start: 1, length: 1, other: 'number', otherStart: 2 },
  ],
  pattern: ['[0-9]+', '.{2}', '[一-龥]*', '[^A-Z]?', ''].map(pattern => ({ column: 'text', pattern: pattern || 'A|' })),
  'personal-name': [{ column: 'text' }],
  'plain-text': [{ column: 'text' }, { column: 'text', lines: true }],
  precision: [
    { column: 'text', digits: 3 },
    { column: 'text', decimals: 1 },
    { column: 'text', decimals: 0 },
    { column: 'text', decimals: 0, exactly: true },
    { column: 'text', digits: 4, decimals: 2, exactly: true },
    { column: 'text', digits: 1, decimals: 3 },
  ],
  range: [
    { column: 'number', minimum: 0, maximum: 12.5 },
    { column: 'number', minimum: '0.1', exclusive: true },
    { column: 'text', maximum: '7' },
    { column: 'date', minimum: '2024-02-29', maximum: 'today' },
    { column: 'plain', maximum: '20240229', exclusive: true },
    { column: 'moment', minimum: 'now' },
    { column: 'local', maximum: 'today', exclusive: true },
    { column: 'month', minimum: '2024-02' },
  ],
  required: [{ column: 'text' }],
  'sub-index': [
    {
      value: 'number',
      index: 'whole',
      tables: [
        {
          points: [
            [0, 0],
            [1, 10],
            [7, 12],
          ],
        },
      ],
    },
    {
      value: 'number',
      index: 'text',
      above: 1,
      tables: [
        {
          points: [
            ['-1', 0],
            ['0.1', 7],
            [12.5, 1],
          ],
        },
      ],
    },
    ...['date', 'moment', 'plain'].map(on => ({
      value: 'number',
      index: 'whole',
      on,
      above: '7.0',
      tables: [
        {
          until: '2024-02-28',
          points: [
            [0, 0],
            [1, 1],
          ],
        },
        {
          from: '2024-02-29',
          until: '2024-02-29',
          points: [
            [0, 0],
            [7, 1],
          ],
        },
        {
          from: '2024-02-29',
          points: [
            [0, 7],
            [1, 7],
          ],
        },
      ],
    })),
  ],
}

const scraps = [
  ...[
    '',
    ' ',
    '\t',
    '\u00a0',
    '\u3000',
    '\r',
    '\n',
    '无',
    'NULL',
    '—',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '\ue000',
    '\u0007',
  ],
  ...['0', '1', '7', '-0', '00', '.', '-', '+', '0.1', '0.10', '12.5', '12.50', '1e3', '1,000', '．', '１', '９'],
  ...[
    'A',
    'AB',
    'a',
    'Ａ',
    '中',
    '上海',
    '路',
    '号',
    '·',
    '•',
    'é',
    '𠀀',
    '\ud800',
    '\udc00',
    'e\u0301',
    "'",
    '"',
    '\\',
    '(',
  ],
  ...[
    '2024-02-29',
    '2023-02-29',
    '2024-02-28',
    '20240229',
    '20240230',
    '2024/02/29',
    '2024.02.29',
    '2024-02',
    '2024-13',
  ],
  ...['202402', '2024', '0000', '0001-01-01', '9999-12-31', '20240229235959', '2024-02-29T12:00:00Z', '+08:00'],
  ...['2024-02-29T12:00:00.5', '2024-02-29T12:00', '2024-02-29 12:00:00', 'T', ':', '12:30', '24:00', '23:59:60', ',5'],
  ...['123456789012345678901234567890', '1234567890123456789012345678901', '99999999999999999999'],
  ...['11010519491231002X', '91310000MA1K35P41X', '9780306406157', '4006381333931', '310000', '13800138000'],
]
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...scraps) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...scraps), { maxLength: 3 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: 30 }).map(String) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -2, max: 13 }), fc.nat(9)).map(([a, b]) => `${a}.${b}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
)
/** A date, a moment, a number in its column more often than elsewhere. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-29', '2024-02-28', '2024-03-01', '2020-01-01', '2023-02-29'],
  plain: ['20240229', '20240228', '20240301', '20200101'],
  month: ['2024-02', '2024-01', '2024-03'],
  moment: ['2024-02-29T12:00:00Z', '2024-02-29T20:00:00.9', '2024-02-29T20:00:01', '2024-02-28T23:00:00+14:00'],
  local: ['20240229200000', '20240229200001', '20240228000000', '20240229996060'],
  number: ['0', '0.1', '0.10', '1', '7', '12.5', '12.51'],
  whole: ['0', '1', '7', '10', '12'],
}
const record = fc.tuple(
  ...names.map(name =>
    fc.oneof({ weight: 1, arbitrary: cell }, { weight: 1, arbitrary: fc.constantFrom(...(fitting[name] ?? scraps)) }),
  ),
)

describe('the plain meaning of a kind', () => {
  const withMeaning = kinds.filter(({ id }) => {
    const [first] = optionsOf[id] ?? []
    return first !== undefined && findKind(id)?.bind(first).judge
  })

  it('is tried of every kind that has one', () => {
    const without = ['arithmetic', 'dependency', 'expression', 'freshness', 'outlier', 'reference', 'row-count']
    const rest = kinds.map(({ id }) => id).filter(id => !withMeaning.some(kind => kind.id === id))
    expect(rest).toEqual([...without, 'sequence', 'unique'])
  })

  it.each(withMeaning)('is what $id is lowered to, on dirty cells', ({ id, bind }) => {
    for (const options of optionsOf[id] ?? []) {
      const bound = bind(options)
      const shape = bound.lower(context)
      if (shape.over !== 'record') throw new TypeError(`${id} is about more than one record`)
      const judge = (cells: readonly string[]) => bound.judge?.(name => cells[names.indexOf(name)] ?? '', context)
      fc.assert(
        fc.property(record, cells => {
          const scene = { cells, keys: new Map() }
          const lowered = holds(shape.applies, scene) ? holds(shape.violated, scene) : null
          expect({ options, verdict: lowered }).toEqual({ options, verdict: judge(cells) })
        }),
        { numRuns: 200 },
      )
    }
  })
})
