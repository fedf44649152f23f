import { fromBase64, joinBytes, toBase64, toHex, utf8 } from './bytes.ts'
import type { Hash } from './hash.ts'

/** A public Ed25519 key with the name it signs under (C2SP signed-note, “Verifier keys”). */
export interface NoteKey {
  /** Without blanks and plus signs. */
  readonly name: string
  /** Eight hexadecimal digits. */
  readonly id: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: string
  readonly signature: Uint8Array
}

/** A text with its signatures (C2SP signed-note). */
export interface Note {
  /** Ends with a line break; this is what is signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Checks an Ed25519 signature; given to core, since it may not reach for the platform's. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

const ed25519 = Uint8Array.of(1)
const nameShape = /^[^\s+\p{C}]+$/u

/** Names a public key; its id is the beginning of SHA-256 over name, line break, algorithm and key. */
export function makeNoteKey(name: string, publicKey: Uint8Array, sha256: Hash): NoteKey {
  if (!nameShape.test(name)) throw new TypeError(`“${name}” cannot name a key`)
  return { name, id: toHex(sha256(joinBytes(utf8(`${name}\n`), ed25519, publicKey)).subarray(0, 4)), publicKey }
}

/** A public key in its one-line form, `name+id+base64`. */
export function printNoteKey(key: NoteKey): string {
  return `${key.name}+${key.id}+${toBase64(joinBytes(ed25519, key.publicKey))}`
}

/** Reads the one-line form of a public key; null when it is none, or its id is not that of the key. */
export function parseNoteKey(line: string, sha256: Hash): NoteKey | null {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim())
  const bytes = fromBase64(match?.[3] ?? '')
  if (!match?.[1] || !nameShape.test(match[1]) || bytes?.length !== 33 || bytes[0] !== 1) return null
  const key = makeNoteKey(match[1], bytes.subarray(1), sha256)
  return key.id === match[2] ? key : null
}

/** Writes a note: the text, a blank line, one line per signature. */
export function printNote(note: Note): string {
  const lines = note.signatures.map(({ name, keyId, signature }) => `— ${name} ${packSignature(keyId, signature)}\n`)
  return `${note.text}\n${lines.join('')}`
}

/** Reads a note; null when it is none. Signatures of unknown kinds are kept, as the format asks. */
export function parseNote(written: string): Note | null {
  const split = written.lastIndexOf('\n\n')
  if (split <= 0 || !written.endsWith('\n') || /(?!\n)\p{Cc}/u.test(written)) return null
  const lines = written.slice(split + 2, -1).split('\n')
  const signatures = lines.map(parseSignatureLine).filter(line => line !== null)
  return signatures.length === lines.length ? { text: written.slice(0, split + 1), signatures } : null
}

/** Whether the note carries a valid signature of the key; null when it carries none of that key at all. */
export function isSignedBy(note: Note, key: NoteKey, verify: VerifySignature): boolean | null {
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id)
  if (own.length === 0) return null
  return own.every(({ signature }) => verify(key.publicKey, utf8(note.text), signature))
}

function packSignature(keyId: string, signature: Uint8Array): string {
  const id = Uint8Array.from({ length: 4 }, (_, index) => Number.parseInt(keyId.slice(2 * index, 2 * index + 2), 16))
  return toBase64(joinBytes(id, signature))
}

function parseSignatureLine(line: string): NoteSignature | null {
  const match = /^— (\S+) (\S+)$/u.exec(line)
  const bytes = fromBase64(match?.[2] ?? '')
  if (!match?.[1] || !nameShape.test(match[1]) || !bytes || bytes.length < 5) return null
  return { name: match[1], keyId: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}
