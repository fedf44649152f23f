import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTally, emptyTally } from './fault-tally.ts'
import { RecordScanner } from './record-scanner.ts'
import type { ScanTerms } from './scan-window.ts'
import { Scribe, type SeenRecord, scribeMerge } from './text-under-test.ts'
import { TextWindow } from './text-window.ts'

const encoder = new TextEncoder()

function termsOf(cells: number, others: Partial<ScanTerms> = {}): ScanTerms {
  const marks = { delimiter: 0x2c, quote: 0x22, wide: false }
  return { ...marks, cells, encoding: 'utf-8', encodingOfFile: 'utf-8', limit: 1000, ...others }
}

/** Reads a text whose pieces have the lengths given, over and over; each window is a piece. */
function scanInPieces(bytes: Uint8Array, terms: ScanTerms, lengths: readonly number[]) {
  const scribe = new Scribe(terms.encoding)
  const scanner = new RecordScanner(terms, scribe)
  const window = new TextWindow('as-is', 0)
  const faults = emptyTally()
  const ends = { lf: 0, crlf: 0, cr: 0 }
  let at = { records: 0, lines: 0, bytes: 0 }
  let [rejected, blank, pushed] = [0, 0, 0]
  let seen: SeenRecord[] = []
  for (let turn = 0; ; turn++) {
    const part = bytes.subarray(pushed, pushed + (lengths[turn % lengths.length] ?? 1))
    pushed += part.length
    const isLast = pushed === bytes.length
    window.push(part, isLast)
    window.use(scanner.scan(window.view(at.bytes, isLast)))
    const counts = scanner.take()
    addTally(faults, counts.faults, at)
    seen = scribeMerge.merge(seen, scribe.take(), at)
    at = { records: at.records + counts.records, lines: at.lines + counts.lines, bytes: window.offset }
    rejected += counts.rejected
    blank += counts.blank
    for (const kind of ['lf', 'crlf', 'cr'] as const) ends[kind] += counts.lineEnds[kind]
    if (isLast) return { seen, rejected, blank, ends, records: at.records, lines: at.lines, bytes: at.bytes, faults }
  }
}

/** The meaning of the scanner, slow and obvious: with regular expressions over a string. */
function referee(text: string, cells: number) {
  const seen: { cells: string[]; record: number; line: number }[] = []
  const faults: { rule: string; record: number }[] = []
  let [at, record, blank] = [0, 0, 0]
  const lineOf = (place: number) => (text.slice(0, place).match(/\r\n|\r|\n/g)?.length ?? 0) + 1
  while (at < text.length) {
    const end = endOfLine(text, at)
    if (end === at) {
      blank++
      at = behindLineEnd(text, at)
      continue
    }
    record++
    const read = readRecord(text, at, cells)
    if (read.rule === null) seen.push({ cells: read.cells, record, line: lineOf(at) })
    else faults.push({ rule: read.rule, record })
    at = behindLineEnd(text, read.end)
  }
  return { seen, faults, blank, records: record }
}

function readRecord(text: string, start: number, expected: number) {
  const cells: string[] = []
  let at = start
  let inner = -1
  let isStray = false
  for (;;) {
    const rest = text.slice(at)
    const quoted = /^"((?:[^"]|"")*)"(?=,|\r|\n|$)/.exec(rest)
    if (rest.startsWith('"') && !quoted) {
      const candidate = /^"(?:[^"]|"")*"(?!")/.exec(rest)
      const rule = candidate && !/[\r\n]/.test(candidate[0]) ? 'text-after-quote' : 'quote-unclosed'
      return { cells, rule, end: endOfLine(text, at), isStray }
    }
    const plain = /^[^,\r\n]*/.exec(rest)?.[0] ?? ''
    const length = quoted ? quoted[0].length : plain.length
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : plain)
    if (quoted && inner < 0 && /[\r\n]/.test(quoted[0])) inner = endOfLine(text, at)
    if (!quoted && plain.includes('"')) isStray = true
    at += length
    if (text[at] !== ',') break
    at++
  }
  if (cells.length !== expected && inner >= 0) {
    const next = behindLineEnd(text, inner)
    const line = text.slice(next, endOfLine(text, next))
    const alone = readRecord(line, 0, expected)
    const isSound = alone.rule === null || alone.rule === 'nul-byte'
    if (isSound && alone.cells.length === expected && !alone.isStray)
      return { cells, rule: 'quote-unclosed', end: inner, isStray }
  }
  if (text.slice(start, at).includes('\0')) return { cells, rule: 'nul-byte', end: at, isStray }
  const rule = cells.length === expected ? null : cells.length < expected ? 'cells-too-few' : 'cells-too-many'
  return { cells, rule, end: at, isStray }
}

