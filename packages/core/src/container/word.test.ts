import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPackage } from './office-package.ts'
import { type WordDocument, writeWordDocument } from './word.ts'
import { decodeXml } from './xml-decode.ts'
import { readXmlTree, textOf, type XmlElement } from './xml-tree.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

const sample: WordDocument = {
  title: '标准体系编制说明 <草案>',
  language: 'zh',
  blocks: [
    { kind: 'heading', level: 1, text: '一、编制依据' },
    { kind: 'paragraph', text: [{ text: '按照 GB/T 13016—2018', isBold: true }, { text: '\t编制。\n第二行' }] },
    { kind: 'list', isOrdered: true, items: ['目标明确', '全面成套'] },
    { kind: 'list', isOrdered: false, items: ['甲'] },
    { kind: 'list', isOrdered: true, items: ['又一项'] },
    {
      kind: 'table',
      caption: '表 1',
      header: [['类别', '应有数']],
      rows: [['国家标准', '12'], ['地方标准']],
      widths: [2, 1],
    },
  ],
}

function partOf(document: WordDocument, name: string): XmlElement {
  const { archive } = openPackage(writeWordDocument(document))
  const entry = archive.find(name)
  if (!entry) throw new Error(`${name} is missing`)
  return readXmlTree(decodeXml(archive.pieces(entry)))
}

function all(root: XmlElement, local: string): XmlElement[] {
  return root.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.local === local ? [child] : []), ...all(child, local)],
  )
}

const attributesOf = (root: XmlElement, local: string) => all(root, local).map(element => ({ ...element.attributes }))

describe('a Word document', () => {
  test('has its text under real styles', () => {
    const body = partOf(sample, 'word/document.xml')
    const paragraphs = all(body, 'p').map(paragraph => [
      attributesOf(paragraph, 'pStyle')[0]?.['w:val'],
      textOf(paragraph),
    ])
    expect(paragraphs).toEqual([
      ['Title', '标准体系编制说明 <草案>'],
      ['Heading1', '一、编制依据'],
      ['BodyText', '按照 GB/T 13016—2018编制。第二行'],
      ['ListParagraph', '目标明确'],
      ['ListParagraph', '全面成套'],
      ['ListParagraph', '甲'],
      ['ListParagraph', '又一项'],
      ['Caption', '表 1'],
      ['TableHeader', '类别'],
      ['TableHeader', '应有数'],
      ['TableText', '国家标准'],
      ['TableText', '12'],
      ['TableText', '地方标准'],
      ['TableText', ''],
      ['TableEnd', ''],
    ])
    const styles = attributesOf(partOf(sample, 'word/styles.xml'), 'style').map(style => style['w:styleId'])
    for (const [style] of paragraphs) expect(styles).toContain(style)
    expect(all(body, 'tab')).toHaveLength(1)
    expect(all(body, 'br')).toHaveLength(1)
  })

  test('repeats the header of a table and gives its columns their shares', () => {
    const body = partOf(sample, 'word/document.xml')
    expect(all(body, 'tr').map(row => all(row, 'tblHeader').length)).toEqual([1, 0, 0])
    const [wide = 0, narrow = 0] = attributesOf(body, 'gridCol').map(column => Number(column['w:w']))
    expect(Math.abs(wide - 2 * narrow)).toBeLessThanOrEqual(2)
  })

  test('counts every ordered list from one', () => {
    expect(attributesOf(partOf(sample, 'word/document.xml'), 'numId').map(id => id['w:val'])).toEqual([
      '1',
      '1',
      '2',
      '3',
    ])
    const numbering = partOf(sample, 'word/numbering.xml')
    expect(all(numbering, 'num').map(list => attributesOf(list, 'abstractNumId')[0]?.['w:val'])).toEqual([
      '1',
      '0',
      '1',
    ])
    expect(all(numbering, 'startOverride')).toHaveLength(2)
  })

  test.each([
    [{}, { 'w:w': '11906', 'w:h': '16838' }],
    [{ isLandscape: true }, { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }],
    [{ paper: 'A3', isLandscape: true } as const, { 'w:w': '23811', 'w:h': '16838', 'w:orient': 'landscape' }],
  ])('lies on the paper %j', (paper, size) => {
    expect(attributesOf(partOf({ ...sample, ...paper }, 'word/document.xml'), 'pgSz')[0]).toMatchObject(size)
  })

  test('is the same for the same content', () => {
    expect(writeWordDocument(sample)).toEqual(writeWordDocument(sample))
  })

  test.skipIf(!hasLibreOffice)('opens in LibreOffice with its numbers (skipped where soffice is not installed)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
    try {
      const file = join(folder, 'a.docx')
      writeFileSync(file, writeWordDocument(sample))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const to = 'txt:Text (encoded):UTF8'
      const options = { stdio: 'pipe' } as const
      execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], options)
      const lines = readFileSync(join(folder, 'a.txt'), 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
      expect(lines.map(line => line.trim()).filter(line => line !== '')).toEqual([
        '标准体系编制说明 <草案>',
        '一、编制依据',
        '按照 GB/T 13016—2018\t编制。',
        '第二行',
        '1. 目标明确',
        '2. 全面成套',
        '• 甲',
        '1. 又一项',
        '表 1',
        '类别',
        '应有数',
        '国家标准',
        '12',
        '地方标准',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
