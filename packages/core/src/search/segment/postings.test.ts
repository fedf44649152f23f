import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { memorySource } from './byte-source.ts'
import { ByteWriter } from './byte-writer.ts'
import { noMore, PostingCursor } from './posting-cursor.ts'
import { PostingsWriter } from './postings-writer.ts'

interface Posting {
  readonly document: number
  readonly tier: number
  readonly places: readonly number[]
}

const gaps = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 70_000 }))
const posting = fc.record({
  gap: gaps,
  tier: fc.integer({ min: 0, max: 3 }),
  places: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 100, max: 40_000 })), {
    minLength: 1,
    maxLength: 4,
  }),
})
const lists = fc.array(posting, { minLength: 1, maxLength: 700 }).map(steps => {
  let document = -1
  return steps.map(({ gap, tier, places }): Posting => {
    document += gap
    let place = -1
    return { document, tier, places: places.map(step => (place += step)) }
  })
})

/** A cursor over a list, written after another one so that nothing starts at 0. */
function cursorOf(list: readonly Posting[]): PostingCursor {
  const [writer, entry, documents, positions] = [
    new PostingsWriter(),
    new ByteWriter(),
    new ByteWriter(),
    new ByteWriter(),
  ]
  let starts = [0, 0]
  for (const postings of [
    [
      { document: 7, tier: 1, places: [3, 200] },
      { document: 9, tier: 0, places: [0] },
    ],
    list,
  ]) {
    entry.clear()
    starts = [documents.length, positions.length]
    for (const { document, tier, places } of postings) {
      writer.posting(document, tier)
      for (const place of places) writer.position(place)
    }
    writer.finish({ entry, documents, positions, hasPositions: true })
  }
  const reader = new ByteReader(entry.view())
  const count = reader.varint()
  const inline = count === 1 ? reader.varint() : 0
  const tableLength = count > 128 ? reader.varint() : 0
  const documentsLength = count === 1 ? 0 : reader.varint()
  const positionsLength = reader.varint()
  const [documentsAt = 0, positionsAt = 0] = starts
  return new PostingCursor(
    { count, inline, tableLength, documentsAt, documentsLength, positionsAt, positionsLength },
    memorySource(documents.view()),
    memorySource(positions.view()),
  )
}

function readPosting(cursor: PostingCursor): Posting {
  const places = Array.from({ length: cursor.placeCount() }, (_, ordinal) => cursor.place(ordinal))
  return { document: cursor.document, tier: cursor.tier, places }
}

describe('the postings of a term', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(lists, list => {
        const cursor = cursorOf(list)
        const found: Posting[] = []
        while (cursor.next() !== noMore) found.push(readPosting(cursor))
        expect(found).toEqual(list)
      }),
    )
  })

  it('are found by document, and passed where there is none', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.nat(80_000), { maxLength: 40 }), (list, wanted) => {
        const cursor = cursorOf(list)
        for (const document of wanted.sort((a, b) => a - b)) {
          const expected = list.find(one => one.document >= document)
          expect(cursor.seek(document)).toBe(expected?.document ?? noMore)
          if (expected) expect(readPosting(cursor)).toEqual(expected)
        }
      }),
    )
  })

  it('tell their first place without the others, where it is near the beginning', () => {
    fc.assert(
      fc.property(lists, list => {
        const cursor = cursorOf(list)
        for (const { places } of list) {
          cursor.next()
          const [first = 0] = places
          expect(cursor.firstPlace()).toBe(first < 127 ? first : -1)
        }
      }),
    )
  })

  it('are drained at once', () => {
    fc.assert(
      fc.property(lists, list => {
        const [documents, tiers] = [new Int32Array(list.length), new Uint8Array(list.length)]
        expect(cursorOf(list).drain(documents, tiers)).toBe(list.length)
        expect([...documents]).toEqual(list.map(one => one.document))
        expect([...tiers]).toEqual(list.map(one => one.tier))
      }),
    )
  })
})
