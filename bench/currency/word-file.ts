import { escapeText, xmlDeclaration } from '@biaochi/core/container/xml-write.ts'
import { writeZip } from '@biaochi/core/container/zip-write.ts'
import type { Random } from '../number/random.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Where a paragraph stands: in the body, in a cell of a table, or in a footnote. */
export type Standing = 'body' | 'cell' | 'footnote'

/** A paragraph to write. */
export interface MadeParagraph {
  readonly text: string
  readonly standing: Standing
}

/**
 * A Word file whose paragraphs are cut into runs at random, with results of fields, hyperlinks, insertions and
 * deletions of Word's own making among them: it knows nothing of how such a file is read.
 */
export function writeWordFile(paragraphs: readonly MadeParagraph[], random: Random): Uint8Array {
  const of = (standing: Standing) => paragraphs.filter(one => one.standing === standing)
  const body = of('body').map(({ text }) => paragraph(text, random))
  const cells = of('cell')
  const rows: string[] = []
  for (let at = 0; at < cells.length; at += 3) {
    const row = cells.slice(at, at + 3).map(({ text }) => `<w:tc><w:tcPr/>${paragraph(text, random)}</w:tc>`)
    rows.push(`<w:tr>${row.join('')}</w:tr>`)
  }
  const notes = of('footnote').map(
    ({ text }, index) => `<w:footnote w:id="${index + 1}">${paragraph(text, random)}</w:footnote>`,
  )
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relations('footnotes', 'footnotes.xml') },
    {
      name: 'word/document.xml',
      content: part('document', `<w:body>${body.join('')}<w:tbl>${rows.join('')}</w:tbl></w:body>`),
    },
    { name: 'word/footnotes.xml', content: part('footnotes', notes.join('')) },
  ])
}

function relations(type: string, target: string): string {
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
}

function part(name: string, content: string): string {
  return `${xmlDeclaration}<w:${name} xmlns:w="${word}">${content}</w:${name}>`
}

function paragraph(text: string, random: Random): string {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    let size = random.chance(60) ? random.whole(1, 6) : random.whole(7, 40)
    if (/[\ud800-\udbff]/.test(text.charAt(at + size - 1))) size += 1
    pieces.push(wrap(text.slice(at, at + size), random))
    at += size
  }
  return `<w:p>${pieces.join('')}</w:p>`
}

function wrap(text: string, random: Random): string {
  const runs = run(text)
  const lot = random.whole(1, 100)
  if (lot <= 5) {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    return `${char('begin')}<w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>${char('separate')}${runs}${char('end')}`
  }
  if (lot <= 10) return `<w:hyperlink w:anchor="a">${runs}</w:hyperlink>`
  if (lot <= 14) return `<w:ins w:id="1" w:author="x">${runs}</w:ins>`
  if (lot <= 18) return `<w:del w:id="2" w:author="x"><w:r><w:delText>GB 1-2000</w:delText></w:r></w:del>${runs}`
  if (lot <= 22)
    return `<w:bookmarkStart w:id="3" w:name="b"/>${runs}<w:bookmarkEnd w:id="3"/><w:proofErr w:type="spellStart"/>`
  if (lot <= 25) return `<w:fldSimple w:instr=" PAGE ">${runs}</w:fldSimple>`
  return runs
}

function run(text: string): string {
  const content = text
    .split(/(\n|\t)/)
    .map(one =>
      one === '\n'
        ? '<w:br/>'
        : one === '\t'
          ? '<w:tab/>'
          : one
            ? `<w:t xml:space="preserve">${escapeText(one)}</w:t>`
            : '',
    )
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content.join('')}</w:r>`
}
