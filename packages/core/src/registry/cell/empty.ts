const placeholders = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '暂无',
  '空',
  'null',
  'none',
  'nil',
  'n/a',
  'na',
  '0000-00-00',
])

/** True for a cell that says nothing: empty, or one of the marks that registers put where they have nothing. */
export function isEmptyCell(cell: string): boolean {
  return placeholders.has(cell.trim().toLowerCase())
}
