import { isUtf8 } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type JudgeConstants, startJudge } from '@biaochi/core/checks/bytes/generate/start-judge.ts'
import { mergeInOrder } from '@biaochi/core/checks/bytes/scan/merge-in-order.ts'
import { headBytes, type OpenedText, openText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import { proposeEncoding } from '@biaochi/core/checks/bytes/scan/propose-encoding.ts'
import type { JudgeProgram } from '@biaochi/core/checks/bytes/scan/record-sink.ts'
import { type ScanProgress, scanStream } from '@biaochi/core/checks/bytes/scan/scan-stream.ts'
import { type ScannedText, TextMerger } from '@biaochi/core/checks/bytes/scan/text-merger.ts'
import type { PieceState } from '@biaochi/core/checks/bytes/state/piece-tally.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { digestFile } from './file-digest.ts'
import { PiecePool } from './piece-pool.ts'

/** A program that `startJudge` starts, here or in a worker. */
export interface PieceProgram<State> extends JudgeProgram<State | PieceState> {
  readonly constants: JudgeConstants
}

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
  /** Overrides what the file and the plan say; of a second reading that must read as the first did. */
  readonly encoding?: OpenedText['encoding']
}

/** What came of it. */
export interface FileScanned<State> {
  readonly text: OpenedText
  readonly scanned: ScannedText<State | PieceState>
  readonly size: number
  readonly sha256: string | null
}

const usualPieceBytes = 2 * 1024 * 1024
/** Below it, starting a thread takes longer than reading. */
const smallFileBytes = 1024 * 1024
const sampleCount = 16
const sampleBytes = 65_536

/**
 * Scans a file of delimited text with a judge, in all cores. The result is that of reading from the start to the end,
 * whatever the number of workers: a piece counts only when the one before it ends where it begins, else it is read again.
 */
export async function scanFile<State>(path: string, scan: FileScan<State>): Promise<FileScanned<State>> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const digest = scan.isDigested === false ? null : digestFile(file, size, scan.signal)
    const [scanned, sha256] = await Promise.all([scanOpened(file, size, scan), digest])
    return { ...scanned, size, sha256 }
  } finally {
    await file.close()
  }
}

async function scanOpened<State>(file: FileHandle, size: number, scan: FileScan<State>) {
  const { limit, encoding } = scan
  const samples = await readSamples(file, size)
  const options = { isUtf8, ...(limit === undefined ? {} : { limit }) }
  const text = openText(samples, scan.table, encoding === undefined ? options : { ...options, encoding })
  const scanned = await scanPieces(file, size, text, scan)
  const first = scanned.faults.samples.filter(({ rule }) => rule === 'encoding-invalid')
  if (!text.isEncodingOpen || first.length === 0) return { text, scanned }
  // Every sample was plain ASCII, and the rest is not UTF-8: the lines that are not decide.
  const places = first.map(({ offset }) => Math.max(0, offset - sampleBytes / 2))
  const doubtful = await Promise.all(places.map(place => readBytes(file, place, sampleBytes)))
  const proposal = proposeEncoding({ ...samples, samples: doubtful })
  if (proposal.encoding === text.encoding) return { text, scanned }
  const again = openText(samples, scan.table, { ...options, encoding: proposal.encoding })
  return { text: again, scanned: await scanPieces(file, size, again, scan) }
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
  const isWhole = head.length >= size
  const step = Math.floor(size / sampleCount)
  const places = isWhole ? [] : Array.from({ length: sampleCount - 1 }, (_, ordinal) => step * (ordinal + 1))
  return { head, isWhole, samples: await Promise.all(places.map(place => readBytes(file, place, sampleBytes))) }
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
