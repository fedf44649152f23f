import type { Finding, Place } from '../finding.ts'
import { type Column, columns } from './columns.ts'

/** How the columns of a table were understood: the header, column by column. */
export interface ColumnMatch {
  readonly header: string
  /** Null for one that is not known, or that repeats another. */
  readonly column: Column | null
}

/** The columns of a table with what was not understood of them. */
export interface ColumnMatches {
  readonly matches: readonly ColumnMatch[]
  readonly findings: readonly Finding[]
}

/** Finds the column that each header names, in Chinese or English, whatever its case, blanks, brackets and marks. */
export function matchColumns(header: readonly string[], place: Place): ColumnMatches {
  const findings: Finding[] = []
  const taken = new Map<Column, string>()
  const matches = header.map((name): ColumnMatch => {
    const column = byName.get(foldName(name)) ?? byName.get(foldName(name.replace(/[(（[【].*$/, ''))) ?? null
    const other = column && taken.get(column)
    if (other !== undefined && other !== null) findings.push(doubled({ name, other }, place))
    else if (column) taken.set(column, name)
    else if (name.trim() !== '') findings.push(unknown(name, place))
    return { header: name, column: other === undefined ? column : null }
  })
  const hasIdentity = ['number', 'title_zh', 'title_en'].some(id => matches.some(match => match.column?.id === id))
  if (!hasIdentity) findings.push(nothingToGoBy(header, place))
  return { matches, findings }
}

/** The column that a name means, or null. */
export function columnNamed(name: string): Column | null {
  return byName.get(foldName(name)) ?? null
}

/** The column whose name is spelt most like this one, or null when none is near. */
export function nearestColumn(name: string): Column | null {
  const folded = foldName(name)
  let best: { column: Column | null; distance: number } = { column: null, distance: Math.ceil(folded.length / 2) }
  for (const [known, column] of byName) {
    const distance = editDistance(folded, known, best.distance)
    if (distance < best.distance) best = { column, distance }
  }
  return best.column
}

const byName: ReadonlyMap<string, Column> = new Map(
  columns.flatMap(column =>
    [column.id, column.title.zh, column.title.en, ...column.names].map(name => [foldName(name), column] as const),
  ),
)

function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*.:：·/()]+/g, '')
}

/** Levenshtein's distance; at least `limit` when it is not below it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? limit
}

function unknown(name: string, place: Place): Finding {
  const near = nearestColumn(name)
  const hint = near && {
    zh: `是否指“${near.title.zh}”（${near.id}）？`,
    en: `Did you mean “${near.title.en}” (${near.id})?`,
  }
  return {
    rule: 'column-unknown',
    severity: 'warning',
    message: { zh: `不认识列“${name}”，其内容没有读取。`, en: `The column “${name}” is not known; it was not read.` },
    at: { ...place, column: name },
    evidence: { nearest: near?.id ?? null },
    fix: hint ?? { zh: '列名见 docs/guide/registry.md。', en: 'The names of columns are in docs/guide/registry.md.' },
  }
}

function doubled({ name, other }: { name: string; other: string }, place: Place): Finding {
  return {
    rule: 'column-doubled',
    severity: 'warning',
    message: {
      zh: `列“${name}”与“${other}”是同一列，只读取了前一列。`,
      en: `The column “${name}” is the same as “${other}”; only the first was read.`,
    },
    at: { ...place, column: name },
    fix: { zh: '合并这两列，或给其中一列换个名字。', en: 'Join the two columns, or rename one of them.' },
  }
}

function nothingToGoBy(header: readonly string[], place: Place): Finding {
  const shown = header.slice(0, 20).map(name => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  return {
    rule: 'no-number-and-no-title-column',
    severity: 'error',
    message: {
      zh: `表中既没有标准号列也没有名称列，无法识别其中的标准。表头是：${shown.join('、') || '（空）'}`,
      en: `The table has neither a column of numbers nor one of titles, so no standard in it can be told. Its header: ${shown.join(', ') || '(empty)'}`,
    },
    at: place,
    fix: {
      zh: '第一行应为列名，例如：标准号,标准名称,发布日期,实施日期。',
      en: 'The first row must hold the names of the columns, such as number,title_zh,issued,effective.',
    },
  }
}
