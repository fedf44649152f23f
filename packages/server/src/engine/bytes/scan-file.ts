import { isUtf8 } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { PieceProgram, TextReading } from '@biaochi/core/checks/bytes/check-text.ts'
import { startJudge } from '@biaochi/core/checks/bytes/generate/start-judge.ts'
import { mergeInOrder } from '@biaochi/core/checks/bytes/scan/merge-in-order.ts'
import { headBytes, type OpenedText, openText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import { sampleBytes, samplePlaces } from '@biaochi/core/checks/bytes/scan/sample-places.ts'
import { type ScanProgress, scanStream } from '@biaochi/core/checks/bytes/scan/scan-stream.ts'
import { TextMerger } from '@biaochi/core/checks/bytes/scan/text-merger.ts'
import { type ReadText, readInRightEncoding } from '@biaochi/core/checks/bytes/settle-encoding.ts'
import type { PieceState } from '@biaochi/core/checks/bytes/state/piece-tally.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { digestFile } from './file-digest.ts'
import { PiecePool } from './piece-pool.ts'

/** How a file is scanned. */
export interface FileScan<State> {
  readonly table: TablePlan
  /** Makes the program when the header is known. */
  readonly start: (text: OpenedText) => PieceProgram<State>
  /** Threads; as many as there are cores, at most 8, when not given. 0: this thread alone. */
  readonly workers?: number
  readonly onProgress?: ((progress: ScanProgress & { readonly size: number }) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Bytes of a piece, and of the longest record. */
  readonly pieceBytes?: number
  readonly limit?: number
  /** False where the digest is known from an earlier reading. */
  readonly isDigested?: boolean
}

const usualPieceBytes = 2 * 1024 * 1024
/** Below it, starting a thread takes longer than reading. */
const smallFileBytes = 1024 * 1024

/**
 * Scans a file of delimited text with a judge, in all cores. The result is that of reading from the start to the end,
 * whatever the number of workers: a piece counts only when the one before it ends where it begins, else it is read again.
 */
export async function scanFile<State>(path: string, scan: FileScan<State>): Promise<TextReading<State>> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const stop = new AbortController()
    const signal = scan.signal ? AbortSignal.any([scan.signal, stop.signal]) : stop.signal
    const digest = scan.isDigested === false ? Promise.resolve(null) : digestFile(file, size, signal)
    const scanning = scanOpened(file, size, scan)
    scanning.catch(() => stop.abort())
    // Nobody may read any more when the file is closed: its number could be that of another by then.
    const [scanned, sha256] = await Promise.allSettled([scanning, digest])
    if (scanned.status === 'rejected') throw scanned.reason
    if (sha256.status === 'rejected') throw sha256.reason
    return { ...scanned.value, size, sha256: sha256.value }
  } finally {
    await file.close()
  }
}

async function scanOpened<State>(file: FileHandle, size: number, scan: FileScan<State>) {
  const { limit, table, start } = scan
  const samples = await readSamples(file, size)
  const options = { isUtf8, ...(limit === undefined ? {} : { limit }) }
  const read: ReadText = async (start, encoding) => {
    const text = openText(samples, table, encoding === undefined ? options : { ...options, encoding })
    return { text, scanned: await scanPieces(file, size, text, { ...scan, start }) }
  }
  return readInRightEncoding(read, table, start)
}

async function scanPieces<State>(file: FileHandle, size: number, text: OpenedText, scan: FileScan<State>) {
  const program = scan.start(text)
  const merger = new TextMerger<State | PieceState>(text, program)
  const { workers = Math.min(8, availableParallelism()), pieceBytes = usualPieceBytes } = scan
  const isOneAfterAnother = text.encoding === 'utf-16le' || text.encoding === 'utf-16be'
  if (text.isVoid) return merger.finish(text, -1)
  if (workers === 0 || isOneAfterAnother || (size <= smallFileBytes && scan.pieceBytes === undefined)) {
    return scanAlone(file, size, { text, program, scan })
  }
  const { terms } = text
  const { isUtf8: _, ...clonable } = terms
  const task = { file: file.fd, terms: clonable, source: program.source, constants: program.constants }
  const count = Math.max(1, Math.min(workers, Math.ceil((size - text.start) / pieceBytes)))
  const pool = new PiecePool(task, count)
  const stop = () => pool.fail(scan.signal?.reason)
  scan.signal?.addEventListener('abort', stop)
  try {
    scan.signal?.throwIfAborted()
    const onProgress = (progress: ScanProgress) => scan.onProgress?.({ ...progress, size })
    await mergeInOrder(pool, merger, { size, pieceBytes, onProgress })
    return merger.finish(text, size)
  } finally {
    scan.signal?.removeEventListener('abort', stop)
    await pool.end()
  }
}

interface AloneTerms<State> {
  readonly text: OpenedText
  readonly program: PieceProgram<State>
  readonly scan: FileScan<State>
}

async function scanAlone<State>(file: FileHandle, size: number, { text, program, scan }: AloneTerms<State>) {
  const { merge, empty, source, constants } = program
  const { onProgress, signal } = scan
  const { scanned } = await scanStream<State | PieceState>(readBlocks(file), {
    open: () => text,
    start: () => ({ judge: startJudge(source, constants), merge, empty }),
    onProgress: progress => onProgress?.({ ...progress, size }),
    signal,
  })
  return scanned
}

/** The bytes of a file from its start on, a megabyte at a time. */
export async function* readBlocks(file: FileHandle): AsyncIterable<Uint8Array> {
  for (let at = 0; ; ) {
    const block = await readBytes(file, at, headBytes)
    if (block.length === 0) return
    yield block
    at += block.length
  }
}

async function readSamples(file: FileHandle, size: number) {
  const head = await readBytes(file, 0, headBytes)
  const places = samplePlaces(size, headBytes)
  const samples = await Promise.all(places.map(place => readBytes(file, place, sampleBytes)))
  return { head, isWhole: head.length >= size, samples }
}

async function readBytes(file: FileHandle, position: number, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, most - length, position + length)
    length += bytesRead
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length)
  }
}
