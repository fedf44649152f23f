import { open } from 'node:fs/promises'
import { headBytes, openText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import { checkDelimited, collectKeysOfFile } from './bytes/check-delimited.ts'
import type { RunOptions, TableEngine, TableProgress, TableSource } from './table-engine.ts'

/** Delimited text: our own scanner and generated programs, in all cores. */
export const delimitedEngine: TableEngine = {
  readHeader: async ({ path }, table) => {
    const file = await open(path)
    try {
      const bytes = new Uint8Array(headBytes)
      const { bytesRead } = await file.read(bytes, 0, headBytes, 0)
      const { size } = await file.stat()
      return openText({ head: bytes.subarray(0, bytesRead), isWhole: size <= bytesRead, samples: [] }, table).header
    } finally {
      await file.close()
    }
  },
  collectKeys: (source, budget, options) => collectKeysOfFile(source, budget, readingOf(source, options)),
  check: (source, keys, options) => {
    const { samples, withProfiles = false, failuresOf } = options
    const failures = failuresOf?.(source)
    return checkDelimited(source, { ...readingOf(source, options), samples, keys, withProfiles, failures })
  },
}

/** Progress and cancel, as readers of files take them. */
export function readingOf({ name }: Pick<TableSource, 'name'>, { onProgress, signal }: RunOptions) {
  return {
    signal,
    onProgress: onProgress && ((progress: Omit<TableProgress, 'name'>) => onProgress({ name, ...progress })),
  }
}
