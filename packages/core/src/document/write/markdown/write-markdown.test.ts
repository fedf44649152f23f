import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { readMarkdown } from '../../read/markdown/read-markdown.ts'
import { writeMarkdown } from './write-markdown.ts'

/** A document without what Markdown has no say in: places and where it came from. */
function plain(document: StandardDocument | null): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'place' || key === 'source' ? undefined : value)))
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

  it('reads back as it was when it says every id', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        expect(plain(roundTrip(document, 'all').document)).toEqual(plain(document))
      }),
      { numRuns: 30 },
    )
  })
})
