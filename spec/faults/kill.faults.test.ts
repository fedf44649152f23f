import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { openStore, type StoreOptions } from '@biaochi/server/store/store.ts'
import { listTokens } from '@biaochi/server/store/token.ts'
import { describe, expect, it } from 'vitest'
import { makeTestFolder } from '../engines-under-test.ts'
import { makeTestContext } from '../test-context.ts'
import { makeLedger } from './ledger.ts'
import { type Cluster, findPostgres, makeCluster } from './postgres-cluster.ts'
import { startVictim } from './victim.ts'

/** The server itself goes through a hundred, in kill-server.faults.test.ts. */
const rounds = 30
const writer = join(import.meta.dirname, 'writer.ts')

const wordsOf = ({ folder, databaseUrl }: StoreOptions, round: string) => [folder, databaseUrl ?? '-', round]

/** Where a writer dies by its own hand: the places that chance might miss. */
const points = ['between-rows-and-events', 'before-commit', 'after-commit'] as const

describe('kill -9 of a process that writes to SQLite', () => {
  it(`loses nothing acknowledged and leaves nothing half-done, in ${rounds} rounds`, async () => {
    const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: null }
    const ledger = makeLedger()
    for (let round = 0; round < rounds; round++) {
      const victim = startVictim(writer, wordsOf(options, `r${round}`))
      await victim.reach(1 + (round % 7))
      victim.process.kill('SIGKILL')
      await victim.ended
      expect(victim.process.signalCode).toBe('SIGKILL')
      ledger.add(victim.acknowledged)
      await ledger.demand(options)
    }
    expect(ledger.length).toBeGreaterThanOrEqual(4 * rounds - 12)
    rmSync(options.folder, { recursive: true })
  })

  it('of several that make the store and write at once loses nothing either', async () => {
    const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: null }
    await killSeveral(options)
    rmSync(options.folder, { recursive: true })
  })

  it.each(points)('does so when it comes %s', async point => {
    const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: null }
    const ledger = makeLedger()
    const victim = startVictim(writer, [...wordsOf(options, 'r'), point, '4'])
    await victim.ended
    expect(victim.process.signalCode).toBe('SIGKILL')
    expect(victim.acknowledged).toHaveLength(4)
    ledger.add(victim.acknowledged)
    await ledger.demand(options)
    rmSync(options.folder, { recursive: true })
  })
})

const bin = findPostgres()

const reason = bin ? '' : ' (skipped: no PostgreSQL server is installed)'

describe.skipIf(!bin)(`kill -9 around PostgreSQL${reason}`, () => {
  it(`of the writer and of the server in turn loses nothing acknowledged, in ${rounds} rounds`, async () => {
    await withCluster(async cluster => {
      const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: cluster.url }
      const ledger = makeLedger()
      for (let round = 0; round < rounds; round++) {
        const victim = startVictim(writer, wordsOf(options, `r${round}`))
        await victim.reach(1 + (round % 7))
        const isServersTurn = round % 2 === 1
        if (isServersTurn) await cluster.kill()
        victim.process.kill('SIGKILL')
        await victim.ended
        ledger.add(victim.acknowledged)
        if (isServersTurn) await cluster.start()
        await ledger.demand(options)
      }
      expect(ledger.length).toBeGreaterThanOrEqual(4 * rounds - 12)
      rmSync(options.folder, { recursive: true })
    })
  })

  it('of several that make the store and write at once loses nothing either', async () => {
    await withCluster(async cluster => {
      const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: cluster.url }
      await killSeveral(options)
      rmSync(options.folder, { recursive: true })
    })
  })

  it('of the server is outlived by the process, which says what is wrong and goes on when it is back', async () => {
    await withCluster(async cluster => {
      const folder = makeTestFolder()
      const store = await openStore({ folder, databaseUrl: cluster.url })
      const context = makeTestContext(store)
      await newToken(context, '一')
      const begun = Promise.withResolvers<void>()
      const killed = Promise.withResolvers<void>()
      const atWork = store.write(async tx => {
        await listTokens(tx)
        begun.resolve()
        await killed.promise
        return listTokens(tx)
      })
      await begun.promise
      await cluster.kill()
      killed.resolve()
      await expect(atWork).rejects.toMatchObject({ finding: { rule: 'store-unreachable' } })
      await expect(newToken(context, '二')).rejects.toMatchObject({ finding: { rule: 'store-unreachable' } })
      await expect(listTokens(store.read)).rejects.toMatchObject({ finding: { rule: 'store-unreachable' } })
      await cluster.start()
      await newToken(context, '三')
      expect((await listTokens(store.read)).map(token => token.name)).toEqual(['一', '三'])
      await store.close()
      rmSync(folder, { recursive: true })
    })
  })

  it.each(points)('does so when it comes %s', async point => {
    await withCluster(async cluster => {
      const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: cluster.url }
      const ledger = makeLedger()
      const victim = startVictim(writer, [...wordsOf(options, 'r'), point, '4'])
      await victim.ended
      expect(victim.acknowledged).toHaveLength(4)
      ledger.add(victim.acknowledged)
      await ledger.demand(options)
      rmSync(options.folder, { recursive: true })
    })
  })
})

async function killSeveral(options: StoreOptions): Promise<void> {
  const ledger = makeLedger()
  const victims = Array.from({ length: 4 }, (_, index) => startVictim(writer, wordsOf(options, `w${index}`)))
  await Promise.all(victims.map(victim => victim.reach(10)))
  for (const victim of victims) victim.process.kill('SIGKILL')
  await Promise.all(victims.map(victim => victim.ended))
  for (const victim of victims) {
    expect(victim.acknowledged.length).toBeGreaterThanOrEqual(10)
    ledger.add(victim.acknowledged)
  }
  await ledger.demand(options)
}

async function withCluster(act: (cluster: Cluster) => Promise<void>): Promise<void> {
  const cluster = await makeCluster(bin ?? '', tmpdir())
  await cluster.start()
  try {
    await act(cluster)
  } finally {
    await cluster.remove()
  }
}
