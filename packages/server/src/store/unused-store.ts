import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteCode } from './sqlite-driver.ts'
import { fileName, hasDatabase } from './sqlite-file.ts'

/** What a folder was before somebody opened a store in it. */
export interface FolderBefore {
  readonly folder: string
  readonly hadDatabase: boolean
  /** Names of what was in it. */
  readonly names: ReadonlySet<string>
  /** The folder and those above it that were not there, the innermost first. */
  readonly missing: readonly string[]
}

/** Looks at the folder of an embedded store before it is opened. */
export function lookAtFolder(folder: string): FolderBefore {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return { folder, hadDatabase: hasDatabase(folder), names: new Set(names), missing: missingFolders(folder) }
}

/**
 * Takes away a store that was made since and in which nothing was written, with the folders that were made for it: a
 * command that fails leaves no empty registry behind. A store that others have open is left alone.
 */
export function removeUnusedStore({ folder, hadDatabase, names, missing }: FolderBefore): void {
  const file = join(folder, fileName)
  if (hadDatabase || !existsSync(file) || !holdsNothing(file)) return
  for (const name of readdirSync(folder)) {
    if (isOurs(name) && !names.has(name)) rmSync(join(folder, name), { recursive: true })
  }
  for (const made of missing) if (existsSync(made) && readdirSync(made).length === 0) rmdirSync(made)
}

/** The database and the indexes, which are made anew from it. */
function isOurs(name: string): boolean {
  return name.startsWith(fileName) || name === 'index' || name === 'index-clauses'
}

function missingFolders(folder: string): string[] {
  if (existsSync(folder)) return []
  return [folder, ...missingFolders(dirname(folder))]
}

/** Tables whose rows every store begins with, and those of the migrations. */
const atTheStart = new Set(['meta', 'event_head', 'kysely_migration', 'kysely_migration_lock'])

/** Whether a database has no rows but those of the start, and nobody else has it open: leaving WAL needs it alone. */
function holdsNothing(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    const mode = database.prepare('pragma journal_mode = delete').get()
    if (mode?.journal_mode !== 'delete') return false
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").all()
    return tables
      .map(({ name }) => String(name))
      .filter(name => !atTheStart.has(name) && !name.startsWith('sqlite_'))
      .every(name => database.prepare(`select 1 from "${name}" limit 1`).get() === undefined)
  } catch (failure) {
    // Locked, unreadable or damaged: nothing that one may take away.
    if (sqliteCode(failure) === null) throw failure
    return false
  } finally {
    database.close()
  }
}
