import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import type { BesideFile, DocumentFile } from '@biaochi/core/document/read/read-document.ts'
import { type Finding, hasError } from '@biaochi/core/finding.ts'
import { convertOldWord } from '../engine/convert-old-word.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { Refusal } from './refusal.ts'

/** A draft of any kind as a caller has it. */
export interface DraftFile extends DocumentFile {
  /** Pictures of a Markdown text by the paths that it gives. */
  readonly beside?: ReadonlyMap<string, BesideFile>
}

/** A draft as a document, and what its reading lost or was unsure of. */
export interface DraftReading {
  readonly document: StandardDocument
  readonly findings: readonly Finding[]
}

/** Which text of a file with tracked changes: with all accepted, or before them. */
export type DraftVersion = 'accepted' | 'base'

/** Reads a draft of any kind, in a thread with bounds; an old Word file through LibreOffice. Keeps nothing. */
export async function readDraft(file: DraftFile, version: DraftVersion = 'accepted'): Promise<DraftReading | Refusal> {
  if (recogniseFile(file.bytes) !== 'old-office') return readNew(file, version)
  const converted = await convertOldWord(file.name, file.bytes)
  return converted.value ? readNew({ ...file, bytes: converted.value }, version) : { refused: converted.findings }
}

async function readNew({ name, bytes, beside }: DraftFile, version: DraftVersion): Promise<DraftReading | Refusal> {
  const asked = { file: { name, bytes }, version, ...(beside && { beside }) }
  const { value, findings } = await runInThread('read', asked)
  if (value) return { document: value, findings }
  return { refused: hasError(findings) ? findings.filter(({ severity }) => severity === 'error') : findings }
}
