import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from './json-fault.ts'

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b": 2\n}'],
    ["{'a': 1}", 1, 2, "'a': 1}"],
    ['{"a" 1}', 1, 2, '"a" 1}'],
    ['[1, 2', 1, 6, ''],
    ['', 1, 1, ''],
    ['{} x', 1, 4, 'x'],
    ['[1 2]', 1, 4, '2]'],
    ['[01]', 1, 2, '01]'],
    ['[1.]', 1, 2, '1.]'],
    ['["a\nb"]', 1, 2, '"a\nb"]'],
    ['[tru]', 1, 2, 'tru]'],
    ['[,]', 1, 2, ',]'],
    ['{"a": }', 1, 7, '}'],
    [']', 1, 1, ']'],
    ['[}', 1, 2, '}'],
    ['{"text": "甲",\r\n "b": nul}', 2, 7, 'nul}'],
  ])('%j: line %i, column %i', (text, line, column, seen) => {
    expect(findJsonFault(text)).toEqual({ line, column, seen })
  })

  it('is nowhere in what is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull()
      }),
    )
  })

  it('is found in whatever JSON.parse refuses, and only there', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '[', '\\', 'x', '0', '\n'),
        (value, place, put) => {
          const json = JSON.stringify(value)
          const at = place % (json.length + 1)
          const text = json.slice(0, at) + put + json.slice(at + 1)
          let isJson = true
          try {
            JSON.parse(text)
          } catch (failure) {
            if (!(failure instanceof SyntaxError)) throw failure
            isJson = false
          }
          expect(findJsonFault(text) === null).toBe(isJson)
        },
      ),
    )
  })

  it('is found below a hundred thousand brackets', () => {
    expect(findJsonFault('['.repeat(100_000))?.column).toBe(100_001)
  })
})
