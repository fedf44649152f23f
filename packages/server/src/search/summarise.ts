import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { type StatusName, statusNames } from '@biaochi/core/registry/standard.ts'
import type { FoundDocument } from '@biaochi/core/search/query/look-up.ts'
import { factsOf } from './registry-source.ts'

/** What a list shows of a record, from its document, as of the day it was looked up for. */
export function summarise(found: FoundDocument): StandardSummary {
  const { keys: _keys, replaced: _replaced, ...facts } = factsOf(found)
  return {
    id: found.id,
    ...facts,
    titleZh: found.text.titleZh?.[0] ?? null,
    titleEn: found.text.titleEn?.[0] ?? null,
    status: statusOfFound(found),
  }
}

/** The status of a document on the day it was looked up for. */
export function statusOfFound({ current }: Pick<FoundDocument, 'current'>): StatusName {
  return statusNames.find(name => name === current) ?? 'unknown'
}

/** Compares two documents by their numbers. */
export function byOrder(a: FoundDocument, b: FoundDocument): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1
}

/** Each document once, where it first stands. */
export function distinctDocuments<Document extends FoundDocument>(found: readonly Document[]): Document[] {
  return [...new Map(found.map(document => [document.id, document])).values()]
}
