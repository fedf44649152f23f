import { join } from 'node:path'
import { BackupFault } from './backup-fault.ts'
import { type BackupHeader, writeBackup } from './backup-file.ts'
import { makeReader } from './connection.ts'
import { countRows, eachRow, presentTables } from './dump.ts'
import type { Engine } from './engine.ts'
import { loadOrigin } from './meta.ts'
import { readStructure } from './migrate.ts'
import { hasCode } from './place-file.ts'

/** A backup that was written. */
export interface WrittenBackup {
  readonly file: string
  readonly header: BackupHeader
}

/**
 * Writes everything in a database, of whatever release, to one file, while others go on writing.
 * @throws BackupFault `backup-file-exists`
 */
export async function backUpEngine(engine: Engine, file: string, at: string): Promise<WrittenBackup> {
  const structure = (await readStructure(engine)).last ?? ''
  return engine.snapshot(async database => {
    const names = await presentTables(database)
    const header: BackupHeader = {
      format: 'biaochi-backup',
      version: 1,
      structure,
      origin: await loadOrigin(makeReader(database)),
      createdAt: at,
      rows: await countRows(database, names),
    }
    try {
      await writeBackup(file, header, eachRow(database, names))
    } catch (error) {
      throw hasCode(error, 'EEXIST') ? new BackupFault('backup-file-exists', file, error) : error
    }
    return { file, header }
  })
}

/** Where a backup goes when nobody says: `backups/biaochi-20260102T030405Z.jsonl.gz` in the folder of the store. */
export function defaultBackupFile(folder: string, at: string, mark = 'biaochi'): string {
  return join(folder, 'backups', `${mark}-${at.replace(/[-:]|\.\d+/g, '')}.jsonl.gz`)
}
