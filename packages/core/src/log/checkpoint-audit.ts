import type { Finding } from '../finding.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { logFinding } from './log-finding.ts'
import { isSignedBy, type Note, type NoteKey, parseNote, type VerifySignature } from './note.ts'

/** A checkpoint with what it was signed with; null signatures for one that was copied without. */
export interface ReadCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note | null
}

/** Reads a checkpoint, signed or not; null for what is none. */
export function readCheckpoint(written: string): ReadCheckpoint | null {
  const text = written.replaceAll('\r\n', '\n')
  const note = parseNote(text)
  const checkpoint = parseCheckpoint(note?.text ?? text)
  return checkpoint && { checkpoint, note }
}

/** What a checkpoint has to be, to be believed. */
export interface Trust {
  readonly keys: readonly NoteKey[]
  readonly verify: VerifySignature
  /** Name of the log it shall belong to; null when that is not known. */
  readonly origin: string | null
}

/** What speaks against a checkpoint itself, before it is compared with a log. */
export function distrust({ checkpoint, note }: ReadCheckpoint, trust: Trust): Finding[] {
  const { origin, size } = checkpoint
  const seen = { subject: `checkpoint/${size}`, evidence: { origin } }
  if (trust.origin !== null && trust.origin !== origin) return [logFinding('checkpoint-of-other-log', seen)]
  const answers = trust.keys.map(key => note && isSignedBy(note, key, trust.verify))
  if (answers.includes(false)) return [logFinding('checkpoint-signature-wrong', seen)]
  return answers.includes(true) ? [] : [logFinding('checkpoint-key-unknown', seen)]
}
