/**
 * Writes to a store until it is killed: tokens by the real actions, and batches of records with their events. After
 * each commit it prints what is written now. Words: folder, database URL or `-`, name of the round, and optionally the
 * point at which it kills itself: `before-commit` or `after-commit`, and in which action.
 */
import { writeSync } from 'node:fs'
import { blankStandard } from '@biaochi/core/registry/standard.ts'
import { explainFault } from '@biaochi/server/actions/explain-fault.ts'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import { appendEvents } from '@biaochi/server/store/event.ts'
import { standardState } from '@biaochi/server/store/record-state.ts'
import { saveStandards } from '@biaochi/server/store/standard.ts'
import { openStore, type Store } from '@biaochi/server/store/store.ts'
import { makeTestContext } from '../test-context.ts'
import type { Acknowledgement } from './victim.ts'

const [folder = '', url = '-', round = '', point = 'never', action = '0'] = process.argv.slice(2)
const batchSize = 5

try {
  await writeForEver(await openStore({ folder, databaseUrl: url === '-' ? null : url }))
} catch (error) {
  // Where the database is killed the writer ends as well, without a word to the test's output.
  if (explainFault(error)?.rule !== 'store-unreachable') throw error
  process.exitCode = 1
}

async function writeForEver(store: Store): Promise<void> {
  for (let count = 0; ; count++) {
    const isLast = point !== 'never' && count === Number(action)
    const done = count % 3 === 2 ? await writeToken(store, count) : await writeBatch(store, count, isLast && point)
    if (isLast) die()
    acknowledge(done)
  }
}

/** Several records and as many events, in one transaction. */
async function writeBatch(into: Store, count: number, dies: string | false): Promise<Acknowledgement> {
  const records = Array.from({ length: batchSize }, (_, index) => ({
    ...blankStandard,
    id: `${round}-${count}-${index}`,
    revision: 1,
    titleZh: '记录'.repeat(200),
    numbers: [{ normal: `T/TEST ${round}${count}${index}-2020`, role: 'primary' as const }],
  }))
  const events = await into.write(async tx => {
    await saveStandards(tx, records)
    if (dies === 'between-rows-and-events') die()
    const appended = await appendEvents(tx, records.map(draftOf))
    if (dies === 'before-commit') die()
    return appended
  })
  return { seq: events.at(-1)?.seq ?? 0, ids: records.map(record => record.id) }
}

function draftOf(record: { readonly id: string } & Parameters<typeof standardState>[0]) {
  return {
    id: `e-${record.id}`,
    at: '2026-01-02T03:04:05.678Z',
    action: 'standard.add',
    actor: { kind: 'cli', id: null } as const,
    subject: { type: 'standard', id: record.id },
    body: {},
    records: [standardState(record)],
  }
}

async function writeToken(into: Store, count: number): Promise<Acknowledgement> {
  const name = `${round}-${count}`
  const context = makeTestContext(into)
  const made = await newToken({ ...context, newId: () => `${name}-${context.newId()}` }, name)
  if (isRefusal(made)) throw new Error(JSON.stringify(made.refused))
  return { seq: await into.changeMark(), ids: [made.id] }
}

/** At once: what is said is said before the next action begins. */
function acknowledge(done: Acknowledgement): void {
  writeSync(1, `${JSON.stringify(done)}\n`)
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  // The signal is delivered before the call returns; this line satisfies the compiler.
  throw new Error('still alive')
}
