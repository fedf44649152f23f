import { hash } from 'node:crypto'
import type { Hashes } from '@biaochi/core/log/hash.ts'

/** The hash functions of the platform. */
export const hashes: Hashes = {
  sha256: bytes => hash('sha256', bytes, 'buffer'),
  sm3: bytes => hash('sm3', bytes, 'buffer'),
}
