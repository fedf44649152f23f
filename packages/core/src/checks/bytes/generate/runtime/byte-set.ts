import { byteAt } from './texts.ts'

/**
 * A set of byte strings that is looked into and never changed; clones into another thread. Open addressing: `table` holds
 * the ordinal of a member plus 1 at the place of its hash or after it, 0 where there is none; it is a power of two long.
 */
export interface ByteSet {
  /** Bytes of the members, one after the other; `starts` has one more than members. */
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly table: Uint32Array
  /** What the hash of a key multiplies with. */
  readonly multiplier: number
  readonly shortest: number
  readonly longest: number
}

/** Makes a set of members that are all different. */
export function byteSetOf(bytes: Uint8Array, starts: Uint32Array): ByteSet {
  const count = starts.length - 1
  let [shortest, longest] = [Number.POSITIVE_INFINITY, -1]
  for (let member = 0; member < count; member++) {
    const length = (starts[member + 1] as number) - (starts[member] as number)
    shortest = Math.min(shortest, length)
    longest = Math.max(longest, length)
  }
  let multiplier = usualMultiplier
  for (let attempt = 0; ; attempt++) {
    const { table, isCrowded } = fillTable(bytes, starts, multiplier)
    if (!isCrowded || attempt === mostAttempts) return { bytes, starts, table, multiplier, shortest, longest }
    multiplier = nextMultiplier(multiplier, hashBytes(bytes, 0, bytes.length, multiplier))
  }
}

/**
 * Steps to a free place that chance does not make: such keys were chosen to be slow, and the next try hashes them in
 * another way, which hangs on the keys themselves.
 */
export const crowdedSteps = 256
export const mostAttempts = 8

/** Another multiplier, which nobody knows without all of the keys. */
export function nextMultiplier(multiplier: number, hash: number): number {
  return mix(Math.imul(multiplier, 31) ^ hash) | 1
}

function fillTable(bytes: Uint8Array, starts: Uint32Array, multiplier: number) {
  const count = starts.length - 1
  let size = 2
  while (size < count * 2) size *= 2
  const table = new Uint32Array(size)
  let most = 0
  for (let member = 0; member < count; member++) {
    let place = hashBytes(bytes, starts[member] as number, starts[member + 1] as number, multiplier) & (size - 1)
    let steps = 0
    for (; table[place] !== 0; steps++) place = (place + 1) & (size - 1)
    table[place] = member + 1
    if (steps > most) most = steps
    if (most > crowdedSteps * 8) break
  }
  return { table, isCrowded: most > crowdedSteps }
}

/** Makes a set of texts, whatever their number of repetitions. */
export function byteSetOfTexts(texts: readonly string[], encode: (text: string) => Uint8Array): ByteSet {
  const members = [...new Set(texts)].map(encode)
  const starts = new Uint32Array(members.length + 1)
  for (const [index, member] of members.entries()) starts[index + 1] = (starts[index] as number) + member.length
  const bytes = new Uint8Array(starts[members.length] as number)
  for (const [index, member] of members.entries()) bytes.set(member, starts[index])
  return byteSetOf(bytes, starts)
}

/** The members of several sets as one. */
export function uniteByteSets(sets: readonly ByteSet[]): ByteSet {
  const [only, another] = sets
  if (only && !another) return only
  const members = sets.flatMap((set, ordinal) => membersOf(set).filter(one => isNew(one, sets.slice(0, ordinal))))
  const starts = new Uint32Array(members.length + 1)
  for (const [index, member] of members.entries()) starts[index + 1] = (starts[index] as number) + member.length
  const bytes = new Uint8Array(starts[members.length] as number)
  for (const [index, member] of members.entries()) bytes.set(member, starts[index])
  return byteSetOf(bytes, starts)
}

function membersOf({ bytes, starts }: ByteSet): Uint8Array[] {
  return Array.from({ length: starts.length - 1 }, (_, member) => bytes.subarray(starts[member], starts[member + 1]))
}

function isNew(member: Uint8Array, earlier: readonly ByteSet[]): boolean {
  return !earlier.some(set => hasBytes(set, member, 0, member.length))
}

/** Whether the bytes are a member. */
export function hasBytes(set: ByteSet, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length < set.shortest || length > set.longest) return false
  const mask = set.table.length - 1
  let place = hashBytes(bytes, start, end, set.multiplier) & mask
  for (;;) {
    const member = set.table[place] as number
    if (member === 0) return false
    if (isMember(set, member - 1, bytes, start, length)) return true
    place = (place + 1) & mask
  }
}

function isMember(set: ByteSet, member: number, bytes: Uint8Array, start: number, length: number): boolean {
  const from = set.starts[member] as number
  if ((set.starts[member + 1] as number) - from !== length) return false
  for (let at = 0; at < length; at++) if (set.bytes[from + at] !== bytes[start + at]) return false
  return true
}

/** Multiplier of FNV-1a. */
export const usualMultiplier = 0x01000193

/** A hash of 32 bits, signed, whose low bits depend on every byte. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, multiplier: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ byteAt(bytes, at), multiplier)
  return mix(hash)
}

/** A second hash, independent of the first. */
export function hashBytesAgain(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x2c1b3c6d) + byteAt(bytes, at)) ^ (hash >>> 13)
  return mix(hash)
}

/** Spreads every bit over all (the finish of MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
