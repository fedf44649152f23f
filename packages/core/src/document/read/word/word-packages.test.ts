import { constants, crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../container/zip.ts'
import { writeZip } from '../../../container/zip-write.ts'
import { outlineOfFile } from '../../outline-of-file.ts'
import { readDocument } from '../read-document.ts'
import { writeDraft } from './draft-under-test.ts'
import { type ForgedEntry, forgeZip } from './forged-package-under-test.ts'
import { sampleDraft } from './sample-draft-under-test.ts'

const plain = writeDraft(sampleDraft)
const texts = new Map(
  openZip(plain).entries.map(entry => [entry.name, new TextDecoder().decode(openZip(plain).read(entry))]),
)

type Parts = ReadonlyMap<string, string | Uint8Array>

/** The sample with its parts changed; null takes one away. */
function withParts(change: (parts: Map<string, string | Uint8Array>) => void): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(texts)
  change(parts)
  return zipped(parts)
}

function zipped(parts: Parts): Uint8Array {
  return writeZip([...parts].map(([name, content]) => ({ name, content })))
}

function replaced(name: string, change: (text: string) => string): Uint8Array {
  return withParts(parts => parts.set(name, change(texts.get(name) ?? '')))
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !isBig)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), !isBig)
  return bytes
}

const strict = (text: string) =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')
const kingsoft =
  ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:mc2="http://schemas.openxmlformats.org/markup-compatibility/2006" mc2:Ignorable="wpsCustomData"'
const document = 'word/document.xml'
const inUtf16 = (isBig: boolean) =>
  withParts(parts => parts.set(document, utf16((texts.get(document) ?? '').replace('UTF-8', 'UTF-16'), isBig)))

