import type { ByteSet } from '../generate/runtime/byte-set.ts'

/** Sets below it are cloned into every thread: sharing is not worth its own pages of memory. */
const smallBytes = 1024 * 1024

/** Moves a large set into memory that all threads see, where the platform has it; else gives it back. */
export function shareByteSet(set: ByteSet): ByteSet {
  const { bytes, starts, table } = set
  const isSmall = bytes.byteLength + starts.byteLength + table.byteLength < smallBytes
  // A page that is not isolated from others has no such memory.
  if (isSmall || typeof SharedArrayBuffer === 'undefined') return set
  return { ...set, bytes: shareBytes(bytes), starts: shareNumbers(starts), table: shareNumbers(table) }
}

function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength))
  shared.set(bytes)
  return shared
}

function shareNumbers(numbers: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(numbers.byteLength))
  shared.set(numbers)
  return shared
}
