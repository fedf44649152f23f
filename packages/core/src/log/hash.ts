import { toHex } from './bytes.ts'

/** A hash function of 32 bytes; core is given them, since it may not reach for the platform's. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** The two hash functions of the log: SHA-256 (FIPS 180-4) and SM3 (GB/T 32905—2016). */
export interface Hashes {
  readonly sha256: Hash
  readonly sm3: Hash
}

/** Both digests of the same bytes, lower-case hexadecimal. */
export interface DigestPair {
  readonly sha256: string
  readonly sm3: string
}

/** What the first event of a log names as its predecessor. */
export const genesis: DigestPair = { sha256: '0'.repeat(64), sm3: '0'.repeat(64) }

/** Both digests of some bytes. */
export function digestBoth(bytes: Uint8Array, hashes: Hashes): DigestPair {
  return { sha256: toHex(hashes.sha256(bytes)), sm3: toHex(hashes.sm3(bytes)) }
}

/** True when both digests are equal. */
export function isSameDigest(a: DigestPair, b: DigestPair): boolean {
  return a.sha256 === b.sha256 && a.sm3 === b.sm3
}
