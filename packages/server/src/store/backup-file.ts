import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline as connect, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupFault } from './backup-fault.ts'
import { type DumpedLine, type DumpedRow, type TableName, tableNames } from './dump.ts'
import { eachLine } from './line-reader.ts'
import { placeFile } from './place-file.ts'

/**
 * The first line of a backup. A backup is gzipped JSON, one value a line: this header; the rows, `["table",{…}]`, in the
 * order of `tables`; and `{"sha256":"…"}` over all the bytes before that line.
 */
export interface BackupHeader {
  readonly format: 'biaochi-backup'
  readonly version: 1
  /** Last migration of the store it was taken from. */
  readonly structure: string
  readonly origin: string | null
  /** ISO 8601 instant. */
  readonly createdAt: string
  /** Number of rows by table. */
  readonly rows: Readonly<Record<string, number>>
}

/** Writes a backup; the file appears whole or not at all, readable by its owner only. */
export async function writeBackup(file: string, header: BackupHeader, lines: AsyncIterable<DumpedLine>): Promise<void> {
  const draft = `${file}.${process.pid}.partial`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    const out = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(Readable.from(backupChunks(header, lines)), createGzip(), out)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await placeFile(draft, file)
}

/** A backup as it is read: its header first, then its rows. The iteration fails unless all of it is as it was written. */
export interface BackupReader {
  readonly header: BackupHeader
  readonly lines: AsyncIterable<DumpedLine>
}

/**
 * Opens a backup.
 * @throws BackupFault for a file that is none, was damaged or cut off; the rows do so too while they are read.
 */
export async function openBackup(file: string): Promise<BackupReader> {
  if (!(await isGzip(file))) throw new BackupFault('backup-unreadable', file)
  const hash = createHash('sha256')
  const lines = readLines(file)
  const first = await lines.next()
  const header = first.done ? null : readHeader(first.value)
  if (first.done || !header || header.version !== 1) {
    await lines.return(undefined)
    throw new BackupFault(header ? 'backup-newer' : 'backup-unreadable', file)
  }
  hash.update(first.value)
  return { header, lines: readRows({ file, header, lines, hash }) }
}

/** Whether a file begins as gzip does (RFC 1952, 2.3.1). */
export async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.readUInt16BE() === 0x1f8b
  } finally {
    await handle.close()
  }
}

const chunkLength = 65_536

async function* backupChunks(header: BackupHeader, lines: AsyncIterable<DumpedLine>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const flush = (text: string): Buffer => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    return bytes
  }
  let text = `${JSON.stringify(header)}\n`
  for await (const { table, row } of lines) {
    text += `${JSON.stringify([table, row])}\n`
    if (text.length < chunkLength) continue
    yield flush(text)
    text = ''
  }
  yield flush(text)
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`)
}

async function* readLines(file: string): AsyncGenerator<Buffer, void, undefined> {
  try {
    yield* eachLine(connect(createReadStream(file), createGunzip(), ignoreHere))
  } catch (error) {
    throw new BackupFault('backup-damaged', file, error)
  }
}

function ignoreHere(): void {
  // Whoever reads the last stream of the pipeline is told of every error in it.
}

interface Reading {
  readonly file: string
  readonly header: BackupHeader
  readonly lines: AsyncGenerator<Buffer, void, undefined>
  readonly hash: ReturnType<typeof createHash>
}

async function* readRows({ file, header, lines, hash }: Reading): AsyncGenerator<DumpedLine> {
  const counts: Record<string, number> = {}
  let stated: string | null = null
  for await (const bytes of lines) {
    const value = stated === null ? parse(bytes) : null
    const line = readRow(value)
    if (line) {
      counts[line.table] = (counts[line.table] ?? 0) + 1
      hash.update(bytes)
      yield line
    } else {
      stated = readTrailer(value)
      if (stated === null) throw new BackupFault('backup-damaged', file)
    }
  }
  const areAllThere = Object.entries(header.rows).every(([table, count]) => (counts[table] ?? 0) === count)
  if (stated !== hash.digest('hex') || !areAllThere) throw new BackupFault('backup-damaged', file)
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function readHeader(bytes: Buffer): BackupHeader | null {
  const header = Object(parse(bytes)) as Partial<BackupHeader>
  const isHeader = header.format === 'biaochi-backup' && typeof header.structure === 'string'
  return isHeader && typeof header.rows === 'object' ? (header as BackupHeader) : null
}

function readRow(value: unknown): DumpedLine | null {
  if (!Array.isArray(value)) return null
  const [table, row] = value as [TableName, DumpedRow]
  return tableNames.includes(table) && typeof row === 'object' && row !== null ? { table, row } : null
}

function readTrailer(value: unknown): string | null {
  const { sha256 } = Object(value) as { sha256?: unknown }
  return typeof sha256 === 'string' ? sha256 : null
}
