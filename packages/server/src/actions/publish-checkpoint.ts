import { type Checkpoint, printCheckpoint } from '@biaochi/core/log/checkpoint.ts'
import { merkleRoot } from '@biaochi/core/log/merkle.ts'
import { makeNoteKey, type NoteKey, printNote, printNoteKey } from '@biaochi/core/log/note.ts'
import { announcedKeys, insertCheckpoint, keySubject, latestCheckpoint } from '../store/checkpoint.ts'
import { openSigner, type Signer } from '../store/checkpoint-key.ts'
import { logEndOf } from '../store/connection.ts'
import { appendEvent } from '../store/event.ts'
import { hashes } from '../store/hashes.ts'
import { loadOrigin } from '../store/meta.ts'
import type { Writer } from '../store/store.ts'
import type { Context } from './context.ts'

/** A checkpoint to be kept where nobody who can write the store can change it. */
export interface PublishedCheckpoint {
  /** Number of events it covers. */
  readonly size: number
  readonly publishedAt: string
  /** The signed note (C2SP tlog-checkpoint). */
  readonly note: string
  /** The public key in its one-line form (C2SP signed-note). */
  readonly key: string
}

/**
 * Signs the log as it is now; where nothing has happened since the last checkpoint, that one is given again. A key that
 * is used for the first time is announced by an event before.
 */
export async function publishCheckpoint(context: Context): Promise<PublishedCheckpoint> {
  const signer = await openSigner(context.store.folder)
  return context.store.write(async tx => {
    const origin = (await loadOrigin(tx)) ?? ''
    const key = makeNoteKey(origin, signer.publicKey, hashes.sha256)
    const known = await announcedKeys(tx)
    if (!known.some(each => each.id === key.id)) await announceKey(tx, key, context)
    const latest = await latestCheckpoint(tx)
    const isCurrent = latest?.size === logEndOf(tx).head.seq
    const checkpoint = latest && isCurrent ? latest : await signLog(tx, { key, signer, at: context.now() })
    return { ...checkpoint, key: printNoteKey(key) }
  })
}

async function announceKey(tx: Writer, key: NoteKey, context: Context): Promise<void> {
  await appendEvent(tx, {
    id: context.newId(),
    at: context.now(),
    action: 'checkpoint-key.add',
    actor: { kind: 'system', id: null },
    subject: { type: keySubject, id: key.id },
    body: { key: printNoteKey(key) },
  })
}

async function signLog(tx: Writer, { key, signer, at }: { key: NoteKey; signer: Signer; at: string }) {
  const { head, edge } = logEndOf(tx)
  const checkpoint: Checkpoint = {
    origin: key.name,
    size: head.seq,
    root: merkleRoot(edge, hashes.sha256),
    chain: { sha256: head.sha256, sm3: head.sm3 },
    time: at,
  }
  const text = printCheckpoint(checkpoint)
  const signature = signer.sign(Buffer.from(text))
  const note = printNote({ text, signatures: [{ name: key.name, keyId: key.id, signature }] })
  const published = { size: head.seq, publishedAt: at, note }
  await insertCheckpoint(tx, published)
  return published
}
