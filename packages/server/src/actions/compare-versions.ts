import type { DocumentDiff } from '@biaochi/core/document/diff/document-diff.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'
import { showDocument } from './show-document.ts'

/** Two versions of a held document, the one before first, and what became of it. */
export interface Comparison {
  readonly old: number
  readonly next: number
  readonly diff: DocumentDiff | Refusal
}

/** Compares two versions of a held document; null when one of them is not there. */
export async function compareVersions(
  context: Pick<Context, 'store'>,
  slug: string,
  { old, next }: { readonly old: number; readonly next: number },
): Promise<Comparison | null> {
  const [before, after] = [await showDocument(context, slug, old), await showDocument(context, slug, next)]
  if (!before || !after) return null
  const asked = { file: { name: after.held.file, bytes: new Uint8Array() }, old: before.document, next: after.document }
  const { value, findings } = await runInThread('compare', asked)
  return { old, next, diff: value ?? { refused: findings } }
}
