import { closeSync, openSync, readSync } from 'node:fs'
import type { ReadAt } from '@biaochi/core/checks/bytes/scan/piece-reader.ts'

/** Reads at a place of an open file; a single read of the system may give less than there is. */
export function readAllSync(file: number, into: Uint8Array, position: number): number {
  let length = 0
  for (;;) {
    const read = readSync(file, into, length, into.length - length, position + length)
    length += read
    if (read === 0 || length === into.length) return length
  }
}

/** Lets `use` read at any place of a file, and closes it afterwards. */
export function withFile<Value>(path: string, use: (read: ReadAt) => Value): Value {
  const file = openSync(path, 'r')
  try {
    return use((into, position) => readAllSync(file, into, position))
  } finally {
    closeSync(file)
  }
}
