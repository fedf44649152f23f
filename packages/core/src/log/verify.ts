import type { Finding } from '../finding.ts'
import { toHex, utf8 } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { changedRecords, type EventSubject, type LogEvent, type LogHead } from './event.ts'
import { type DigestPair, digestBoth, genesis, type Hashes, isSameDigest } from './hash.ts'
import { type LeafCounts, makeLeafAudit, type StoredLeaf } from './leaf-audit.ts'
import { type LogRule, logFinding, type Report } from './log-finding.ts'
import { addLeaf, emptyEdge, merkleRoot } from './merkle.ts'
import { readEvent } from './read-event.ts'
import { makeRecordAudit, type StoredRecord } from './record-audit.ts'

/** One event as it is found. */
export interface LogEntry {
  readonly canonical: string
  /** What the store keeps beside it; absent in an exported log. */
  readonly beside?: { readonly seq: number; readonly subject: EventSubject; readonly digest: DigestPair }
}

/** What the log is compared with when its events have been read. */
export interface LogEndStatement {
  /** The recorded end of the log; null when none is recorded, which itself is a fault. */
  readonly head: LogHead | null
  /** Root of the Merkle tree that the recorded edge gives; null when none is recorded. */
  readonly root: Uint8Array | null
  /** Whether personal values and records were added too, so that missing ones can be told. */
  readonly isWhole: boolean
}

/** What an audit found. */
export interface LogVerdict {
  readonly events: number
  readonly head: LogHead
  /** Root of the Merkle tree over all events (RFC 9162), hexadecimal. */
  readonly root: string
  readonly leaves: LeafCounts
  /** Records that are as their last event says. */
  readonly records: number
  /** Sizes of the checkpoints that the log agrees with. */
  readonly checkpoints: readonly number[]
  /** The first findings of each rule, in the order they were made. */
  readonly findings: readonly Finding[]
  /** True count of each rule. */
  readonly counts: Readonly<Partial<Record<LogRule, number>>>
}

/** An audit under way. It remembers what the log says last of each record and personal value, not the events. */
export interface LogVerifier {
  /** The next event of the log. */
  addEvent(entry: LogEntry): void
  /** A personal value as it is kept now; all events first. */
  addLeaf(leaf: StoredLeaf): void
  /** A record as it is now; all events first. */
  addRecord(record: StoredRecord): void
  /** Whether the log tells of a record that should be there. */
  tellsOf(record: Pick<StoredRecord, 'kind' | 'key'>): boolean
  finish(end: LogEndStatement): LogVerdict
}

const samplesPerRule = 20

interface Last {
  readonly seq: number
  /** Of the bytes that were read. */
  readonly digest: DigestPair
  /** What the next event may name as its predecessor; null when nobody can tell any more. */
  readonly named: readonly DigestPair[] | null
}