describe('files that other programs write have the same outline', () => {
  const outline = (bytes: Uint8Array) => outlineOfFile({ name: 'draft.docx', bytes })
  test.each<[name: string, bytes: Uint8Array]>([
    [
      'in the strict form of ISO/IEC 29500',
      withParts(parts => {
        for (const [name, text] of texts) parts.set(name, strict(text))
      }),
    ],
    ['in UTF-16, little end first', inUtf16(false)],
    ['in UTF-16, big end first', inUtf16(true)],
    ['with a byte order mark', replaced(document, text => `\uFEFF${text}`)],
    [
      'with another prefix for the main vocabulary',
      replaced(document, text => text.replace(/(<\/?|[ ])w:/g, '$1x:').replace('xmlns:w=', 'xmlns:x=')),
    ],
    [
      'with the vocabulary of WPS beside that of Word',
      replaced(document, text =>
        text
          .replace('<w:document ', `<w:document${kingsoft} `)
          .replaceAll('<w:pPr>', '<w:pPr><wpsCustomData:diagonals/>'),
      ),
    ],
    [
      'with parts at other places, which relations name',
      withParts(parts => {
        const moved = {
          [document]: 'a/b/main.xml',
          'word/styles.xml': 'c/my styles.xml',
          'word/numbering.xml': 'n.xml',
        }
        for (const [from, to] of Object.entries(moved)) {
          parts.set(to, texts.get(from) ?? '')
          parts.delete(from)
        }
        parts.delete('word/_rels/document.xml.rels')
        parts.set('_rels/.rels', (texts.get('_rels/.rels') ?? '').replace('word/document.xml', '/a/b/main.xml'))
        parts.set(
          'a/b/_rels/main.xml.rels',
          (texts.get('word/_rels/document.xml.rels') ?? '')
            .replace('"styles.xml"', '"../../c/my%20styles.xml"')
            .replace('"numbering.xml"', '"/n.xml"'),
        )
      }),
    ],
    [
      'with backslashes in names',
      withParts(parts => {
        for (const [name, text] of texts) {
          parts.delete(name)
          parts.set(name === '[Content_Types].xml' ? name : name.replaceAll('/', '\\'), text)
        }
      }),
    ],
    ['with macros, which are not run', withParts(parts => parts.set('word/vbaProject.bin', new Uint8Array([1, 2, 3])))],
  ])('%s', (_, bytes) => {
    const { value, findings } = outline(bytes)
    expect(findings).toEqual([])
    expect(value).toEqual(outline(plain).value)
  })

  test('macros are told', () => {
    const bytes = withParts(parts => parts.set('word/vbaProject.bin', new Uint8Array([1, 2, 3])))
    expect(readDocument({ name: 'draft.docm', bytes }).findings.map(({ rule }) => rule)).toContain('word-macros-left')
  })

  test.each(['word/styles.xml', 'word/numbering.xml'])('without %s a document is read as far as it goes', name => {
    const { document: read, findings } = readDocument({ name: 'a.docx', bytes: withParts(parts => parts.delete(name)) })
    expect(read).not.toBeNull()
    expect(JSON.stringify(read)).toContain('数据应准确。')
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

const ole = new Uint8Array(4096)
ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const locked = ole.slice()
const stream = 'EncryptedPackage'
for (const [at, sign] of [...stream].entries()) locked[1024 + at * 2] = sign.charCodeAt(0)
locked[1024 + 64] = (stream.length + 1) * 2

const wholes = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/numbering.xml',
]
const entryOf = (name: string, text: string): ForgedEntry => ({
  name,
  deflated: new Uint8Array(deflateRawSync(text)),
  size: Buffer.byteLength(text),
  crc: crc32(text),
})

/** The sample with its body forged. */
function withBody(body: Omit<ForgedEntry, 'name'>): Uint8Array {
  return forgeZip([...wholes.map(name => entryOf(name, texts.get(name) ?? '')), { name: document, ...body }])
}

/** Two gigabytes of blanks in two megabytes: one piece of a deflated stream, again and again. */
function bomb(): Uint8Array {
  const megabyte = deflateRawSync(Buffer.alloc(1 << 20, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const pieces = Array.from({ length: 2048 }, () => megabyte)
  return new Uint8Array(Buffer.concat([...pieces, deflateRawSync(Buffer.alloc(0))]))
}

/** A body that is stored as it is, so that its shape alone is what is refused. */
function nested(element: string, before = '', behind = ''): Uint8Array {
  const content = `${before}${`<w:${element}>`.repeat(200_000)}${`</w:${element}>`.repeat(200_000)}${behind}`
  const text = inBody(content)(texts.get(document) ?? '')
  return withBody({
    deflated: new Uint8Array(deflateRawSync(text, { level: 0 })),
    size: Buffer.byteLength(text),
    crc: crc32(text),
  })
}

const inBody = (content: string) => (text: string) =>
  text.replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${content}</w:body>`)
const entities = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${(at === 0 ? '&a;' : `&b${at - 1};`).repeat(10)}">`).join('')}]>`

describe('files that are none, or that are made to hurt, are refused with what to do', () => {
  test.each<[name: string, bytes: Uint8Array, rule: string]>([
    ['an old Word file named .docx', ole, 'office-97-2003'],
    ['one with a password', locked, 'office-encrypted'],
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['half of one', plain.subarray(0, plain.length >> 1), 'zip-damaged'],
    ['one whose last bytes are missing', plain.subarray(0, plain.length - 9), 'zip-damaged'],
    ['two gigabytes in two megabytes', withBody({ deflated: bomb(), size: 2 ** 31 }), 'zip-bomb'],
    ['the same with a small size forged', withBody({ deflated: bomb(), size: 1000 }), 'zip-size-forged'],
    ['200,000 nested elements', nested('sdt'), 'xml-too-deep'],
    ['200,000 nested tables', nested('tbl'), 'xml-too-deep'],
    ['200,000 nested runs', nested('r', '<w:p>', '</w:p>'), 'xml-too-deep'],
    ['200,000 nested formulas', nested('x', '<w:p><m:oMath>', '</m:oMath></w:p>'), 'xml-too-deep'],
    [
      'entities that multiply',
      replaced(document, text => text.replace('?>', `?>${entities}`).replace('范围', '&b8;')),
      'xml-doctype',
    ],
    [
      '60,000 entries',
      forgeZip(
        Array.from({ length: 60_000 }, (_, at) => ({
          name: `word/${at}.xml`,
          deflated: new Uint8Array([3, 0]),
          size: 0,
        })),
      ),
      'zip-entries-too-many',
    ],
    ['one without its body', withParts(parts => parts.delete(document)), 'not-word'],
    ['one whose body is no XML', replaced(document, () => '<w:document'), 'xml-malformed'],
    ['one whose XML breaks off', replaced(document, text => text.slice(0, text.length >> 1)), 'xml-malformed'],
    ['one without the list of its types', withParts(parts => parts.delete('[Content_Types].xml')), 'not-office'],
  ])('%s', (_, bytes, rule) => {
    const file = { name: 'draft.docx', bytes }
    for (const findings of [readDocument(file).findings, outlineOfFile(file).findings]) {
      expect(findings.map(each => each.rule)).toEqual([rule])
      const [finding] = findings
      expect(finding).toMatchObject({ severity: 'error', at: { file: 'draft.docx' } })
      for (const said of [finding?.message, finding?.fix]) {
        expect(said?.zh).toMatch(/\p{Script=Han}.*。$/u)
        expect(said?.en).toMatch(/[A-Za-z].*\.$/)
      }
    }
    expect(readDocument(file).document).toBeNull()
  })

  test('what is nested as deep as is allowed is read', () => {
    const depth = 120
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth / 2)}<w:p><w:r><w:t>里</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth / 2)}`
    const { document: read } = readDocument({ name: 'a.docx', bytes: replaced(document, inBody(body)) })
    expect(JSON.stringify(read)).toContain('里')
  })
})
