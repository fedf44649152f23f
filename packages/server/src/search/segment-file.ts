import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteSink, ByteSource } from '@biaochi/core/search/segment/byte-source.ts'

const bufferSize = 1 << 20

/** A file that is read in parts; it stays readable after it was removed from its folder. */
export class FileSource implements ByteSource {
  readonly length: number
  readonly #file: number

  /** @throws when there is no such file. */
  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.length = fstatSync(this.#file).size
  }

  read(start: number, length: number, reuse?: Uint8Array): Uint8Array {
    const wanted = Math.max(0, Math.min(length, this.length - start))
    const bytes = reuse && reuse.length >= wanted ? reuse.subarray(0, wanted) : new Uint8Array(wanted)
    let filled = 0
    while (filled < wanted) {
      const read = readSync(this.#file, bytes, filled, wanted - filled, start + filled)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Writes a new file under a temporary name; it has its own name only when all of it is on the disk. */
export class FileSink implements ByteSink {
  readonly #path: string
  readonly #buffer = Buffer.allocUnsafe(bufferSize)
  #filled = 0
  /** Null when it is closed. */
  #file: number | null

  /** @throws when the file can't be made. */
  constructor(path: string) {
    this.#path = path
    this.#file = openSync(temporaryName(path), 'w')
  }

  write(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > bufferSize) this.#flush()
    if (bytes.length > bufferSize) this.#writeAll(bytes)
    else {
      this.#buffer.set(bytes, this.#filled)
      this.#filled += bytes.length
    }
  }

  /** Gives the file its name. */
  finish(): void {
    this.#flush()
    if (this.#file !== null) fsyncSync(this.#file)
    this.#close()
    renameSync(temporaryName(this.#path), this.#path)
  }

  /** Leaves no file behind. */
  discard(): void {
    this.#close()
    rmSync(temporaryName(this.#path), { force: true })
  }

  #flush(): void {
    this.#writeAll(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }

  #writeAll(bytes: Uint8Array): void {
    if (this.#file === null) throw new Error(`${this.#path} is closed`)
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}

/** Runs what writes a file; the file is there when all went well, and nothing is when it did not. */
export function writeFile<T>(path: string, write: (sink: FileSink) => T): T {
  const sink = new FileSink(path)
  try {
    const result = write(sink)
    sink.finish()
    return result
  } catch (error) {
    sink.discard()
    throw error
  }
}

/** Makes the names in a folder survive a power cut, where folders can be synced. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name of a file that is being written. */
export function temporaryName(path: string): string {
  return `${path}.temp`
}

/** A path for a new segment file in a folder. */
export function newSegmentPath(folder: string): string {
  return join(folder, `${randomUUID()}.segment`)
}
