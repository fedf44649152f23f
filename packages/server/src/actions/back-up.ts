import { stat } from 'node:fs/promises'
import { defaultBackupFile, writeSnapshot } from '../store/back-up.ts'
import { BackupFault } from '../store/backup-fault.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/** A backup that was written. */
export interface BackupResult {
  readonly file: string
  readonly bytes: number
  readonly createdAt: string
  /** Name of the log. */
  readonly origin: string | null
  /** Number of rows by table. */
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Writes everything in the store to one file, while others go on writing. It restores on either engine. It holds
 * personal values and the digests of tokens, but not the key that signs checkpoints.
 */
export async function backUp(context: Context, file: string | null): Promise<BackupResult | Refusal> {
  const createdAt = context.now()
  const target = file ?? defaultBackupFile(context.store.folder, createdAt)
  try {
    const { origin, rows } = await context.store.snapshot(reader => writeSnapshot(reader, target, createdAt))
    return { file: target, bytes: (await stat(target)).size, createdAt, origin, rows }
  } catch (error) {
    if (error instanceof BackupFault) return { refused: [error.finding] }
    throw error
  }
}
