import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { collectKeys } from '@biaochi/core/checks/bytes/check-text.ts'
import { checkSheet, readSheetHeader, SheetSource } from '@biaochi/core/checks/bytes/sheet-source.ts'
import { readingOf } from './delimited-engine.ts'
import { nativeStreamInflater } from './native-stream-inflater.ts'
import { openFileBytes } from './open-file-bytes.ts'
import type { TableEngine } from './table-engine.ts'

const inflater = nativeStreamInflater

/** Workbooks: one sheet as a stream, in one thread, judged as delimited text is. */
export const workbookEngine: TableEngine = {
  readHeader: async ({ name, path }, table, sheet) => {
    await using bytes = await openFileBytes(path)
    return await readSheetHeader({ name, bytes, inflater, sheet }, table)
  },
  collectKeys: async (source, budget, options) => {
    await using bytes = await openFileBytes(source.path)
    const { sheet } = options
    const file = { bytes, inflater, sheet, ...readingOf(source, options), name: source.name }
    return await collectKeys(new SheetSource(file), source.table, budget)
  },
  check: async (source, keys, options) => {
    const { samples, withProfiles = false, failuresOf, sheet } = options
    await using bytes = await openFileBytes(source.path)
    const file = { bytes, inflater, sheet, ...readingOf(source, options), name: source.name }
    const asked = { samples, keys, withProfiles, failures: failuresOf?.(source) }
    const [outcome, sha256] = await Promise.all([checkSheet(file, source.table, asked), digestOf(source.path)])
    return { ...outcome, sha256 }
  },
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const block of createReadStream(path)) digest.update(block)
  return digest.digest('hex')
}
