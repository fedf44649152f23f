import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteCode } from './sqlite-driver.ts'
import { storeFault } from './store-fault.ts'

/** Name of the embedded database in its folder. */
export const fileName = 'biaochi.sqlite'

/**
 * The file of the embedded database in a folder, both made as needed.
 * @throws StoreFault when something else lies there: an empty file beside other data, the database of another program.
 */
export function prepareSqliteFile(folder: string): string {
  makeFolder(folder)
  const file = join(folder, fileName)
  if (isEmptied(folder, file)) throw storeFault('store-emptied', undefined, file)
  // Personal values and token digests are in there: nobody else's business. SQLite gives its other files the same permissions.
  closeSync(openSync(file, 'a', 0o600))
  if (isOfAnother(file)) throw storeFault('store-foreign', undefined, file)
  return file
}

/**
 * The file of a database that is only to be read, as SQLite is to open it. Where the folder cannot be written to, the
 * file is taken as one that nobody changes.
 * @throws StoreFault when it is not there, or changes that were not yet moved into it would be passed over.
 */
export function sqliteFileToRead(folder: string): string {
  const file = join(folder, fileName)
  if (isOfAnother(file)) throw storeFault('store-foreign', undefined, file)
  if (isWritable(folder)) return file
  const log = `${file}-wal`
  if (sizeOf(log) > 0) throw storeFault('store-unsettled', undefined, log)
  return `file:${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}?mode=ro&immutable=1`
}

/** Makes a folder and those above it. Where the system has no place for one, it says so at once. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  mkdirSync(folder, { mode: 0o700 })
}

/** Whether a folder holds an embedded database in which something was ever written. */
export function hasDatabase(folder: string): boolean {
  return sizeOf(join(folder, fileName)) > 0
}

/** A file of no bytes is a new one, whose making was cut off, unless other data of an installation lies beside it. */
function isEmptied(folder: string, file: string): boolean {
  if (!existsSync(file) || sizeOf(file) > 0) return false
  return sizeOf(`${file}-wal`) > 0 || readdirSync(folder).some(name => !name.startsWith(fileName))
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Whether a file is a database that holds something, and nothing of ours. */
function isOfAnother(file: string): boolean {
  if (sizeOf(file) === 0) return false
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const names = database
      .prepare("select name from sqlite_schema where type = 'table'")
      .all()
      .map(row => row.name)
    return names.length > 0 && !names.includes('kysely_migration')
  } catch (failure) {
    // What is no database or a damaged one is told of by the queries that follow.
    if (sqliteCode(failure) === null) throw failure
    return false
  } finally {
    database.close()
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure) return false
    throw failure
  }
}
