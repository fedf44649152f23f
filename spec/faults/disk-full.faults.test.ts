import { join } from 'node:path'
import { explainFault } from '@biaochi/server/actions/explain-fault.ts'
import { listTokens } from '@biaochi/server/actions/list-tokens.ts'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { verifyLog } from '@biaochi/server/actions/verify-log.ts'
import { openStore } from '@biaochi/server/store/store.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { makeTestContext } from '../test-context.ts'
import { findPostgres, makeCluster } from './postgres-cluster.ts'
import { makeSmallDisk, type SmallDisk } from './small-disk.ts'

let disk: SmallDisk | null = makeSmallDisk(1)
const canMount = disk !== null
disk?.remove()
disk = null
const reason = canMount ? '' : ' (skipped: mounting a small disk needs root)'

describe.skipIf(!canMount)(`a full disk${reason}`, () => {
  afterEach(() => {
    disk?.remove()
    disk = null
  })

  function mount(megabytes: number): SmallDisk {
    disk = makeSmallDisk(megabytes)
    if (!disk) throw new Error('a disk could be mounted a moment ago')
    return disk
  }

  it('stops writes to SQLite with a clear word, not reads, and all goes on when there is space again', async () => {
    const small = mount(8)
    const folder = join(small.folder, 'data')
    const store = await openStore({ folder, databaseUrl: null })
    const context = makeTestContext(store)
    await newToken(context, '写满之前')
    small.fill(200_000)
    const acknowledged = await writeUntilRefused(() => newToken(context, '名'.repeat(200)), 'store-full')
    expect((await listTokens(context)).length).toBe(1 + acknowledged)
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
    await expect(newToken(context, '仍然是满的'.repeat(30))).rejects.toSatisfy(isFull)

    small.empty()
    await newToken(context, '腾出空间之后')
    expect((await listTokens(context)).length).toBe(2 + acknowledged)
    await store.close()
    const reopened = await openStore({ folder, databaseUrl: null })
    expect(await verifyLog(makeTestContext(reopened), { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
    expect((await listTokens(makeTestContext(reopened))).length).toBe(2 + acknowledged)
    await reopened.close()
  })

  const bin = findPostgres()
  it.skipIf(!bin)('stops writes to PostgreSQL, loses nothing acknowledged, and all goes on after', async () => {
    const small = mount(120)
    const cluster = await makeCluster(bin ?? '', small.folder)
    await cluster.start()
    try {
      const store = await openStore({ folder: join(small.folder, 'data'), databaseUrl: cluster.url })
      const context = makeTestContext(store)
      await newToken(context, '写满之前')
      small.fill(400_000)
      const acknowledged = await writeUntilRefused(
        () => newToken(context, '名'.repeat(200)),
        'store-full',
        'store-unreachable',
      )
      small.empty()
      // A server that can't extend its own log ends itself; whoever runs it starts it again.
      await cluster.kill()
      await cluster.start()
      await newToken(context, '腾出空间之后')
      expect((await listTokens(context)).length).toBe(2 + acknowledged)
      expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
      await store.close()
    } finally {
      await cluster.remove()
    }
  })
})

const isFull = (error: unknown) => explainFault(error)?.rule === 'store-full'

/** Writes until the store refuses, for one of the given reasons; gives the number of writes that it acknowledged. */
async function writeUntilRefused(write: () => Promise<unknown>, ...rules: string[]): Promise<number> {
  for (let count = 0; ; count++) {
    try {
      await write()
    } catch (error) {
      expect(rules).toContain(explainFault(error)?.rule)
      expect(count).toBeGreaterThan(0)
      return count
    }
  }
}
