import type { StandardDocument } from '../model/standard-document.ts'
import { laySideBySide } from './compare-clauses.ts'
import { compareMeta } from './compare-meta.ts'
import type { DocumentDiff, DocumentSide } from './document-diff.ts'
import { tellData } from './element/tell-data.ts'
import { tellProvisions } from './provision/tell-provisions.ts'
import { summarize } from './summarize.ts'
import { tellClauses } from './tell-clauses.ts'

export interface DiffOptions {
  /** Also unchanged clauses, blocks and parts, so that both documents can be shown whole; false unless given. */
  readonly isWhole?: boolean
}

/**
 * Compares two editions of a document, clause by clause and provision by provision. Both are numbered and annotated: numbers
 * are those that `numberDocument` or the source gave, provisions those of `annotate`.
 */
export function diffDocuments(old: StandardDocument, next: StandardDocument, options: DiffOptions = {}): DocumentDiff {
  const sides = laySideBySide(old, next)
  const told = {
    meta: compareMeta(old.meta, next.meta),
    clauses: tellClauses(sides, options.isWhole ?? false),
    provisions: tellProvisions(sides),
    data: tellData(sides),
  }
  return {
    format: 'biaochi-diff',
    version: 1,
    old: documentSide(old),
    new: documentSide(next),
    ...told,
    summary: summarize(told),
  }
}

function documentSide({ meta, language }: StandardDocument): DocumentSide {
  const title = meta.titles.find(one => one.language === language) ?? meta.titles[0]
  return { number: meta.number, title: title ? title.parts.join('　') : '' }
}
