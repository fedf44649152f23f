import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import { build, list, sect } from '../../model/build-under-test.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { writeHtml, writeHtmlBody } from '../../write/html/write-html.ts'
import { richDraft } from '../../write/word/rich-draft-under-test.ts'
import { readHtml } from './read-html.ts'

/** What a page cannot say is left out: where a document came from, its tracked changes, the order of its assets. */
function published(document: StandardDocument): StandardDocument {
  const assets = document.assets.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return { ...document, source: 'html', revisions: [], assets }
}

describe('a page of our own writing', () => {
  test('gives back the very document, made of a piece of every kind', () => {
    const draft = richDraft()
    for (const page of [
      writeHtml(draft),
      writeHtmlBody(draft),
      writeHtml(draft, { language: 'en', headingLevel: 3 }),
    ]) {
      const { document, findings } = readHtml(page)
      expect(published(document)).toEqual(published(draft))
      expect(findings).toEqual([])
    }
  })

  test('gives back what the annotations of its text say', () => {
    const items = list(['名称唯一；', '编码由六位数字组成。'])
    const draft = annotate(numberDocument(build({ body: [sect('clause', ['数据元应符合下列要求：', items], '要求')] })))
    expect(JSON.stringify(draft)).toContain('"leadIn"')
    expect(readHtml(writeHtml(draft)).document).toEqual({ ...draft, source: 'html' })
  })

  test('gives back any document', () => {
    fc.assert(
      fc.property(arbitraryDocument({ opaque: ['ooxml', 'sts', 'html', 'markdown'] }), draft => {
        expect(published(readHtml(writeHtml(draft)).document)).toEqual(published(draft))
      }),
      { numRuns: 60 },
    )
  })

  test('keeps numbers that the source stated otherwise, and where it stood', () => {
    const draft = richDraft()
    const [first, ...rest] = draft.body
    if (!first) throw new Error('the draft has a body')
    const number = { computed: '1', stated: '2', isAutomatic: true, printed: '第2章' }
    const changed = { ...draft, body: [{ ...first, number, place: { paragraph: 7, page: 3, line: 1 } }, ...rest] }
    expect(readHtml(writeHtml(changed)).document.body[0]).toMatchObject({
      number,
      place: { paragraph: 7, page: 3, line: 1 },
    })
  })
})

const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>停车 &mdash; 数据</title><script>alert("<p>no</p>")</script></head><body>
<nav><ul><li>导航</li></ul></nav>
<h1>1　范围</h1><p>本文件规定了<b>数据</b>
  元。<p>第二段<br>换行
<h1>2 要求</h1><h2>2.1 编号</h2>正文不在段落中<ul><li>一<li>二<ol type=a><li>甲</ol></ul>
<table><caption>表1 代码</caption><tr><th>代码<th>名称<tr><td rowspan=2>01<td>露天<tr><td>室内</table>
<img src=x.png onerror=alert(1)><pre>
a  b</pre>
<h1>附录A（规范性）代码表</h1><p>文字</p><h1>参考文献</h1><p>[1] GB/T 1</p></body></html>`

describe('a page of somebody else', () => {
  const { document, findings } = readHtml(page)

  test('gives sections by its headings, in the parts where they belong', () => {
    const titles = [...document.body, ...document.annexes, ...document.back].map(({ kind, number, title }) => [
      kind,
      number.stated,
      title?.[0],
    ])
    expect(titles).toEqual([
      ['scope', '1', { t: 'text', text: '范围' }],
      ['clause', '2', { t: 'text', text: '要求' }],
      ['annex', 'A', { t: 'text', text: '代码表' }],
      ['bibliography', null, { t: 'text', text: '参考文献' }],
    ])
    expect(document.meta.titles).toEqual([{ language: 'zh-CN', parts: ['停车 — 数据'] }])
  })

  test('gives paragraphs, also those that are not marked as such, with blanks folded', () => {
    const [scope, clause] = document.body
    expect(scope?.blocks).toMatchObject([
      {
        t: 'paragraph',
        inlines: [
          { t: 'text', text: '本文件规定了' },
          { t: 'text', text: '数据', marks: ['bold'] },
          { t: 'text', text: ' 元。' },
        ],
      },
      { inlines: [{ t: 'text', text: '第二段' }, { t: 'break' }, { t: 'text', text: '换行' }] },
    ])
    const inner = clause?.sections[0]?.blocks.map(({ t }) => t)
    expect(inner).toEqual(['paragraph', 'list', 'table', 'code'])
  })

  test('gives lists in lists, and tables with header and merged cells', () => {
    const [, list, table, code] = document.body[1]?.sections[0]?.blocks ?? []
    expect(list).toMatchObject({
      style: 'bullet',
      items: [{ blocks: [{ t: 'paragraph' }] }, { blocks: [{ t: 'paragraph' }, { t: 'list', style: 'alpha' }] }],
    })
    expect(table).toMatchObject({
      headerRows: 1,
      number: { stated: '1' },
      rows: [[{ isHeader: true }, {}], [{ rows: 2 }, {}], [{}]],
    })
    expect(code).toMatchObject({ text: 'a  b' })
  })

  test('says what was left behind', () => {
    expect(findings.map(({ rule, evidence }) => [rule, evidence?.element])).toEqual([
      ['html-not-ours', undefined],
      ['html-content-lost', 'img'],
    ])
  })

  test.each([
    ['nothing', ''],
    ['only signs', '<<<><</><!---><?'],
    ['a tag without end', '<p class="'],
    ['deep nesting', '<div>'.repeat(200_000)],
    ['deep lists', '<ul><li>'.repeat(100_000)],
    ['open quotes', '<a href="x'.repeat(50_000)],
    ['open comments', '<!--'.repeat(200_000)],
    ['ends without beginnings', '</div>'.repeat(200_000)],
    ['paragraphs without ends', '<p>'.repeat(200_000)],
    ['cells without rows', '<td>'.repeat(100_000)],
    [
      'an article of ours inside itself',
      '<article class="standard-document" data-biaochi="1"><div data-part="body">'.repeat(1000),
    ],
    ['scripts without end', '<script>'.repeat(100_000)],
  ])('is read whatever it holds: %s', (_, html) => {
    expect(readHtml(html).document.format).toBe('biaochi-document')
  })

  test('a footnote that holds its own mark ends', () => {
    const mark = '<sup class="footnote-mark" data-footnote="f1"><a href="#f1">1)</a></sup>'
    const own = `<article class="standard-document" data-biaochi="1"><div data-part="body"><section id="s1" data-kind="clause"><p class="text" id="p1">x${mark}</p><ol><li class="footnote" id="f1"><div class="content"><p class="text" id="p2">y${mark}</p></div></li></ol></section></div></article>`
    const [section] = readHtml(own).document.body
    expect(section?.blocks[0]).toMatchObject({
      inlines: [
        { text: 'x' },
        { t: 'footnote', blocks: [{ inlines: [{ text: 'y' }, { t: 'footnote', blocks: [] }] }] },
      ],
    })
  })
})
