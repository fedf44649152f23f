import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { canonicalise } from './canonical.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type EventDraft, emptyHead, type LogHead, sealEvent } from './event.ts'
import type { Hashes } from './hash.ts'
import type { StoredLeaf } from './leaf-audit.ts'
import { addLeaf, emptyEdge, merkleRoot } from './merkle.ts'
import { personal } from './personal.ts'
import type { StoredRecord } from './record-audit.ts'
import { type LogEntry, type LogVerdict, makeLogVerifier } from './verify.ts'

const hashes: Hashes = {
  sha256: bytes => createHash('sha256').update(bytes).digest(),
  sm3: bytes => createHash('sm3').update(bytes).digest(),
}

interface Log {
  readonly entries: readonly Required<LogEntry>[]
  readonly leaves: readonly StoredLeaf[]
  readonly head: LogHead
  readonly root: Uint8Array
  readonly checkpoints: readonly Checkpoint[]
  readonly records: readonly StoredRecord[]
}

const size = 9

/** A log of nine events: each changes record `a` and, in turn, `r0` to `r2`; the sixth removes `gone`, which the fifth made. */
function makeLog(salt = 1): Log {
  let head = emptyHead
  let edge = emptyEdge
  const entries: Required<LogEntry>[] = []
  const kept: StoredLeaf[] = []
  const checkpoints: Checkpoint[] = []
  for (let index = 0; index < size; index++) {
    const { event, canonical, digest, leaves } = sealEvent(draftOf(index), head, {
      hashes,
      newSalt: () => new Uint8Array(32).fill(salt + index),
    })
    entries.push({ canonical, beside: { seq: event.seq, subject: event.subject, digest } })
    kept.push(...leaves.map(leaf => ({ seq: event.seq, ...leaf })))
    head = { seq: event.seq, ...digest }
    edge = addLeaf(edge, utf8(canonical), hashes.sha256)
    const root = merkleRoot(edge, hashes.sha256)
    if (index % 3 === 2) checkpoints.push({ origin: 'test', size: head.seq, root, chain: digest, time: null })
  }
  const records = [recordOf(8, 'a'), recordOf(6, 'r0'), recordOf(7, 'r1'), recordOf(8, 'r2')].map(value => ({
    kind: 'standard',
    key: value.id,
    canonical: canonicalise(value),
    isBesideTrue: true,
  }))
  return { entries, leaves: kept, head, root: merkleRoot(edge, hashes.sha256), checkpoints, records }
}

function recordOf(index: number, id: string) {
  return { id, revision: index, titleZh: '标题' }
}

function draftOf(index: number): EventDraft {
  const own = index % 3 === 0 ? 'r0' : index % 3 === 1 ? 'r1' : 'r2'
  const gone = index === 4 ? [{ kind: 'standard', key: 'gone', value: { id: 'gone' } }] : []
  const removed = index === 5 ? [{ kind: 'standard', key: 'gone', value: null }] : []
  return {
    id: `e${index}`,
    at: '2026-01-02T03:04:05.678Z',
    action: 'standard.correct',
    actor: { kind: 'cli', id: null },
    subject: { type: 'standard', id: own },
    body: { reason: '试验', by: personal(`某人${index}`) },
    records: [
      { kind: 'standard', key: 'a', value: recordOf(index, 'a') },
      { kind: 'standard', key: own, value: recordOf(index, own) },
      ...gone,
      ...removed,
    ],
  }
}

type Spoil = (log: Log) => Partial<Omit<Log, 'head'> & { readonly head: LogHead | null }>

function audit(spoil: Spoil = () => ({}), checkpoints: Log['checkpoints'] = []): LogVerdict {
  const log = { ...makeLog(), ...spoil(makeLog()) }
  const verifier = makeLogVerifier(hashes, checkpoints)
  for (const entry of log.entries) verifier.addEvent(entry)
  for (const leaf of log.leaves) verifier.addLeaf(leaf)
  for (const record of log.records) verifier.addRecord(record)
  return verifier.finish({ head: log.head, root: log.root, isWhole: true })
}

function exported(entries: readonly LogEntry[], checkpoints: Log['checkpoints'], head: LogHead): LogVerdict {
  const verifier = makeLogVerifier(hashes, checkpoints)
  for (const { canonical } of entries) verifier.addEvent({ canonical })
  return verifier.finish({ head, root: null, isWhole: false })
}

const faultsOf = (verdict: LogVerdict) => verdict.findings.map(finding => `${finding.rule} ${finding.at.subject}`)
const at = (log: Log, index: number): Required<LogEntry> => {
  const entry = log.entries[index]
  if (!entry) throw new RangeError(`there is no entry ${index}`)
  return entry
}
const change = (log: Log, index: number, changed: Partial<LogEntry>) => ({
  entries: log.entries.map((entry, each) => (each === index ? { ...entry, ...changed } : entry)),
})

