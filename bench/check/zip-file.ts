import { once } from 'node:events'
import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One deflated entry while it is written. */
export interface ZipPart {
  readonly write: (chunk: string | Buffer) => Promise<void>
  readonly end: () => Promise<void>
}

/** A zip file whose entries are written one after the other; sizes are put into their headers afterwards. */
export class ZipFile {
  readonly #descriptor: number
  readonly #directory: Buffer[] = []
  #end = 0

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w')
  }

  begin(name: string): ZipPart {
    const start = this.#end
    const state = { crc: 0, size: 0, packed: 0 }
    const write = (bytes: Buffer): void => this.#append(bytes)
    write(localHeader(name, state))
    const stream = createDeflateRaw({ level: 6, chunkSize: 1 << 18 })
    stream.on('data', (bytes: Buffer) => {
      state.packed += bytes.length
      write(bytes)
    })
    const ended = once(stream, 'end')
    return {
      write: async chunk => {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        state.crc = crc32(bytes, state.crc)
        state.size += bytes.length
        if (!stream.write(bytes)) await once(stream, 'drain')
      },
      end: async () => {
        stream.end()
        await ended
        writeSync(this.#descriptor, localHeader(name, state), 0, undefined, start)
        this.#directory.push(directoryEntry(name, state, start))
      },
    }
  }

  close(): void {
    const start = this.#end
    for (const entry of this.#directory) this.#append(entry)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#directory.length, 8)
    end.writeUInt16LE(this.#directory.length, 10)
    end.writeUInt32LE(this.#end - start, 12)
    end.writeUInt32LE(start, 16)
    this.#append(end)
    closeSync(this.#descriptor)
  }

  #append(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; )
      from += writeSync(this.#descriptor, bytes, from, bytes.length - from, this.#end + from)
    this.#end += bytes.length
  }
}

interface EntrySize {
  readonly crc: number
  readonly size: number
  readonly packed: number
}

function localHeader(name: string, sizes: EntrySize): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeEntry(header, sizes, 4)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name)])
}

function directoryEntry(name: string, sizes: EntrySize, start: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  writeEntry(entry, sizes, 6)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(start, 42)
  return Buffer.concat([entry, Buffer.from(name)])
}

/** What both headers say of an entry: deflated, of 1980-01-01. */
function writeEntry(target: Buffer, { crc, size, packed }: EntrySize, from: number): void {
  target.writeUInt16LE(20, from)
  target.writeUInt16LE(8, from + 4)
  target.writeUInt16LE(33, from + 8)
  target.writeUInt32LE(crc, from + 10)
  target.writeUInt32LE(packed, from + 14)
  target.writeUInt32LE(size, from + 18)
}
