import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from './find.ts'
import { normaliseNumber, numberKey, numberKeys, undatedKey } from './normalise.ts'
import type { StandardNumber } from './number.ts'
import { compareNumbers, sortKey } from './order.ts'
import { parseNumber } from './parse.ts'
import { printLine, printNumber } from './print.ts'
import { numberSlug } from './slug.ts'
import { provinces } from './tables/provinces.ts'
import { sectorCodes } from './tables/sectors.ts'

const year = fc.integer({ min: 1980, max: 2029 }).map(String)
const digits = (max: number) => fc.integer({ min: 1, max }).map(String)
const part = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null, freq: 2 }).map(n => (n === null ? '' : `.${n}`))
const padded = fc.tuple(digits(9999), fc.boolean()).map(([n, isPadded]) => (isPadded ? n.padStart(4, '0') : n))
const words = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWYZ'), minLength: min, maxLength: max })
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''))
const is = (text: string) => fc.constant(text)
const plainSectors = sectorCodes
  .filter(sector => sector.serial === undefined && sector.code !== 'DB')
  .map(sector => sector.code)
const provinceCodes = provinces.map(province => province.code)

/** Normal forms of every class, as the rules make them. */
const byClass = {
  national: join(
    fc.constantFrom('GB', 'GB/T', 'GB/Z', 'GBZ', 'GBZ/T', 'GBn', 'GBJ'),
    is(' '),
    digits(99_999),
    part,
    is('-'),
    year,
  ),
  sample: join(
    is('GSB '),
    fc.integer({ min: 10, max: 19 }).map(String),
    is('-'),
    fc.integer({ min: 1000, max: 9999 }).map(String),
    is('-'),
    year,
  ),
  sector: join(fc.constantFrom(...plainSectors), fc.constantFrom('', '/T', '/Z'), is(' '), padded, part, is('-'), year),
  earthquake: join(is('DB/T '), padded, is('-'), year),
  road: join(
    fc.constantFrom('JTG', 'JTG/T'),
    is(' '),
    fc.constantFrom('B01', 'D60', 'F80/1', 'D31-02', '3362'),
    is('-'),
    year,
  ),
  local: join(
    is('DB'),
    fc.constantFrom(...provinceCodes),
    fc.constantFrom('/T', '/Z', ''),
    is(' '),
    padded,
    part,
    is('-'),
    year,
  ),
  city: join(is('DB'), fc.constantFrom('3201', '4403', '6106', '440100'), is('/T '), digits(999), is('-'), year),
  delta: join(
    is('DB'),
    fc.constantFrom('31', '32', '33', '34'),
    is('/T 310'),
    fc.integer({ min: 100, max: 999 }).map(String),
    is('-'),
    year,
  ),
  guidance: join(is('DB31 '), fc.constantFrom('SW', 'SJ', 'GAJ'), is('/Z '), padded, is('-'), year),
  construction: join(
    fc.constantFrom('DG/TJ 08-', 'DGJ 08-', 'DBJ/T 15-', 'DBJ 50-', 'DB/T 29-', 'DBJ61/T ', 'DB13(J)/T ', 'SJG '),
    digits(2999),
    part,
    is('-'),
    year,
  ),
  group: join(is('T/'), words(2, 10), is(' '), padded, part, is('-'), year),
  legacy: join(is('CECS '), digits(500), is(':'), year),
  enterprise: join(
    is('Q/'),
    words(2, 8),
    fc.constantFrom(' ', '.', '-'),
    padded,
    fc.constantFrom('', '.1', '-02', 'S'),
    is('-'),
    year,
  ),
  iso: join(
    fc.constantFrom(
      'ISO',
      'IEC',
      'ISO/IEC',
      'ISO/TS',
      'ISO/IEC TR',
      'IEC TS',
      'ISO/IEC/IEEE',
      'ISO/DIS',
      'ISO Guide',
      'IWA',
    ),
    is(' '),
    digits(62_000),
    fc.constantFrom('', '-1', '-2-40'),
    is(':'),
    year,
    fc.constantFrom('', '/Amd 1:2024', '/Cor 2:2011', '/Amd 1:2015/Cor 1:2016'),
  ),
  itu: join(
    fc.constantFrom('ITU-T H.', 'ITU-T Y.', 'ITU-R BT.'),
    digits(4999),
    fc.constantFrom('', '-6', ' (2021)', ' (08/2021)'),
  ),
  foreign: fc.constantFrom(
    'IEEE 802.11-2020',
    'EN 50128:2011',
    'BS EN ISO 9001:2015',
    'DIN 41612',
    'JIS X 0208:1997',
    'IETF RFC 8259',
    'ASTM D638-14',
  ),
  metrology: join(fc.constantFrom('JJG', 'JJF', 'JJG(交通)'), is(' '), digits(2000), is('-'), year),
  military: join(
    fc.constantFrom('GJB', 'GJB/Z', 'GJBz'),
    is(' '),
    digits(9999),
    fc.constantFrom('', 'A', 'B'),
    is('-'),
    year,
  ),
  plan: join(
    fc.constantFrom('2015', '2021', '2024'),
    fc.integer({ min: 1000, max: 9999 }).map(String),
    fc.constantFrom('-T-', '-Q-', '-Z-'),
    fc.constantFrom('469', '339'),
  ),
} satisfies Record<string, fc.Arbitrary<string>>

