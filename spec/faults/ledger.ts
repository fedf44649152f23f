import { verifyLog } from '@biaochi/server/actions/verify-log.ts'
import { eachStandard, loadStandards } from '@biaochi/server/store/standard.ts'
import { openStore, type StoreOptions } from '@biaochi/server/store/store.ts'
import { listTokens } from '@biaochi/server/store/token.ts'
import { expect } from 'vitest'
import { makeTestContext } from '../test-context.ts'
import type { Acknowledgement } from './victim.ts'

/** Everything that the writers of all rounds were told is written. */
export interface Ledger {
  add(acknowledged: readonly Acknowledgement[]): void
  readonly length: number
  /** Opens the store anew and demands: nothing acknowledged is lost, no action is half there, everything verifies. */
  demand(options: StoreOptions): Promise<void>
}

/** An empty ledger. */
export function makeLedger(): Ledger {
  const all: Acknowledgement[] = []
  return {
    add: acknowledged => void all.push(...acknowledged),
    get length() {
      return all.length
    },
    demand: async options => {
      const store = await openStore(options)
      try {
        const ids = all.flatMap(each => each.ids)
        const standards = await loadStandards(store.read, ids)
        const tokens = new Set((await listTokens(store.read)).map(token => token.id))
        expect(ids.filter(id => !standards.has(id) && !tokens.has(id))).toEqual([])
        expect(await store.changeMark()).toBeGreaterThanOrEqual(Math.max(0, ...all.map(each => each.seq)))
        const report = await verifyLog(makeTestContext(store), { checkpoints: [], keys: [] })
        expect(report).toMatchObject({ findings: [] })
        await demandWholeBatches(store.read)
      } finally {
        await store.close()
      }
    },
  }
}

/** A batch has five records or none, whoever was told of it. */
async function demandWholeBatches(reader: Parameters<typeof loadStandards>[0]): Promise<void> {
  const sizes = new Map<string, number>()
  for await (const { record } of eachStandard(reader)) {
    const batch = record.id.replace(/-\d+$/, '')
    sizes.set(batch, (sizes.get(batch) ?? 0) + 1)
  }
  expect([...sizes].filter(([, size]) => size !== 5)).toEqual([])
}
