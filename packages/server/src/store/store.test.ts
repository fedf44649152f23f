import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { personal } from '@biaochi/core/log/personal.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../../../../spec/collect.ts'
import {
  enginesUnderTest,
  makeTestFolder,
  makeTestStore,
  type TestStore,
  testDatabaseUrl,
} from '../../../../spec/engines-under-test.ts'
import { appendEvent, appendEvents, eachEvent, eventsOf, latestEvents, loadEvent } from './event.ts'
import { loadOrigin } from './meta.ts'
import { listProgrammes, saveProgramme } from './programme.ts'
import { isBusy, SqliteDriver } from './sqlite-driver.ts'
import { openEngine, openStore } from './store.ts'
import { verifyStore } from './verify-store.ts'

const draft = (id: string, subject = 's1') => ({
  id,
  at: '2026-01-02T03:04:05.678Z',
  action: 'standard.correct',
  actor: { kind: 'cli', id: null } as const,
  subject: { type: 'standard', id: subject },
  body: { reason: '试验' },
})

const programme = (id: string) => ({ id, version: 1 })

describe.each(enginesUnderTest)('the store on $name', engine => {
  let test: TestStore

  beforeEach(async () => {
    test = await makeTestStore(engine)
  })
  afterEach(async () => {
    await test.remove()
  })

  it('is empty when it is new', async () => {
    expect(await test.store.changeMark()).toBe(0)
    expect(await collect(eachEvent(test.store.read, { after: 0 }))).toEqual([])
  })

  it('keeps a change and its event together', async () => {
    const event = await test.store.write(async tx => {
      await saveProgramme(tx, programme('t1'))
      return appendEvent(tx, draft('e1'))
    })
    expect(event).toMatchObject({ v: 1, seq: 1, id: 'e1', prev: { sha256: '0'.repeat(64) } })
    expect(await test.store.changeMark()).toBe(1)
    expect(await loadEvent(test.store.read, 1)).toEqual(event)
    expect(await listProgrammes(test.store.read)).toEqual(['t1'])
  })

  it('keeps neither when the work fails after both', async () => {
    const work = test.store.write(async tx => {
      await saveProgramme(tx, programme('t1'))
      await appendEvent(tx, draft('e1'))
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await test.store.changeMark()).toBe(0)
    expect(await listProgrammes(test.store.read)).toEqual([])
    await test.store.write(tx => appendEvent(tx, draft('e2')))
    expect(await loadEvent(test.store.read, 1)).toMatchObject({ id: 'e2', seq: 1 })
  })

  it('keeps no change whose event could not be written', async () => {
    const row = { seq: 1, subject_type: 'x', subject_id: 'x', canonical: '{}', sha256: '', sm3: '' }
    await test.engine.writer.insertInto('event').values(row).execute()
    const work = test.store.write(async tx => {
      await saveProgramme(tx, programme('t1'))
      await appendEvent(tx, draft('e1'))
    })
    await expect(work).rejects.toThrow()
    expect(await listProgrammes(test.store.read)).toEqual([])
  })

  it('keeps nothing of a transaction in which a statement failed, even when the work goes on', async () => {
    const work = test.store.write(async tx => {
      await saveProgramme(tx, programme('t1'))
      await saveProgramme(tx, programme('t1')).catch(() => 'never mind')
      await saveProgramme(tx, programme('t2'))
    })
    await expect(work).rejects.toThrow()
    expect(await listProgrammes(test.store.read)).toEqual([])
  })

  it('numbers events of many parallel writers without gap or double', async () => {
    const writes = Array.from({ length: 20 }, (_, index) =>
      test.store.write(async tx => {
        await appendEvents(tx, [draft(`a${index}`), draft(`b${index}`)])
      }),
    )
    await Promise.all(writes)
    const events = await collect(eachEvent(test.store.read, { after: 0 }))
    expect(events.map(event => event.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('refuses a transaction inside a transaction instead of waiting for itself', async () => {
    const nested = test.store.write(async () => test.store.write(async () => 1))
    await expect(nested).rejects.toThrow('cannot begin another')
  })

  it('finds events by subject, from either end, and after a number', async () => {
    await test.store.write(tx => appendEvents(tx, [draft('e1'), draft('e2', 's2'), draft('e3'), draft('e4', 's2')]))
    const ids = (events: readonly { id: string }[]) => events.map(event => event.id)
    expect(ids(await eventsOf(test.store.read, { type: 'standard', id: 's2' }))).toEqual(['e2', 'e4'])
    expect(ids(await latestEvents(test.store.read, { before: null, limit: 2 }))).toEqual(['e4', 'e3'])
    expect(ids(await latestEvents(test.store.read, { before: 3, limit: 5 }))).toEqual(['e2', 'e1'])
    expect(await latestEvents(test.store.read, { before: null, limit: 5, without: ['standard'] })).toEqual([])
    expect(ids(await collect(eachEvent(test.store.read, { after: 2 })))).toEqual(['e3', 'e4'])
  })

  it('is the same after it was closed and opened again', async context => {
    if (!test.again) return context.skip('PGlite ends with the process')
    await test.store.write(tx => appendEvent(tx, draft('e1')))
    const events = await collect(eachEvent(test.store.read, { after: 0 }))
    const other = await openStore(test.again)
    expect(await collect(eachEvent(other.read, { after: 0 }))).toEqual(events)
    expect(await other.write(tx => appendEvent(tx, draft('e2')))).toMatchObject({ seq: 2 })
    await other.close()
    expect(await test.store.changeMark()).toBe(2)
  })

  it('shows one unchanging state in a snapshot while others write', async context => {
    if (!test.again) return context.skip('PGlite has one connection only')
    await test.store.write(tx => appendEvent(tx, draft('e1')))
    const seen = await test.store.snapshot(async reader => {
      await test.store.write(tx => appendEvent(tx, draft('e2')))
      return collect(eachEvent(reader, { after: 0 }))
    })
    expect(seen.map(event => event.id)).toEqual(['e1'])
    expect(await test.store.changeMark()).toBe(2)
  })

  it('answers reads while a transaction writes, with what was committed before', async context => {
    if (!test.again) return context.skip('PGlite has one connection only')
    await test.store.write(async tx => {
      await appendEvent(tx, draft('e1'))
      expect(await test.store.changeMark()).toBe(0)
    })
    expect(await test.store.changeMark()).toBe(1)
  })

  it('waits for the transaction at hand before it closes', async context => {
    if (!test.again) return context.skip('PGlite is not closed')
    const started = Promise.withResolvers<void>()
    const work = test.store.write(async tx => {
      started.resolve()
      await new Promise(resume => setImmediate(resume))
      return appendEvent(tx, draft('e1'))
    })
    await started.promise
    await test.store.close()
    expect(await work).toMatchObject({ seq: 1 })
  })

  it.each(['update event set canonical = canonical', 'delete from event', "update event_leaf set value = '1'"])(
    'refuses to rewrite the log: %s',
    async statement => {
      await test.store.write(tx => appendEvent(tx, { ...draft('e1'), body: { by: personal('某人') } }))
      await expect(sql.raw(statement).execute(test.engine.writer)).rejects.toThrow('append-only')
    },
  )

  it('numbers events of writers in several connections without gap or double', async context => {
    if (!test.again) return context.skip('PGlite has one connection only')
    const { again } = test
    const others = await Promise.all(Array.from({ length: 4 }, () => openStore(again)))
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        others[writer % 4]?.write(async tx => {
          await appendEvents(tx, [draft(`a${writer}`), draft(`b${writer}`)])
          await new Promise(resume => setImmediate(resume))
          await appendEvent(tx, draft(`c${writer}`))
        }),
      ),
    )
    const verdict = await verifyStore(test.store, { checkpoints: [], keys: [] })
    expect(verdict).toMatchObject({ events: 60, findings: [] })
    const events = await collect(eachEvent(test.store.read, { after: 0 }))
    const runs = events.map(event => event.id.slice(1)).join(' ')
    expect(runs).toMatch(/^(?:(\d+) \1 \1 ?)+$/)
    for (const other of others) await other.close()
  })

  it('is made by whoever opens it first when several do at once', async context => {
    const empty = await engine.makeDatabase()
    const { again } = empty
    if (again) {
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(again)))
      const origins = await Promise.all(stores.map(store => loadOrigin(store.read)))
      expect(new Set(origins).size).toBe(1)
      for (const store of stores) await store.close()
    }
    await empty.remove()
    if (!again) context.skip('PGlite has one connection only')
  })
})

describe('a store that can not be opened says why:', () => {
  it('a file that is no database', async () => {
    const folder = makeTestFolder()
    writeFileSync(join(folder, 'biaochi.sqlite'), 'This is not a database. '.repeat(1000))
    await expect(openStore({ folder, databaseUrl: null })).rejects.toMatchObject({ finding: { rule: 'store-damaged' } })
    rmSync(folder, { recursive: true })
  })

  it('a server that does not answer', async () => {
    const attempt = openStore({ folder: makeTestFolder(), databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })
    await expect(attempt).rejects.toMatchObject({ finding: { rule: 'store-unreachable' } })
  })

  it('a database that does not exist', async context => {
    if (!testDatabaseUrl) return context.skip('no PostgreSQL server is given')
    const url = new URL(testDatabaseUrl)
    url.pathname = '/biaochi_no_such_database'
    const attempt = openStore({ folder: makeTestFolder(), databaseUrl: url.href })
    await expect(attempt).rejects.toMatchObject({ finding: { rule: 'store-unreachable' } })
  })
})

describe.skipIf(!testDatabaseUrl)('an error of PostgreSQL says what to do:', () => {
  it.each([
    ['53100', 'store-full'],
    ['55P03', 'store-busy'],
    ['40P01', 'store-busy'],
    ['25006', 'store-read-only'],
    ['57P01', 'store-unreachable'],
    ['08006', 'store-unreachable'],
    ['XX001', 'store-damaged'],
  ])('SQLSTATE %s is %s', async (state, rule) => {
    const engine = await openEngine({ folder: makeTestFolder(), databaseUrl: testDatabaseUrl })
    const attempt = sql.raw(`do $$ begin raise sqlstate '${state}'; end $$`).execute(engine.writer)
    await expect(attempt).rejects.toMatchObject({ finding: { rule } })
    await engine.close()
  })
})

describe('the driver of SQLite', () => {
  it('gives up when another process keeps the lock, and says that the store is busy', async () => {
    const folder = makeTestFolder()
    const store = await openStore({ folder, databaseUrl: null })
    const file = join(folder, 'biaochi.sqlite')
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    const driver = new SqliteDriver({ open: () => new DatabaseSync(file), begin: 'immediate', patienceMs: 20 })
    await driver.init()
    const attempt = driver.beginTransaction(await driver.acquireConnection())
    await expect(attempt).rejects.toSatisfy(isBusy)
    other.exec('rollback')
    await driver.beginTransaction(await driver.acquireConnection())
    await driver.destroy()
    other.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })
})
