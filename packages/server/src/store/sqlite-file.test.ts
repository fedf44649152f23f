import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveDefects } from './defect.ts'
import { hasDatabase, prepareSqliteFile, sqliteFileToRead } from './sqlite-file.ts'
import { openStore, openStoreToRead } from './store.ts'
import { StoreFault } from './store-fault.ts'

describe('the file of the embedded database', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'biaochi-test-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is made with the folders above it', () => {
    const file = prepareSqliteFile(join(folder, 'a/b'))
    expect(existsSync(file)).toBe(true)
  })

  it('is refused at once where the system makes no folders', () => {
    expect(() => prepareSqliteFile('/proc/biaochi/data')).toThrow(/ENOENT|EACCES|EPERM|EROFS/)
  })

  it('may be empty in a folder of its own, as a start that was cut off leaves it', () => {
    writeFileSync(join(folder, 'biaochi.sqlite'), '')
    expect(prepareSqliteFile(folder)).toBe(join(folder, 'biaochi.sqlite'))
  })

  it('is refused when it is empty beside other data of the installation', () => {
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'biaochi.sqlite'), '')
    expect(() => prepareSqliteFile(folder)).toThrow(/0 bytes/)
  })

  it('is refused when it is empty beside changes that were to go into it', () => {
    writeFileSync(join(folder, 'biaochi.sqlite'), '')
    writeFileSync(join(folder, 'biaochi.sqlite-wal'), 'x')
    expect(() => prepareSqliteFile(folder)).toThrow(/0 bytes/)
  })

  it('is no database for those who only read while it is empty', () => {
    expect(hasDatabase(folder)).toBe(false)
    writeFileSync(join(folder, 'biaochi.sqlite'), '')
    expect(hasDatabase(folder)).toBe(false)
  })

  it('is named in what is said of it, but not to the public', async () => {
    writeFileSync(join(folder, 'biaochi.sqlite'), 'x'.repeat(8192))
    const failure = await openStore({ folder, databaseUrl: null }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ message: expect.stringContaining(join(folder, 'biaochi.sqlite')) })
    expect(JSON.stringify(failure instanceof StoreFault && failure.finding)).not.toContain(folder)
  })

  it('is refused and left alone when it is of another program', async () => {
    const file = join(folder, 'biaochi.sqlite')
    const other = new DatabaseSync(file)
    other.exec('create table notes (text)')
    other.close()
    const before = readFileSync(file)
    await expect(openStore({ folder, databaseUrl: null })).rejects.toThrow(/another program/)
    await expect(openStoreToRead({ folder, databaseUrl: null })).rejects.toThrow(/another program/)
    expect(readFileSync(file)).toEqual(before)
  })

  it('that is no database is told of as damaged', async () => {
    writeFileSync(join(folder, 'biaochi.sqlite'), 'x'.repeat(8192))
    await expect(openStore({ folder, databaseUrl: null })).rejects.toThrow(/damaged/)
  })

  it('opens to be read only, in a folder with signs that addresses give a meaning to', async () => {
    const odd = join(folder, 'a b?c#d%20')
    const store = await openStore({ folder: odd, databaseUrl: null })
    const mark = await store.changeMark()
    await store.close()
    const reading = await openStoreToRead({ folder: odd, databaseUrl: null })
    expect(await reading.changeMark()).toBe(mark)
    await expect(reading.write(tx => saveDefects(tx, []))).rejects.toThrow(/only be read/)
    await reading.close()
    expect(sqliteFileToRead(odd)).toContain('biaochi.sqlite')
  })
})
