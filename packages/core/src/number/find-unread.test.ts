import { describe, expect, it } from 'vitest'
import { findNumbers } from './find.ts'
import { findUnread } from './find-unread.ts'

const unreadIn = (text: string) => findUnread(text, findNumbers(text))

describe('what looks like a number and could not be read', () => {
  it.each([
    ['按 GB/T 1234X-2020 执行', 'GB/T 1234X-2020', 'letter-in-serial'],
    ['见DB31/T 12З4。', 'DB31/T 12З4', 'foreign-letter'],
    ['GB/T 1.1-20200', 'GB/T 1.1-20200', 'year-impossible'],
    ['（GB/T 12O4—2019）', 'GB/T 12O4—2019', 'letter-among-digits'],
    ['ISO 9001:20l5 的规定', 'ISO 9001:20l5', 'letter-among-digits'],
    ['《GB/T 22239-20l9》', 'GB/T 22239-20l9', 'letter-among-digits'],
    ['GB 1234567-2020', 'GB 1234567-2020', 'serial-too-long'],
    ['T/CESA 10X1-2019', 'T/CESA 10X1-2019', 'letter-in-serial'],
    ['ＧＢ／Ｔ　５０３７８Ａ', 'ＧＢ／Ｔ　５０３７８Ａ', 'letter-in-serial'],
    ['gb/t 19001a', 'gb/t 19001a', 'letter-in-serial'],
    ['依据YD/T 12В4-2010标准', 'YD/T 12В4-2010', 'foreign-letter'],
  ])('%s', (text, raw, rule) => {
    const [found, ...others] = unreadIn(text)
    expect([found?.raw, found?.reason.rule, others]).toEqual([raw, rule, []])
    expect(found && text.slice(found.start, found.end)).toBe(raw)
  })

  it.each([
    '按 GB/T 1234-2020 执行，DB31/T 1566—2025，GB/T 20001.1，GB/T 1804-m',
    'GB/T XXXXX—2024、DB31/T ×××—2024、DBXX/T XXXX—XXXX、GB/T 1.1—202X',
    '内存 32GB 1600X，型号 GB2312A、T/R-20X4、DN100、ISO 400A',
    '沪府办发〔2022〕5号，AB/T 12X4，kg/t 12a，https://a.example/GB/T 1234X-2020',
    'GB/T、DB31/T 和 T/CESA 都是代号',
    'GB/T 2828.1-2012（ISO 2859-1:1999，IDT）',
  ])('is nothing of %s', text => {
    expect(unreadIn(text).map(({ raw }) => raw)).toEqual([])
  })

  it('takes time in proportion to a hostile text', () => {
    for (const piece of ['GB/T 1', 'GB/T ', 'DB31/T 12З4.', 'GB/T 1X-', 'Т', 'a.1']) {
      const text = piece.repeat(2 ** 15)
      expect(unreadIn(text).every(({ start, end }) => end - start < 100)).toBe(true)
    }
  })
})