describe('the audit of a log', () => {
  it('finds nothing wrong with an untouched one', () => {
    const log = makeLog()
    expect(audit(undefined, log.checkpoints)).toEqual({
      events: size,
      head: log.head,
      root: Buffer.from(log.root).toString('hex'),
      leaves: { verified: size, erased: 0, withheld: 0 },
      records: 4,
      checkpoints: [3, 6, 9],
      findings: [],
      counts: {},
    })
    expect(exported(log.entries, log.checkpoints, log.head)).toMatchObject({ findings: [], leaves: { withheld: size } })
  })

  it('of nothing finds nothing wrong, and agrees with a checkpoint of size 0', () => {
    const verifier = makeLogVerifier(hashes, [
      { origin: 'test', size: 0, root: hashes.sha256(utf8('')), chain: null, time: null },
    ])
    const verdict = verifier.finish({ head: emptyHead, root: null, isWhole: true })
    expect(verdict).toMatchObject({ findings: [], events: 0, checkpoints: [0] })
  })

  const swap = (log: Log) => [...log.entries.slice(0, 3), at(log, 4), at(log, 3), ...log.entries.slice(5)]
  it.each<[string, Spoil, string[]]>([
    [
      'a changed event',
      log => change(log, 3, { canonical: at(log, 3).canonical.replace('试验', '试探') }),
      ['event-altered event/4'],
    ],
    [
      'a changed event with its digest made to fit',
      log => {
        const canonical = at(log, 3).canonical.replace('试验', '试探')
        const digest = { sha256: hex('sha256', canonical), sm3: hex('sm3', canonical) }
        return change(log, 3, { canonical, beside: { ...at(log, 3).beside, digest } })
      },
      ['event-chain-broken event/5'],
    ],
    [
      'a changed digest',
      log => change(log, 3, { beside: { ...at(log, 3).beside, digest: at(log, 2).beside.digest } }),
      ['event-altered event/4'],
    ],
    [
      'a changed look-up column',
      log => change(log, 3, { beside: { ...at(log, 3).beside, subject: { type: 'standard', id: 'x' } } }),
      ['event-columns-altered event/4'],
    ],
    [
      'an event that is no JSON any more',
      log => change(log, 3, { canonical: at(log, 3).canonical.slice(1) }),
      ['event-unreadable event/4'],
    ],
    [
      'an event with a blank more',
      log => change(log, 3, { canonical: at(log, 3).canonical.replace(':', ': ') }),
      ['event-unreadable event/4'],
    ],
    ['a missing event', log => ({ entries: log.entries.toSpliced(3, 1) }), ['event-missing event/5']],
    ['missing events at the beginning', log => ({ entries: log.entries.slice(2) }), ['event-missing event/3']],
    ['a missing event at the end', log => ({ entries: log.entries.slice(0, -1) }), ['log-truncated event/8']],
    ['swapped events', log => ({ entries: swap(log) }), ['event-missing event/5', 'event-out-of-order event/4']],
    ['a doubled event', log => ({ entries: log.entries.toSpliced(3, 0, at(log, 3)) }), ['event-out-of-order event/4']],
    ['an older recorded end', log => ({ head: { seq: 8, ...at(log, 7).beside.digest } }), ['log-head-differs event/9']],
    ['another recorded end', log => ({ head: { seq: 9, ...at(log, 7).beside.digest } }), ['log-head-differs event/9']],
    ['no recorded end', () => ({ head: null }), ['log-end-missing event/9']],
    ['another recorded edge', () => ({ root: new Uint8Array(32) }), ['log-head-differs event/9']],
    [
      'a changed personal value',
      log => ({ leaves: log.leaves.map(leaf => (leaf.seq === 4 ? { ...leaf, value: '"别人"' } : leaf)) }),
      ['leaf-altered event/4#/by'],
    ],
    [
      'a changed salt',
      log => ({ leaves: log.leaves.map(leaf => (leaf.seq === 4 ? { ...leaf, salt: 'no salt' } : leaf)) }),
      ['leaf-altered event/4#/by'],
    ],
    [
      'a lost personal value',
      log => ({ leaves: log.leaves.filter(leaf => leaf.seq !== 4) }),
      ['leaf-missing event/4#/by'],
    ],
    [
      'a personal value of no event',
      log => ({ leaves: [...log.leaves, { seq: 4, path: '/x', salt: '', value: '1' }] }),
      ['leaf-without-event event/4#/x'],
    ],
    [
      'a changed record',
      log => ({ records: log.records.map(each => ({ ...each, canonical: each.canonical.replace('标题', '题') })) }),
      [
        'record-altered standard/a',
        'record-altered standard/r0',
        'record-altered standard/r1',
        'record-altered standard/r2',
      ],
    ],
    [
      'changed look-up columns of a record',
      log => ({ records: log.records.map(each => ({ ...each, isBesideTrue: each.key !== 'r1' })) }),
      ['record-columns-altered standard/r1'],
    ],
    ['a missing record', log => ({ records: log.records.slice(1) }), ['record-missing standard/a']],
    [
      'a record of no event',
      log => ({ records: [...log.records, { kind: 'standard', key: 'x', canonical: '{}', isBesideTrue: true }] }),
      ['record-without-event standard/x'],
    ],
    [
      'a removed record that is back',
      log => ({
        records: [...log.records, { kind: 'standard', key: 'gone', canonical: '{"id":"gone"}', isBesideTrue: true }],
      }),
      ['record-without-event standard/gone'],
    ],
  ])('finds %s', (_, spoil, faults) => {
    const found = faultsOf(audit(spoil)).filter(fault => !isConsequence(fault, faults))
    expect(found).toEqual(faults)
  })

  it('finds any changed byte of an exported log by the checkpoints at its end and before', () => {
    const log = makeLog()
    fc.assert(
      fc.property(fc.nat(size - 1), fc.nat(400), fc.integer({ min: 1, max: 255 }), (index, place, flip) => {
        const bytes = Buffer.from(at(log, index).canonical)
        bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ flip
        const entries = change(log, index, { canonical: bytes.toString('utf8') }).entries
        expect(exported(entries, log.checkpoints, log.head).findings).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('finds a log that was rewritten from the beginning by a checkpoint of the true one', () => {
    const rewritten = makeLog(100)
    const found = faultsOf(audit(() => rewritten, makeLog().checkpoints))
    expect(found).toEqual([
      'checkpoint-differs checkpoint/3',
      'checkpoint-differs checkpoint/6',
      'checkpoint-differs checkpoint/9',
    ])
  })

  it('finds a log rolled back to an earlier state by a later checkpoint', () => {
    const log = makeLog()
    const head = { seq: 6, ...at(log, 5).beside.digest }
    const found = faultsOf(exported(log.entries.slice(0, 6), log.checkpoints, head))
    expect(found).toEqual(['log-truncated checkpoint/9'])
  })

  it('tells an erased personal value from a lost one, and from one that should have been erased', () => {
    const log = makeLog()
    const erasure = {
      ...draftOf(0),
      action: 'leaf.erase',
      subject: { type: 'event', id: '4' },
      body: { leaves: [{ seq: 4, path: '/by' }] },
      records: [],
    }
    const { canonical, digest } = sealEvent(erasure, log.head, { hashes, newSalt: () => new Uint8Array(32) })
    const auditWith = (leaves: readonly StoredLeaf[]) => {
      const verifier = makeLogVerifier(hashes)
      for (const entry of [...log.entries, { canonical }]) verifier.addEvent(entry)
      for (const leaf of leaves) verifier.addLeaf(leaf)
      for (const record of log.records) verifier.addRecord(record)
      return verifier.finish({ head: { seq: size + 1, ...digest }, root: null, isWhole: true })
    }
    const erased = auditWith(log.leaves.filter(leaf => leaf.seq !== 4))
    expect(erased).toMatchObject({ findings: [], leaves: { verified: size - 1, erased: 1 } })
    expect(faultsOf(auditWith(log.leaves))).toEqual(['leaf-not-erased event/4#/by'])
    expect(faultsOf(auditWith(log.leaves.filter(leaf => leaf.seq > 4)))).toEqual([
      'leaf-missing event/1#/by',
      'leaf-missing event/2#/by',
      'leaf-missing event/3#/by',
    ])
  })

  it('counts truly and keeps the first samples when faults are many', () => {
    const verifier = makeLogVerifier(hashes)
    for (let index = 0; index < 1000; index++) verifier.addEvent({ canonical: 'nonsense' })
    const verdict = verifier.finish({ head: { ...emptyHead, seq: 1000 }, root: null, isWhole: false })
    expect(verdict.counts).toEqual({ 'event-unreadable': 1000 })
    expect(verdict.findings).toHaveLength(20)
  })

  it.each([
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['members of another kind', at(makeLog(), 0).canonical.replace(/"records":\[.*?\]/, '"records":{"0":7}')],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['null', 'null'],
  ])('survives %s', (_, canonical) => {
    expect(() => exported([{ canonical }], [], emptyHead)).not.toThrow()
  })
})

function hex(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('hex')
}

/** Where events are gone or unreadable, what they said of records and personal values is gone with them. */
function isConsequence(fault: string, expected: readonly string[]): boolean {
  const isOfLostEvent = /^(record|leaf)-/.test(fault) && expected.every(each => !/^(record|leaf)-\S+ /.test(each))
  return isOfLostEvent && expected.some(each => /unreadable|missing|truncated|out-of-order/.test(each))
}
