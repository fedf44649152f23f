import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { collectKeys, type FailureSink } from '@biaochi/core/checks/bytes/check-text.ts'
import { type ByteSet, uniteByteSets } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { checkSheet, SheetSource } from '@biaochi/core/checks/bytes/sheet-source.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { judgeByReference, keysNeeded, readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { checkDelimited, collectKeysOfFile } from './bytes/check-delimited.ts'
import { nativeStreamInflater } from './native-stream-inflater.ts'
import { openFileBytes } from './open-file-bytes.ts'

/** A file and the table that it is held against. */
export interface TableSource {
  readonly name: string
  readonly path: string
  readonly form: 'delimited' | 'workbook' | 'columnar'
  readonly table: TablePlan
}

/** What is told while files are read. */
export interface TableProgress {
  readonly name: string
  readonly bytes: number
  readonly size: number
  readonly records: number
}

/** How the engines run. */
export interface RunOptions {
  readonly samples: number
  readonly isReference?: boolean
  readonly withProfiles?: boolean
  readonly onProgress?: (progress: TableProgress) => void
  readonly signal?: AbortSignal
  /** Takes every failure of a file, where somebody wants them all. */
  readonly failuresOf?: (source: TableSource) => FailureSink
}

type Keys = ReadonlyMap<string, ByteSet | null>

/** Bytes that one set of keys may take: 40 million short codes. */
const keyBudget = 512 * 2 ** 20

/** Runs the rules of every table over its file: keys that other tables provide are collected first. */
export async function runTables(
  sources: readonly TableSource[],
  options: RunOptions,
): Promise<readonly TableOutcome[]> {
  if (options.isReference) return runReference(sources, options)
  const keys = await collectAllKeys(sources, options)
  const outcomes: TableOutcome[] = []
  for (const source of sources) outcomes.push(await runOne(source, keys, options))
  return outcomes
}

async function runOne(source: TableSource, keys: Keys, options: RunOptions): Promise<TableOutcome> {
  if (source.form === 'workbook') return runWorkbook(source, keys, options)
  const { samples, withProfiles = false, failuresOf } = options
  return checkDelimited(source, {
    ...readingOf(source, options),
    samples,
    keys,
    withProfiles,
    failures: failuresOf?.(source),
  })
}

/** A sheet is read in one thread; its digest is that of the file. */
async function runWorkbook(source: TableSource, keys: Keys, options: RunOptions): Promise<TableOutcome> {
  const { samples, withProfiles = false, failuresOf } = options
  await using bytes = await openFileBytes(source.path)
  const sheet = { bytes, inflater: nativeStreamInflater, ...readingOf(source, options), name: source.name }
  const outcome = await checkSheet(sheet, source.table, { samples, keys, withProfiles, failures: failuresOf?.(source) })
  return { ...outcome, sha256: await digestOf(source.path) }
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const block of createReadStream(path)) digest.update(block)
  return digest.digest('hex')
}

function readingOf({ name }: TableSource, { onProgress, signal }: RunOptions) {
  return {
    signal,
    onProgress: onProgress && ((progress: Omit<TableProgress, 'name'>) => onProgress({ name, ...progress })),
  }
}

/** The keys that rules of some table ask for, of every file that provides them. */
async function collectAllKeys(sources: readonly TableSource[], options: RunOptions): Promise<Keys> {
  const needed = new Set(sources.flatMap(({ table }) => table.rules.flatMap(({ shape }) => keysNeeded(shape))))
  const found = new Map<string, (ByteSet | null)[]>()
  for (const source of sources) {
    const keys = source.table.keys.filter(({ id }) => needed.has(id))
    if (keys.length === 0) continue
    const asked = { ...source, table: { ...source.table, keys } }
    const sets = await collectKeysOf(asked, options)
    for (const [id, set] of sets) found.set(id, [...(found.get(id) ?? []), set])
  }
  return new Map(
    [...found].map(([id, sets]) => [id, sets.includes(null) ? null : uniteByteSets(sets.filter(set => set !== null))]),
  )
}

async function collectKeysOf(source: TableSource, options: RunOptions): Promise<Keys> {
  if (source.form !== 'workbook') return collectKeysOfFile(source, keyBudget, readingOf(source, options))
  await using bytes = await openFileBytes(source.path)
  const file = { bytes, inflater: nativeStreamInflater, ...readingOf(source, options), name: source.name }
  return collectKeys(new SheetSource(file), source.table, keyBudget)
}

async function runReference(
  sources: readonly TableSource[],
  { samples }: RunOptions,
): Promise<readonly TableOutcome[]> {
  const readings = []
  const digests: string[] = []
  for (const { name, path, table } of sources) {
    const bytes = await readFile(path)
    digests.push(createHash('sha256').update(bytes).digest('hex'))
    readings.push(await readForReference(bytes, name, table))
  }
  return judgeByReference(readings, samples).map((outcome, index) => ({ ...outcome, sha256: digests[index] ?? null }))
}
