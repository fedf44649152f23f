import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenDeflate } from '../inflate.ts'
import { limitsWith } from '../limits.ts'
import { writeZip } from '../zip-write.ts'
import { makeBook } from './book-under-test.ts'
import { writeLargeWorkbook } from './large-workbook-under-test.ts'
import { blobAsFile, bytesAsFile, type RandomBytes } from './random-bytes.ts'
import { readBook } from './read-book-under-test.ts'
import { inflateThrough, pureStreamInflater } from './stream-inflater.ts'

const browserInflater = inflateThrough(() => new DecompressionStream('deflate-raw'))
const content = '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>'

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece.slice())
  return Uint8Array.from(all.flatMap(piece => [...piece]))
}

async function* slices(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What an archive of one part holds of it. */
function deflated(bytes: Uint8Array): Uint8Array {
  const zip = writeZip([{ name: 'a', content: bytes }])
  const size = new DataView(zip.buffer).getUint32(18, true)
  return zip.slice(31, 31 + size)
}

describe.each([
  ['by fflate', pureStreamInflater],
  ['by the stream of the platform', browserInflater],
])('inflating %s', (_, inflater) => {
  test('gives back any bytes, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        expect([...(await joined(inflater.inflate(slices(deflated(bytes), size))))]).toEqual([...bytes])
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['no DEFLATE', new Uint8Array([7, 7, 7, 7])],
    ['what breaks off', deflated(new TextEncoder().encode('标准'.repeat(100))).subarray(0, 5)],
  ])('refuses %s', async (_, bytes) => {
    await expect(joined(inflater.inflate(slices(bytes, 3)))).rejects.toThrow(BrokenDeflate)
  })

  test('tells what its source complains of, and ends it when the caller stops', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield deflated(new Uint8Array(1000)).subarray(0, 3)
      throw new RangeError('the disk is gone')
    }
    await expect(joined(inflater.inflate(broken()))).rejects.toThrow('the disk is gone')
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
    for await (const piece of inflater.inflate(endless())) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
    expect(isEnded).toBe(true)
  })
})

describe('a workbook is read where it lies', () => {
  test('from a blob, inflated by the stream of the platform', async () => {
    const file = blobAsFile(new Blob([makeBook({ sheets: [content] }).slice()]))
    const { rows, isComplete } = await readBook(file, { inflater: browserInflater })
    expect({ rows, isComplete }).toEqual({ rows: [{ row: 2, texts: ['2'] }], isComplete: true })
  })

  test('no more of it than is needed, piece by piece', async () => {
    const large = Array.from({ length: 60_000 }, (_, index) => `<row><c><v>${index * 7919}</v></c></row>`).join('')
    let noise = 1
    const picture = new Uint8Array(500_000).map(() => {
      noise = Math.imul(noise, 1_664_525) + 1_013_904_223
      return noise >>> 24
    })
    const bytes = makeBook({ sheets: [large], parts: { 'xl/media/picture.png': picture } })
    let longest = 0
    let total = 0
    const file: RandomBytes = {
      size: bytes.length,
      read(offset, length) {
        longest = Math.max(longest, length)
        total += length
        return bytes.subarray(offset, offset + length)
      },
    }
    expect((await readBook(file)).records).toBe(59_999)
    expect(longest).toBeLessThan(70_000)
    // The first piece of the sheet is read twice, to find the header.
    expect(total).toBeLessThan(bytes.length)
  })

  test('written as a stream, its sizes behind its parts', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`编号${index}`, index / 4, index % 3 ? '甲&<' : ''])
    for (const hasSharedStrings of [true, false]) {
      const pieces = writeLargeWorkbook(
        { header: ['a', 'b', 'c'], rows, hasSharedStrings },
        { method: 0, pack: all => all },
      )
      const { rows: read, isComplete } = await readBook(await joined(pieces))
      expect(isComplete).toBe(true)
      expect(read.map(({ texts }) => texts)).toEqual(rows.map(row => row.map(String)))
    }
  })

  test('with the sizes and places of zip64', async () => {
    const { rows, isComplete } = await readBook(asZip64(makeBook({ sheets: [content] })))
    expect({ rows, isComplete }).toEqual({ rows: [{ row: 2, texts: ['2'] }], isComplete: true })
  })
})

