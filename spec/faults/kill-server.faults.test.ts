import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { blankStandard } from '@biaochi/core/registry/standard.ts'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import { verifyLog } from '@biaochi/server/actions/verify-log.ts'
import { appendEvents, eventsOf } from '@biaochi/server/store/event.ts'
import { standardState } from '@biaochi/server/store/record-state.ts'
import { loadStandard, saveStandards } from '@biaochi/server/store/standard.ts'
import { openStore, type StoreOptions } from '@biaochi/server/store/store.ts'
import { describe, expect, it } from 'vitest'
import { makeTestFolder } from '../engines-under-test.ts'
import { makeTestContext } from '../test-context.ts'
import { type Cluster, findPostgres, makeCluster } from './postgres-cluster.ts'
import { type Correction, correctUntilGone, startServerVictim } from './server-victim.ts'

const rounds = 100
/** A hundred lives take minutes, on a busy machine many. */
const patience = 3_600_000
const ids = ['r0', 'r1', 'r2', 'r3']

/** Records to correct, and a token to do it with. */
async function prepare(options: StoreOptions): Promise<string> {
  const store = await openStore(options)
  const context = makeTestContext(store)
  const records = ids.map(id => ({ ...blankStandard, id, revision: 1, titleZh: '记录' }))
  await store.write(async tx => {
    await saveStandards(tx, records)
    const draft = { at: context.now(), action: 'standard.add', actor: context.actor, body: {} }
    const drafts = records.map(record => ({
      ...draft,
      id: `e-${record.id}`,
      subject: { type: 'standard', id: record.id },
      records: [standardState(record)],
    }))
    await appendEvents(tx, drafts)
  })
  const made = await newToken(context, 'test')
  await store.close()
  if (isRefusal(made)) throw new Error(JSON.stringify(made.refused))
  return made.secret
}

/** One life of the server: four clients correct records until so many are acknowledged, then it is killed. */
async function liveAndDie(options: StoreOptions, life: { token: string; mark: string; enough: number; kill: Kill }) {
  const acknowledged: Correction[] = []
  const enough = Promise.withResolvers<void>()
  const victim = await startServerVictim(options)
  const clients = ids.map(id =>
    correctUntilGone(victim.api, { id, token: life.token, mark: life.mark }, correction => {
      acknowledged.push(correction)
      if (acknowledged.length === life.enough) enough.resolve()
    }),
  )
  // A client that is refused ends with an error, which must not leave us waiting.
  try {
    await Promise.race([enough.promise, victim.ended, Promise.all(clients)])
  } finally {
    await life.kill(() => victim.process.kill('SIGKILL'))
    await victim.ended
  }
  await Promise.all(clients)
  return acknowledged
}

type Kill = (killServer: () => void) => Promise<void>

/** Nothing acknowledged is lost, every record is what its events have made of it, and everything verifies. */
async function demand(options: StoreOptions, acknowledged: readonly Correction[]): Promise<void> {
  const store = await openStore(options)
  try {
    for (const id of ids) {
      const events = await eventsOf(store.read, { type: 'standard', id })
      const told = JSON.stringify(events)
      const lost = acknowledged.filter(each => each.id === id && !told.includes(each.title))
      expect(lost).toEqual([])
      expect((await loadStandard(store.read, id))?.record.revision).toBe(events.length)
    }
    const report = await verifyLog(makeTestContext(store), { checkpoints: [], keys: [] })
    expect(report).toMatchObject({ findings: [] })
  } finally {
    await store.close()
  }
}

async function liveThrough(options: StoreOptions, killIn: (round: number) => Kill): Promise<void> {
  const token = await prepare(options)
  const all: Correction[] = []
  for (let round = 0; round < rounds; round++) {
    const life = { token, mark: `round-${round}`, enough: 1 + (round % 9), kill: killIn(round) }
    all.push(...(await liveAndDie(options, life)))
    await demand(options, all)
  }
  expect(all.length).toBeGreaterThanOrEqual(4 * rounds)
}

describe('kill -9 of the server while it writes', () => {
  it(
    `to SQLite loses nothing acknowledged and leaves nothing half-done, in ${rounds} rounds`,
    async () => {
      const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: null }
      await liveThrough(options, () => async killServer => killServer())
      rmSync(options.folder, { recursive: true })
    },
    patience,
  )

  const bin = findPostgres()
  const reason = bin ? '' : ' (skipped: no PostgreSQL server is installed)'

  it.skipIf(!bin)(
    `to PostgreSQL neither, the database being killed every other time${reason}`,
    async () => {
      const cluster = await makeCluster(bin ?? '', tmpdir())
      const options: StoreOptions = { folder: makeTestFolder(), databaseUrl: cluster.url }
      await cluster.start()
      try {
        await liveThrough(options, round => (round % 2 === 0 ? async killServer => killServer() : killBoth(cluster)))
      } finally {
        await cluster.remove()
        rmSync(options.folder, { recursive: true })
      }
    },
    patience,
  )
})

function killBoth(cluster: Cluster): Kill {
  return async killServer => {
    await cluster.kill()
    killServer()
    await cluster.start()
  }
}