/** Begins the audit of a log; the checkpoints are compared as the log reaches their sizes. */
export function makeLogVerifier(hashes: Hashes, checkpoints: readonly Checkpoint[] = []): LogVerifier {
  const findings: Finding[] = []
  const counts: Partial<Record<LogRule, number>> = {}
  const report: Report = (rule, subject, evidence) => {
    const count = (counts[rule] ?? 0) + 1
    counts[rule] = count
    if (count <= samplesPerRule) findings.push(logFinding(rule, { subject, ...(evidence ? { evidence } : {}) }))
  }
  const leaves = makeLeafAudit(hashes, report)
  const records = makeRecordAudit(hashes, report)
  const bySize = Map.groupBy(checkpoints, checkpoint => checkpoint.size)
  const agreed: number[] = []
  let last: Last = { seq: 0, digest: genesis, named: [genesis] }
  let edge = emptyEdge
  const compareCheckpoints = (): void => {
    if (edge.size !== last.seq) return
    for (const checkpoint of bySize.get(edge.size) ?? []) {
      if (isSameState(checkpoint, merkleRoot(edge, hashes.sha256), last.digest)) agreed.push(checkpoint.size)
      else report('checkpoint-differs', `checkpoint/${checkpoint.size}`, { time: checkpoint.time })
    }
  }
  compareCheckpoints()

  return {
    addEvent: entry => {
      const bytes = utf8(entry.canonical)
      const found = { entry, event: readEvent(entry.canonical), digest: digestBoth(bytes, hashes), after: last.seq }
      const { event, seq, named } = examine(found, report)
      if (event) checkPlace({ event, last }, report)
      // An event out of its order is reported and otherwise left aside, so that one fault is not reported as many.
      if (seq > last.seq) last = { seq, digest: found.digest, named }
      edge = addLeaf(edge, bytes, hashes.sha256)
      compareCheckpoints()
      if (!event) return
      leaves.addEvent(event)
      for (const mark of changedRecords(event)) records.addMark(mark)
    },
    addLeaf: leaves.addLeaf,
    addRecord: records.addRecord,
    tellsOf: records.tellsOf,
    finish: end => {
      const root = merkleRoot(edge, hashes.sha256)
      const isSound = findings.length === 0
      for (const { size } of checkpoints)
        if (size > last.seq) report('log-truncated', `checkpoint/${size}`, { last: last.seq, expected: size })
      if (end.head) checkHead({ head: end.head, last }, report)
      else report('log-end-missing', `event/${last.seq}`)
      if (end.root && isSound && toHex(end.root) !== toHex(root)) report('log-head-differs', `event/${last.seq}`)
      return {
        events: edge.size,
        head: { seq: last.seq, ...last.digest },
        root: toHex(root),
        leaves: leaves.finish(end.isWhole),
        records: end.isWhole ? records.finish() : 0,
        checkpoints: agreed,
        findings,
        counts,
      }
    },
  }
}

interface Found {
  readonly entry: LogEntry
  readonly event: LogEvent | null
  readonly digest: DigestPair
  /** Number of the event before. */
  readonly after: number
}

/** Looks at one event by itself: can it be read, and is it what the store keeps beside it? */
function examine({ entry, event, digest, after }: Found, report: Report) {
  const { beside } = entry
  const seq = event?.seq ?? beside?.seq ?? after + 1
  const isAltered = beside !== undefined && !isSameDigest(beside.digest, digest)
  if (!event) report('event-unreadable', `event/${seq}`)
  else if (isAltered) report('event-altered', `event/${seq}`, { stored: beside.digest.sha256, computed: digest.sha256 })
  if (event && beside && !isBeside(beside, event)) report('event-columns-altered', `event/${beside.seq}`)
  // Whether the bytes or the stored digest was altered, the next event tells; it names the one that was there.
  const named = isAltered ? [digest, beside.digest] : event ? [digest] : null
  return { event, seq, named }
}

function isBeside(beside: { seq: number; subject: EventSubject }, event: LogEvent): boolean {
  const { seq, subject } = event
  return beside.seq === seq && beside.subject.type === subject.type && beside.subject.id === subject.id
}

/** Whether an event follows the one before. */
function checkPlace({ event, last }: { event: LogEvent; last: Last }, report: Report): void {
  const subject = `event/${event.seq}`
  if (event.seq > last.seq + 1) report('event-missing', subject, { first: last.seq + 1, last: event.seq - 1 })
  else if (event.seq <= last.seq) report('event-out-of-order', subject, { after: last.seq })
  else if (last.named?.every(digest => !isSameDigest(digest, event.prev)))
    report('event-chain-broken', subject, { stated: event.prev.sha256, computed: last.digest.sha256 })
}

function checkHead({ head, last }: { head: LogHead; last: Last }, report: Report): void {
  if (head.seq > last.seq) report('log-truncated', `event/${last.seq}`, { last: last.seq, expected: head.seq })
  else if (head.seq < last.seq || last.named?.every(digest => !isSameDigest(digest, head)))
    report('log-head-differs', `event/${last.seq}`, { recorded: head.seq })
}

function isSameState(checkpoint: Checkpoint, root: Uint8Array, chain: DigestPair): boolean {
  const isSameChain = checkpoint.chain === null || isSameDigest(checkpoint.chain, chain)
  return isSameChain && toHex(checkpoint.root) === toHex(root)
}
