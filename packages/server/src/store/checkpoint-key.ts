import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { VerifySignature } from '@biaochi/core/log/note.ts'
import { hasCode, placeFile } from './place-file.ts'

/** What signs the checkpoints of an installation. */
export interface Signer {
  /** 32 bytes of an Ed25519 key (RFC 8032). */
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/**
 * The key of an installation, made when it is first asked for. It is a file of its own, readable by its owner only, and
 * neither in the database nor in backups: who gets hold of those can't sign a log that was made to fit. A lost key is
 * replaced by a new one, which the log announces.
 */
export async function openSigner(folder: string): Promise<Signer> {
  const file = join(folder, 'checkpoint-key.pem')
  const pem = (await readIfThere(file)) ?? (await makeKey(file))
  const key = createPrivateKey(pem)
  return { publicKey: rawPublicKey(key), sign: message => sign(null, message, key) }
}

/** Checks an Ed25519 signature; false for bytes that are no key. */
export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url')
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)
}

/** Two processes may start at once: the file appears whole, and the first one wins. */
async function makeKey(file: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(draft, pem, { mode: 0o600, flush: true })
  try {
    await placeFile(draft, file)
    return pem
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return await readFile(file, 'utf8')
    throw error
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url')
}
