import { checkText, collectKeys, type FailureSink, type TextSource } from '@biaochi/core/checks/bytes/check-text.ts'
import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { headBytes, openText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import { sampleBytes, samplePlaces } from '@biaochi/core/checks/bytes/scan/sample-places.ts'
import { checkSheet, readSheetHeader, type SheetFile, SheetSource } from '@biaochi/core/checks/bytes/sheet-source.ts'
import { streamSource } from '@biaochi/core/checks/bytes/stream-source.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { FileHeader } from '@biaochi/core/checks/package/propose-table.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { blobAsFile } from '@biaochi/core/container/sheet-stream/random-bytes.ts'
import { inflateThrough } from '@biaochi/core/container/sheet-stream/stream-inflater.ts'
import type { CheckNews } from './messages.ts'

export type Progress = Extract<CheckNews, { kind: 'progress' }>

/** What a check of one file is given. */
export interface FileCheck {
  readonly samples: number
  readonly keys: ReadonlyMap<string, ByteSet | null>
  readonly failures: FailureSink
}

/** A file that somebody chose, whose columns are known and that can be checked, of whatever form. */
export interface PageFile extends FileHeader {
  check(table: TablePlan, options: FileCheck): Promise<TableOutcome>
  /** As `collectKeys`. */
  keysOf(table: TablePlan, budget: number): Promise<ReadonlyMap<string, ByteSet | null>>
}

/** Whether a file is a workbook, by its name. */
function isWorkbook({ name }: File): boolean {
  return /\.xls[xm]$/i.test(name)
}

/** Looks at the head of a file, for every table that it may be. */
export function openPageFile(
  file: File,
  tables: readonly TablePlan[],
  tell: (progress: Progress) => void,
): Promise<PageFile> {
  return isWorkbook(file) ? openWorkbook(file, tables, tell) : openDelimited(file, tell)
}

async function openDelimited(file: File, tell: (progress: Progress) => void): Promise<PageFile> {
  const { name, size } = file
  const read = async (from: number, length: number) =>
    new Uint8Array(await file.slice(from, from + length).arrayBuffer())
  const head = await read(0, headBytes)
  const isWhole = size <= head.length
  const samples = await Promise.all(samplePlaces(size, headBytes).map(place => read(place, sampleBytes)))
  const source = (): TextSource =>
    streamSource({
      name,
      size,
      samples,
      chunks: () => chunksOf(file),
      onProgress: ({ bytes, records }) => tell({ kind: 'progress', name, size, bytes, records }),
    })
  return {
    name,
    headerOf: table => openText({ head, isWhole, samples: [] }, table).header,
    check: (table, options) => checkText(source(), table, options),
    keysOf: (table, budget) => collectKeys(source(), table, budget),
  }
}

async function openWorkbook(
  file: File,
  tables: readonly TablePlan[],
  tell: (progress: Progress) => void,
): Promise<PageFile> {
  const { name } = file
  const sheet: SheetFile = {
    name,
    bytes: blobAsFile(file),
    inflater: inflateThrough(() => new DecompressionStream('deflate-raw')),
  }
  const told: SheetFile = { ...sheet, onProgress: progress => tell({ kind: 'progress', name, ...progress }) }
  const headers = new Map<TablePlan, readonly string[]>()
  for (const table of tables) headers.set(table, await readSheetHeader(sheet, table))
  return {
    name,
    headerOf: table => headers.get(table) ?? [],
    check: (table, options) => checkSheet(told, table, options),
    keysOf: (table, budget) => collectKeys(new SheetSource(told), table, budget),
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