function endOfLine(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/)
  return length < 0 ? text.length : from + length
}

function behindLineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1
}

const bit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('a', '中', '"', ',', '\n') },
  { weight: 3, arbitrary: fc.constantFrom('"a",', 'a,b\n', 'a,"b\nc"\n', '""', '"\n', ',"', 'x,y\r\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r', '\r\n', '\0', '\n\n', "'", '😀') },
)
const textArbitrary = fc.array(bit, { maxLength: 40 }).map(bits => bits.join(''))
const lengthsArbitrary = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

describe('The scanner of records', () => {
  it('reads every text as the obvious scanner does, however its pieces are cut', () => {
    fc.assert(
      fc.property(textArbitrary, lengthsArbitrary, fc.integer({ min: 1, max: 3 }), (text, lengths, cells) => {
        const read = scanInPieces(encoder.encode(text), termsOf(cells), lengths)
        const expected = referee(text, cells)
        expect(read.seen.map(({ cells, record, line }) => ({ cells, record, line }))).toEqual(expected.seen)
        expect(read.records).toBe(expected.records)
        expect(read.rejected).toBe(expected.faults.length)
        expect(read.blank).toBe(expected.blank)
        const found = read.faults.samples.filter(({ rule }) => rule !== 'stray-quote')
        const places = found.map(({ rule, record }) => ({ rule, record: record + 1 }))
        const byRule = Map.groupBy(expected.faults, ({ rule }) => rule)
        expect(new Set(places.map(place => JSON.stringify(place)))).toEqual(
          new Set([...byRule.values()].flatMap(faults => faults.slice(0, 20)).map(place => JSON.stringify(place))),
        )
        expect(read.bytes).toBe(encoder.encode(text).length)
      }),
      { numRuns: 1000 },
    )
  })

  it('does the same with any bytes and a low limit, however the pieces are cut', () => {
    const anyBytes = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...encoder.encode('a,"\n\r')) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
      ),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(
        anyBytes,
        lengthsArbitrary,
        fc.constantFrom('utf-8' as const, 'gb18030' as const),
        fc.boolean(),
        (values, lengths, encoding, wide) => {
          const bytes = Uint8Array.from(values)
          const delimiter = wide ? 0x7c : 0x2c
          const terms = termsOf(2, { limit: 12, encoding, delimiter, wide: wide && encoding === 'gb18030' })
          const whole = scanInPieces(bytes, terms, [bytes.length || 1])
          expect(scanInPieces(bytes, terms, lengths)).toEqual(whole)
          expect(whole.seen.length + whole.rejected).toBe(whole.records)
          for (const { cells } of whole.seen) expect(cells.join('')).not.toContain('\uFFFD')
        },
      ),
      { numRuns: 1500 },
    )
  })

  it.each([
    [
      'a,b\n1,"x ""y"" z"\n',
      [
        ['a', 'b'],
        ['1', 'x "y" z'],
      ],
      {},
    ],
    [
      '1,"two\nlines"\r\n3,4',
      [
        ['1', 'two\nlines'],
        ['3', '4'],
      ],
      {},
    ],
    [
      '1,""\n"",2\n',
      [
        ['1', ''],
        ['', '2'],
      ],
      {},
    ],
    [
      '1,"open\n2,b\n3,"c"\n',
      [
        ['2', 'b'],
        ['3', 'c'],
      ],
      { 'quote-unclosed': 1 },
    ],
    [
      '1,"open\n2,b\n3,c\n',
      [
        ['2', 'b'],
        ['3', 'c'],
      ],
      { 'quote-unclosed': 1 },
    ],
    [
      '1,"open\n2,",c"\n3,4\n',
      [
        ['2', ',c'],
        ['3', '4'],
      ],
      { 'quote-unclosed': 1 },
    ],
    ['1,"a\nb",c\n3,4\n', [['3', '4']], { 'cells-too-many': 1 }],
    ['1,"a"b\n3,4\n', [['3', '4']], { 'text-after-quote': 1 }],
    [
      '1,6" pipe\n3,4\n',
      [
        ['1', '6" pipe'],
        ['3', '4'],
      ],
      { 'stray-quote': 1 },
    ],
    ['1\n2,3\n4,5,6\n', [['2', '3']], { 'cells-too-few': 1, 'cells-too-many': 1 }],
    [
      '1,2\r3,4\r',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      {},
    ],
    [
      '\n1,2\n\n\n3,4\n\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      {},
    ],
    ['1,a\0b\n3,4\n', [['3', '4']], { 'nul-byte': 1 }],
    ['1,"a\0b"\n3,4\n', [['3', '4']], { 'nul-byte': 1 }],
    [',\n', [['', '']], {}],
    ['1,2', [['1', '2']], {}],
    ['1,"2"', [['1', '2']], {}],
    ['1,"2', [], { 'quote-unclosed': 1 }],
  ])('reads %j', (text, cells, faults) => {
    for (const lengths of [[1000], [1], [3, 2]]) {
      const read = scanInPieces(encoder.encode(text), termsOf(2), lengths)
      expect(read.seen.map(record => record.cells)).toEqual(cells)
      expect(read.faults.counts).toEqual(faults)
    }
  })

  it('goes past a line that is too long, and past no more', () => {
    const text = `1,${'x'.repeat(30)}\r\n2,b\n3,"${'y\n'.repeat(10)}"\n4,d\n`
    const read = scanInPieces(encoder.encode(text), termsOf(2, { limit: 20 }), [7])
    expect(read.seen.map(({ cells, line }) => [cells[0], line])).toEqual([
      ['2', 2],
      ['4', 14],
    ])
    expect(read.faults.counts).toEqual({ 'record-too-long': 1, 'quote-unclosed': 2, 'cells-too-few': 9 })
    expect(read.records).toBe(read.seen.length + read.rejected)
  })

  it('finds a broken byte by line, column and offset, and says what it could be', () => {
    const bytes = Uint8Array.from([...encoder.encode('1,好\n2,'), 0xd6, 0xd0, 0xce, 0xc4, ...encoder.encode('\n3,c\n')])
    const read = scanInPieces(bytes, termsOf(2), [100])
    expect(read.seen.map(({ cells }) => cells[0])).toEqual(['1', '3'])
    expect(read.faults.samples).toMatchObject([
      { rule: 'encoding-invalid', record: 1, line: 1, cell: 1, offset: 8, seen: { bytes: 'd6 d0 ce c4' } },
    ])
    expect(String(read.faults.samples[0]?.seen.otherEn)).toContain('GB18030')
  })

  it('reads GB18030 whose characters hold bytes of the delimiter', () => {
    // 亅 is 81 7C in GBK: its second byte is the bar.
    const bytes = Uint8Array.from([0x31, 0x7c, 0x81, 0x7c, 0x0a, 0x32, 0x7c, 0x81, 0x30, 0x81, 0x30, 0x0a])
    const terms = termsOf(2, { encoding: 'gb18030', encodingOfFile: 'gb18030', delimiter: 0x7c, wide: true })
    const read = scanInPieces(bytes, terms, [1])
    const decode = (part: readonly number[]) => new TextDecoder('gb18030').decode(Uint8Array.from(part))
    expect(read.seen.map(({ cells }) => cells)).toEqual([
      ['1', decode([0x81, 0x7c])],
      ['2', decode([0x81, 0x30, 0x81, 0x30])],
    ])
  })

  it('counts every fault and keeps the places of the first twenty', () => {
    const read = scanInPieces(encoder.encode('1\n'.repeat(100)), termsOf(2), [17])
    expect(read.faults.counts).toEqual({ 'cells-too-few': 100 })
    expect(read.faults.samples.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, line) => line))
  })
})
