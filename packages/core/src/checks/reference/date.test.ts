import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateForm, dateForms, type TimeForm } from '../ast.ts'
import { readDay, readSecond } from './date.ts'

describe('a day', () => {
  it.each<[string, DateForm, number | undefined]>([
    ['1970-01-01', 'YYYY-MM-DD', 0],
    ['1969-12-31', 'YYYY-MM-DD', -1],
    ['1900-02-28', 'YYYY-MM-DD', -25_509],
    ['1900-02-29', 'YYYY-MM-DD', undefined],
    ['1900-03-01', 'YYYY-MM-DD', -25_508],
    ['2000-02-29', 'YYYY-MM-DD', 11_016],
    ['2100-02-29', 'YYYY-MM-DD', undefined],
    ['2024-02-30', 'YYYY-MM-DD', undefined],
    ['0001-01-01', 'YYYY-MM-DD', -719_162],
    ['0000-12-31', 'YYYY-MM-DD', undefined],
    ['9999-12-31', 'YYYY-MM-DD', 2_932_896],
    ['2024-04-31', 'YYYY-MM-DD', undefined],
    ['2024-13-01', 'YYYY-MM-DD', undefined],
    ['2024-00-01', 'YYYY-MM-DD', undefined],
    ['2024-01-00', 'YYYY-MM-DD', undefined],
    ['2024-1-01', 'YYYY-MM-DD', undefined],
    [' 2024-01-01', 'YYYY-MM-DD', undefined],
    ['２024-01-01', 'YYYY-MM-DD', undefined],
    ['-024-01-01', 'YYYY-MM-DD', undefined],
    ['20240229', 'YYYYMMDD', 19_782],
    ['2024/02/29', 'YYYY/MM/DD', 19_782],
    ['2024.02.29', 'YYYY.MM.DD', 19_782],
    ['2024-02', 'YYYY-MM', 19_754],
    ['202402', 'YYYYMM', 19_754],
    ['2024', 'YYYY', 19_723],
    ['2024-02-29', 'YYYY/MM/DD', undefined],
    ['', 'YYYY', undefined],
  ])('%s as %s is %s', (text, form, expected) => {
    expect(readDay(text, form)).toBe(expected)
  })

  it('is the one that the platform counts, in every form that has one', () => {
    const least = Date.UTC(1970, 0, 1) / 86_400_000 - 719_162
    fc.assert(
      fc.property(fc.integer({ min: least, max: 2_932_896 }), day => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
        for (const form of dateForms.filter(one => one.includes('D'))) {
          expect(readDay(text.replaceAll('-', separatorOf(form)), form)).toBe(day)
        }
      }),
    )
  })
})

function separatorOf(form: DateForm): string {
  return form.replaceAll(/[A-Z]/g, '').slice(0, 1)
}

describe('a moment', () => {
  it.each<[string, TimeForm, number | undefined]>([
    ['1970-01-01T00:00:00', 'YYYY-MM-DDThh:mm:ss', -480 * 60],
    ['1970-01-01T08:00:00', 'YYYY-MM-DDThh:mm:ss', 0],
    ['1970-01-01T00:00:00Z', 'YYYY-MM-DDThh:mm:ss', undefined],
    ['1970-01-01T00:00:00Z', 'YYYY-MM-DDThh:mm:ss[.f][Z]', 0],
    ['1970-01-01T08:00:00+08:00', 'YYYY-MM-DDThh:mm:ss[.f][Z]', 0],
    ['1970-01-01T08:00:00', 'YYYY-MM-DDThh:mm:ss[.f][Z]', 0],
    ['1970-01-01T08:00:00.999999999', 'YYYY-MM-DDThh:mm:ss[.f][Z]', 0],
    ['1970-01-01T08:00:00,5', 'YYYY-MM-DDThh:mm:ss[.f][Z]', 0],
    ['1970-01-01T08:00:00.', 'YYYY-MM-DDThh:mm:ss[.f][Z]', undefined],
    ['1970-01-01T08:00:00.1234567890', 'YYYY-MM-DDThh:mm:ss[.f][Z]', undefined],
    ['1970-01-01T00:00:00', 'YYYY-MM-DDThh:mm:ss[.f]Z', undefined],
    ['1970-01-01T00:00:00.5-01:30', 'YYYY-MM-DDThh:mm:ss[.f]Z', 5400],
    ['1970-01-01T14:00:00+14:00', 'YYYY-MM-DDThh:mm:ss[.f]Z', 0],
    ['1970-01-01T14:00:00+14:01', 'YYYY-MM-DDThh:mm:ss[.f]Z', undefined],
    ['1970-01-01T00:00:00+0800', 'YYYY-MM-DDThh:mm:ss[.f]Z', undefined],
    ['1970-01-01 24:00:00', 'YYYY-MM-DD hh:mm:ss', undefined],
    ['1970-01-01 23:59:60', 'YYYY-MM-DD hh:mm:ss', undefined],
    ['1970-01-01 23:60', 'YYYY-MM-DD hh:mm', undefined],
    ['1970-01-01 08:01', 'YYYY-MM-DD hh:mm', 60],
    ['1970-01-01T08:01', 'YYYY-MM-DDThh:mm', 60],
    ['1970/01/01 08:00:01', 'YYYY/MM/DD hh:mm:ss', 1],
    ['19700101080001', 'YYYYMMDDhhmmss', 1],
    ['19700101T080001', 'YYYYMMDDThhmmss', 1],
    ['1970-02-29 00:00', 'YYYY-MM-DD hh:mm', undefined],
    ['00:00:01', 'hh:mm:ss', 1],
    ['23:59', 'hh:mm', 86_340],
    ['24:00', 'hh:mm', undefined],
  ])('%s as %s, in China, is %s', (text, form, expected) => {
    expect(readSecond(text, form, 480)).toBe(expected)
  })

  it('is the one that the platform counts', () => {
    const moment = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 })
    fc.assert(
      fc.property(moment, fc.integer({ min: -840, max: 840 }), (second, offset) => {
        const local = new Date((second + offset * 60) * 1000)
        fc.pre(local.getUTCFullYear() >= 1 && local.getUTCFullYear() <= 9999)
        const text = local.toISOString().slice(0, 19)
        expect(readSecond(text, 'YYYY-MM-DDThh:mm:ss', offset)).toBe(second)
        expect(readSecond(`${text}${zoneOf(offset)}`, 'YYYY-MM-DDThh:mm:ss[.f]Z', 0)).toBe(second)
      }),
    )
  })
})

function zoneOf(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
