import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../container/sheet-write.ts'
import { writeWordDocument } from '../container/word.ts'
import { writeZip } from '../container/zip-write.ts'
import { citationsOfFile } from './citations-of-file.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function read(name: string, bytes: Uint8Array) {
  const { citations, findings } = citationsOfFile({ name, bytes })
  return {
    found: citations.map(({ number, place }) => [number.normal, place]),
    rules: findings.map(one => one.rule),
    findings,
  }
}

const word = writeWordDocument({
  title: '示例',
  language: 'zh',
  blocks: [
    { kind: 'heading', level: 1, text: '2 规范性引用文件' },
    {
      kind: 'paragraph',
      text: [{ text: 'GB' }, { text: '/T 10' }, { text: '1—', isBold: true }, { text: '2001　示例' }],
    },
    { kind: 'table', header: [['标准号', '名称']], rows: [['XF 480', '示例规程']] },
  ],
})

describe('citations of a file', () => {
  it.each([
    ['a.txt', encode('\ufeff见 GB/T 101-2001'), { line: 1, column: 3 }],
    ['a.md', encode('# 甲\n\n**GB/T 101-2001**'), { line: 3, column: 3 }],
    ['a.csv', encode('号,名\n"x\ny",GB/T 101-2001'), { sheet: null, cell: 'B2' }],
    ['a.html', encode('<!doctype html><p>GB/T 101-2001'), { line: 1, column: 19 }],
    ['a.doc', encode('<html><p>GB/T 101-2001'), { line: 1, column: 10 }],
    [
      'a.txt',
      Uint8Array.from([0xbc, 0xfb, 0x47, 0x42, 0x2f, 0x54, 0x20, 0x31, 0x30, 0x31, 0xa1, 0xaa, 0x32, 0x30, 0x30, 0x31]),
      { line: 1, column: 2 },
    ],
  ])('%s, case %#', (name, bytes, place) => {
    expect(read(name, bytes).found).toEqual([['GB/T 101-2001', place]])
  })

  it('of Word: paragraph and heading, runs joined, a column of numbers believed', () => {
    const { found, rules } = read('a.docx', word)
    const heading = '2 规范性引用文件'
    expect(rules).toEqual([])
    expect(found.map(([normal]) => normal)).toEqual(['GB/T 101-2001', 'XF 480'])
    expect(
      found.every(([, place]) => typeof place === 'object' && 'heading' in place && place.heading === heading),
    ).toBe(true)
  })

  it.each([
    ['a.txt', encode('甲\nGB/T 1O1-2001'), { line: 2, column: 1 }],
    ['a.csv', encode('标准号,名\nGB/T 1O1-2001,GB/T 102-2002'), { sheet: null, cell: 'A2' }],
    ['a.html', encode('<p>GB/T 1O1-2001'), { line: 1, column: 4 }],
    [
      'a.docx',
      writeWordDocument({ title: '示例', language: 'zh', blocks: [{ kind: 'paragraph', text: '见GB/T 1O1-2001' }] }),
      { part: 'body', heading: null },
    ],
    [
      'a.xlsx',
      writeWorkbook([{ name: '清单', header: [['标准号']], rows: [['GB/T 1O1-2001']] }]).bytes,
      { sheet: '清单', cell: 'A2' },
    ],
  ])('and what could not be read, with its place: %s', (name, bytes, place) => {
    const { unread } = citationsOfFile({ name, bytes })
    expect(unread).toMatchObject([{ raw: 'GB/T 1O1-2001', place, reason: { rule: 'letter-among-digits' } }])
  })

  it('of a workbook, whatever its name says', () => {
    const workbook = writeWorkbook([{ name: '清单', header: [['标准号']], rows: [['GB/T 101-2001']] }]).bytes
    expect(read('a.docx', workbook).found).toEqual([['GB/T 101-2001', { sheet: '清单', cell: 'A2' }]])
  })

  it.each([
    ['a.pdf', encode('%PDF-1.7'), 'pdf-not-read'],
    ['a.docx', new Uint8Array(), 'file-empty'],
    ['a.docx', encode('PK\x03\x04 broken'), 'zip-damaged'],
    ['a.zip', writeZip([{ name: 'a.txt', content: 'x' }]), 'not-office'],
    ['a.rtf', encode('{\\rtf1}'), 'not-office'],
    ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'office-97-2003'],
  ])('%s is refused and says why, case %#', (name, bytes, rule) => {
    const { found, rules, findings } = read(name, bytes)
    expect(found).toEqual([])
    expect(rules).toEqual([rule])
    expect(findings[0]).toMatchObject({ severity: 'error', at: { file: name } })
  })
})
