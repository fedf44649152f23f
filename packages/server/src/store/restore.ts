import type { Kysely } from 'kysely'
import { BackupFault } from './backup-fault.ts'
import { type BackupHeader, type BackupReader, openBackup } from './backup-file.ts'
import { batchSize } from './batch.ts'
import { type DumpedRow, isEmpty, type TableName } from './dump.ts'
import type { Engine } from './engine.ts'
import { migrate, readStructure } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import type { Schema } from './schema.ts'
import { makeStoreAudit, type StoreVerdict } from './store-audit.ts'
import { StoreFault } from './store-fault.ts'

/** A restore that succeeded, with what the audit of the restored store found. */
export interface Restored {
  readonly header: BackupHeader
  readonly verdict: StoreVerdict
}

/** What is restored where. */
export interface RestoreOrder {
  readonly file: string
  readonly engine: Engine
  /** The target in the words of the caller, for messages. */
  readonly target: string
}

/**
 * Restores a backup into an empty database of either engine, in one transaction, and audits it on the way: digests,
 * chain, checkpoints, personal values and records. A backup of an earlier release is then migrated.
 * @throws BackupFault when it can't or when anything does not verify; the target is as empty as before then.
 */
export async function restoreBackup({ file, engine, target }: RestoreOrder): Promise<Restored> {
  const backup = await openBackup(file)
  const { header } = backup
  if (!Object.hasOwn(migrations, header.structure)) throw new BackupFault('backup-newer', file)
  const { last } = await readStructure(engine.reader)
  if (last !== null && (last !== header.structure || !(await isEmpty(engine.reader))))
    throw new BackupFault('store-not-empty', target)
  await migrate(engine, { target: header.structure })
  const verdict = await engine.writer.transaction().execute(async transaction => {
    await engine.lock(transaction)
    // Somebody may have been faster.
    if (!(await isEmpty(transaction))) throw new BackupFault('store-not-empty', target)
    return fill(transaction, backup, file)
  })
  await migrate(engine)
  return { header, verdict }
}

async function fill(database: Kysely<Schema>, backup: BackupReader, file: string): Promise<StoreVerdict> {
  // The rows that every store begins with; the backup has its own.
  for (const table of ['meta', 'event_head'] as const) await database.deleteFrom(table).execute()
  const audit = makeStoreAudit({ checkpoints: [], keys: [] })
  const insert = makeInserter(database, file)
  for await (const line of backup.lines) {
    audit.addRow(line)
    await insert.add(line.table, line.row)
  }
  await insert.flush()
  const verdict = audit.finish(true)
  const errors = verdict.findings.filter(finding => finding.severity === 'error')
  if (errors.length === 0) return verdict
  throw new BackupFault('backup-does-not-verify', file, new Error(errors.map(each => each.rule).join(', ')))
}

/** Collects rows of one table and stores them together. */
function makeInserter(database: Kysely<Schema>, file: string) {
  let table: TableName | null = null
  let rows: DumpedRow[] = []
  const flush = async (): Promise<void> => {
    if (table === null || rows.length === 0) return
    try {
      await database
        .insertInto(table)
        .values(rows as never)
        .execute()
    } catch (error) {
      throw error instanceof StoreFault ? error : new BackupFault('backup-damaged', file, error)
    }
    rows = []
  }
  const add = async (name: TableName, row: DumpedRow): Promise<void> => {
    if (name !== table || rows.length === batchSize) await flush()
    table = name
    rows.push(row)
  }
  return { add, flush }
}
