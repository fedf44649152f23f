import { hash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { blankStandard } from '@biaochi/core/registry/standard.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  enginesUnderTest,
  makeTestStore,
  type TestDatabase,
  type TestStore,
} from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { appendEvent } from '../store/event.ts'
import { eraseLeaves } from '../store/leaf.ts'
import { standardState } from '../store/record-state.ts'
import { restoreBackup } from '../store/restore.ts'
import { saveStandards } from '../store/standard.ts'
import { openStoreOn } from '../store/store.ts'
import { backUp } from './back-up.ts'
import type { Context } from './context.ts'
import { listTokens } from './list-tokens.ts'
import { newToken } from './new-token.ts'
import { publishCheckpoint } from './publish-checkpoint.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { revokeToken } from './revoke-token.ts'
import { verifyLog, verifyLogFile } from './verify-log.ts'

const noEvidence = { checkpoints: [], keys: [] }

/** The result of an action that is expected to do what it was asked. */
function done<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(JSON.stringify(result.refused))
  return result
}

const rulesOf = (result: object) => ('refused' in result ? (result as Refusal).refused.map(each => each.rule) : [])

/** A little of everything: records, tokens, an erased name, checkpoints. */
async function fill(context: Context): Promise<void> {
  const records = Array.from({ length: 1100 }, (_, index) => ({
    ...blankStandard,
    id: `r${String(index).padStart(5, '0')}`,
    revision: 1,
    titleZh: `标题 ${index} \u0000 😀`,
    numbers: [{ normal: `GB/T ${90000 + index}-2020`, role: 'primary' as const }],
    sourceKey: `source ${index}`,
  }))
  await context.store.write(async tx => {
    await saveStandards(tx, records)
    await appendEvent(tx, {
      id: context.newId(),
      at: context.now(),
      action: 'registry.import',
      actor: context.actor,
      subject: { type: 'import', id: 'i1' },
      body: {},
      records: records.map(standardState),
    })
  })
  await publishCheckpoint(context)
  const token = done(await newToken(context, '某人'))
  done(await newToken(context, '别人'))
  done(await revokeToken(context, token.id))
  const { store } = context
  await store.write(tx =>
    eraseLeaves(tx, {
      id: context.newId(),
      at: context.now(),
      actor: context.actor,
      reason: '本人要求',
      seq: 3,
      paths: ['/name'],
    }),
  )
  await publishCheckpoint(context)
}

const pairs = enginesUnderTest.flatMap(from =>
  enginesUnderTest.map(to => ({ from, to, name: `${from.name} to ${to.name}` })),
)

describe.each(pairs)('a backup from $name', ({ from, to }) => {
  let source: TestStore
  let target: TestDatabase | null = null

  beforeEach(async () => {
    source = await makeTestStore(from)
  })
  afterEach(async () => {
    await source.remove()
    await target?.remove()
    target = null
  })

  it('restores everything as it was, audited', async () => {
    const context = makeTestContext(source.store)
    await fill(context)
    const before = done(await verifyLog(context, noEvidence))
    expect(before.findings).toEqual([])
    expect(before).toMatchObject({ events: 6, records: 1102, leaves: { verified: 1, erased: 1 }, checkpoints: [2, 6] })
    const tokens = await listTokens(context)
    const backup = done(await backUp(context, null))
    expect(await verifyLogFile(backup.file, noEvidence)).toEqual({ ...before, audited: 'backup' })

    target = await to.makeDatabase()
    await restoreBackup({ file: backup.file, engine: target.engine, target: 'here' })
    const restored = makeTestContext(await openStoreOn(target.engine, target.folder))
    expect(done(await verifyLog(restored, noEvidence))).toEqual(before)
    expect(await listTokens(restored)).toEqual(tokens)
    const again = done(await backUp(restored, join(source.folder, 'again.gz')))
    const rowLines = (file: string) => gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1, -2)
    expect(rowLines(again.file)).toEqual(rowLines(backup.file))
  })
})

