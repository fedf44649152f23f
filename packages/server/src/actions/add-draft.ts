import { annotate } from '@biaochi/core/document/annotate/annotate.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { addDocument, type DocumentAdded } from './add-document.ts'
import type { Context } from './context.ts'
import { type DraftFile, readDraft } from './read-draft.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** Where a draft belongs. */
export interface DraftPlace {
  readonly standard?: string
  readonly slug?: string
}

/** Reads a draft of any kind and holds it, with its provisions and references found. */
export async function addDraft(
  context: Context,
  file: DraftFile,
  place: DraftPlace,
): Promise<(DocumentAdded & { readonly findings: readonly Finding[] }) | Refusal> {
  const read = await readDraft(file)
  if (isRefusal(read)) return read
  const added = await addDocument(context, { document: annotate(read.document), file: nameOf(file.name), ...place })
  return isRefusal(added) ? added : { ...added, findings: read.findings }
}

/** Folders are nobody's business. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}
