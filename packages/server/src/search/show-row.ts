import { chainOf } from '@biaochi/core/registry/chain.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { type Edge, eachEdge } from '@biaochi/core/registry/edges.ts'
import type { ResolvedRelation, StandardSummary, StandardView } from '@biaochi/core/registry/query.ts'
import { chainSource } from './chain-source.ts'
import { addressOf, type IndexRow } from './index-row.ts'
import type { RowSet } from './row-set.ts'

/** What a list shows of a row, as of a day. */
export function summarise(rows: RowSet, row: IndexRow, asOf: Day): StandardSummary {
  const { record } = row
  return {
    id: row.id,
    slug: addressOf(row),
    number: row.number,
    titleZh: record.titleZh,
    titleEn: record.titleEn,
    class: record.class,
    status: rows.status(row, asOf).name,
    issued: record.issued,
    effective: record.effective,
    areas: row.facets.area,
    confidence: record.confidence,
  }
}

/** Everything about a row, as of a day, but its history. */
export function showRow(rows: RowSet, row: IndexRow, asOf: Day): Omit<StandardView, 'history'> {
  const { lookups } = rows
  const summary = (id: string) => {
    const found = lookups.byId.get(id)
    return found ? [summarise(rows, found, asOf)] : []
  }
  const doubles = new Set(row.keys.flatMap(key => lookups.owners(key)))
  doubles.delete(row)
  return {
    record: row.record,
    slug: addressOf(row),
    asOf,
    status: rows.status(row, asOf),
    relations: eachEdge(row.record, lookups.around(row)).map(edge => resolveEdge(edge, summary)),
    chain: chainOf(row.id, chainSource(lookups)).members.flatMap(summary),
    duplicates: [...doubles].map(double => summarise(rows, double, asOf)),
  }
}

function resolveEdge(edge: Edge, summary: (id: string) => readonly StandardSummary[]): ResolvedRelation {
  const { type, direction, number, degree, from, note, record } = edge
  return { type, direction, number, degree, from, note, standard: (record && summary(record.id)[0]) ?? null }
}
