import { deflateRawSync, inflateRawSync, crc32 as nativeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinBytes } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { attempt } from './fault.ts'
import { BrokenDeflate, pureInflater } from './inflate.ts'
import { limitsWith } from './limits.ts'
import { type Archive, openZip } from './zip.ts'
import { writeZip } from './zip-write.ts'

/** An entry as a forger writes it; every field may lie. */
interface Forged {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array
  readonly deflated?: Uint8Array
  readonly size?: number
  readonly deflatedSize?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  readonly attributes?: number
  /** Index of the entry whose local header this one points to as well. */
  readonly sharedWith?: number
  readonly isZip64?: boolean
  readonly hasDescriptor?: boolean
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function fields(...values: (readonly [2 | 4 | 8, number])[]): Uint8Array {
  return joinBytes(
    values.map(([width, value]) => {
      const bytes = new Uint8Array(width)
      const view = new DataView(bytes.buffer)
      if (width === 2) view.setUint16(0, value, true)
      else if (width === 4) view.setUint32(0, value, true)
      else view.setBigUint64(0, BigInt(value), true)
      return bytes
    }),
  )
}

function forge(
  entries: readonly Forged[],
  end: { count?: number; comment?: string; isZip64?: boolean } = {},
): Uint8Array {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    const content = entry.content ?? new Uint8Array(0)
    const method = entry.method ?? 8
    const name = typeof entry.name === 'string' ? utf8(entry.name) : entry.name
    const deflated = entry.deflated ?? (method === 8 ? new Uint8Array(deflateRawSync(content)) : content)
    const [crc, size] = [entry.crc ?? nativeCrc32(content), entry.size ?? content.length]
    const deflatedSize = entry.deflatedSize ?? deflated.length
    const flags = (entry.flags ?? 0x800) | (entry.hasDescriptor ? 8 : 0)
    const stated = entry.hasDescriptor ? [0, 0, 0] : [crc, deflatedSize, size]
    const offset = entry.sharedWith === undefined ? at : (offsets[entry.sharedWith] ?? 0)
    offsets.push(offset)
    if (entry.sharedWith === undefined) {
      const [c = 0, d = 0, s = 0] = stated
      const header = [
        fields(
          [4, 0x04034b50],
          [2, 20],
          [2, flags],
          [2, method],
          [4, 0],
          [4, c],
          [4, d],
          [4, s],
          [2, name.length],
          [2, 0],
        ),
        name,
        deflated,
      ]
      if (entry.hasDescriptor) header.push(fields([4, 0x08074b50], [4, crc], [4, deflatedSize], [4, size]))
      pieces.push(...header)
      at += header.reduce((sum, piece) => sum + piece.length, 0)
    }
    const long = 0xffffffff
    const extra = entry.isZip64 ? fields([2, 1], [2, 24], [8, size], [8, deflatedSize], [8, offset]) : new Uint8Array(0)
    const [d, s, o] = entry.isZip64 ? [long, long, long] : [deflatedSize, size, offset]
    central.push(
      fields(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, crc],
        [4, d],
        [4, s],
        [2, name.length],
        [2, extra.length],
      ),
      fields([2, 0], [2, 0], [2, 0], [4, entry.attributes ?? 0], [4, o]),
      name,
      extra,
    )
  }
  const directory = joinBytes([new Uint8Array(0), ...central])
  const count = end.count ?? entries.length
  const record64 = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, directory.length],
    [8, at],
  )
  const locator64 = fields([4, 0x07064b50], [4, 0], [8, at + directory.length], [4, 1])
  const short = end.isZip64 ? [0xffff, 0xffffffff, 0xffffffff] : [count, directory.length, at]
  const [n = 0, length = 0, start = 0] = short
  const comment = utf8(end.comment ?? '')
  const last = fields([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, length], [4, start], [2, comment.length])
  return joinBytes([...pieces, directory, ...(end.isZip64 ? [record64, locator64] : []), last, comment])
}

