import { numberKey } from '@biaochi/core/number/normalise.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardPage, StandardQuery, StandardSummary } from '@biaochi/core/registry/query.ts'
import type { StatusName } from '@biaochi/core/registry/standard.ts'
import { countFacets } from './facet-counts.ts'
import { foldKey, foldText } from './fold-text.ts'
import type { IndexRow } from './index-row.ts'
import { pageRows } from './page-rows.ts'
import { planQuery } from './plan-query.ts'
import { comparePositions, readCursor, writeCursor } from './position.ts'
import type { RowSet } from './row-set.ts'
import { newTally, selectRows } from './select-rows.ts'

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
    for (const row of beginning.sort((a, b) => (a.order < b.order ? -1 : 1))) found.add(row)
  }
  return [...found].slice(0, limit)
}

/** Enough to choose from; a single letter begins thousands of titles. */
const mostBeginnings = 500

/** What a list shows of a row, as of a day. */
export function summarise(rows: RowSet, row: IndexRow, asOf: Day): StandardSummary {
  return summaryOf(row, rows.status(row, asOf).name)
}

function summaryOf(row: IndexRow, status: StatusName): StandardSummary {
  const { record } = row
  return {
    id: row.id,
    slug: row.slugs[0] ?? row.id,
    number: row.number,
    titleZh: record.titleZh,
    titleEn: record.titleEn,
    class: record.class,
    status,
    issued: record.issued,
    effective: record.effective,
    areas: row.facets.area,
    confidence: record.confidence,
  }
}
