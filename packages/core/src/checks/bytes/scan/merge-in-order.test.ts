import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeInOrder } from './merge-in-order.ts'
import { openText } from './open-text.ts'
import { PieceReader } from './piece-reader.ts'
import { TextMerger } from './text-merger.ts'
import { Scribe, type SeenRecord, scanBytes, scribeMerge, tableUnderTest } from './text-under-test.ts'

const encoder = new TextEncoder()
const table = tableUnderTest(['甲', '乙'], { delimiter: ',', quote: '"', encoding: 'utf-8' })

/** Reads a text in pieces, as two workers would that answer in any order. */
async function scanInPieces(
  bytes: Uint8Array,
  cut: { pieceBytes: number; tail: number; width: number; limit: number },
) {
  const text = openText({ head: bytes, isWhole: true, samples: [] }, table, { limit: cut.limit })
  const read = (into: Uint8Array, position: number) => {
    const part = bytes.subarray(position, position + into.length)
    into.set(part)
    return part.length
  }
  const readers = [0, 1].map(() => new PieceReader(text.terms, new Scribe('utf-8'), read, cut.tail))
  let turn = 0
  let again = 0
  const merger = new TextMerger<SeenRecord[]>(text, scribeMerge)
  const pool = {
    width: cut.width,
    read: async (piece: { begin: number; end: number; isExact: boolean }) => {
      const reader = readers[turn++ % 2]
      if (!reader) throw new Error('no reader')
      if (piece.isExact) again++
      return reader.read(piece)
    },
  }
  await mergeInOrder(pool, merger, { size: bytes.length, pieceBytes: cut.pieceBytes })
  return { ...merger.finish(text, bytes.length), again }
}

const bit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1,二\n', '3,"四\n五"\r\n', '"a,b",c\n', '"1\n2\n3","x,y\n4,5\n"\n') },
  { weight: 1, arbitrary: fc.constantFrom('"', ',', '\n', '\r', '1,"open\n', '1,2,3\n', '\n\n', '\0', 'x'.repeat(30)) },
)

describe('Pieces of a text merged in their order', () => {
  it('come to the same as the text read from the start to the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(bit, { maxLength: 60 }).map(bits => `甲,乙\n${bits.join('')}`),
        fc.record({
          pieceBytes: fc.integer({ min: 1, max: 60 }),
          tail: fc.integer({ min: 1, max: 30 }),
          width: fc.integer({ min: 1, max: 5 }),
          limit: fc.constantFrom(20, 1000),
        }),
        async (text, cut) => {
          const bytes = encoder.encode(text)
          const { again: _, ...merged } = await scanInPieces(bytes, cut)
          const { text: __, structure: ___, faults, ...whole } = await scanBytes(bytes, table, { limit: cut.limit })
          expect(merged.state).toEqual(whole.state)
          expect({ ...merged, faults: merged.faults.counts, state: [] }).toEqual({ ...whole, faults, state: [] })
          expect(merged.state.length + merged.rejected).toBe(merged.records)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('do not stand still at a carriage return behind a record that is too long', async () => {
    const bytes = encoder.encode(`甲,乙\n${'x'.repeat(30)}\r1,2\r3,4`)
    for (const pieceBytes of [1, 7, 60]) {
      const { state, rejected } = await scanInPieces(bytes, { pieceBytes, tail: 1, width: 2, limit: 20 })
      expect([state.map(({ cells }) => cells[0]), rejected]).toEqual([['1', '3'], 1])
    }
  })

  it('are hardly ever read again where cells hold line ends', async () => {
    const lines = Array.from({ length: 500 }, (_, line) => `${line},"first\nsecond, third\nfourth"\n`).join('')
    const bytes = encoder.encode(`甲,乙\n${lines}`)
    const { again, state } = await scanInPieces(bytes, { pieceBytes: 101, tail: 400, width: 4, limit: 1000 })
    expect(state).toHaveLength(500)
    expect(again).toBeLessThan(5)
  })
})
