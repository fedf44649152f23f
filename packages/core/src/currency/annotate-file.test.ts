import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../container/sheet-write.ts'
import { openZip } from '../container/zip.ts'
import { writeZip } from '../container/zip-write.ts'
import { annotateFile } from './annotate-file.ts'
import { type CitingFile, citationsOfFile } from './citations-of-file.ts'
import { judgeCitations } from './judge-citations.ts'
import { makeWordFile, type WordParts } from './office-files-under-test.ts'

const asOf = '2026-01-02'

/** Annotates with a registry that has nothing: every citation is unknown. */
function annotate({ name, bytes }: CitingFile, language: 'zh' | 'en' = 'zh'): Uint8Array {
  const { citations } = citationsOfFile({ name, bytes })
  const { citations: judged } = judgeCitations(citations, { lookUp: () => ({ matches: [], otherYears: [] }), asOf })
  const made = annotateFile({ name, bytes }, { citations, judged, language, asOf, instant: '2026-01-02T03:04:05.678Z' })
  if (made.value === null) throw new Error(JSON.stringify(made.findings))
  return made.value
}

function partOf(bytes: Uint8Array, name: string): string {
  const archive = openZip(bytes)
  const entry = archive.find(name)
  return entry ? new TextDecoder().decode(archive.read(entry)) : ''
}

/** The body of a Word file after annotating, without what stands around it. */
function annotatedBody(body: string, parts: WordParts = {}): string {
  const xml = partOf(annotate({ name: 'a.docx', bytes: makeWordFile(body, parts) }), 'word/document.xml')
  return xml.replace(/^.*<w:body>|(<w:sectPr>.*)?<\/w:body>.*$/gs, '')
}

const cited = (bytes: Uint8Array, name = 'a.docx') =>
  citationsOfFile({ name, bytes }).citations.map(({ number, place }) => [number.normal, place])

const t = (text: string) => `<w:t>${text}</w:t>`
const run = (content: string, look = '') => `<w:r>${look}${content}</w:r>`
const bold = '<w:rPr><w:b/></w:rPr>'
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

