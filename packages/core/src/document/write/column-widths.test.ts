import { expect, it } from 'vitest'
import { type ColumnText, shareColumns } from './column-widths.ts'

const line = 100
const padding = 2

function widths(rows: readonly (readonly string[])[]): number[] {
  const texts = rows.flatMap((row, at) => row.map((text, column): ColumnText => ({ column, text, isHeader: at === 0 })))
  const shares = shareColumns(texts, { columns: rows[0]?.length ?? 0, line, padding })
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  return shares.map(share => share * line)
}

it('columns that say as much are as wide, and one that says more is wider, not in full proportion', () => {
  const [first = 0, second = 0, third = 0] = widths([
    ['甲乙丙', '丁戊己', '庚辛壬'],
    ['一二三四五', '一二三四五', '一二三四五一二三四五一二三四五一二三四五'],
  ])
  expect(first).toBeCloseTo(second)
  expect(third).toBeGreaterThan(first)
  expect(third).toBeLessThan(4 * first)
})

it('no column is narrower than its longest word or a short heading', () => {
  const long = '停车场主出入口的经度和纬度所在的位置，以及其他许多说明'
  const [code = 0, unit = 0, range = 0, name = 0] = widths([
    ['标识符', '单位', '值域', '英文名称', '定义', '备注'],
    ['PF001', '—', '0.01~99999.99', 'administrative division code', long, long],
  ])
  expect(code).toBeGreaterThanOrEqual(padding + 6)
  expect(unit).toBeGreaterThan(padding + 3.99)
  expect(range).toBeGreaterThanOrEqual(padding + 13)
  expect(name).toBeGreaterThanOrEqual(padding + 14)
})

it('a word longer than a column can be breaks, and words that have no room together share it', () => {
  const [address = 0, other = 0] = widths([
    ['地址', '说明'],
    [`https://example.org/${'a'.repeat(200)}`, '文'],
  ])
  expect(other).toBeGreaterThan(padding + 3.99)
  expect(address).toBeLessThan(line)
  const crowded = widths([new Array<string>(12).fill('YYYYMMDDhhmmss')])
  expect(Math.max(...crowded) - Math.min(...crowded)).toBeCloseTo(0)
})

it('a table without words has columns of the same width', () => {
  expect(widths([['', '', '', '']])).toEqual([25, 25, 25, 25])
})
