import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ChunkDecoder } from './chunk-decoder.ts'
import { decodeText } from './encoding.ts'
import { limitsWith } from './limits.ts'

const gbkPairs = new Map<string, readonly number[]>()
for (let lead = 0x81; lead < 0xff; lead++) {
  for (let trail = 0x40; trail < 0xff; trail++) {
    const character = new TextDecoder('gb18030').decode(new Uint8Array([lead, trail]))
    if (character.length === 1 && character !== '\uFFFD') gbkPairs.set(character, [lead, trail])
  }
}

function gbk(text: string): Uint8Array {
  return new Uint8Array(Array.from(text).flatMap(character => gbkPairs.get(character) ?? [character.charCodeAt(0)]))
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return new Uint8Array(units.flatMap(unit => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (Uint8Array | number[])[]) => new Uint8Array(parts.flatMap(part => [...part]))
const register = '编号,名称,实施日期\r\nGB/T 1.1-2020,标准化工作导则 第1部分,2020-10-01\r\n'

/** Decodes in pieces of three bytes, so that every character is cut somewhere. */
function decodeInPieces(whole: Uint8Array) {
  const decoder = new ChunkDecoder()
  let text = ''
  for (let at = 0; at < whole.length; at += 3) text += decoder.push(whole.subarray(at, at + 3))
  text += decoder.end()
  return { text, encoding: decoder.encoding, bom: decoder.bom, findings: decoder.tally.findings }
}

describe('the encoding is found', () => {
  test.each([
    ['UTF-8', utf8(register), 'utf-8', false],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8(register)), 'utf-8', true],
    ['GBK', gbk(register), 'gb18030', false],
    ['GB18030 with a mark', bytes([0x84, 0x31, 0x95, 0x33], gbk(register)), 'gb18030', true],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], utf16(register, false)), 'utf-16le', true],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], utf16(register, true)), 'utf-16be', true],
    ['UTF-16LE without a mark', utf16(register, false), 'utf-16le', false],
    ['UTF-16BE without a mark', utf16(register, true), 'utf-16be', false],
  ])('%s', (_, whole, encoding, bom) => {
    expect(decodeText(whole)).toEqual({ text: register, encoding, bom, findings: [] })
    expect(decodeInPieces(whole)).toEqual({ text: register, encoding, bom, findings: [] })
  })

  test.each([
    ['plain ASCII is UTF-8', utf8('a,b\n1,2\n'), 'utf-8', 'a,b\n1,2\n'],
    ['ASCII in UTF-16', utf16('a,b\n1,2\n', false), 'utf-16le', 'a,b\n1,2\n'],
    [
      'Chinese in UTF-16 with few zero bytes',
      utf16('一二三标准\n'.repeat(9), false),
      'utf-16le',
      '一二三标准\n'.repeat(9),
    ],
    ['four-byte GB18030', bytes(gbk('标准'), [0x81, 0x30, 0x81, 0x30]), 'gb18030', '标准\u0080'],
    ['characters beyond the basic plane', utf8('𠮷𠀀'), 'utf-8', '𠮷𠀀'],
    ['an empty file', new Uint8Array(0), 'utf-8', ''],
    ['a mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'utf-8', ''],
    ['Latin letters with accents stay UTF-8', utf8('café,naïve\n'), 'utf-8', 'café,naïve\n'],
  ])('%s', (_, whole, encoding, text) => {
    expect(decodeText(whole)).toMatchObject({ text, encoding, findings: [] })
    expect(decodeInPieces(whole)).toMatchObject({ text, encoding, findings: [] })
  })

  test('an encoding that is told is not doubted', () => {
    expect(decodeText(utf16('标准', false), { encoding: 'utf-16le' }).text).toBe('标准')
    expect(decodeText(gbk('é标准'.slice(1)), { encoding: 'gb18030' }).text).toBe('标准')
  })
})

describe('a line in another encoding is read in its own and reported', () => {
  test.each([
    [
      'a GBK line in a UTF-8 file',
      bytes(utf8('编号\n名称标准\n'), gbk('上海市\n'), utf8('结束了\n')),
      'utf-8',
      3,
      'gb18030',
    ],
    [
      'a UTF-8 line in a GBK file',
      bytes(gbk('编号\r\n名称标准\r\n'), utf8('上海市\r\n'), gbk('结束了\r\n')),
      'gb18030',
      3,
      'utf-8',
    ],
  ])('%s', (_, whole, encoding, line, lineEncoding) => {
    for (const decoded of [decodeText(whole), decodeInPieces(whole)]) {
      expect(decoded.encoding).toBe(encoding)
      expect(decoded.text.split(/\r?\n/)).toEqual(['编号', '名称标准', '上海市', '结束了', ''])
      expect(decoded.findings).toMatchObject([
        { rule: 'encoding-mixed', severity: 'warning', at: { line }, evidence: { lineEncoding } },
      ])
    }
  })
})

