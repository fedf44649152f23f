import { describe, expect, it } from 'vitest'
import { type DateForm, dateForms, type TimeForm } from '../../../ast.ts'
import { isDateForm, readDay, readSecond } from '../../../reference/date.ts'
import { compileCondition, first } from '../condition-under-test.ts'

function isDay(form: DateForm, days: number) {
  const right = { op: 'constant', value: String(days) } as const
  return compileCondition({ op: 'compare', left: { op: 'day', of: first, form }, is: '=', right })
}

const isDefined = (form: DateForm) => compileCondition({ op: 'defined', of: { op: 'day', of: first, form } })

describe('a date', () => {
  it.each([1896, 1996, 2096])('is counted day by day for nine years from %i, and at the ends', from => {
    const step = {
      op: 'add',
      left: { op: 'day', of: first, form: 'YYYYMMDD' },
      right: { op: 'constant', value: '1' },
    } as const
    const right = { op: 'number', of: { op: 'cell', column: 1 } } as const
    const isNext = compileCondition({ op: 'compare', left: step, is: '=', right })
    for (let time = Date.UTC(from, 0, 1); time < Date.UTC(from + 9, 0, 1); time += 86_400_000) {
      const text = new Date(time).toISOString().slice(0, 10).replaceAll('-', '')
      expect(isNext(text, String(time / 86_400_000 + 1))).toBe(true)
    }
    expect(isDay('YYYY-MM-DD', -719_162)('0001-01-01')).toBe(true)
    expect(isDay('YYYY-MM-DD', 2_932_896)('9999-12-31')).toBe(true)
  })

  it.each(dateForms)('written as %s is one only when the reference says so', form => {
    const isOne = isDefined(form)
    const texts = [
      '2024-02-29',
      '2023-02-29',
      '1900-02-29',
      '2000-02-29',
      '2024-04-31',
      '2024-00-10',
      '2024-13-01',
      '0000-01-01',
    ]
    for (const day of [
      ...texts,
      '2024-1-1',
      '２０２４-01-01',
      '2024-02-2９',
      '2024-02-30',
      '2024-12-32',
      '2024-12-00',
    ]) {
      const [year = '', month = '', rest = ''] = day.split('-')
      const text = form.replace('YYYY', year).replace('MM', month).replace('DD', rest)
      for (const one of [text, ` ${text}`, `${text}0`, `${text} `]) {
        expect([one, isOne(one)]).toEqual([one, readDay(one, form) !== undefined])
      }
    }
  })
})

describe('a moment', () => {
  it.each<[TimeForm, string]>([
    ['YYYY-MM-DDThh:mm:ss', '2024-02-29T23:59:59'],
    ['YYYY-MM-DDThh:mm:ss', '2024-02-29T24:00:00'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59.5Z'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59,123456789+08:00'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59.1234567890+08:00'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59.-05:30'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59-05:30'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59-15:00'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '2024-02-29T23:59:59+08:60'],
    ['YYYY-MM-DDThh:mm:ss[.f]Z', '2024-02-29T23:59:59'],
    ['YYYY-MM-DDThh:mm:ss[.f]Z', '2024-02-29T00:00:00+14:00'],
    ['YYYY-MM-DDThh:mm', '2024-02-29T23:59'],
    ['YYYY/MM/DD hh:mm:ss', '2024/02/29 00:00:60'],
    ['YYYYMMDDhhmmss', '00010101000000'],
    ['YYYYMMDDThhmmss', '99991231T235959'],
    ['hh:mm:ss', '23:59:59'],
    ['hh:mm', '24:00'],
    ['hh:mm', ''],
  ])('in the form %s: %s is what the reference says', (form, text) => {
    const expected = isDateForm(form) ? undefined : readSecond(text, form, 480)
    const value = { op: 'second', of: first, form, offset: 480 } as const
    expect(compileCondition({ op: 'defined', of: value })(text)).toBe(expected !== undefined)
    const right = { op: 'constant', value: String(expected ?? 0) } as const
    expect(compileCondition({ op: 'compare', left: value, is: '=', right })(text)).toBe(expected !== undefined)
  })
})
