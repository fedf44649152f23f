import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refuseLongText } from './stream-findings.ts'
import { StringTable } from './string-table.ts'
import { TextBytes } from './xml-text.ts'

const encoder = new TextEncoder()

function tableOf(texts: readonly string[]): StringTable {
  const table = new StringTable(1e9)
  for (const text of texts) {
    const bytes = encoder.encode(`<${text}>`)
    table.add(bytes, 1, bytes.length - 1)
  }
  return table
}

function textAt(table: StringTable, index: number): string | null {
  const target = new TextBytes(1e9, bytes => refuseLongText('x', bytes, 0))
  target.appendAscii('-')
  return table.appendTo(target, index) ? target.textFrom(1) : null
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }).map(text => text.toWellFormed()),
  fc.string({ unit: fc.constantFrom(...'0123456789-:T. /'), maxLength: 80 }),
  fc.nat(400).map(length => '标'.repeat(length)),
)

describe('the table of strings', () => {
  test('gives back every string, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 30 }), (texts, order) => {
        const table = tableOf(texts)
        for (const index of [...texts.keys(), ...order]) expect(textAt(table, index)).toBe(texts[index] ?? null)
      }),
    )
  })

  test('over many pages, with strings longer than one', () => {
    const texts = Array.from({ length: 300 }, (_, index) =>
      index % 50 === 7 ? `${index}`.repeat(600_000) : `${index}`.padStart(5000 + index, index % 2 ? '7' : 'x'),
    )
    const table = tableOf(texts)
    for (const index of [299, 0, 1, 2, 7, 8, 57, 58, 150, 151, 298, 299]) {
      expect(textAt(table, index) === texts[index], `string ${index}`).toBe(true)
    }
  })

  test.each([-1, 1, 1.5, Number.NaN])('has no string %d', index => {
    expect(textAt(tableOf(['a']), index)).toBeNull()
  })
})
