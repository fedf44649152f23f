import type { SqlDialect } from './dialect/sql-dialect.ts'
import type { SharedSql, Sql } from './sql.ts'

/** What a query reads: the cells that it needs as `c0`, `c1` …, and the ordinal of the record as `n` where it is asked for. */
export type SourceOf = (cells: readonly number[]) => string

/** Expressions ready for a query over `from`. */
export interface Rendered {
  readonly from: string
  readonly texts: readonly string[]
}

interface Use {
  readonly name: string
  uses: number
  /** Of the query that computes it, from 1. */
  level: number
  text: string
}

/**
 * Writes expressions over a source. What several of them share becomes a column of an inner query, since engines do not
 * see it by themselves; queries are nested as deeply as such columns need each other.
 */
export function renderOver(
  pieces: readonly Sql[],
  { dialect, source, carried }: { dialect: SqlDialect; source: SourceOf; carried: readonly string[] },
): Rendered {
  const uses = new Map<SharedSql, Use>()
  const cells = new Set<number>()
  for (const piece of pieces) countUses(piece, uses, cells)
  const texts = pieces.map(piece => write(piece, uses).text)
  const columns = [...cells].sort((a, b) => a - b)
  let from = source(columns)
  const kept = [...columns.map(column => `c${column}`), ...carried]
  const levels = Math.max(0, ...[...uses.values()].map(use => use.level))
  for (let level = 1; level <= levels; level++) {
    const made = [...uses.values()].filter(use => use.uses > 1 && use.level === level)
    const items = [...kept, ...made.map(({ text, name }) => `${text} AS ${name}`)]
    from = `SELECT ${items.join(', ')} FROM (${from}${write(dialect.fence, uses).text}) t${level}`
    kept.push(...made.map(({ name }) => name))
  }
  return { from: `(${from}${write(dialect.fence, uses).text}) t`, texts }
}

function countUses(piece: Sql, uses: Map<SharedSql, Use>, cells: Set<number>): void {
  for (const part of piece.parts) {
    if (typeof part === 'string') continue
    if (part.is === 'cell') {
      cells.add(part.column)
      continue
    }
    const use = uses.get(part)
    if (use) {
      use.uses++
      continue
    }
    uses.set(part, { name: `s${uses.size}`, uses: 1, level: 0, text: '' })
    countUses(part.sql, uses, cells)
  }
}

/** The text, and the level of the deepest column that it reads. */
function write(piece: Sql, uses: Map<SharedSql, Use>): { text: string; level: number } {
  let level = 0
  const texts = piece.parts.map(part => {
    if (typeof part === 'string') return part
    if (part.is === 'cell') return `c${part.column}`
    const use = uses.get(part)
    if (!use) throw new TypeError('Every shared piece was counted.')
    if (use.uses === 1) {
      const inner = write(part.sql, uses)
      level = Math.max(level, inner.level)
      return inner.text
    }
    if (use.level === 0) {
      const inner = write(part.sql, uses)
      use.text = inner.text
      use.level = inner.level + 1
    }
    level = Math.max(level, use.level)
    return use.name
  })
  return { text: texts.join(''), level }
}
