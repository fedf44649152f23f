import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, type TestDatabase } from '../../../../spec/engines-under-test.ts'
import { openBackup } from './backup-file.ts'
import { type MigrationStep, migrations } from './migrations/migrations.ts'
import { listProgrammes, saveProgramme } from './programme.ts'
import { openStoreOn } from './store.ts'

const addNote: MigrationStep = async database => {
  await database.schema.alterTable('programme').addColumn('note', 'text').execute()
}
const failHalfWay: MigrationStep = async (database, engine) => {
  await addNote(database, engine)
  await sql`this is no statement`.execute(database)
}

describe.each(enginesUnderTest)('a store of an earlier release on $name', engine => {
  let test: TestDatabase
  const reopen = (steps: typeof migrations) => openStoreOn(test.engine, test.folder, steps)
  const backups = () =>
    readdirSync(test.folder).flatMap(name => (name === 'backups' ? readdirSync(join(test.folder, name)) : []))

  beforeEach(async () => {
    test = await engine.makeDatabase()
  })
  afterEach(async () => {
    await test.remove()
  })

  it('is migrated after a backup was taken, which tells its structure', async () => {
    const store = await reopen(migrations)
    await store.write(tx => saveProgramme(tx, { id: 'p', version: 1 }))
    const newer = await reopen({ ...migrations, '9998-note': addNote })
    expect(await listProgrammes(newer.read)).toEqual(['p'])
    await sql`select note from programme`.execute(test.engine.reader)
    expect(backups()).toHaveLength(1)
    const { header, lines } = await openBackup(join(test.folder, 'backups', backups()[0] ?? ''))
    expect(header).toMatchObject({ structure: Object.keys(migrations).at(-1), rows: { programme: 1 } })
    const tables: string[] = []
    for await (const { table } of lines) tables.push(table)
    expect(tables).toContain('programme')
  })

  it('that is empty is migrated without a backup', async () => {
    await reopen(migrations)
    await reopen({ ...migrations, '9998-note': addNote })
    expect(backups()).toEqual([])
  })

  it('is left as it was when a migration fails, and opens with the former release', async () => {
    const store = await reopen(migrations)
    await store.write(tx => saveProgramme(tx, { id: 'p', version: 1 }))
    await expect(reopen({ ...migrations, '9998-note': failHalfWay })).rejects.toMatchObject({
      finding: { rule: 'store-migration-failed' },
    })
    await expect(sql`select note from programme`.execute(test.engine.reader)).rejects.toThrow()
    expect(await listProgrammes((await reopen(migrations)).read)).toEqual(['p'])
    expect(backups()).toHaveLength(1)
  })

  it('of a later release is refused', async () => {
    await reopen({ ...migrations, '9999-later': addNote })
    await expect(reopen(migrations)).rejects.toMatchObject({
      finding: { rule: 'store-newer', evidence: { cause: '9999-later' } },
    })
  })
})
