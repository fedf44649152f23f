import { describe, expect, it } from 'vitest'
import { ContainerFault } from '../../container/fault.ts'
import { limitsWith } from '../../container/limits.ts'
import { openPackage } from '../../container/office-package.ts'
import { writeZip } from '../../container/zip-write.ts'
import { readWordText } from './word-text.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts {
  readonly body: string
  readonly styles?: string
  /** Type of the relation → root element and content. */
  readonly others?: Readonly<Record<string, readonly [root: string, content: string]>>
  readonly namespace?: string
}

function wordFile({ body, styles = '', others = {}, namespace = transitional }: Parts): Uint8Array {
  const part = (root: string, content: string) => `<w:${root} xmlns:w="${namespace}">${content}</w:${root}>`
  const relation = (type: string, index: number, target: string) =>
    `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const names = Object.keys(others)
  return writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(relation('officeDocument', 1, 'word/document.xml')) },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    { name: 'word/styles.xml', content: part('styles', styles) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(
        relation('styles', 0, 'styles.xml') +
          names.map((type, index) => relation(type, index + 1, `${type}.xml`)).join(''),
      ),
    },
    ...names.map(type => ({ name: `word/${type}.xml`, content: part(...(others[type] ?? ['x', ''])) })),
  ])
}

function partsOf(parts: Parts) {
  return readWordText(openPackage(wordFile(parts)))
}

function textsOf(body: string): string[] {
  return partsOf({ body }).flatMap(part => part.paragraphs.map(paragraph => paragraph.text))
}

const p = (content: string) => `<w:p>${content}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (turn: string) => `<w:r><w:fldChar w:fldCharType="${turn}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

describe('the text of a paragraph', () => {
  it.each([
    ['its runs in one', r('GB/') + r('T 1') + r('01'), 'GB/T 101'],
    ['a hyperlink', `<w:hyperlink r:id="x" xmlns:r="${office}">${r('GB/T 101')}</w:hyperlink>`, 'GB/T 101'],
    ['a simple field', `<w:fldSimple w:instr="REF x">${r('101')}</w:fldSimple>`, '101'],
    ['the result of a field', field('begin') + code(' REF GB 1 ') + field('separate') + r('101') + field('end'), '101'],
    [
      'a field in the code of a field',
      field('begin') +
        code('IF ') +
        field('begin') +
        code('PAGE') +
        field('separate') +
        r('9') +
        field('end') +
        code(' = 1') +
        field('separate') +
        r('a') +
        field('end') +
        r('b'),
      'ab',
    ],
    [
      'what is inserted, not what is deleted',
      `<w:ins>${r('a')}</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>${r('c')}`,
      'ac',
    ],
    [
      'what is moved here, not what is moved away',
      `<w:moveFrom>${r('a')}</w:moveFrom><w:moveTo>${r('b')}</w:moveTo>`,
      'b',
    ],
    ['no hidden text', r('a') + r('b', '<w:vanish/>') + r('c', '<w:vanish w:val="0"/>'), 'ac'],
    [
      'tabs, breaks and hyphens',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>',
      'a\tb\nc-d',
    ],
    ['no tab stops', `<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${r('a')}`, 'a'],
    ['signs of a symbol font', '<w:r><w:t>1</w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t>2</w:t></w:r>', '1-2'],
    [
      'a content control and a smart tag',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('a')}</w:sdtContent></w:sdt><w:smartTag>${r('b')}</w:smartTag>`,
      'ab',
    ],
    ['a formula', '<m:oMath xmlns:m="m"><m:r><m:t>x</m:t></m:r></m:oMath>', 'x'],
    [
      'the base of a ruby, not its reading',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r('biao')}</w:rt><w:rubyBase>${r('标')}</w:rubyBase></w:ruby></w:r>`,
      '标',
    ],
  ])('has %s', (_what, content, text) => {
    expect(textsOf(p(content))).toEqual([text])
  })

  it('is not swallowed by a field whose end is missing', () => {
    expect(textsOf(p(field('begin') + code('REF')) + p(r('GB/T 101')))).toEqual(['', 'GB/T 101'])
  })

  it('has its text boxes after it, each once', () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const twin = `<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box('盒')}</mc:Choice><mc:Fallback>${box('盒')}</mc:Fallback></mc:AlternateContent>`
    expect(textsOf(p(`${r('前')}<w:r>${twin}</w:r>${r('后')}`))).toEqual(['前后', '盒'])
  })
})

describe('the paragraphs of a part', () => {
  it('know their cell, spans and tables inside tables counted', () => {
    const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
    const inner = `<w:tbl><w:tr>${tc(p(r('内')))}</w:tr></w:tbl>`
    const body = `${p(r('前'))}<w:tbl><w:tr>${tc(p(r('一')), '<w:gridSpan w:val="2"/>')}${tc(p(r('三')))}</w:tr><w:tr>${tc(inner + p(r('四')))}</w:tr></w:tbl>${p(r('后'))}`
    const [part] = partsOf({ body })
    expect(part?.paragraphs.map(({ ordinal, text, cell }) => [ordinal, text, cell])).toEqual([
      [1, '前', null],
      [2, '一', { table: 1, row: 1, column: 1 }],
      [3, '三', { table: 1, row: 1, column: 3 }],
      [4, '内', { table: 2, row: 1, column: 1 }],
      [5, '四', { table: 1, row: 2, column: 1 }],
      [6, '后', null],
    ])
  })

  it('know the level of headings: by style, by inherited style, by their own', () => {
    const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`
    const styles =
      style('1', '<w:name w:val="heading 1"/>') +
      style('a', '<w:name w:val="章标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('b', '<w:name w:val="b"/><w:basedOn w:val="a"/>') +
      style('c', '<w:name w:val="c"/><w:basedOn w:val="c"/>')
    const styled = (id: string, own = '') => p(`<w:pPr><w:pStyle w:val="${id}"/>${own}</w:pPr>`)
    const own = (level: number) => `<w:outlineLvl w:val="${level}"/>`
    const [part] = partsOf({
      body: ['1', 'a', 'b', 'c', 'x'].map(id => styled(id)).join('') + styled('1', own(9)) + styled('x', own(2)),
      styles,
    })
    expect(part?.paragraphs.map(paragraph => paragraph.level)).toEqual([0, 1, 1, null, null, null, 2])
  })

  it('come from body, notes, headers, footers and comments, each counted for itself', () => {
    const others = {
      footnotes: ['footnotes', `<w:footnote>${p(r('注'))}</w:footnote>`],
      header: ['hdr', p(r('眉'))],
      comments: ['comments', `<w:comment>${p(r('批'))}</w:comment>`],
    } as const
    const parts = partsOf({ body: p(r('文')), others })
    expect(parts.map(({ kind, paragraphs }) => [kind, paragraphs[0]?.ordinal, paragraphs[0]?.text])).toEqual([
      ['body', 1, '文'],
      ['footnote', 1, '注'],
      ['header', 1, '眉'],
      ['comment', 1, '批'],
    ])
  })

  it('are read from the strict vocabulary too', () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    expect(partsOf({ body: p(r('文')), namespace })[0]?.paragraphs[0]?.text).toBe('文')
  })

  it('are refused when there is more text than the limit', () => {
    const source = openPackage(wordFile({ body: p(r('一二三四')) }))
    expect(() => readWordText(source, limitsWith({ heldBytes: 3 }))).toThrow(ContainerFault)
  })
})