function textOf(archive: Archive, name: string): string {
  const entry = archive.find(name)
  if (!entry) throw new Error(`${name} is missing`)
  const whole = new TextDecoder().decode(archive.read(entry))
  const pieces = new TextDecoder().decode(joinBytes([new Uint8Array(0), ...archive.pieces(entry)]))
  expect(pieces).toBe(whole)
  return whole
}

function readAll(bytes: Uint8Array, options = {}): void {
  const archive = openZip(bytes, options)
  for (const entry of archive.entries) archive.read(entry)
}

function streamAll(bytes: Uint8Array, options = {}): number {
  const archive = openZip(bytes, options)
  let passed = 0
  for (const entry of archive.entries) for (const piece of archive.pieces(entry)) passed += piece.length
  return passed
}

const ruleOf = (work: () => unknown) => attempt(work).findings[0]?.rule
const hello = { name: 'a.txt', content: utf8('hello') }

describe('archives are read', () => {
  test.each<[string, Uint8Array]>([
    ['deflated', forge([hello])],
    ['stored', forge([{ ...hello, method: 0 }])],
    [
      'with a data descriptor',
      forge([
        { ...hello, hasDescriptor: true },
        { name: 'b', content: utf8('x') },
      ]),
    ],
    ['with zip64 fields in the entry', forge([{ ...hello, isZip64: true }])],
    ['with a zip64 end record', forge([hello], { isZip64: true })],
    ['with a comment', forge([hello], { comment: 'PK\x05\x06 is not the end' })],
    ['padded by zeros', joinBytes([forge([hello]), new Uint8Array(100)])],
    ['with backslashes in names', forge([hello, { name: 'xl\\b.txt', content: utf8('x') }])],
  ])('%s', (_, bytes) => {
    expect(textOf(openZip(bytes), 'a.txt')).toBe('hello')
  })

  test('a name is found in any case of letters, the exact one first', () => {
    const archive = openZip(
      forge([
        { name: 'A.txt', content: utf8('big') },
        { name: 'a.txt', content: utf8('small') },
      ]),
    )
    expect(textOf(archive, 'a.txt')).toBe('small')
    expect(textOf(archive, 'A.txt')).toBe('big')
    expect(archive.find('A.TXT')?.name).toBe('a.txt')
    expect(archive.find('b.txt')).toBeNull()
  })

  test('a name of Chinese Windows without the flag of UTF-8 is GBK', () => {
    const name = new Uint8Array([0xb1, 0xea, 0xd7, 0xbc])
    expect(openZip(forge([{ name, content: utf8('x'), flags: 0 }])).entries[0]?.name).toBe('标准')
  })

  test('an archive inside is bytes like any others', () => {
    const inner = forge([hello])
    const archive = openZip(forge([{ name: 'inner.zip', content: inner }]))
    expect(archive.entries.map(entry => archive.read(entry))).toEqual([inner])
  })

  test('an inflater of the platform can take the place of ours', () => {
    const used: number[] = []
    const inflate = (deflated: Uint8Array, size: number) => {
      used.push(size)
      return new Uint8Array(inflateRawSync(deflated, { maxOutputLength: size + 1 }))
    }
    expect(textOf(openZip(forge([hello]), { inflater: { ...pureInflater, inflate } }), 'a.txt')).toBe('hello')
    expect(used).toEqual([5, 5])
  })
})

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

