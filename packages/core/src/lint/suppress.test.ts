import { describe, expect, it } from 'vitest'
import { para, sect } from '../document/model/build-under-test.ts'
import type { StandardDocument } from '../document/model/standard-document.ts'
import { readDocument } from '../document/read/read-document.ts'
import { commented, noteXml, paragraph, run, writeDraft } from '../document/read/word/draft-under-test.ts'
import { writeHtml } from '../document/write/html/write-html.ts'
import { writeMarkdown } from '../document/write/markdown/write-markdown.ts'
import { writeWord } from '../document/write/word/write-word.ts'
import { writeJson } from '../document/write/write-json.ts'
import { draft } from './draft-under-test.ts'
import { lint } from './engine.ts'

/** A draft with two faults of one rule, one of which its authors leave as it is, and one of another, left everywhere. */
function suppressing(): StandardDocument {
  const left = para('存放处必须有灯。')
  const document = draft({
    chapters: [
      sect(
        'clause',
        [sect('clause', [left], '照明'), sect('clause', ['存放处必须有门，宽度应不小于60cm。'], '出入口')],
        '要求',
      ),
    ],
  })
  const suppressions = [
    { rule: 'must-used', at: left.id, reason: '强制性国家标准的原文' },
    { rule: 'unit-without-space', at: null, reason: '沿用图纸的写法' },
  ]
  return { ...document, suppressions }
}

const text = (name: string, written: string) => ({ name, bytes: new TextEncoder().encode(written) })

describe('what authors leave as it is', () => {
  it.each([
    ['JSON', (document: StandardDocument) => text('a.json', writeJson(document))],
    ['Markdown', (document: StandardDocument) => text('a.md', writeMarkdown(document).text)],
    ['Word', (document: StandardDocument) => ({ name: 'a.docx', bytes: writeWord(document) })],
    ['HTML', (document: StandardDocument) => text('a.html', writeHtml(document))],
  ])('is kept with the document in %s', (_, write) => {
    const { document } = readDocument(write(suppressing()))
    if (!document) throw new Error('what we write can be read')
    const { findings, suppressed } = lint(document, { disabled: ['contents-stale'] })
    expect(findings.map(({ rule, at }) => `${rule} at ${at.clause}`)).toEqual(['must-used at 4.2'])
    expect(suppressed.map(({ rule, at, reason }) => [rule, at.clause, reason])).toEqual([
      ['must-used', '4.1', '强制性国家标准的原文'],
      ['unit-without-space', '4.2', '沿用图纸的写法'],
    ])
  })

  it('holds for nothing without a reason, in a comment of Word and in front matter', () => {
    const word = writeDraft({
      styles: [{ id: 'n', name: 'Normal', isStandard: true }],
      body: paragraph(commented(3, run('1　范围'))) + paragraph('本文件规定了停车场。'),
      comments: noteXml('comment', 3, paragraph('标尺忽略 scope-applicability-missing')),
    })
    const markdown =
      '---\nsuppressions: [{ rule: scope-applicability-missing }]\n---\n\n# 范围\n\n本文件规定了停车场。\n'
    for (const file of [{ name: 'a.docx', bytes: word }, text('a.md', markdown)]) {
      const { document } = readDocument(file)
      if (!document) throw new Error('the draft can be read')
      const found = lint(document, { profile: 'gbt1.1-2020' }).findings.map(({ rule }) => rule)
      expect(found).toContain('suppression-without-effect')
      expect(found).toContain('scope-applicability-missing')
    }
  })
})
