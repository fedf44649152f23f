import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import { toHex, utf8 } from '@biaochi/core/log/bytes.ts'
import { addLeaf, emptyEdge } from '@biaochi/core/log/merkle.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { saveDefects } from '../store/defect.ts'
import { appendEvent } from '../store/event.ts'
import { saveFramework } from '../store/framework.ts'
import { hashes } from '../store/hashes.ts'
import { frameworkState } from '../store/record-state.ts'
import type { Context } from './context.ts'
import { exportLog } from './export-log.ts'
import { newToken } from './new-token.ts'
import { type PublishedCheckpoint, publishCheckpoint } from './publish-checkpoint.ts'
import { isRefusal } from './refusal.ts'
import { type AuditEvidence, type LogReport, verifyLog, verifyLogFile } from './verify-log.ts'

const noEvidence: AuditEvidence = { checkpoints: [], keys: [] }

const framework = {
  id: 'f',
  version: 1,
  title: { zh: '体系', en: 'Framework' },
  source: { zh: '来源', en: 'source' },
  from: '2022-01-01',
  nodes: [],
  frame: [],
  notes: [],
}

const defect: Finding = { rule: 'duplicate', severity: 'warning', message: { zh: '重复', en: 'twice' }, at: {} }

describe.each(enginesUnderTest)('the audit of a store on $name', engine => {
  let test: TestStore
  let context: Context
  let checkpoint: PublishedCheckpoint

  beforeEach(async () => {
    test = await makeTestStore(engine)
    context = makeTestContext(test.store)
    for (const name of ['甲', '乙']) await newToken(context, name)
    checkpoint = await publishCheckpoint(context)
    await test.store.write(async tx => {
      await saveFramework(tx, framework)
      await appendEvent(tx, {
        id: context.newId(),
        at: context.now(),
        action: 'framework.import',
        actor: context.actor,
        subject: { type: 'framework', id: 'f' },
        body: { reason: '试验' },
        records: [frameworkState(framework), await saveDefects(tx, [defect])],
      })
    })
    await newToken(context, '丙')
    await disarm(test)
  })
  afterEach(async () => {
    await test.remove()
  })

  const audit = async (evidence = noEvidence): Promise<LogReport> => {
    const report = await verifyLog(context, evidence)
    if (isRefusal(report)) throw new Error(JSON.stringify(report.refused))
    return report
  }
  const rules = async (evidence?: AuditEvidence) => Object.keys((await audit(evidence)).counts)

  it('finds nothing wrong, and agrees with what was published', async () => {
    const report = await audit({ checkpoints: [checkpoint.note], keys: [checkpoint.key] })
    expect(report).toMatchObject({ findings: [], events: 5, records: 5, checkpoints: [3], keys: [checkpoint.key] })
  })

  const columns = ['subject_type', 'subject_id', 'canonical', 'sha256', 'sm3'] as const
  it.each(columns)('finds any changed byte in the column %s of any event', async column => {
    for (const seq of [1, 2, 3, 4, 5]) {
      const true_ = await readText(test, 'event', column, { seq })
      for (const at of places(true_.length)) {
        await writeText(test, 'event', column, { seq, value: change(true_, at) })
        const report = await audit()
        expect(
          report.findings.map(each => each.at.subject),
          `${column} of ${seq} at ${at}`,
        ).toContain(`event/${seq}`)
      }
      await writeText(test, 'event', column, { seq, value: true_ })
    }
    expect((await audit()).findings).toEqual([])
  })

  it.each([
    ['event_leaf', 'path', 'leaf-missing'],
    ['event_leaf', 'salt', 'leaf-altered'],
    ['event_leaf', 'value', 'leaf-altered'],
    ['event_head', 'sha256', 'log-head-differs'],
    ['event_head', 'sm3', 'log-head-differs'],
    ['event_head', 'edge', 'log-head-differs'],
    ['checkpoint', 'note', 'checkpoint-differs'],
    ['framework', 'record', 'record-altered'],
    ['framework', 'id', 'record-missing'],
    ['framework', 'valid_from', 'record-columns-altered'],
    ['token', 'id', 'record-missing'],
    ['token', 'sha256', 'record-altered'],
    ['token', 'created_at', 'record-altered'],
    ['meta', 'value', 'checkpoint-of-other-log'],
  ])('finds a changed byte in %s.%s', async (table, column, rule) => {
    const text = await readText(test, table, column)
    // The root of a checkpoint is what the log is compared with; its last digits are those of the signature.
    await writeText(test, table, column, {
      value: change(text, table === 'checkpoint' ? text.indexOf('chain sha256 ') + 20 : 2),
      like: text,
    })
    expect(await rules()).toContain(rule)
  })

  it.each([
    ['a missing event', 'delete from event where seq = 4', 'event-missing'],
    [
      'a missing event at the end',
      'delete from event_leaf where seq = 5; delete from token where id = (select subject_id from event where seq = 5); delete from event where seq = 5',
      'log-truncated',
    ],
    ['an event moved to the end', 'update event set seq = 99 where seq = 4', 'event-columns-altered'],
    ['a lost personal value', 'delete from event_leaf where seq = 1', 'leaf-missing'],
    [
      'a look-up that leads to another record',
      "insert into standard (id, revision, slug, record) values ('x', 1, 'x', '{}'); insert into number values ('x', 0, 'GB/T1-2020')",
      'look-ups-altered',
    ],
    [
      'a record whose address was taken away',
      "insert into standard (id, revision, slug, record) values ('x', 1, 'x', '{}')",
      'look-ups-altered',
    ],
    ['a checkpoint put at another time', "update checkpoint set published_at = '2000-01-01'", 'look-ups-altered'],
    ['an altered defect', "update defect set rule = 'none' where position = 0", 'record-altered'],
    ['lost defects', 'delete from defect', 'record-altered'],
    ['a lost record', 'delete from framework', 'record-missing'],
    [
      'a doubled record',
      'insert into framework select id, 2, valid_from, record from framework where version = 1',
      'record-without-event',
    ],
    ['a revoked token that is made valid', "update token set revoked_at = 'never'", 'record-altered'],
  ])('finds %s', async (_, statements, rule) => {
    for (const statement of statements.split(';')) await sql.raw(statement).execute(test.engine.writer)
    expect(await rules()).toContain(rule)
  })

  it('believes a checkpoint for its signature, and says when it can not', async () => {
    const forged = checkpoint.note.replace(/^time .*$/m, 'time 2000-01-01T00:00:00.000Z')
    expect(await rules({ checkpoints: [forged], keys: [] })).toEqual(['checkpoint-signature-wrong'])
    const unsigned = checkpoint.note.slice(0, checkpoint.note.indexOf('\n\n') + 1)
    expect(await rules({ checkpoints: [unsigned], keys: [] })).toEqual(['checkpoint-key-unknown'])
    const other = checkpoint.note.replaceAll('biaochi/', 'biaochi/0')
    expect(await rules({ checkpoints: [other], keys: [] })).toEqual(['checkpoint-of-other-log'])
    expect(await rules({ checkpoints: ['nonsense'], keys: [] })).toEqual(['checkpoint-unreadable'])
  })

  it('finds a store that was rolled back to yesterday by the checkpoint of today', async () => {
    const today = await publishCheckpoint(context)
    const { head } = await audit()
    expect(head.seq).toBe(today.size)
    await sql.raw('delete from checkpoint where size = 5').execute(test.engine.writer)
    for (const statement of [
      'delete from event_leaf where seq = 5',
      'delete from token where id = (select subject_id from event where seq = 5)',
      'delete from event where seq = 5',
    ])
      await sql.raw(statement).execute(test.engine.writer)
    await rewind(test)
    expect(await rules()).toEqual([])
    expect(await rules({ checkpoints: [today.note], keys: [] })).toEqual(['log-truncated'])
  })

  it('audits an exported log as it does the store', async () => {
    const lines: string[] = []
    await exportLog(context, async line => void lines.push(line))
    const file = join(test.folder, 'log.jsonl')
    writeFileSync(file, lines.map(line => `${line}\n`).join(''))
    const whole = await audit()
    const report = await verifyLogFile(file, { checkpoints: [checkpoint.note], keys: [checkpoint.key] })
    expect(report).toEqual({
      ...whole,
      audited: 'log',
      records: 0,
      leaves: { verified: 0, erased: 0, withheld: 3 },
    })
    expect(lines.join()).not.toContain('甲')
    writeFileSync(file, lines.slice(0, -1).join('\r\n'))
    expect(await verifyLogFile(file, noEvidence)).toMatchObject({ counts: { 'log-end-missing': 1 } })
  })

  it('gives the last checkpoint again while nothing happens, and a new one after an event', async () => {
    const first = await publishCheckpoint(context)
    expect(await publishCheckpoint(context)).toEqual(first)
    await newToken(context, '丁')
    expect((await publishCheckpoint(context)).size).toBe(first.size + 1)
  })

  it('refuses a key that is none', async () => {
    expect(await verifyLog(context, { checkpoints: [], keys: ['nonsense'] })).toMatchObject({
      refused: [{ rule: 'key-unreadable' }],
    })
  })
})

