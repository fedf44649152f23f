import { joinBytes, toHex, utf8 } from './bytes.ts'
import { canonicalise, type Json } from './canonical.ts'
import { type DigestPair, digestBoth, genesis, type Hashes } from './hash.ts'

/** Who did it. */
export interface EventActor {
  readonly kind: 'cli' | 'token' | 'system'
  /** Token id; null for the others. Never a name: names of people go into the body as `personal`. */
  readonly id: string | null
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
  readonly actor: EventActor
  readonly subject: EventSubject
  /**
   * What happened. Anything about a person is wrapped in `personal(…)`. By convention `reason` is the reason given and
   * `changes` a list of `{field, before, after}`. The member `records` belongs to the log.
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

/** A personal value, kept outside the event so that it can be erased. */
export interface Leaf {
  /** JSON Pointer of the place in the body. */
  readonly path: string
  /** 32 random bytes, hexadecimal; without it the digest says nothing about the value. */
  readonly salt: string
  /** Canonical JSON of the value. */
  readonly value: string
}

/** An event with its place in the log. */
export interface SealedEvent {
  readonly event: LogEvent
  /** Canonical JSON of the event: the bytes of the log. */
  readonly canonical: string
  readonly digest: DigestPair
  readonly leaves: readonly Leaf[]
}

/** What sealing needs from the platform. */
export interface SealTools {
  readonly hashes: Hashes
  /** 32 random bytes. */
  newSalt(): Uint8Array
}

/** The head of a log without events. */
export const emptyHead: LogHead = { seq: 0, ...genesis }

const personalMark = Symbol('personal')

/** Marks a value of a body as personal: the event keeps a salted digest of it, the value stays erasable. */
export function personal(value: Json): object {
  return { [personalMark]: value }
}

/** Gives an event its place after `head`. */
export function sealEvent(draft: EventDraft, head: LogHead, tools: SealTools): SealedEvent {
  if ('records' in draft.body)
    throw new TypeError('body.records belongs to the log: use the member records of the draft')
  const leaves: Leaf[] = []
  const body = foldPersonal(draft.body, '', leaf => keepLeaf(leaf, leaves, tools))
  const records = draft.records?.map(record => stateOf(record, tools.hashes))
  const event = {
    v: 1,
    seq: head.seq + 1,
    id: draft.id,
    at: draft.at,
    action: draft.action,
    actor: { kind: draft.actor.kind, id: draft.actor.id },
    subject: { type: draft.subject.type, id: draft.subject.id },
    body: (records ? { ...(body as object), records } : body) as LogEvent['body'],
    prev: { sha256: head.sha256, sm3: head.sm3 },
  } as const
  const canonical = canonicalise(event)
  return { event, canonical, digest: digestBoth(utf8(canonical), tools.hashes), leaves }
}

/** The digests of a personal value: of its salt followed by its canonical JSON. */
export function leafDigest(leaf: Pick<Leaf, 'value'>, salt: Uint8Array, hashes: Hashes): DigestPair {
  return digestBoth(joinBytes(salt, utf8(leaf.value)), hashes)
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
  const records = event.body.records as readonly (RecordMark & DigestPair)[] | undefined
  return (records ?? []).map(({ kind, key, sha256, sm3 }) => ({ kind, key, digest: sha256 ? { sha256, sm3 } : null }))
}

function stateOf(record: RecordState, hashes: Hashes): object {
  const digest = record.value ? recordDigest(record.value, hashes) : { sha256: null, sm3: null }
  return { kind: record.kind, key: record.key, ...digest }
}

type Keep = (leaf: { value: Json; path: string }) => Json

function foldPersonal(value: unknown, path: string, keep: Keep): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (personalMark in value) return keep({ value: value[personalMark] as Json, path })
  if (Array.isArray(value)) return value.map((item, index) => foldPersonal(item, `${path}/${index}`, keep))
  if ('$leaf' in value) throw new TypeError('the member $leaf belongs to the log: use personal(…)')
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, foldPersonal(member, `${path}/${escapePointer(name)}`, keep)]),
  )
}

function keepLeaf({ value, path }: { value: Json; path: string }, leaves: Leaf[], tools: SealTools): Json {
  const salt = tools.newSalt()
  const leaf = { path, salt: toHex(salt), value: canonicalise(value) }
  leaves.push(leaf)
  return { $leaf: { ...leafDigest(leaf, salt, tools.hashes) } }
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
