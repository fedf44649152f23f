import { rmSync } from 'node:fs'
import { blankStandard, type Standard, type StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Context } from '@biaochi/server/actions/context.ts'
import { openClauseMemory } from '@biaochi/server/search/open-clause-index.ts'
import { openMemoryIndex } from '@biaochi/server/search/open-registry-index.ts'
import { appendEvents } from '@biaochi/server/store/event.ts'
import { standardState } from '@biaochi/server/store/record-state.ts'
import { saveStandards } from '@biaochi/server/store/standard.ts'
import { openStore } from '@biaochi/server/store/store.ts'
import { makeTestFolder } from '../engines-under-test.ts'

/** A registry on a real store of its own, with a clock that stands still. */
export interface TestRegistry {
  readonly context: Context
  /** Saves records, each with an event, in one transaction. */
  save(records: readonly StandardRecord[]): Promise<void>
  remove(): Promise<void>
}

/** Noon of this day in Shanghai is the time of every test. */
export const testDay = '2026-03-01'

/** Opens an empty registry. */
export async function makeRegistry(): Promise<TestRegistry> {
  const folder = makeTestFolder()
  const store = await openStore({ folder, databaseUrl: null })
  let count = 0
  const context: Context = {
    store,
    index: openMemoryIndex(store),
    clauses: openClauseMemory(store),
    actor: { kind: 'system', id: null },
    now: () => `${testDay}T04:00:00.000Z`,
    newId: () => `id-${String(++count).padStart(6, '0')}`,
  }
  return {
    context,
    save: records =>
      store.write(async tx => {
        await saveStandards(tx, records)
        await appendEvents(
          tx,
          records.map(record => ({
            id: context.newId(),
            at: context.now(),
            action: record.revision === 1 ? 'standard.add' : 'standard.correct',
            actor: context.actor,
            subject: { type: 'standard', id: record.id },
            body: {},
            records: [standardState(record)],
          })),
        )
      }),
    remove: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A record of a number and the facts that matter to a test. */
export function makeStandard(id: string, number: string | null, facts: Partial<Standard> = {}): StandardRecord {
  return {
    ...blankStandard,
    id,
    revision: 1,
    class: 'national',
    numbers: number === null ? [] : [{ normal: number, role: 'primary' }],
    ...facts,
  }
}