describe('what is lost is reported with its line', () => {
  test.each([
    ['a byte that is no UTF-8', bytes(utf8('编号\n名称标准'), [0xff], utf8('\n结束\n')), 'utf-8', 2, '名称标准\uFFFD'],
    [
      'a byte that is no GB18030',
      bytes(gbk('编号\n名称标准'), [0xff], gbk('\n结束\n')),
      'gb18030',
      2,
      '名称标准\uFFFD',
    ],
    ['a character that breaks off', bytes(utf8('编号\n名称标准'), [0xe4, 0xb8]), 'utf-8', 2, '名称标准\uFFFD'],
  ])('%s', (_, whole, encoding, line, text) => {
    const decoded = decodeText(whole)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.split('\n')[line - 1]).toBe(text)
    expect(decoded.findings).toMatchObject([{ rule: 'undecodable-bytes', severity: 'error', at: { line } }])
  })

  test('half a character at the end of UTF-16', () => {
    const decoded = decodeText(bytes([0xff, 0xfe], utf16('标准\n名', false), [0x0d]))
    expect(decoded.text).toBe('标准\n名\uFFFD')
    expect(decoded.findings).toMatchObject([{ rule: 'undecodable-bytes', at: { line: 2 } }])
  })

  test('a character that was lost before', () => {
    expect(decodeText(utf8('编号\r\n上海\uFFFD市\r\n')).findings).toMatchObject([
      { rule: 'replacement-character', severity: 'warning', at: { line: 2 } },
    ])
  })

  test('NUL characters, which do not make a file UTF-16', () => {
    const decoded = decodeText(utf8('编号,名称\n1,\0标准\n'))
    expect(decoded.text).toBe('编号,名称\n1,\0标准\n')
    expect(decoded.findings).toMatchObject([{ rule: 'nul-character', at: { line: 2 } }])
  })

  test('every one is counted, the first are kept', () => {
    const decoder = new ChunkDecoder({ limits: limitsWith({ samples: 3 }) })
    decoder.decodeWhole(
      bytes(utf8('编号标准\n'), ...Array.from({ length: 10 }, () => bytes(utf8('编号标准'), [0xff, 0x0a]))),
    )
    expect(decoder.tally.findings).toHaveLength(3)
    expect(decoder.tally.counts.get('undecodable-bytes')).toBe(10)
  })
})

describe('what cannot be read is refused', () => {
  test.each([
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), {}, 'encoding-unsupported'],
    ['a text beyond the limit', utf8('一二三四'), { textBytes: 8 }, 'text-too-long'],
  ])('%s', (_, whole, limits, rule) => {
    expect(decodeText(whole, { limits: limitsWith(limits) })).toMatchObject({
      text: '',
      findings: [{ rule, severity: 'error' }],
    })
  })

  test('a line that does not end is refused as soon as it passes the limit', () => {
    const decoder = new ChunkDecoder({ limits: limitsWith({ lineBytes: 300_000 }) })
    const piece = new Uint8Array(100_000).fill(0x41)
    let taken = 0
    expect(() => {
      for (; taken < 100; taken++) decoder.push(piece)
    }).toThrowError(expect.objectContaining({ finding: expect.objectContaining({ rule: 'line-too-long' }) }))
    expect(taken).toBe(4)
  })
})

test('a long file gives the same text in pieces of any size as at once', () => {
  const lines = fc.array(fc.constantFrom('编号,名称', 'a', '', 'GB/T 1.1—2020，标准化', '0'), {
    minLength: 1,
    maxLength: 8,
  })
  const newline = fc.constantFrom('\n', '\r\n', '\r')
  const encode = fc.constantFrom(utf8, gbk, (text: string) => bytes([0xfe, 0xff], utf16(text, true)))
  fc.assert(
    fc.property(lines, newline, encode, fc.integer({ min: 1, max: 90_000 }), (some, end, encoded, size) => {
      const text = `标准${end}${some.join(end)}${end}`.repeat(3000)
      const whole = encoded(text)
      const decoder = new ChunkDecoder()
      const texts: string[] = []
      for (let at = 0; at < whole.length; at += size) texts.push(decoder.push(whole.subarray(at, at + size)))
      texts.push(decoder.end())
      return texts.join('') === text && decoder.tally.counts.size === 0
    }),
    { numRuns: 20 },
  )
})
