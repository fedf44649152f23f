import { open } from 'node:fs/promises'
import {
  type CheckTextOptions,
  checkText,
  collectKeys,
  type TextSource,
} from '@biaochi/core/checks/bytes/check-text.ts'
import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { OpenedText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import { type RecordWish, readAgain } from '@biaochi/core/checks/bytes/state/read-again.ts'
import { readFromStart } from '@biaochi/core/checks/bytes/stream-source.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { withFile } from './open-bytes.ts'
import { type FileScan, readBlocks, scanFile } from './scan-file.ts'

/** A file of delimited text, and the table of a plan that it is checked against. */
export interface DelimitedFile {
  readonly path: string
  /** As the caller named it: what stands in findings. */
  readonly name: string
  readonly table: TablePlan
}

/** How a file is read: threads, progress, limits. */
export type ReadingOptions = Omit<FileScan<unknown>, 'table' | 'start' | 'isDigested'>

export type CheckOptions = ReadingOptions & Omit<CheckTextOptions, 'share'>

/** Checks a file of delimited text in all cores, in bounded memory, with the result of reading it from start to end. */
export function checkDelimited({ path, name, table }: DelimitedFile, options: CheckOptions): Promise<TableOutcome> {
  const { samples, keys, failures, budget, withProfiles = false, ...reading } = options
  return checkText(fileSource({ path, name }, reading), table, {
    samples,
    failures,
    withProfiles,
    share: bytes => new Uint8Array(new SharedArrayBuffer(bytes)),
    ...(keys === undefined ? {} : { keys }),
    ...(budget === undefined ? {} : { budget }),
  })
}

/** Sets of keys that a file provides for the rules of other tables and its own; each takes at most `budget` bytes. */
export function collectKeysOfFile(
  { path, name, table }: DelimitedFile,
  budget: number,
  reading: ReadingOptions = {},
): Promise<ReadonlyMap<string, ByteSet | null>> {
  return collectKeys(fileSource({ path, name }, { ...reading, isDigested: false }), table, budget)
}

function fileSource(
  { path, name }: Pick<DelimitedFile, 'path' | 'name'>,
  reading: Omit<FileScan<unknown>, 'table' | 'start'>,
): TextSource {
  return {
    name,
    scan: (table, start) => scanFile(path, { ...reading, table, start }),
    readAgain: (text, wish) => readFileAgain(path, text, wish),
  }
}

async function readFileAgain(path: string, text: OpenedText, wish: RecordWish): Promise<void> {
  const isUtf16 = text.encoding === 'utf-16le' || text.encoding === 'utf-16be'
  if (!isUtf16) return withFile(path, read => readAgain(wish, text.terms, read))
  // Places of UTF-16 are known in the file only; it is read from its start.
  const file = await open(path, 'r')
  try {
    await readFromStart(readBlocks(file), text, wish)
  } finally {
    await file.close()
  }
}
