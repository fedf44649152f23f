import { expect, test } from 'vitest'
import { attempt } from './fault.ts'
import { type FileKind, recogniseFile } from './file-kind.ts'
import { openZip } from './zip.ts'

/** An OLE container as far as its directory: a header, a sector, and one directory entry of this name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(1536)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  Array.from(name, (character, index) => bytes.set([character.charCodeAt(0), 0], 1152 + index * 2))
  bytes[1152 + 64] = (name.length + 1) * 2
  return bytes
}

const text = (content: string) => new TextEncoder().encode(content)

const cases: readonly [string, Uint8Array, FileKind, string | null][] = [
  ['nothing', new Uint8Array(0), 'empty', 'file-empty'],
  ['a zip archive', text('PK\x03\x04'), 'zip', null],
  ['a password-protected Office file', ole('EncryptedPackage'), 'encrypted-office', 'office-encrypted'],
  ['an old Excel file', ole('Workbook'), 'old-office', 'office-97-2003'],
  ['an old Word file', ole('WordDocument'), 'old-office', 'office-97-2003'],
  ['PDF', text('%PDF-1.7\n'), 'pdf', 'not-office'],
  ['RAR', text('Rar!\x1a\x07'), 'other-archive', 'not-office'],
  ['RTF', text('{\\rtf1'), 'rtf', 'not-office'],
  ['a web page that is called .xls', text('\uFEFF\n<html xmlns:o="urn"><table>'), 'html', 'not-office'],
  ['XML', text('<?xml version="1.0"?><Workbook/>'), 'xml', 'not-office'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'image', 'not-office'],
  ['CSV', text('编号,<table>\n'), 'other', 'not-office'],
]

test.each(cases)('%s is recognised', (_, bytes, kind) => {
  expect(recogniseFile(bytes)).toBe(kind)
})

test.each(cases.filter(([, , kind]) => kind !== 'zip'))(
  '%s is no archive, and the finding says what it is',
  (_, bytes, kind, rule) => {
    expect(attempt(() => openZip(bytes)).findings).toMatchObject([{ rule, severity: 'error', evidence: { kind } }])
  },
)