describe('hostile and broken archives are refused', () => {
  const bomb = new Uint8Array(deflateRawSync(zeros(20)))
  const many = Array.from({ length: 60_000 }, (_, index) => ({ name: String(index) }))
  test.each<[string, Uint8Array, string]>([
    ['a bomb that states its size', forge([{ name: 'a', content: zeros(20) }]), 'zip-bomb'],
    ['a bomb that states a small size', forge([{ name: 'a', deflated: bomb, size: 1000 }]), 'zip-size-forged'],
    [
      'a bomb that states a size within the ratio',
      forge([{ name: 'a', deflated: bomb, size: bomb.length * 150 }]),
      'zip-size-forged',
    ],
    ['more data than stated by one byte', forge([{ ...hello, size: 4 }]), 'zip-size-forged'],
    ['less data than stated by one byte', forge([{ ...hello, size: 6 }]), 'zip-size-forged'],
    ['a stored entry with two sizes', forge([{ ...hello, method: 0, size: 1000 }]), 'zip-size-forged'],
    ['60,000 entries', forge(many), 'zip-entries-too-many'],
    ['60,000 entries that are stated as one', forge(many, { count: 1 }), 'zip-entries-too-many'],
    ['fewer entries than stated', forge([hello], { count: 2 }), 'zip-damaged'],
    ['entries that share their bytes', forge([hello, { ...hello, name: 'b', sharedWith: 0 }]), 'zip-bomb'],
    ['a wrong checksum', forge([{ ...hello, crc: 1 }]), 'zip-damaged'],
    ['data that is no DEFLATE', forge([{ ...hello, deflated: new Uint8Array([7, 7, 7, 7]) }]), 'zip-damaged'],
    [
      'data that breaks off',
      forge([{ ...hello, deflated: new Uint8Array(deflateRawSync(hello.content)).subarray(0, 3) }]),
      'zip-damaged',
    ],
    ['a size beyond the file', forge([{ ...hello, deflatedSize: 5000 }]), 'zip-damaged'],
    ['a zip64 size out of range', forge([{ ...hello, isZip64: true, size: 2 ** 60 }]), 'zip-damaged'],
    ['two entries of one name', forge([hello, hello]), 'zip-name-duplicate'],
    [
      'two entries of one name with different slashes',
      forge([{ name: 'x/a' }, { name: 'x\\a' }]),
      'zip-name-duplicate',
    ],
    ['a password', forge([{ ...hello, flags: 1 }]), 'zip-encrypted'],
    ['an encrypted directory', forge([{ ...hello, flags: 0x2000 }]), 'zip-encrypted'],
    ['another method', forge([{ ...hello, method: 12 }]), 'zip-method-unsupported'],
    ['a path upwards', forge([{ name: 'x/../../etc/passwd' }]), 'zip-path-unsafe'],
    ['a path upwards with backslashes', forge([{ name: '..\\a' }]), 'zip-path-unsafe'],
    ['an absolute path', forge([{ name: '/etc/passwd' }]), 'zip-path-unsafe'],
    ['a drive letter', forge([{ name: 'C:\\a' }]), 'zip-path-unsafe'],
    ['a symbolic link', forge([{ name: 'a', content: utf8('/etc'), attributes: 0xa1ed0000 }]), 'zip-path-unsafe'],
    ['an empty name', forge([{ name: '' }]), 'zip-path-unsafe'],
  ])('%s', (_, bytes, rule) => {
    expect(ruleOf(() => readAll(bytes))).toBe(rule)
    expect(ruleOf(() => streamAll(bytes))).toBe(rule)
  })

  test('a forged bomb is stopped close to the size that it states', () => {
    let made = 0
    function* inflatePieces(deflated: Uint8Array) {
      for (const piece of pureInflater.inflatePieces(deflated)) {
        made += piece.length
        yield piece
      }
    }
    const bytes = forge([{ name: 'a', deflated: new Uint8Array(deflateRawSync(zeros(100))), size: 10_000_000 }])
    expect(ruleOf(() => streamAll(bytes, { inflater: { ...pureInflater, inflatePieces } }))).toBe('zip-size-forged')
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(28 * 1024 * 1024)
  })

  test('what lies behind the stated size is not even looked at', () => {
    const deflated = new Uint8Array(deflateRawSync(zeros(100)))
    deflated.fill(0xff, 50_000)
    expect(() => [...pureInflater.inflatePieces(deflated)]).toThrow(BrokenDeflate)
    expect(pureInflater.inflate(deflated, 1000)).toHaveLength(1001)
  })

  test('a bomb spread over many entries is refused before anything is inflated', () => {
    const deflated = new Uint8Array(deflateRawSync(zeros(1)))
    const entries = Array.from({ length: 500 }, (_, index) => ({ name: String(index), deflated, size: 1024 * 1024 }))
    expect(ruleOf(() => openZip(forge(entries)))).toBe('zip-bomb')
  })

  test('all that is held is counted together, an entry read twice once', () => {
    const content = new Uint8Array(1000).map((_, index) => index * index)
    const archive = openZip(
      forge([
        { name: 'a', content },
        { name: 'b', content },
      ]),
      { limits: limitsWith({ heldBytes: 1500 }) },
    )
    const [first, second] = archive.entries
    if (!first || !second) throw new Error('entries are missing')
    archive.read(first)
    archive.read(first)
    expect(ruleOf(() => archive.read(second))).toBe('zip-too-large')
  })

  test('what is too large in all is refused on opening', () => {
    const content = new Uint8Array(1000).map((_, index) => index * index)
    expect(ruleOf(() => openZip(forge([{ name: 'a', content }]), { limits: limitsWith({ streamedBytes: 999 }) }))).toBe(
      'zip-too-large',
    )
  })

  test('one volume of several', () => {
    const bytes = forge([hello])
    bytes[bytes.length - 18] = 1
    expect(ruleOf(() => openZip(bytes))).toBe('zip-split')
  })

  const sample = forge([hello, { name: 'b', content: utf8('x'.repeat(50)), isZip64: true }], {
    isZip64: true,
    comment: 'c',
  })

  test('cut at any byte, an archive is refused and nothing else is thrown', () => {
    for (let length = 0; length < sample.length; length++) {
      expect(attempt(() => readAll(sample.slice(0, length))).findings, `cut at ${length}`).toHaveLength(1)
    }
  })

  test('with any byte changed, nothing but a refusal is thrown', () => {
    fc.assert(
      fc.property(fc.nat(sample.length - 1), fc.nat(255), (at, value) => {
        const bytes = sample.slice()
        bytes[at] = value
        attempt(() => readAll(bytes))
        attempt(() => streamAll(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('archives are written', () => {
  const name = fc.stringMatching(/^[a-z标准]{1,8}\/[a-z]{1,8}$/)
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 300 }),
    fc.array(fc.string({ unit: 'grapheme' })),
  )

  test('what is written is read back, and the same parts give the same bytes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ name, content }), { selector: part => part.name, maxLength: 5 }),
        parts => {
          const bytes = writeZip(parts, { modified: '2024-07-01' })
          expect(writeZip(parts, { modified: '2024-07-01' })).toEqual(bytes)
          const archive = openZip(bytes)
          expect(archive.entries.map(entry => entry.name)).toEqual(parts.map(part => part.name))
          for (const [index, entry] of archive.entries.entries()) {
            const written = parts[index]?.content ?? ''
            const expected =
              written instanceof Uint8Array ? written : utf8(typeof written === 'string' ? written : written.join(''))
            expect(archive.read(entry)).toEqual(expected)
          }
        },
      ),
    )
  })

  test('a part of many pieces is longer than any of them', () => {
    const archive = openZip(
      writeZip([{ name: 'a', content: Array.from({ length: 50_000 }, (_, index) => `第${index}行\n`) }]),
    )
    expect(textOf(archive, 'a').split('\n')).toHaveLength(50_001)
  })
})

test('the checksum is that of zlib, in one or in many pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (first, second) => {
      expect(crc32(second, crc32(first))).toBe(nativeCrc32(joinBytes([first, second])))
    }),
  )
})
