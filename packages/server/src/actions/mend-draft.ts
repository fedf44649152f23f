import type { DocumentFormat } from '@biaochi/core/document/document-format.ts'
import type { Language } from '@biaochi/core/language.ts'
import { applyFixes } from '@biaochi/core/lint/fix/apply-fixes.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { WrittenDocument } from '../engine/write-document.ts'
import type { DraftCheck } from './lint-draft.ts'
import type { Refusal } from './refusal.ts'

/** A draft with the safe edits of its findings made. */
export interface MendedDraft extends WrittenDocument {
  /** How many edits were made. */
  readonly applied: number
}

/** Makes the safe edits of a check and writes the draft in a format. */
export async function mendDraft(
  { document, findings, file }: DraftCheck,
  { format, language }: { readonly format: DocumentFormat; readonly language: Language },
): Promise<MendedDraft | Refusal> {
  const mended = applyFixes(document, findings)
  const asked = { file: { name: file, bytes: new Uint8Array() }, document: mended.document, format, language }
  const { value, findings: faults } = await runInThread('write', asked)
  return value ? { ...value, applied: mended.applied.length } : { refused: faults }
}
