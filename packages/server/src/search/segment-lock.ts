import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Says that this process, and no other, writes to a folder. */
export interface FolderLock {
  release(): void
}

/**
 * Locks a folder for writing; null when another process has it. The lock is that of an empty SQLite database: the
 * system lets go of it when the process ends, however it ends, so that no stale lock is ever left.
 */
export function lockFolder(folder: string): FolderLock | null {
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    database.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive;')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
}

/** SQLITE_BUSY of `sqlite3.h`. */
const busy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}
