import type { DocumentDiff } from '@biaochi/core/document/diff/document-diff.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import { type DraftFile, readDraft } from './read-draft.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** The documents are sent along, not the file. */
const nothing = new Uint8Array()

/** Compares two drafts of any kind, clause by clause and requirement by requirement. Keeps nothing. */
export async function compareDrafts(old: DraftFile, next: DraftFile): Promise<DocumentDiff | Refusal> {
  const before = await readDraft(old)
  if (isRefusal(before)) return before
  const after = await readDraft(next)
  if (isRefusal(after)) return after
  const asked = { file: { name: next.name, bytes: nothing }, old: before.document, next: after.document }
  const { value, findings } = await runInThread('compare', asked)
  return value ?? { refused: findings }
}
