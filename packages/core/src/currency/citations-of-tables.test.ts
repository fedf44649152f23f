import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citedInSheets } from './cited-in-sheets.ts'
import type { TableRow } from './table-columns.ts'

function sheet(name: string | null, ...rows: readonly (readonly string[])[]) {
  const cellsOf = (texts: readonly string[]): TableRow['cells'] =>
    texts.flatMap((text, index) => (text ? [{ column: index + 1, text }] : []))
  return { name, rows: rows.map((texts, index) => ({ row: index + 1, cells: cellsOf(texts) })) }
}

describe('citations of sheets', () => {
  it('have sheet and cell, in whatever cell they stand', () => {
    const { citations: found } = citedInSheets([
      sheet('甲', ['', '见 GB/T 101-2001、GB/T 102-2002'], [], ['说明']),
      sheet('乙', ['GB/T 103-2003']),
    ])
    expect(found.map(({ number, place }) => [number.normal, place])).toEqual([
      ['GB/T 101-2001', { sheet: '甲', cell: 'B1' }],
      ['GB/T 102-2002', { sheet: '甲', cell: 'B1' }],
      ['GB/T 103-2003', { sheet: '乙', cell: 'A1' }],
    ])
  })

  it('have the title of their row, where a header names the columns', () => {
    const { citations: found } = citedInSheets([
      sheet(
        null,
        ['标准清单'],
        ['序号', '标准名称', '标准编号'],
        ['1', '《甲规范》', 'GB/T 101-2001'],
        ['2', '', 'GB/T 102-2002'],
      ),
    ])
    expect(found.map(({ number, citedTitle }) => [number.normal, citedTitle])).toEqual([
      ['GB/T 101-2001', '甲规范'],
      ['GB/T 102-2002', null],
    ])
  })

  it('are believed in a column of numbers where prose would need more words', () => {
    const cells = ['XF 480', 'HB 5287-96', '无']
    expect(citedInSheets([sheet(null, ['型号'], ...cells.map(cell => [cell]))]).citations).toEqual([])
    const { citations: found } = citedInSheets([sheet(null, ['标准号'], ...cells.map(cell => [cell]))])
    expect(found.map(({ number }) => number.normal)).toEqual(['XF 480', 'HB 5287-1996'])
  })

  it('never reach over the end of a cell', () => {
    const { citations: found } = citedInSheets([
      sheet(null, ['GB', '1234'], ['T/CESA 101-2020', 'T/CECS 102-2020'], ['GB/T 101', '2001']),
    ])
    expect(found.map(({ number, place }) => [number.raw, 'cell' in place && place.cell])).toEqual([
      ['T/CESA 101-2020', 'A2'],
      ['T/CECS 102-2020', 'B2'],
      ['GB/T 101', 'A3'],
    ])
  })

  it('stand in the cell that they are said to stand in, whatever the cells hold', () => {
    const piece = fc.constantFrom(
      'GB/T',
      'GB',
      ' 101',
      '-2001',
      '—',
      '/ISO 9001:2015',
      'T/CESA 1-2020',
      'DB31/T 310',
      '见',
      '》',
      '',
      '12',
    )
    const cell = fc.array(piece, { maxLength: 5 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), rows => {
        const texts = new Map<string, string>(
          rows.flatMap((row, y) => row.map((text, x) => [`${'ABCD'.charAt(x)}${y + 1}`, text] as const)),
        )
        for (const { number, place } of citedInSheets([sheet(null, ...rows)]).citations) {
          expect(texts.get('cell' in place ? place.cell : '')).toContain(number.raw)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are all found in a table of any length', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`示例 ${index}`, `GB/T ${index + 1}-2001`])
    const { citations: found } = citedInSheets([sheet(null, ...rows)])
    expect(found.length).toBe(rows.length)
    expect(found.at(-1)?.place).toEqual({ sheet: null, cell: 'B20000' })
  })
})
