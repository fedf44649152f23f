import type { Finding, Place } from '../finding.ts'
import { columnNamed, matchColumns } from './match-columns.ts'

/** Where the names of the columns stand among the first rows of a table. */
export interface HeaderPlace {
  /** Ordinal of its first row, from 0. */
  readonly start: number
  /** Two when names stand over two rows, as where cells are merged. */
  readonly rows: 1 | 2
  readonly names: readonly string[]
}

/** Rows looked through for the header: above it stand the title of the list, its date, its author. */
const rowsLookedThrough = 10

/**
 * Finds the row, or the two rows, that name most columns we know and tell standards apart; the first row where none does.
 * Of two that name as many the upper one is taken.
 */
export function findHeader(rows: readonly (readonly string[])[]): HeaderPlace {
  const head = rows.slice(0, rowsLookedThrough + 1)
  const counts = head.map(countKnown)
  let best: { place: HeaderPlace; known: number } = { place: { start: 0, rows: 1, names: rows[0] ?? [] }, known: 0 }
  for (const [start, cells] of head.slice(0, rowsLookedThrough).entries()) {
    const alone = counts[start] ?? 0
    if (alone > best.known) best = { place: { start, rows: 1, names: cells }, known: alone }
    const names = joinRows(cells, head[start + 1] ?? [])
    const together = countKnown(names)
    // Two rows are one header only where they name more than either does.
    if (together > Math.max(best.known, alone, counts[start + 1] ?? 0)) {
      best = { place: { start, rows: 2, names }, known: together }
    }
  }
  return best.place
}

/** What to say of a header that is not the first row alone; null where it is. */
export function tellHeader({ start, rows, names }: HeaderPlace, line: number, at: Place): Finding | null {
  if (start === 0 && rows === 1) return null
  const [zh, en] =
    rows === 1 ? [`第 ${line} 行`, `line ${line}`] : [`第 ${line}、${line + 1} 行`, `lines ${line} and ${line + 1}`]
  return {
    rule: 'header-found',
    severity: 'info',
    message: {
      zh: `以${zh}为表头；以上 ${start} 行没有作为记录读取。`,
      en: `The header was found in ${en}; the ${start} rows above were not read as records.`,
    },
    at: { ...at, line },
    evidence: { rows, above: start, names: names.filter(name => name !== '').slice(0, 20) },
  }
}

/** Distinct columns that a row names; none where nothing in it tells standards apart. */
function countKnown(cells: readonly string[]): number {
  const { matches, findings } = matchColumns(cells, {})
  if (findings.some(finding => finding.severity === 'error')) return 0
  return matches.filter(match => match.column !== null).length
}

/**
 * Names over two rows: a cell merged across columns stands over each of them, one merged down has nothing below. Empty
 * where a name stands over another: then the upper row belongs to something else.
 */
function joinRows(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const names: string[] = []
  let over = ''
  for (let index = 0; index < Math.max(upper.length, lower.length); index += 1) {
    const [top, bottom] = [(upper[index] ?? '').trim(), (lower[index] ?? '').trim()]
    const isSpanning = top === '' || (isBlank(upper[index + 1]) && !isBlank(lower[index + 1]))
    if (top !== '') over = top
    const name = bottom === '' ? top : joinNames(over, bottom, isSpanning)
    if (name === null) return []
    names.push(name)
  }
  return names
}

function joinNames(over: string, bottom: string, isSpanning: boolean): string | null {
  const joined = [`${over}${bottom}`, `${bottom}${over}`].find(name => columnNamed(name) !== null)
  if (joined !== undefined) return joined
  const [known, below] = [columnNamed(over), columnNamed(bottom)]
  if (below === null || known === below) return known === null ? `${over} ${bottom}` : over
  return known === null || isSpanning ? bottom : null
}

function isBlank(cell: string | undefined): boolean {
  return (cell ?? '').trim() === ''
}
