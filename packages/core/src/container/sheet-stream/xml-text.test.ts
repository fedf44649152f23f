import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attempt } from '../fault.ts'
import { escapeText } from '../xml-write.ts'
import { makeBook } from './book-under-test.ts'
import { readBook } from './read-book-under-test.ts'
import { refuseLongText } from './stream-findings.ts'
import { pureStreamInflater } from './stream-inflater.ts'
import { safeCut, sequenceLength, TextBytes } from './xml-text.ts'

const encoder = new TextEncoder()
const place = () => ({ part: 'x', offset: 0 })
const empty = () => new TextBytes(1e6, bytes => refuseLongText('x', bytes, 1e6))

function decoded(xml: string): string {
  const text = empty()
  const bytes = encoder.encode(xml)
  text.appendXml(bytes, { start: 0, end: bytes.length, isCdata: false, place })
  return text.textFrom(0)
}

describe('character data', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', `&<>"'`],
    ['a&#65;&#x4E00;&#x20BB7;b', 'aA一𠮷b'],
    ['&amp;amp;', '&amp;'],
    ['a\r\nb\rc\r\r\nd&#13;', 'a\nb\nc\n\nd\r'],
  ])('%j is %j', (xml, text) => {
    expect(decoded(xml)).toBe(text)
  })

  test.each(['&', '&amp', '&a', '&quo', '&lt', 'a & b;', '&#0;', '&#xD800;', '&unknown;', '&ampere;'])(
    '%j is refused',
    xml => {
      expect(attempt(() => decoded(xml)).findings[0]?.rule).toMatch(/^xml-(malformed|entity-unknown)$/)
    },
  )

  test('cut where it may be, it is the same text', () => {
    const unit = fc.constantFrom('a', '汉', '𠮷', 'é', '&amp;', '&#x4E00;', '\r\n', '\r', '\n', ';')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(60), (xml, at) => {
        const bytes = encoder.encode(xml)
        const text = empty()
        const cut = safeCut(bytes, 0, Math.min(at, bytes.length))
        text.appendXml(bytes, { start: 0, end: cut, isCdata: false, place })
        text.appendXml(bytes, { start: cut, end: bytes.length, isCdata: false, place })
        expect(text.textFrom(0)).toBe(decoded(xml))
      }),
    )
  })
})

test('what is UTF-8, and only that, has a length as a sequence', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const isUtf8 = (bytes: Uint8Array) => {
    try {
      return decoder.decode(bytes).length > 0
    } catch (thrown) {
      if (thrown instanceof TypeError) return false
      throw thrown
    }
  }
  const edge = fc.constantFrom(0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff)
  fc.assert(
    fc.property(fc.integer({ min: 0x80, max: 0xff }), edge, edge, edge, (lead, second, third, fourth) => {
      const bytes = Uint8Array.from([lead, second, third, fourth])
      const width = sequenceLength(bytes, 0, 4)
      const expected = [2, 3, 4].find(
        length => isUtf8(bytes.subarray(0, length)) && [...decoder.decode(bytes.subarray(0, length))].length === 1,
      )
      expect(width).toBe(expected ?? 0)
      if (width > 0) expect(sequenceLength(bytes, 0, width - 1)).toBe(0)
    }),
    { numRuns: 3000 },
  )
})

test('a text that is longer than what is held of a file is read whole', async () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `汉${index}&<\n𠮷é"]]`).join('')
  const cells = [
    `<c t="inlineStr"><is><t>${escapeText(text)}</t></is></c>`,
    `<c t="str"><v><![CDATA[${text}]]></v></c>`,
    '<c t="s"><v>0</v></c>',
  ]
  const bytes = makeBook({
    sheets: [`<row><c t="str"><v>列</v></c></row><row>${cells.join('')}</row>`],
    strings: `<si><t xml:space="preserve">${escapeText(text)}</t></si>`,
  })
  for (const size of [1009, 65_536]) {
    const inflater = {
      ...pureStreamInflater,
      async *inflate(deflated: AsyncIterable<Uint8Array>) {
        for await (const piece of pureStreamInflater.inflate(deflated))
          for (let at = 0; at < piece.length; at += size) yield piece.slice(at, at + size)
      },
    }
    const { rows } = await readBook(bytes, { inflater })
    expect(rows.map(({ texts }) => texts.map(one => one === text))).toEqual([[true, true, true]])
  }
})