describe.each(enginesUnderTest)('backup and restore on $name', engine => {
  let source: TestStore
  let context: Context
  let file: string

  beforeEach(async () => {
    source = await makeTestStore(engine)
    context = makeTestContext(source.store)
    done(await newToken(context, '某人'))
    file = done(await backUp(context, null)).file
  })
  afterEach(async () => {
    await source.remove()
  })

  it('write a file for its owner only, and leave nothing half-done beside it', () => {
    expect(file).toMatch(/backups.biaochi-20260102T0304\d\dZ\.jsonl\.gz$/)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('never overwrite a file', async () => {
    const before = readFileSync(file)
    expect(rulesOf(await backUp(context, file))).toEqual(['backup-file-exists'])
    expect(readFileSync(file)).toEqual(before)
  })

  it('refuse a store that holds something', async () => {
    const attempt = restoreBackup({ file, engine: source.engine, target: 'here' })
    await expect(attempt).rejects.toMatchObject({ finding: { rule: 'store-not-empty', at: { file: 'here' } } })
    expect(await listTokens(context)).toHaveLength(1)
  })

  const lines = (bytes: Buffer) => gunzipSync(bytes).toString('utf8')
  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['one changed byte of a row', 'backup-damaged', bytes => gzipSync(lines(bytes).replace('某人', '别人'))],
    ['one changed byte of the file', 'backup-damaged', bytes => flip(bytes, bytes.length - 12)],
    ['the end cut off', 'backup-damaged', bytes => bytes.subarray(0, -40)],
    ['its last line missing', 'backup-damaged', bytes => gzipSync(lines(bytes).replace(/\{"sha256":.*\n$/, ''))],
    ['a row missing', 'backup-damaged', bytes => gzipSync(lines(bytes).replace(/\["event_leaf".*\n/, ''))],
    ['a line added at the end', 'backup-damaged', bytes => gzipSync(`${lines(bytes)}["token",{}]\n`)],
    ['a row of a strange table', 'backup-damaged', bytes => gzipSync(lines(bytes).replace('["token"', '["tokens"'))],
    ['a strange column', 'backup-damaged', bytes => gzipSync(lines(bytes).replace('"created_at"', '"made; drop"'))],
    [
      'the structure of a later release',
      'backup-newer',
      bytes => gzipSync(lines(bytes).replace(/"structure":"[0-9]{4}-/, '"structure":"9999-')),
    ],
    ['a later format', 'backup-newer', bytes => gzipSync(lines(bytes).replace('"version":1', '"version":2'))],
    ['nothing in it', 'backup-unreadable', () => gzipSync('')],
    ['text in it', 'backup-unreadable', () => gzipSync('Hello\n')],
    ['no gzip', 'backup-unreadable', () => Buffer.from('Hello, this is just a text\n')],
    ['nothing at all', 'backup-unreadable', () => Buffer.alloc(0)],
    ['a changed record and a digest made to fit', 'backup-does-not-verify', bytes => forge(lines(bytes))],
  ])('refuse a backup with %s, and leave the target empty', async (_, rule, spoil) => {
    const spoilt = join(source.folder, 'spoilt.gz')
    writeFileSync(spoilt, spoil(readFileSync(file)))
    await source.store.close()
    const target = await engine.makeDatabase()
    const attempt = restoreBackup({ file: spoilt, engine: target.engine, target: 'here' })
    await expect(attempt).rejects.toMatchObject({ finding: { rule } })
    const store = await openStoreOn(target.engine, target.folder)
    expect(await store.changeMark()).toBe(0)
    expect(await listTokens(makeTestContext(store))).toEqual([])
    await target.remove()
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** What somebody does who knows the format of backups but can't rewrite the log. */
function forge(text: string): Buffer {
  const forged = text
    .replace(/"revoked_at":null/, '"revoked_at":"2026-01-01T00:00:00.000Z"')
    .replace(/\{"sha256":.*\n$/, '')
  return gzipSync(`${forged}${JSON.stringify({ sha256: hash('sha256', forged) })}\n`)
}
