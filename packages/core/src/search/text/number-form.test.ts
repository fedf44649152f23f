import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberForm, numberTails } from './number-form.ts'

describe('the form in which numbers meet', () => {
  it.each([
    ['GB/T 1.1—2020', 'gbt1.1-2020'],
    ['ＧＢ／Ｔ １．１－２０２０', 'gbt1.1-2020'],
    ['gbt1.1-2020', 'gbt1.1-2020'],
    ['DB31/T 140', 'db31t140'],
    ['31/T 140', '31t140'],
    ['T/SIA 012', 'tsia12'],
    ['JR/T 0197—2020', 'jrt197-2020'],
    ['ISO/IEC 27001:2022/Amd 1:2024', 'isoiec27001-2022amd1-2024'],
    ['DB31/387-2018', 'db31-387-2018'],
    ['DG/TJ08-2119-2021', 'dgtj8-2119-2021'],
    ['GB/T 1689 2015', 'gbt1689-2015'],
    ['', ''],
    ['——', ''],
  ])('of %j is %j', (text, form) => {
    expect(numberForm(text)).toBe(form)
  })

  it('stays as it is when made again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('G', 'b', '/', ' ', '1', '0', '2', '.', '-', '—', ':', '沪') }),
        text => {
          const form = numberForm(text)
          expect(numberForm(form)).toBe(form)
        },
      ),
    )
  })
})

describe('the endings of a number', () => {
  it.each([
    ['GB/T 1.1-2020', ['gbt1.1-2020', 't1.1-2020', '1.1-2020']],
    ['DB31/T 1400-2020', ['db31t1400-2020', '31t1400-2020', 't1400-2020', '1400-2020']],
    ['DB31/387-2018', ['db31-387-2018', '31-387-2018', '387-2018']],
    ['T/SIA 012', ['tsia12', 'sia12', '12']],
    ['H.264', ['h264', '264']],
    ['', []],
  ])('of %s are %j', (number, tails) => {
    const found = numberTails(number)
    expect(found.map(tail => tail.text)).toEqual(tails)
    expect(found.filter(tail => tail.isWhole).map(tail => tail.text)).toEqual(tails.slice(0, 1))
  })
})
