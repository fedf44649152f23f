import { join } from 'node:path'
import { BackupFault } from './backup-fault.ts'
import { type BackupHeader, writeBackup } from './backup-file.ts'
import { queriesOf, type Reader } from './connection.ts'
import { countRows, eachRow, presentTables } from './dump.ts'
import { loadOrigin } from './meta.ts'
import { readStructure } from './migrate.ts'
import { hasCode } from './place-file.ts'

/**
 * Writes everything that a snapshot shows, of whatever release, to one file.
 * @throws BackupFault `backup-file-exists`
 */
export async function writeSnapshot(snapshot: Reader, file: string, at: string): Promise<BackupHeader> {
  const database = queriesOf(snapshot)
  const names = await presentTables(database)
  const header: BackupHeader = {
    format: 'biaochi-backup',
    version: 1,
    structure: (await readStructure(database)).last ?? '',
    origin: await loadOrigin(snapshot),
    createdAt: at,
    rows: await countRows(database, names),
  }
  try {
    await writeBackup(file, header, eachRow(database, names))
    return header
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? new BackupFault('backup-file-exists', file, error) : error
  }
}

/** Where a backup goes when nobody says: `backups/biaochi-20260102T030405Z.jsonl.gz` in the folder of the store. */
export function defaultBackupFile(folder: string, at: string, mark = 'biaochi'): string {
  return join(folder, 'backups', `${mark}-${at.replace(/[-:]|\.\d+/g, '')}.jsonl.gz`)
}