describe('comments in a Word document stand at the very runs of the citation', () => {
  it.each([
    [
      'a whole run',
      `<w:p>${run(t('GB/T 101-2001'))}</w:p>`,
      `<w:p>${start(0)}${run(t('GB/T 101-2001'))}${end(0)}</w:p>`,
    ],
    [
      'the middle of a run: it is cut, its look and its blanks kept',
      `<w:p>${run(t('见 GB/T 101-2001 的规定'), bold)}</w:p>`,
      `<w:p>${run('<w:t xml:space="preserve">见 </w:t>', bold)}${start(0)}${run('<w:t xml:space="preserve">GB/T 101-2001</w:t>', bold)}${end(0)}${run('<w:t xml:space="preserve"> 的规定</w:t>', bold)}</w:p>`,
    ],
    [
      'several runs',
      `<w:p>${run(t('GB'))}${run(t('/T 101'), bold)}${run(t('-2001'))}</w:p>`,
      `<w:p>${start(0)}${run(t('GB'))}${run(t('/T 101'), bold)}${run(t('-2001'))}${end(0)}</w:p>`,
    ],
    [
      'behind a tab in the run',
      `<w:p><w:pPr><w:jc/></w:pPr>${run(`<w:tab/>${t('GB/T 101-2001')}`)}</w:p>`,
      `<w:p><w:pPr><w:jc/></w:pPr>${run('<w:tab/>')}${start(0)}${run(t('GB/T 101-2001'))}${end(0)}</w:p>`,
    ],
    [
      'two in one run, one after the other',
      `<w:p>${run('<w:t xml:space="preserve">GB/T 101-2001、GB/T 102-2002</w:t>')}</w:p>`,
      `<w:p>${start(0)}${run('<w:t xml:space="preserve">GB/T 101-2001</w:t>')}${end(0)}${run('<w:t xml:space="preserve">、</w:t>')}${start(1)}${run('<w:t xml:space="preserve">GB/T 102-2002</w:t>')}${end(1)}</w:p>`,
    ],
    [
      'characters written as references',
      `<w:p>${run(t('甲&amp;乙&#x3000;GB&#x2F;T 101-2001&lt;丙&gt;'))}</w:p>`,
      `<w:p>${run('<w:t xml:space="preserve">甲&amp;乙&#x3000;</w:t>')}${start(0)}${run('<w:t xml:space="preserve">GB&#x2F;T 101-2001</w:t>')}${end(0)}${run('<w:t xml:space="preserve">&lt;丙&gt;</w:t>')}</w:p>`,
    ],
    [
      'a hyperlink',
      `<w:p><w:hyperlink>${run(t('GB/T 101-2001'))}</w:hyperlink></w:p>`,
      `<w:p><w:hyperlink>${start(0)}${run(t('GB/T 101-2001'))}${end(0)}</w:hyperlink></w:p>`,
    ],
    [
      'a CDATA section stays whole',
      `<w:p>${run(t('<![CDATA[见 GB/T 101-2001]]>'))}</w:p>`,
      `<w:p>${start(0)}${run(t('<![CDATA[见 GB/T 101-2001]]>'))}${end(0)}</w:p>`,
    ],
    [
      'a text box: the run that it hangs on',
      `<w:p>${run('<w:pict><w:txbxContent><w:p><w:r><w:t>GB/T 101-2001</w:t></w:r></w:p></w:txbxContent></w:pict>')}</w:p>`,
      `<w:p>${start(0)}${run('<w:pict><w:txbxContent><w:p><w:r><w:t>GB/T 101-2001</w:t></w:r></w:p></w:txbxContent></w:pict>')}${end(0)}</w:p>`,
    ],
    [
      'a formula: the paragraph',
      '<w:p><m:oMath xmlns:m="m"><m:r><m:t>GB/T 101-2001</m:t></m:r></m:oMath></w:p>',
      `<w:p>${start(0)}<m:oMath xmlns:m="m"><m:r><m:t>GB/T 101-2001</m:t></m:r></m:oMath>${end(0)}</w:p>`,
    ],
    [
      'a cell',
      `<w:tbl><w:tr><w:tc><w:p>${run(t('GB/T 101-2001'))}</w:p></w:tc></w:tr></w:tbl><w:p/>`,
      `<w:tbl><w:tr><w:tc><w:p>${start(0)}${run(t('GB/T 101-2001'))}${end(0)}</w:p></w:tc></w:tr></w:tbl><w:p/>`,
    ],
  ])('%s', (_what, body, expected) => {
    expect(annotatedBody(body)).toBe(expected)
  })

  it('in a note at the reference to it, in a header at the first paragraph', () => {
    const reference = run('<w:footnoteReference w:id="7"/>')
    const body = `<w:p/><w:p>${run(t('文'))}${reference}</w:p>`
    const footnotes = `<w:footnote w:id="7"><w:p>${run(t('GB/T 101-2001'))}</w:p></w:footnote>`
    const header = `<w:p>${run(t('GB/T 102-2002'))}</w:p>`
    const file = annotate({ name: 'a.docx', bytes: makeWordFile(body, { footnotes, header }) })
    expect(partOf(file, 'word/comments.xml')).toContain('【未登记】页眉第 1 段 GB/T 102-2002')
    expect(annotatedBody(body, { footnotes, header })).toBe(
      `<w:p>${start(0)}${end(0)}</w:p><w:p>${run(t('文'))}${start(1)}${reference}${end(1)}</w:p>`,
    )
  })

  it('with those of people kept, and the ids going on', () => {
    const body = `<w:p>${start(4)}${run(t('甲'))}${end(4)}${run(t('GB/T 101-2001'))}</w:p>`
    const comments =
      '<w:comment w:id="4" w:author="张"><w:p><w:r><w:t>依据 GB/T 103-2003？</w:t></w:r></w:p></w:comment>'
    const annotated = annotate({ name: 'a.docx', bytes: makeWordFile(body, { comments }) })
    expect(partOf(annotated, 'word/comments.xml')).toContain(`${comments}<w:comment `)
    expect(
      [...partOf(annotated, 'word/comments.xml').matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id),
    ).toEqual(['4', '5', '6'])
    // The comment on a comment stands where that one does.
    expect(partOf(annotated, 'word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="6"\/><w:r><w:commentReference w:id="4"\/><\/w:r>(?:<w:commentRangeStart w:id="5"\/>)?<w:commentRangeEnd w:id="6"\/>/,
    )
  })

  it('also where the document calls its vocabulary by another prefix, or by none', () => {
    const file = (prefix: string) => {
      const bytes = makeWordFile(`<w:p>${run(t('见GB/T 101-2001'))}</w:p>`)
      const archive = openZip(bytes)
      return writeZip(
        archive.entries.map(entry => {
          const content = new TextDecoder().decode(archive.read(entry))
          const renamed = content
            .replaceAll('w:', prefix === '' ? '' : `${prefix}:`)
            .replace('xmlns:w=', prefix === '' ? 'xmlns=' : `xmlns:${prefix}=`)
          return { name: entry.name, content: entry.name === 'word/document.xml' ? renamed : content }
        }),
      )
    }
    for (const prefix of ['ns0', '']) {
      const annotated = annotate({ name: 'a.docx', bytes: file(prefix) })
      expect(partOf(annotated, 'word/document.xml')).toContain(
        '<w:commentRangeStart xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="0"/>',
      )
      expect(cited(annotated)).toEqual(cited(file(prefix)))
    }
  })

  it('and nothing else changes: other parts byte for byte, the text word for word', () => {
    const bytes = makeWordFile(`<w:p>${run(t('见 GB/T 101-2001 的规定'))}</w:p>`, {
      header: `<w:p>${run(t('GB/T 102-2002'))}</w:p>`,
    })
    const annotated = annotate({ name: 'a.docx', bytes })
    const raw = (file: Uint8Array, name: string) => {
      const entry = openZip(file).find(name)
      return entry && file.slice(entry.headerOffset, entry.offset + entry.deflatedSize)
    }
    for (const name of ['_rels/.rels', 'word/header.xml', 'word/media/image1.png']) {
      expect(raw(annotated, name)).toEqual(raw(bytes, name))
    }
    expect(cited(annotated)).toEqual(cited(bytes))
    expect(cited(annotate({ name: 'a.docx', bytes: annotated }))).toEqual(cited(bytes))
  })
})

describe('comments in a workbook', () => {
  const workbook = writeWorkbook([
    {
      name: '清单',
      header: [['标准号', '说明']],
      rows: [
        ['GB/T 101-2001', '无'],
        ['GB/T 102-2002、GB/T 103-2003', ''],
      ],
    },
    { name: '空', header: [['无']], rows: [] },
  ]).bytes

  it('stand at their cells, one a cell', () => {
    const comments = partOf(annotate({ name: 'a.xlsx', bytes: workbook }), 'xl/comments1.xml')
    expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual(['A2', 'A3'])
    expect(comments).toContain('GB/T 103-2003')
  })

  it('go behind those that are there when the file is annotated again', () => {
    const twice = annotate({ name: 'a.xlsx', bytes: annotate({ name: 'a.xlsx', bytes: workbook }) })
    const comments = partOf(twice, 'xl/comments1.xml')
    expect([...comments.matchAll(/<comment /g)]).toHaveLength(2)
    expect(comments.split('GB/T 101-2001')).toHaveLength(3)
    expect([...partOf(twice, 'xl/drawings/vmlDrawing1.vml').matchAll(/<v:shape /g)]).toHaveLength(2)
    expect(cited(twice, 'a.xlsx')).toEqual(cited(workbook, 'a.xlsx'))
  })
})

it.each(['a.txt', 'a.csv'])('a file that takes no comments is refused: %s', name => {
  const bytes = new TextEncoder().encode('GB/T 101-2001')
  const made = annotateFile(
    { name, bytes },
    { citations: [], judged: [], language: 'zh', asOf, instant: '2026-01-02T03:04:05Z' },
  )
  expect(made.findings).toMatchObject([{ rule: 'file-takes-no-comments', at: { file: name } }])
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!hasOffice)(
  'LibreOffice opens the annotated file and keeps every comment (skipped where soffice is not installed)',
  () => {
    /** Loads and saves a file, as another format of the same family. */
    function convert(bytes: Uint8Array, from: string, to: string): string {
      const folder = mkdtempSync(join(tmpdir(), 'biaochi-annotate-'))
      try {
        writeFileSync(join(folder, `a.${from}`), bytes)
        const profile = `-env:UserInstallation=file://${folder}/profile`
        spawnSync(
          'soffice',
          [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, `a.${from}`)],
          { timeout: 60_000 },
        )
        return readFileSync(join(folder, `a.${to}`), 'utf8')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }

    const texts = (flat: string) =>
      [...flat.matchAll(/<office:annotation[ >][\s\S]*?<\/office:annotation>/g)].map(([annotation]) =>
        annotation
          .replace(/<dc:[\s\S]*?<\/dc:\w+>|<meta:[\s\S]*?<\/meta:[\w-]+>|<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )

    it('of Word', { timeout: 90_000 }, () => {
      const body = `<w:p>${run(t('见 GB/T 101-2001 的规定'))}${run('<w:footnoteReference w:id="2"/>')}</w:p><w:tbl><w:tr><w:tc><w:p>${run(t('GB/T'))}${run(t(' 102-2002'))}</w:p></w:tc></w:tr></w:tbl><w:p/>`
      const footnotes = `<w:footnote w:id="2"><w:p>${run(t('GB/T 103-2003'))}</w:p></w:footnote>`
      const flat = convert(annotate({ name: 'a.docx', bytes: makeWordFile(body, { footnotes }) }), 'docx', 'fodt')
      expect(
        texts(flat)
          .map(text => text.slice(0, 19))
          .sort(),
      ).toEqual(['【未登记】GB/T 101-2001：', '【未登记】GB/T 102-2002：', '【未登记】GB/T 103-2003：'])
      expect(flat).toContain('标尺 Biaochi')
    })

    it('of Excel', { timeout: 90_000 }, () => {
      const bytes = writeWorkbook([{ name: '清单', header: [['标准号']], rows: [['GB/T 101-2001']] }]).bytes
      expect(texts(convert(annotate({ name: 'a.xlsx', bytes }, 'en'), 'xlsx', 'fods'))).toEqual([
        expect.stringMatching(/^\[not registered\] GB\/T 101-2001: /),
      ])
    })
  },
)