/** Takes away what keeps our own code from rewriting the log; an intruder would do the same. */
async function disarm({ engine }: TestStore): Promise<void> {
  const triggers =
    engine.name === 'sqlite'
      ? [
          'drop trigger event_no_update',
          'drop trigger event_no_delete',
          'drop trigger event_leaf_no_update',
          'pragma foreign_keys = off',
        ]
      : ['drop function refuse_rewriting cascade', 'alter table event_leaf drop constraint event_leaf_seq_fkey']
  for (const statement of triggers) await sql.raw(statement).execute(engine.writer)
}

/** Makes the recorded end of the log fit its last event, as somebody who knows the format can. */
async function rewind({ engine }: TestStore): Promise<void> {
  const row = await engine.writer
    .selectFrom('event')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const events = await engine.writer.selectFrom('event').select('canonical').orderBy('seq').execute()
  const edge = events.reduce((grown, each) => addLeaf(grown, utf8(each.canonical), hashes.sha256), emptyEdge)
  await engine.writer
    .updateTable('event_head')
    .set({ seq: row.seq, sha256: row.sha256, sm3: row.sm3, edge: edge.roots.map(toHex).join(' ') })
    .execute()
}

async function readText(
  { engine }: TestStore,
  table: string,
  column: string,
  where?: { seq: number },
): Promise<string> {
  const filter = where ? sql`where seq = ${where.seq}` : sql``
  const query = sql<{ text: string }>`select ${sql.ref(column)} as text from ${sql.table(table)} ${filter} limit 1`
  return (await query.execute(engine.writer)).rows[0]?.text ?? ''
}

interface Change {
  readonly value: string
  readonly seq?: number
  readonly like?: string
}

async function writeText({ engine }: TestStore, table: string, column: string, change: Change): Promise<void> {
  const where = change.seq === undefined ? sql`${sql.ref(column)} = ${change.like}` : sql`seq = ${change.seq}`
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${change.value} where ${where}`.execute(engine.writer)
}

/** About twelve places spread over a text, its first and last among them. */
function places(length: number): number[] {
  const step = Math.max(1, Math.ceil(length / 11))
  return [...Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step), length - 1]
}

/** The text with one character exchanged for another of its kind. */
function change(text: string, at: number): string {
  const other = text[at] === '1' ? '2' : '1'
  return text.slice(0, at) + other + text.slice(at + 1)
}
