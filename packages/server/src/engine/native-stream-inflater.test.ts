import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'
import { BrokenDeflate, pureInflater } from '@biaochi/core/container/inflate.ts'
import { writeLargeWorkbook } from '@biaochi/core/container/sheet-stream/large-workbook-under-test.ts'
import { readBook } from '@biaochi/core/container/sheet-stream/read-book-under-test.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nativeStreamInflater } from './native-stream-inflater.ts'
import { openFileBytes } from './open-file-bytes.ts'

async function* slices(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('the stream inflater of the platform', () => {
  test('gives back any bytes, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const deflated = new Uint8Array(deflateRawSync(bytes))
        expect([...(await joined(nativeStreamInflater.inflate(slices(deflated, size))))]).toEqual([...bytes])
        expect(nativeStreamInflater.crc32(bytes, 7)).toBe(pureInflater.crc32(bytes, 7))
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['no DEFLATE', new Uint8Array([7, 7, 7, 7])],
    ['what breaks off', new Uint8Array(deflateRawSync('标准'.repeat(100))).subarray(0, 5)],
  ])('refuses %s', async (_, deflated) => {
    await expect(joined(nativeStreamInflater.inflate(slices(deflated, 3)))).rejects.toThrow(BrokenDeflate)
  })

  test('tells what its source complains of, and ends it when the caller stops', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield deflateRawSync(Buffer.alloc(1000)).subarray(0, 3)
      throw new RangeError('the disk is gone')
    }
    await expect(joined(nativeStreamInflater.inflate(broken()))).rejects.toThrow('the disk is gone')
    let isEnded = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        // A stored block of 32,768 bytes that is not the last one.
        const block = new Uint8Array(5 + 32_768)
        block.set([0, 0x00, 0x80, 0xff, 0x7f])
        for (;;) yield block
      } finally {
        isEnded = true
      }
    }
    for await (const piece of nativeStreamInflater.inflate(endless())) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
    expect(isEnded).toBe(true)
  })
})

test('a workbook is read from an open file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'biaochi-sheet-'))
  try {
    const path = join(folder, 'a.xlsx')
    const rows = Array.from({ length: 3000 }, (_, index) => [`编号${index}`, index])
    const pack = (pieces: AsyncIterable<Uint8Array>) => Readable.from(pieces).pipe(createDeflateRaw())
    const book = writeLargeWorkbook({ header: ['编号', '数'], rows, hasSharedStrings: true }, { method: 8, pack })
    await writeFile(path, book)
    await using file = await openFileBytes(path)
    const { rows: read, isComplete } = await readBook(file, { inflater: nativeStreamInflater })
    expect(isComplete).toBe(true)
    expect(read.map(({ texts }) => texts)).toEqual(rows.map(row => row.map(String)))
  } finally {
    await rm(folder, { recursive: true })
  }
})
