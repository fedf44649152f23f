import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestFolder } from '../../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../../spec/test-context.ts'
import { listTokens } from '../../actions/list-tokens.ts'
import { newToken } from '../../actions/new-token.ts'
import { verifyLog } from '../../actions/verify-log.ts'
import { restoreBackup } from '../restore.ts'
import { findStandardBySlug, findStandardsBySource } from '../standard.ts'
import { openStore, openStoreOn, type Store } from '../store.ts'
import { migrations } from './migrations.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const names = Object.keys(migrations)

/** Events and records of each fixture; later ones hold what later tables are for. */
const sizes: Readonly<Record<string, { readonly events: number; readonly records: number }>> = {
  '0001-registry-and-log': { events: 7, records: 7 },
  '0002-watch-lists': { events: 8, records: 8 },
  '0003-documents': { events: 9, records: 9 },
}

async function expectWhole(store: Store, name: string): Promise<void> {
  const context = makeTestContext(store)
  expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({
    findings: [],
    ...sizes[name],
    leaves: { verified: 2, erased: 1 },
    checkpoints: [6, 7],
  })
  expect((await listTokens(context)).map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
    ['有效的令牌', false],
    ['撤销的令牌', true],
    [null, false],
  ])
  expect((await findStandardBySlug(store.read, 'DB31T-99991-2020'))?.record.titleZh).toBe('示例标准：城市数据质量')
  expect([...(await findStandardsBySource(store.read, ['plan-1'])).keys()]).toEqual(['plan-1'])
  expect(await newToken(context, '新的令牌')).toMatchObject({ name: '新的令牌' })
}

describe('a store as it was written after each migration', () => {
  it.each(names)('%s has its fixtures (node tools/store-fixture.ts makes them)', name => {
    expect(existsSync(join(fixtures, `${name}.sqlite.gz`))).toBe(true)
    expect(existsSync(join(fixtures, `${name}.backup.gz`))).toBe(true)
  })

  it.each(names)('%s opens, migrates, verifies and takes new events', async name => {
    const folder = makeTestFolder()
    writeFileSync(join(folder, 'biaochi.sqlite'), gunzipSync(readFileSync(join(fixtures, `${name}.sqlite.gz`))))
    const store = await openStore({ folder, databaseUrl: null })
    await expectWhole(store, name)
    await store.close()
    rmSync(folder, { recursive: true })
  })
})

describe.each(enginesUnderTest)('a backup as it was written after each migration', engine => {
  it.each(names)(`%s restores on ${engine.name}, migrates, verifies and takes new events`, async name => {
    const target = await engine.makeDatabase()
    await restoreBackup({ file: join(fixtures, `${name}.backup.gz`), engine: target.engine, target: 'here' })
    await expectWhole(await openStoreOn(target.engine, target.folder), name)
    await target.remove()
  })
})
