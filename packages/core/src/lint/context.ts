import type {
  DocumentProfile,
  DocumentStage,
  StandardDocument,
  Suppression,
} from '../document/model/standard-document.ts'
import { type Citations, collectCitations } from './index/citations.ts'
import { type DocumentIndex, indexDocument } from './index/document-index.ts'
import { collectMentions, type Mentions } from './index/document-mentions.ts'
import type { AskRegistry } from './registry-facts.ts'

/** What rules know beside the document itself. */
export interface LintContext {
  readonly profile: DocumentProfile
  readonly stage: DocumentStage
  /** `YYYY-MM-DD` that the answers are true for; null when nobody said. */
  readonly asOf: string | null
  /** Null when there is no registry to ask. */
  readonly registry: AskRegistry | null
  readonly index: DocumentIndex
  readonly citations: Citations
  readonly mentions: Mentions
  /** Suppressions that suppressed nothing; only rules that run last see them. */
  readonly idleSuppressions: readonly Suppression[]
}

/** What a lint may be told. */
export interface LintOptions {
  /** The profile of the document, unless given. */
  readonly profile?: DocumentProfile
  /** The stage that the document says, unless given; else a draft. */
  readonly stage?: DocumentStage
  readonly registry?: AskRegistry
  readonly asOf?: string
  /** Ids of rules not to run. */
  readonly disabled?: readonly string[]
  /** Ids of rules to run although they are off there. */
  readonly enabled?: readonly string[]
  /** How many findings of one rule are kept; the counts stay true. 50 unless given. */
  readonly samples?: number
}

/** Makes the context of one run: the indexes are built here, once. */
export function makeContext(document: StandardDocument, options: LintOptions): LintContext {
  const index = indexDocument(document)
  return {
    profile: options.profile ?? document.profile,
    stage: options.stage ?? document.meta.stage ?? 'draft',
    asOf: options.asOf ?? null,
    registry: options.registry ?? null,
    index,
    citations: collectCitations(index),
    mentions: collectMentions(index),
    idleSuppressions: [],
  }
}
