import { hash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { explainFault } from '@biaochi/server/actions/explain-fault.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import { verifyLog } from '@biaochi/server/actions/verify-log.ts'
import { queriesOf } from '@biaochi/server/store/connection.ts'
import { eachRow, type TableName } from '@biaochi/server/store/dump.ts'
import { migrations } from '@biaochi/server/store/migrations/migrations.ts'
import { openStore, type Store } from '@biaochi/server/store/store.ts'
import { describe, expect, it } from 'vitest'
import { collect } from '../collect.ts'
import { makeTestFolder } from '../engines-under-test.ts'
import { makeTestContext } from '../test-context.ts'

const fixtures = resolve(import.meta.dirname, '../../packages/server/src/store/migrations/fixtures')
const whole = gunzipSync(readFileSync(join(fixtures, `${Object.keys(migrations).at(-1)}.sqlite.gz`)))

/** What the log vouches for. Findings and former addresses are not among it: they are made anew, or harmless. */
const vouched: readonly TableName[] = [
  'event',
  'event_leaf',
  'event_head',
  'standard',
  'number',
  'framework',
  'programme',
  'token',
]

type Outcome = 'refused' | 'found' | 'unchanged'

/** Opens a file of a database as a server would, and audits it. */
async function outcomeOf(bytes: Buffer, expected: string): Promise<Outcome> {
  const folder = makeTestFolder()
  writeFileSync(join(folder, 'biaochi.sqlite'), bytes)
  let store: Store | null = null
  try {
    store = await openStore({ folder, databaseUrl: null })
    const report = await verifyLog(makeTestContext(store), { checkpoints: [], keys: [] })
    if (isRefusal(report) || report.findings.length > 0) return 'found'
    expect(await contentOf(store)).toBe(expected)
    return 'unchanged'
  } catch (error) {
    if (explainFault(error) === null) throw error
    return 'refused'
  } finally {
    await store?.close()
    rmSync(folder, { recursive: true })
  }
}

async function contentOf(store: Store): Promise<string> {
  return store.snapshot(async reader =>
    hash('sha256', JSON.stringify(await collect(eachRow(queriesOf(reader), vouched)))),
  )
}

describe('a byte of the database file that flips', () => {
  it('is refused, found, or was of no consequence, wherever it is', async () => {
    const folder = makeTestFolder()
    writeFileSync(join(folder, 'biaochi.sqlite'), whole)
    const store = await openStore({ folder, databaseUrl: null })
    const expected = await contentOf(store)
    await store.close()
    const counts: Record<Outcome, number> = { refused: 0, found: 0, unchanged: 0 }
    // A step that is prime to the size of pages meets every place in a page sooner or later.
    for (let at = 101; at < whole.length; at += 331) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x01
      counts[await outcomeOf(bytes, expected)]++
    }
    expect(counts.found).toBeGreaterThan(10)
    rmSync(folder, { recursive: true })
  })
})
