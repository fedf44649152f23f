import { utf8 } from './bytes.ts'
import { canonicalise, type Json } from './canonical.ts'
import { type DigestPair, digestBoth, genesis, type Hashes } from './hash.ts'
import { foldPersonal, type Leaf, personal, type SealTools } from './personal.ts'

/** Who did it. */
export interface EventActor {
  readonly kind: 'cli' | 'token' | 'system'
  /** Token id; null for the others. Never a name: names of people go into the body as `personal`. */
  readonly id: string | null
}

/** Who did it, as the event is being made. */
export interface NamedActor extends EventActor {
  /** What the person is called; it becomes the personal value `/by`, and can be erased. */
  readonly name?: string
}

/** What it was done to: `{type: 'standard', id: '…'}`. */
export interface EventSubject {
  readonly type: string
  readonly id: string
}

/** A record of the store as it is after the change; its digest goes into the event, so that an audit can compare. */
export interface RecordState {
  /** `standard`, `framework`, `programme`, `token`: the kinds that an audit knows how to load. */
  readonly kind: string
  /** Id of the record, with `@version` where the kind has versions. */
  readonly key: string
  /** The record as it is stored; null when it was removed. */
  readonly value: object | null
}

/** An event before the log has given it its place. */
export interface EventDraft {
  readonly id: string
  /** ISO 8601 instant, UTC, with milliseconds. */
  readonly at: string
  /** Noun and verb, `standard.correct`; published names are never reused. */
  readonly action: string
  readonly actor: NamedActor
  readonly subject: EventSubject
  /**
   * What happened. Anything about a person is wrapped in `personal(…)`. By convention `reason` is the reason given and
   * `changes` a list of `{field, before, after}`. The member `records` belongs to the log, and `by` where the actor has a name.
   */
  readonly body: Readonly<Record<string, unknown>>
  /** The records this event leaves behind. */
  readonly records?: readonly RecordState[]
}

/** An entry of the log. Its canonical JSON is what is hashed; the format is described in docs/guide/log-format.md. */
export interface LogEvent {
  readonly v: 1
  /** Counts up from 1 without gaps. */
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly action: string
  readonly actor: EventActor
  readonly subject: EventSubject
  readonly body: { readonly [name: string]: Json }
  /** Digests of the canonical bytes of the event before; 64 zeros for the first. */
  readonly prev: DigestPair
}

/** The end of a log: its last event; seq 0 and the genesis digests for an empty one. */
export interface LogHead extends DigestPair {
  readonly seq: number
}

/** An event with its place in the log. */
export interface SealedEvent {
  readonly event: LogEvent
  /** Canonical JSON of the event: the bytes of the log. */
  readonly canonical: string
  readonly digest: DigestPair
  readonly leaves: readonly Leaf[]
}

/** The head of a log without events. */
export const emptyHead: LogHead = { seq: 0, ...genesis }

/** Gives an event its place after `head`. */
export function sealEvent(draft: EventDraft, head: LogHead, tools: SealTools): SealedEvent {
  if ('records' in draft.body)
    throw new TypeError('body.records belongs to the log: use the member records of the draft')
  const { name } = draft.actor
  const named = name === undefined ? draft.body : { ...draft.body, by: personal(name) }
  const { body, leaves } = foldPersonal(named, tools)
  const records = draft.records?.map(record => stateOf(record, tools.hashes))
  const event = {
    v: 1,
    seq: head.seq + 1,
    id: draft.id,
    at: draft.at,
    action: draft.action,
    actor: { kind: draft.actor.kind, id: draft.actor.id },
    subject: { type: draft.subject.type, id: draft.subject.id },
    body: (records ? { ...body, records } : body) as LogEvent['body'],
    prev: { sha256: head.sha256, sm3: head.sm3 },
  } as const
  const canonical = canonicalise(event)
  return { event, canonical, digest: digestBoth(utf8(canonical), tools.hashes), leaves }
}

/** The digests of a record: of its canonical JSON. */
export function recordDigest(value: object, hashes: Hashes): DigestPair {
  return digestBoth(utf8(canonicalise(value)), hashes)
}

/** What an event says about a record: its digests after the change, null when it was removed. */
export interface RecordMark {
  readonly kind: string
  readonly key: string
  readonly digest: DigestPair | null
}

/** The records that an event has changed. */
export function changedRecords(event: LogEvent): RecordMark[] {
  const { records } = event.body
  return Array.isArray(records) ? records.flatMap(readMark) : []
}

function readMark(record: Json): RecordMark[] {
  const { kind, key, sha256, sm3 } = Object(record) as { readonly [name: string]: Json | undefined }
  if (typeof kind !== 'string' || typeof key !== 'string') return []
  return [{ kind, key, digest: typeof sha256 === 'string' && typeof sm3 === 'string' ? { sha256, sm3 } : null }]
}

function stateOf(record: RecordState, hashes: Hashes): object {
  const digest = record.value ? recordDigest(record.value, hashes) : { sha256: null, sm3: null }
  return { kind: record.kind, key: record.key, ...digest }
}
