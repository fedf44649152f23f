import type { DocumentFormat } from '@biaochi/core/document/document-format.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { WrittenDocument } from '../engine/write-document.ts'
import { type DraftFile, type DraftVersion, readDraft } from './read-draft.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** Into what a draft is converted. */
export interface ConversionOptions {
  readonly format: DocumentFormat
  readonly language: Language
  readonly version?: DraftVersion
}

/** A converted draft, and what reading or writing it lost or was unsure of. */
export interface ConvertedDraft extends WrittenDocument {
  readonly findings: readonly Finding[]
}

/** The document is sent along, not the file. */
const nothing = new Uint8Array()

/** Converts a draft of any kind. Keeps nothing. */
export async function convertDraft(
  file: DraftFile,
  { format, language, version = 'accepted' }: ConversionOptions,
): Promise<ConvertedDraft | Refusal> {
  const read = await readDraft(file, version)
  if (isRefusal(read)) return read
  const asked = { file: { name: file.name, bytes: nothing }, document: read.document, format, language }
  const { value, findings } = await runInThread('write', asked)
  return value ? { ...value, findings: [...read.findings, ...findings] } : { refused: findings }
}
