import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
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

  test('gives back any document', () => {
    fc.assert(
      fc.property(arbitraryDocument({ opaque: ['ooxml', 'sts', 'html', 'markdown'] }), draft => {
        expect(published(readHtml(writeHtml(draft)).document)).toEqual(published(draft))
      }),
      { numRuns: 150 },
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