const anyNormal = fc.oneof(...Object.values(byClass))
const chinese = fc.oneof(
  byClass.national,
  byClass.sector,
  byClass.local,
  byClass.city,
  byClass.delta,
  byClass.group,
  byClass.construction,
  byClass.metrology,
)

function numberOf(text: string): StandardNumber {
  const number = parseNumber(text)
  if (number.normal === null) throw new Error(`${text}: ${number.findings[0]?.rule}`)
  return number
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
const dashed = (dash: string) => (text: string) => text.replace(/-(\d{4})$/, `${dash}$1`)

/** Ways to misspell that lose nothing. */
const mutations: Readonly<Record<string, (text: string) => string>> = {
  'full width': wide,
  'em dash': dashed('—'),
  'two em dashes': dashed('——'),
  'en dash': dashed('–'),
  'minus sign': dashed('−'),
  'two hyphens': dashed('--'),
  'blanks around the dash': dashed(' — '),
  'a dash read as 一': dashed('一'),
  'division slash': text => text.replaceAll('/', '∕'),
  'fraction slash': text => text.replaceAll('/', '⁄'),
  'no-break blanks': text => text.replaceAll(' ', '\u00a0'),
  'small letters': text => text.toLowerCase(),
  'a line break': text => text.replace(' ', '\n'),
  'zero-width blanks': text => text.replace(/(?<=\d)(?=\d)/, '\u200b'),
  'brackets around': text => `《${text}》`,
}

describe('every number', () => {
  it.each(Object.entries(byClass))('of class %s is its own normal form', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, normal => {
        expect(normaliseNumber(normal)).toBe(normal)
      }),
    )
  })

  it.each(Object.entries(byClass))('of class %s prints, is read and prints the same', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, normal => {
        const printed = printNumber(numberOf(normal))
        const again = numberOf(printed)
        expect(printNumber(again)).toBe(printed)
        expect({ ...again, raw: '', findings: [] }).toEqual({ ...numberOf(normal), raw: '', findings: [] })
      }),
    )
  })

  it.each(Object.entries(mutations))('survives %s', (_name, mutate) => {
    fc.assert(
      fc.property(chinese, normal => {
        expect(normaliseNumber(mutate(normal))).toBe(normal)
        expect(numberKey(mutate(normal))).toBe(numberKey(normal))
      }),
    )
  })

  it('survives the loss of the blank before its serial', () => {
    fc.assert(
      fc.property(fc.oneof(byClass.national, byClass.sector, byClass.delta, byClass.city, byClass.group), normal => {
        expect(normaliseNumber(normal.replace(' ', ''))).toBe(normal)
      }),
    )
  })

  it('keeps what is printed in one line with it', () => {
    fc.assert(
      fc.property(byClass.national, byClass.iso, (own, adopted) => {
        const number = numberOf(`${own}/${adopted}`)
        expect([number, ...number.also].map(one => one.normal)).toEqual([own, adopted])
        expect(numberOf(printLine(number)).also.map(one => one.normal)).toEqual([adopted])
        expect(numberKeys(number)).toEqual([numberKey(own), numberKey(adopted)])
      }),
    )
  })

  it('never fails on any text, and says why where it finds none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'GBDT/Q 31-20.—年') }),
        ),
        text => {
          const number = parseNumber(text)
          expect(number.raw).toBe(text)
          if (number.normal === null) expect(number.findings[0]?.severity).toBe('error')
          else expect(normaliseNumber(number.normal)).toBe(number.normal)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the look-up key', () => {
  it('forgets zeros at the head of a serial, which the normal form keeps', () => {
    expect(numberKey('DB54/T 423-2024')).toBe(numberKey('DB54/T 0423-2024'))
    expect(normaliseNumber('DB54/T 423-2024')).not.toBe(normaliseNumber('DB54/T 0423-2024'))
    expect(numberKey('GB 1234-89')).toBe(numberKey('GB 1234-1989'))
  })

  it.each([
    ['GB 50378-2019', 'GB/T 50378-2019'],
    ['GBZ 2.1-2019', 'GB/Z 2.1-2019'],
    ['DB/T 1523-2024', 'DB31/T 1523-2024'],
    ['GB/T 1.1-2020', 'GB/T 1.10-2020'],
    ['DB31 283-2015', 'DB3128 3-2015'],
  ])('tells %s from %s', (a, b) => {
    expect(numberKey(a)).not.toBe(numberKey(b))
  })

  it('is the same through the years when the year is left out', () => {
    fc.assert(
      fc.property(fc.oneof(byClass.national, byClass.local, byClass.iso), year, (normal, other) => {
        const moved = normal.replace(/([-:])\d{4}(?=$|\/)/, `$1${other}`)
        expect(undatedKey(numberOf(moved))).toBe(undatedKey(numberOf(normal)))
      }),
    )
  })

  it('is given to text that is no number, too', () => {
    expect(numberKey(' 沪府办发〔2022〕 5号')).toBe('沪府办发〔2022〕5号')
  })
})

