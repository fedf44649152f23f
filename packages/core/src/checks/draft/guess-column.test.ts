import { describe, expect, it } from 'vitest'
import { findPlaceholders, guessColumn } from './guess-column.ts'

const many = (...texts: string[]) => Array.from({ length: 12 }, (_, at) => texts[at % texts.length] ?? '')
const counted = (make: (at: number) => string) => Array.from({ length: 40 }, (_, at) => make(at))

const cases: readonly (readonly [string, string, readonly string[], object])[] = [
  ['whole numbers', '车道数', ['1', '12', '-3'], { type: 'integer', format: 'n..4', isUnique: true }],
  ['decimals', '高度', ['8', '12.25', '0.5'], { type: 'decimal', format: 'n..4,2' }],
  ['leading zeros', '数量', ['001', '020', '300'], { type: 'text' }],
  [
    'whole numbers that name things',
    '行政区划代码',
    counted(at => String(310_101 + at)),
    { type: 'text', format: 'n6' },
  ],
  ['telephones', '手机', counted(at => String(13_800_000_000 + at)), { type: 'text', format: 'n11' }],
  ['days', '日期', ['2024-02-29', '2026-01-01'], { type: 'date', form: 'YYYY-MM-DD' }],
  [
    'days without hyphens',
    '日期',
    counted(at => `202601${String((at % 28) + 1).padStart(2, '0')}`),
    { form: 'YYYYMMDD' },
  ],
  ['numbers of eight digits', '数', counted(at => String(45_000_000 + at * 7)), { type: 'text', format: 'n8' }],
  ['moments', '时间', ['2026-01-15T08:30:00+08:00', '2026-01-15T00:29:44Z'], { type: 'moment' }],
  ['moments with a blank', '时间', ['2026-01-15 08:30:00'], { form: 'YYYY-MM-DD hh:mm:ss' }],
  ['times of day', '时刻', ['08:30', '23:59'], { type: 'moment', form: 'hh:mm' }],
  ['few words', '结果', many('甲', '乙'), { codes: ['乙', '甲'] }],
  ['few numbers', '车道数', many('1', '2'), { type: 'integer' }],
  ['few numbers under a header that says code', '状态', many('1', '2'), { type: 'text', codes: ['1', '2'] }],
  ['texts', '名称', ['甲', '很长的名称很长的名称很长'], { type: 'text', format: 'c..20' }],
  ['nothing', '备注', ['', ' '], { type: 'text', format: 'c..100', isRequired: false, present: 0 }],
  ['blanks around', '名称', [' 甲', '乙'], { isPlain: false }],
  [
    'one day of forty wrong',
    '日期',
    counted(at => (at === 7 ? '2026-02-30' : '2026-01-01')),
    { type: 'date', unfit: 1 },
  ],
  [
    'every tenth wrong',
    '日期',
    counted(at => (at % 10 === 0 ? '不详' : `2026-01-${(at % 20) + 10}`)),
    { type: 'text' },
  ],
  ['a gap', '名称', ['甲', '', '乙'], { isRequired: false, present: 2 }],
]

describe('guessColumn', () => {
  it.each(cases)('takes %s for what they are', (_, name, texts, wanted) => {
    expect(guessColumn(name, texts, [])).toMatchObject(wanted)
  })

  it('leaves out what says that there is no value', () => {
    const texts = ['1', '-', '3']
    expect(findPlaceholders(texts)).toEqual(['-'])
    expect(guessColumn('数', texts, ['-'])).toMatchObject({ type: 'integer', isRequired: false, present: 2 })
  })

  it('finds no such spelling where nothing else stands', () => {
    expect(findPlaceholders(['-', '-', ''])).toEqual([])
  })
})
