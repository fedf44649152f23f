import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSignedBy, type NoteKey, parseNote, parseNoteKey, printNote, printNoteKey } from './note.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  verifyWith(
    null,
    message,
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
      format: 'jwk',
    }),
    signature,
  )

const keyLine = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const published = `${text}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`

function knownKey(): NoteKey {
  const key = parseNoteKey(keyLine, sha256)
  if (!key) throw new Error('the published key is a key')
  return key
}

describe('a signed note', () => {
  it('of the published example is signed by the published key', () => {
    const note = parseNote(published)
    expect(note?.text).toBe(text)
    expect(note && isSignedBy(note, knownKey(), verify)).toBe(true)
  })

  it('is written as it was read, and so is its key', () => {
    const note = parseNote(published)
    expect(note && printNote(note)).toBe(published)
    expect(printNoteKey(knownKey())).toBe(keyLine)
  })

  it('with one changed character is not signed', () => {
    const note = parseNote(published.replace('think', 'thinK'))
    expect(note && isSignedBy(note, knownKey(), verify)).toBe(false)
  })

  it('signed by another key says so', () => {
    const note = parseNote(published.replace('PeterNeumann', 'EnochRoot'))
    expect(note && isSignedBy(note, knownKey(), verify)).toBeNull()
  })

  it.each([
    ['no signature', text],
    ['a signature that is not base64', `${text}\n— PeterNeumann x08g!\n`],
    ['a hyphen for the dash', published.replace('—', '-')],
    ['a line break missing at the end', published.trimEnd()],
    ['a tab in the text', published.replace(' you', '\tyou')],
    ['a carriage return', published.replaceAll('\n', '\r\n')],
    ['nothing at all', ''],
  ])('is not read from %s', (_, written) => {
    expect(parseNote(written)).toBeNull()
  })

  it.each([
    ['an id that is not the key’s', keyLine.replace('c74f20a3', 'c74f20a4')],
    ['a short key', 'PeterNeumann+c74f20a3+ARpc2QcU'],
    ['another algorithm', keyLine.replace('+ARpc', '+BRpc')],
    ['no name', keyLine.replace('PeterNeumann', '')],
  ])('has no key with %s', (_, line) => {
    expect(parseNoteKey(line, sha256)).toBeNull()
  })
})