describe('the order of numbers', () => {
  it('is numeric: 9 before 10, part by part, year by year, undated first', () => {
    const sorted = [
      'GB/T 9-2020',
      'GB/T 10',
      'GB/T 10-1999',
      'GB/T 10-2001',
      'GB/T 10.2-1990',
      'GB/T 10.10-1990',
      'JR/T 1-1999',
      'DB31/T 1-1990',
      'T/CESA 1-2020',
      'ISO 1:2001',
    ]
    expect(
      [...sorted]
        .reverse()
        .map(numberOf)
        .sort(compareNumbers)
        .map(number => number.normal),
    ).toEqual(sorted)
  })

  it('is total and consistent', () => {
    fc.assert(
      fc.property(anyNormal, anyNormal, anyNormal, (a, b, c) => {
        const [x, y, z] = [numberOf(a), numberOf(b), numberOf(c)]
        expect(compareNumbers(x, y) === 0).toBe(a === b)
        expect(compareNumbers(x, y)).toBe(compareNumbers(y, x) === 0 ? 0 : -compareNumbers(y, x))
        if (compareNumbers(x, y) <= 0 && compareNumbers(y, z) <= 0) expect(compareNumbers(x, z)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is that of the keys, which are printable ASCII', () => {
    fc.assert(
      fc.property(anyNormal, anyNormal, (a, b) => {
        const [x, y] = [numberOf(a), numberOf(b)]
        expect(sortKey(x) < sortKey(y)).toBe(compareNumbers(x, y) < 0)
      }),
    )
  })
})

describe('the slug', () => {
  it.each([
    ['GB/T 1.1-2020', 'GBT-1.1-2020'],
    ['GB/Z 43082-2023', 'GB-Z-43082-2023'],
    ['GBZ 2.1-2019', 'GBZ-2.1-2019'],
    ['DB31/T 1523-2024', 'DB31T-1523-2024'],
    ['T/CESA 1040-2019', 'T-CESA-1040-2019'],
    ['ISO/IEC 27001:2022/Amd 1:2024', 'ISO-IEC-27001-2022-Amd-1-2024'],
    ['Q/FSDY-1-2018', 'Q-FSDY_1-2018'],
  ])('of %s is %s', (normal, slug) => {
    expect(numberSlug(normal)).toBe(slug)
  })

  it('differs, without regard to case, where normal forms differ, and needs no escaping in an address', () => {
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(anyNormal, normal => {
        const slug = numberSlug(normal)
        expect(slug).toMatch(/^[\p{L}\p{N}._~-]+$/u)
        expect(seen.get(slug.toLowerCase()) ?? normal).toBe(normal)
        seen.set(slug.toLowerCase(), normal)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('finding', () => {
  const before = fc.constantFrom(
    '本系统应符合',
    '按照《数据质量》（',
    '依据',
    '详见',
    '执行\n',
    '与',
    '、',
    '标准编号：',
    '　',
  )
  const after = fc.constantFrom('的规定。', '）的要求', '，并', '中第5章', '《名称》', '\n', '；', '等标准', '')

  it('finds exactly the number that was put into Chinese prose, in any spelling', () => {
    const spelling = fc.constantFrom(
      (text: string) => text,
      ...Object.values(mutations).filter(
        one => one !== mutations['brackets around'] && one !== mutations['small letters'],
      ),
    )
    fc.assert(
      fc.property(before, chinese, after, spelling, (head, normal, tail, mutate) => {
        // `SL 2010-2012` between commas is a span of years to any reader.
        fc.pre(!/^[A-Z]+ (?:19|20)\d\d-/.test(normal))
        const raw = mutate(normal)
        const text = `数据${head}${raw}${tail}结束`
        const found = findNumbers(text)
        expect(found.map(number => [number.normal, number.raw])).toEqual([[normal, raw]])
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(raw)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds what parsing takes, and gives back exactly the characters it stands on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyNormal, fc.constantFrom('，', '见', '《', '》', ' ', '😀', '\u00ad', '32GB', '—', 'a'))),
        pieces => {
          const text = pieces.join('')
          let end = 0
          for (const number of findNumbers(text)) {
            expect(number.start).toBeGreaterThanOrEqual(end)
            expect(number.raw).toBe(text.slice(number.start, number.end))
            expect(parseNumber(number.raw)).toMatchObject({ normal: number.normal, print: number.print })
            end = number.end
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
