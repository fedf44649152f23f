import { BackupFault } from '../store/backup-fault.ts'
import { restoreBackup } from '../store/restore.ts'
import { openEngine, type StoreOptions } from '../store/store.ts'
import type { Refusal } from './refusal.ts'

/** What was restored. */
export interface RestoreResult {
  /** Time of the backup. */
  readonly createdAt: string
  /** Name of the log, and its last event. */
  readonly origin: string | null
  readonly events: number
  /** Number of rows by table. */
  readonly rows: Readonly<Record<string, number>>
}

/** Restores a backup into an empty store, in one transaction, and audits it before it says so. */
export async function restore(target: StoreOptions, file: string): Promise<RestoreResult | Refusal> {
  const engine = await openEngine(target)
  try {
    const name = target.databaseUrl ? 'DATABASE_URL' : target.folder
    const { header, verdict } = await restoreBackup({ file, engine, target: name })
    return { createdAt: header.createdAt, origin: header.origin, events: verdict.events, rows: header.rows }
  } catch (error) {
    if (error instanceof BackupFault) return { refused: [error.finding] }
    throw error
  } finally {
    await engine.close()
  }
}
