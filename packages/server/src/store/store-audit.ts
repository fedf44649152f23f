import type { Finding } from '@biaochi/core/finding.ts'
import { distrust, type ReadCheckpoint, readCheckpoint } from '@biaochi/core/log/checkpoint-audit.ts'
import type { LogHead } from '@biaochi/core/log/event.ts'
import type { StoredLeaf } from '@biaochi/core/log/leaf-audit.ts'
import { logFinding } from '@biaochi/core/log/log-finding.ts'
import { type MerkleEdge, merkleRoot } from '@biaochi/core/log/merkle.ts'
import type { NoteKey } from '@biaochi/core/log/note.ts'
import { readEvent } from '@biaochi/core/log/read-event.ts'
import { type LogVerdict, type LogVerifier, makeLogVerifier } from '@biaochi/core/log/verify.ts'
import { announcedKey, keySubject } from './checkpoint.ts'
import { verifySignature } from './checkpoint-key.ts'
import { makeDefectAudit } from './defect.ts'
import { type DumpedLine, type DumpedRow, textIn } from './dump.ts'
import { hashes } from './hashes.ts'
import { readLogEnd } from './log-end.ts'
import { makeLookUpAudit } from './look-up-audit.ts'
import { recordOf } from './record-row.ts'

/** What an auditor brings along, from outside the store. */
export interface Evidence {
  /** Published checkpoints, as written. */
  readonly checkpoints: readonly string[]
  /** Keys to check signatures with, besides those that the log announces. */
  readonly keys: readonly NoteKey[]
}

/** What the audit of a store or backup found; the findings include those about checkpoints. */
export interface StoreVerdict extends LogVerdict {
  readonly origin: string | null
  /** Keys that the log announces for its checkpoints. */
  readonly announced: readonly NoteKey[]
}

/** The audit of a store, a backup or a restore: rows go in, in the order of `tables`. */
export interface StoreAudit {
  addRow(line: DumpedLine): void
  /** An event of an exported log, without anything beside it. */
  addEvent(canonical: string): void
  /** The end that an exported log states of itself. */
  addEnd(end: { readonly head: LogHead; readonly origin: string | null }): void
  /** `isWhole`: whether all tables were added, not the events only. */
  finish(isWhole: boolean): StoreVerdict
}

/** Begins an audit. */
export function makeStoreAudit(evidence: Evidence): StoreAudit {
  const notes: string[] = [...evidence.checkpoints]
  const announced: NoteKey[] = []
  const lookUps = makeLookUpAudit()
  const defects = makeDefectAudit()
  /** Sizes of stored checkpoints whose columns do not say what the note says. */
  const misplaced: number[] = []
  let origin: string | null = null
  let head: LogHead | null = null
  let root: Uint8Array | null = null
  let read: readonly ReadCheckpoint[] = []
  let begun: LogVerifier | null = null

  /** Checkpoints have to be known before the first event. */
  const verifier = (): LogVerifier => {
    if (begun) return begun
    read = [...new Set(notes)].map(readCheckpoint).filter(each => each !== null)
    begun = makeLogVerifier(
      hashes,
      read.map(each => each.checkpoint).filter(each => origin === null || each.origin === origin),
    )
    return begun
  }

  const takeEvent = (entry: Parameters<LogVerifier['addEvent']>[0]): void => {
    verifier().addEvent(entry)
    // Only these are read here a second time.
    const event = entry.canonical.includes(keySubject) ? readEvent(entry.canonical) : null
    const key = event && announcedKey(event)
    if (key) announced.push(key)
  }

  return {
    addEvent: canonical => takeEvent({ canonical }),
    addEnd: end => {
      head = end.head
      origin = end.origin
    },
    addRow: ({ table, row }) => {
      if (table === 'meta' && row.key === 'origin') origin = textIn(row, 'value')
      else if (table === 'checkpoint') {
        notes.push(textIn(row, 'note'))
        if (!isInPlace(row)) misplaced.push(Number(row.size))
      } else if (table === 'event') takeEvent(entryOf(row))
      else if (table === 'event_leaf') verifier().addLeaf(leafOf(row))
      else if (table === 'event_head') {
        const end = readLogEnd(headOf(row))
        head = end.head
        root = rootOf(end.edge)
      } else if (table === 'number') lookUps.addNumber(row)
      else if (table === 'slug') lookUps.addSlug(row)
      else if (table === 'defect') defects.addRow({ rule: textIn(row, 'rule'), finding: textIn(row, 'finding') })
      else {
        if (table === 'standard') lookUps.addStandard(row)
        const record = recordOf({ table, row })
        if (record) verifier().addRecord(record)
      }
    },
    finish: isWhole => {
      const summed = defects.finish()
      // Logs of the first release say nothing of defects.
      if (isWhole && verifier().tellsOf(summed)) verifier().addRecord(summed)
      const verdict = verifier().finish({ isWhole, head, root })
      const trust = { keys: [...evidence.keys, ...announced], verify: verifySignature, origin }
      const unreadable = notes.filter(note => readCheckpoint(note) === null)
      const findings: Finding[] = [
        ...verdict.findings,
        ...lookUps.altered().map(subject => logFinding('look-ups-altered', { subject })),
        ...misplaced.map(size => logFinding('look-ups-altered', { subject: `checkpoint/${size}` })),
        ...unreadable.map(() => logFinding('checkpoint-unreadable', { subject: 'checkpoint' })),
        ...read.flatMap(each => distrust(each, trust)),
      ]
      return { ...verdict, origin, announced, findings }
    },
  }
}

/** Whether the columns beside a checkpoint say what the note itself says; of one that cannot be read nothing can be told. */
function isInPlace(row: DumpedRow): boolean {
  const read = readCheckpoint(textIn(row, 'note'))
  if (!read) return true
  return read.checkpoint.size === Number(row.size) && read.checkpoint.time === textIn(row, 'published_at')
}

function entryOf(row: DumpedRow) {
  const subject = { type: textIn(row, 'subject_type'), id: textIn(row, 'subject_id') }
  const digest = { sha256: textIn(row, 'sha256'), sm3: textIn(row, 'sm3') }
  return { canonical: textIn(row, 'canonical'), beside: { seq: Number(row.seq), subject, digest } }
}

function leafOf(row: DumpedRow): StoredLeaf {
  return { seq: Number(row.seq), path: textIn(row, 'path'), salt: textIn(row, 'salt'), value: textIn(row, 'value') }
}

function headOf(row: DumpedRow) {
  const [sha256, sm3, edge] = [textIn(row, 'sha256'), textIn(row, 'sm3'), textIn(row, 'edge')]
  return { seq: Number(row.seq), sha256, sm3, edge }
}

/** The root that a stored edge gives; no root at all where roots are missing from it. */
function rootOf(edge: MerkleEdge): Uint8Array {
  const isWhole = edge.roots.length === [...edge.size.toString(2)].filter(bit => bit === '1').length
  return isWhole ? merkleRoot(edge, hashes.sha256) : new Uint8Array()
}
