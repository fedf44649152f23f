import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import { build, list, para, sect } from '../../model/build-under-test.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { readMarkdown } from '../../read/markdown/read-markdown.ts'
import { fullDraft } from '../../read/word/full-draft-under-test.ts'
import { readDraft } from '../../read/word/sketch-under-test.ts'
import { writeMarkdown } from './write-markdown.ts'

/** A document without what Markdown has no say in: places and where it came from. */
function plain(document: StandardDocument | null): unknown {
  const whole = { ...document, source: undefined }
  return JSON.parse(JSON.stringify(whole, (key, value) => (key === 'place' ? undefined : value)))
}

/** The same, numbers as readers see them, and titles without words as none. */
function seen(document: StandardDocument | null): unknown {
  const whole = { ...document, source: undefined, revisions: undefined }
  return JSON.parse(JSON.stringify(whole), (key, value) => {
    if (key === 'place' || (key === 'title' && String(value) === '')) return undefined
    if (key !== 'number' || typeof value !== 'object' || value === null) return value
    return value.stated ?? value.computed
  })
}

function roundTrip(document: StandardDocument, ids?: 'all') {
  const { text, assets } = writeMarkdown(document, ids ? { ids } : {})
  return { text, ...readMarkdown(text, { findFile: path => assets.get(path) ?? null }) }
}

describe('a document written as Markdown', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        const { text, document: back, findings } = roundTrip(document)
        expect(plain(back), text).toEqual(plain(document))
        expect(findings).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it.each([2009, 2020] as const)('is what it was in Word, to a reader: template of %i', template => {
    const { document } = readDraft(fullDraft(template))
    const { text, document: back } = roundTrip(document)
    expect(seen(back), text).toEqual(seen(document))
    expect(writeMarkdown(document).findings).toEqual([])
  })

  it('says what it could not hold', () => {
    const items = list(['甲；', '乙。'])
    const numbers = ['c', 'd'].map(stated => ({ computed: null, stated, isAutomatic: true }))
    const numbered = { ...items, items: items.items.map((item, at) => ({ ...item, number: numbers[at] ?? null })) }
    const provision = { id: 'v1', range: [0, 2] as const, type: 'requirement' as const, isNegative: false, modal: '应' }
    const reviewed = { ...para('应有。'), provisions: [{ ...provision, confidence: 1, isReviewed: true }] }
    const revision = { id: 'v2', kind: 'deletion' as const, author: null, at: null, text: '旧', place: {} }
    const document = build({ body: [sect('clause', [reviewed, numbered], '要求')], revisions: [revision] })
    const found = writeMarkdown(numberDocument(document)).findings
    expect(found.map(({ rule, evidence }) => [rule, evidence])).toEqual([
      ['markdown-number-not-kept', { numbers: ['c → a', 'd → b'] }],
      ['markdown-changes-not-kept', { count: 1 }],
      ['markdown-review-not-kept', { count: 1 }],
    ])
  })

  it('reads back as it was when it says every id', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        expect(plain(roundTrip(document, 'all').document)).toEqual(plain(document))
      }),
      { numRuns: 30 },
    )
  })
})
