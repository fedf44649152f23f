import { hash } from 'node:crypto'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import type { StoredRecord } from '@biaochi/core/log/record-audit.ts'
import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { type DumpedLine, type DumpedRow, textIn } from './dump.ts'
import { lookUpText } from './look-up-text.ts'
import { tokenState, watchState } from './record-state.ts'

/** The record in a row; null for rows that hold none of their own. */
export function recordOf({ table, row }: DumpedLine): StoredRecord | null {
  const canonical = textIn(row, 'record')
  if (table === 'standard') {
    const isBesideTrue = says(canonical, record => {
      const sourceKey = typeof record.sourceKey === 'string' ? lookUpText(record.sourceKey) : null
      return record.id === row.id && record.revision === row.revision && sourceKey === row.source_key
    })
    return { kind: 'standard', key: textIn(row, 'id'), canonical, isBesideTrue }
  }
  if (table === 'framework' || table === 'programme') {
    const isBesideTrue = says(
      canonical,
      record =>
        record.id === row.id &&
        record.version === row.version &&
        (table === 'programme' || record.from === row.valid_from),
    )
    return { kind: table, key: `${row.id}@${row.version}`, canonical, isBesideTrue }
  }
  if (table === 'document') return documentRecord(row, canonical)
  if (table === 'watch') return watchRecord(row)
  return table === 'token' ? tokenRecord(row) : null
}

/** The text is held to the digest that the record states of it. */
function documentRecord(row: DumpedRow, canonical: string): StoredRecord {
  const isBesideTrue = says(
    canonical,
    record =>
      record.slug === row.slug &&
      record.version === row.version &&
      record.standard === row.standard_id &&
      record.sha256 === hash('sha256', textIn(row, 'content')),
  )
  return { kind: 'document', key: `${row.slug}@${row.version}`, canonical, isBesideTrue }
}

function watchRecord(row: DumpedRow): StoredRecord {
  const id = textIn(row, 'id')
  const watch = readRecord(textIn(row, 'record')) as WatchList | null
  const canonical = watch ? canonicalise(watchState(watch).value) : textIn(row, 'record')
  return { kind: 'watch', key: id, canonical, isBesideTrue: watch === null || watch.id === id }
}

function tokenRecord(row: DumpedRow): StoredRecord {
  const { key, kind, value } = tokenState({
    id: textIn(row, 'id'),
    sha256: textIn(row, 'sha256'),
    createdAt: textIn(row, 'created_at'),
    revokedAt: row.revoked_at === null ? null : textIn(row, 'revoked_at'),
  })
  return { kind, key, canonical: canonicalise(value), isBesideTrue: true }
}

/** Whether a record says something; what can't be read is for its digest to report. */
function says(canonical: string, test: (record: Readonly<Record<string, unknown>>) => boolean): boolean {
  const record = readRecord(canonical)
  return record === null || test(record)
}

/** A stored record as it can be looked at; null for text that is no JSON. */
export function readRecord(canonical: string): Readonly<Record<string, unknown>> | null {
  try {
    return Object(JSON.parse(canonical)) as Readonly<Record<string, unknown>>
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
