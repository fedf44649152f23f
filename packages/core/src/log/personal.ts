import { fromHex, joinBytes, toHex, utf8 } from './bytes.ts'
import { canonicalise, type Json } from './canonical.ts'
import type { LogEvent } from './event.ts'
import { type DigestPair, digestBoth, type Hashes } from './hash.ts'

/** A personal value, kept outside the event so that it can be erased. */
export interface Leaf {
  /** JSON Pointer of the place in the body. */
  readonly path: string
  /** 32 random bytes, hexadecimal; without it the digest says nothing about the value. */
  readonly salt: string
  /** Canonical JSON of the value. */
  readonly value: string
}

/** Where a leaf is: number of its event, and its path there. */
export interface LeafPlace {
  readonly seq: number
  readonly path: string
}

/** What sealing an event needs from the platform. */
export interface SealTools {
  readonly hashes: Hashes
  /** 32 random bytes. */
  newSalt(): Uint8Array
}

/** Action of the event that tells of an erasure; its body has `leaves`, a list of `{seq, path}`. */
export const eraseAction = 'leaf.erase'

const mark = Symbol('personal')

/** Marks a value of a body as personal: the event keeps a salted digest of it, the value stays erasable. */
export function personal(value: Json): object {
  return { [mark]: value }
}

/** Replaces every personal value of a body by its digest. */
export function foldPersonal(body: object, tools: SealTools): { body: object; leaves: Leaf[] } {
  const leaves: Leaf[] = []
  const fold = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (mark in value) {
      const leaf = { path, salt: toHex(tools.newSalt()), value: canonicalise(value[mark]) }
      leaves.push(leaf)
      return { $leaf: leafDigest(leaf, tools.hashes) }
    }
    if ('$leaf' in value) throw new TypeError('the member $leaf belongs to the log: use personal(…)')
    return mapMembers(value, (member, name) => fold(member, `${path}/${escapePointer(name)}`))
  }
  return { body: fold(body, '') as object, leaves }
}

/** The digests of a personal value: of its salt followed by its canonical JSON. */
export function leafDigest(leaf: Omit<Leaf, 'path'>, hashes: Hashes): DigestPair {
  return digestBoth(joinBytes(fromHex(leaf.salt) ?? new Uint8Array(), utf8(leaf.value)), hashes)
}

/** The personal values that an event has or had, by path, with their digests. */
export function leavesOf(event: LogEvent): Map<string, DigestPair> {
  const found = new Map<string, DigestPair>()
  const visit = (value: Json, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('$leaf' in value) found.set(path, value.$leaf as unknown as DigestPair)
    else for (const [name, member] of Object.entries(value)) visit(member, `${path}/${escapePointer(name)}`)
  }
  visit(event.body, '')
  return found
}

/** The personal values that an event tells were erased. */
export function erasedLeaves(event: LogEvent): readonly LeafPlace[] {
  const { leaves } = event.body
  if (event.action !== eraseAction || !Array.isArray(leaves)) return []
  return leaves.map(leaf => Object(leaf) as LeafPlace)
}

function mapMembers(value: object, change: (member: unknown, name: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => change(item, String(index)))
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member, name)]))
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
