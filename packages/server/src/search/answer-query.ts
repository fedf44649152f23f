import { numberKey } from '@biaochi/core/number/normalise.ts'
import type { StandardPage, StandardQuery } from '@biaochi/core/registry/query.ts'
import { countFacets } from './facet-counts.ts'
import { foldKey, foldText } from './fold-text.ts'
import { byOrder, type IndexRow } from './index-row.ts'
import { pageRows } from './page-rows.ts'
import { planQuery } from './plan-query.ts'
import { comparePositions, readCursor, writeCursor } from './position.ts'
import type { RowSet } from './row-set.ts'
import { newTally, selectRows } from './select-rows.ts'
import { summarise } from './show-row.ts'

/** One page of a list; null for a cursor of another list. */
export function answerList(rows: RowSet, query: StandardQuery): StandardPage | null {
  const after = query.cursor === null ? null : readCursor(query.cursor, query.sort)
  if (query.cursor !== null && after === null) return null
  const plan = planQuery(query, rows.dictionaries)
  const tally = newTally(rows.dictionaries)
  const placed = rows.segments
    .map(segment => ({ segment, selection: selectRows(segment, plan, { tally, code: rows.statusCode }) }))
    .flatMap(({ segment, selection }) => pageRows(segment, selection, { plan, after, count: query.limit + 1 }))
    .sort((a, b) => comparePositions(a.position, b.position))
  const items = placed.slice(0, query.limit)
  const last = items.at(-1)
  return {
    total: tally.total,
    items: items.map(({ row }) => summarise(rows, row, query.asOf)),
    facets: countFacets(tally, rows.dictionaries, plan),
    next: last && placed.length > items.length ? writeCursor(query.sort, last.position) : null,
  }
}

/** Rows whose numbers begin with a text, then rows with a title that does, each in the order of numbers. */
export function answerSuggestion(rows: RowSet, text: string, limit: number): IndexRow[] {
  const key = foldKey(numberKey(text))
  const word = foldText(text)
  if (word === '') return []
  const found = new Set<IndexRow>()
  for (const [column, pattern] of [['keys', key] as const, ['words', word] as const]) {
    if (pattern === '' || found.size >= limit) continue
    const beginning = rows.segments.flatMap(segment => {
      const hits: IndexRow[] = []
      segment[column].eachBeginning(pattern, ordinal => {
        const row = segment.rows[ordinal]
        if (row && segment.alive[ordinal]) hits.push(row)
        return hits.length < mostBeginnings
      })
      return hits
    })
    for (const row of beginning.sort(byOrder)) found.add(row)
  }
  return [...found].slice(0, limit)
}

/** Enough to choose from; a single letter begins thousands of titles. */
const mostBeginnings = 500