describe('an archive that lies is refused', () => {
  const bytes = makeBook({ sheets: [content] })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const directory = view.getUint32(end + 16, true)

  test.each<[string, (view: DataView) => void, string]>([
    ['more entries than there are', changed => changed.setUint16(end + 10, 3, true), 'zip-damaged'],
    ['a directory beyond the end', changed => changed.setUint32(end + 16, bytes.length, true), 'zip-damaged'],
    ['an entry that is larger than stated', changed => changed.setUint32(directory + 24, 1, true), 'zip-size-forged'],
    [
      'an entry that is smaller than stated',
      changed => changed.setUint32(directory + 24, 999, true),
      'zip-size-forged',
    ],
    ['another checksum', changed => changed.setUint32(directory + 16, 1, true), 'zip-damaged'],
    ['a method that is not known', changed => changed.setUint16(directory + 10, 12, true), 'zip-method-unsupported'],
    ['a password', changed => changed.setUint16(directory + 8, 0x801, true), 'zip-encrypted'],
    ['data in the directory', changed => changed.setUint32(directory + 20, bytes.length, true), 'zip-bomb'],
    ['a header that is not there', changed => changed.setUint32(directory + 42, 1, true), 'zip-damaged'],
    ['a size out of all proportion', changed => changed.setUint32(directory + 24, 0xfffffff0, true), 'zip-bomb'],
  ])('%s', async (_, change, rule) => {
    const changed = bytes.slice()
    change(new DataView(changed.buffer))
    const { rules, isComplete } = await readBook(changed)
    expect({ rules, isComplete }).toEqual({ rules: [rule], isComplete: false })
  })

  test('too many entries, and a directory too long to be held', async () => {
    expect((await readBook(bytes, { limits: limitsWith({ zipEntries: 3 }) })).rules).toEqual(['zip-entries-too-many'])
    expect((await readBook(bytes, { limits: limitsWith({ listBytes: 100 }) })).rules).toEqual(['zip-too-large'])
  })

  test('one that grows shorter while it is read', async () => {
    const file = bytesAsFile(bytes)
    const cut: RandomBytes = {
      size: file.size,
      read: (offset, length) =>
        length > 30 && offset > 0 && offset < 100 ? new Uint8Array(1) : file.read(offset, length),
    }
    const { isComplete, rules } = await readBook(cut)
    expect({ isComplete, rules }).toEqual({ isComplete: false, rules: ['zip-damaged'] })
  })
})

/** The same archive as a program writes it that takes 32 bits for too few (PKWARE APPNOTE 6.3.10, 4.3.14 to 4.5.3). */
function asZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  const [count, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const pieces = [zip.subarray(0, offset)]
  for (let at = offset; at < end; ) {
    const length = 46 + view.getUint16(at + 28, true)
    const record = new Uint8Array(length + 28)
    record.set(zip.subarray(at, at + length))
    const fields = new DataView(record.buffer)
    fields.setUint16(30, 28, true)
    fields.setUint16(length, 1, true)
    fields.setUint16(length + 2, 24, true)
    for (const [index, from] of [24, 20, 42].entries()) {
      fields.setBigUint64(length + 4 + index * 8, BigInt(view.getUint32(at + from, true)), true)
      fields.setUint32(from, 0xffffffff, true)
    }
    pieces.push(record)
    at += length
  }
  const size = pieces.slice(1).reduce((sum, piece) => sum + piece.length, 0)
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22))
  tail.setUint32(0, 0x06064b50, true)
  tail.setBigUint64(4, 44n, true)
  for (const [index, value] of [count, count, size, offset].entries())
    tail.setBigUint64(24 + index * 8, BigInt(value), true)
  tail.setUint32(56, 0x07064b50, true)
  tail.setBigUint64(64, BigInt(offset + size), true)
  tail.setUint32(72, 1, true)
  tail.setUint32(76, 0x06054b50, true)
  for (const at of [84, 86]) tail.setUint16(at, 0xffff, true)
  for (const at of [88, 92]) tail.setUint32(at, 0xffffffff, true)
  return Uint8Array.from([...pieces, new Uint8Array(tail.buffer)].flatMap(piece => [...piece]))
}
