import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum, makeDocument, makeDocuments, makeFile, makeSegment, schema } from '../corpus-under-test.ts'
import { MemorySink } from './byte-source.ts'
import { mergeSegments } from './merge-segments.ts'
import type { Segment } from './segment.ts'
import { comparePlaces } from './stored-record.ts'

function merged(inputs: readonly { segment: Segment; dead: Uint8Array | null }[]): Uint8Array {
  const sink = new MemorySink()
  mergeSegments(inputs, { schema, sink, checksum })
  return sink.bytes()
}

describe('segments that are merged', () => {
  it('make the very file that their living documents make at once', () => {
    const documents = [...makeDocuments(200)]
    // For each document the segment it is in, and whether it is dead.
    const fates = fc.array(fc.record({ home: fc.nat(2), isDead: fc.boolean() }), { minLength: 200, maxLength: 200 })
    fc.assert(
      fc.property(fates, fate => {
        const inputs = [0, 1, 2].map(home => {
          const segment = makeSegment(documents.filter((_, at) => fate[at]?.home === home))
          const dead = new Uint8Array(segment.count)
          documents.forEach(({ id }, at) => {
            if (fate[at]?.home === home && fate[at].isDead) dead[segment.ids.find(id)] = 1
          })
          return { segment, dead }
        })
        const living = documents.filter((_, at) => !fate[at]?.isDead).sort(comparePlaces)
        expect(Buffer.compare(merged(inputs), makeFile(living))).toBe(0)
      }),
      { numRuns: 15 },
    )
  })

  it('may all be dead', () => {
    const segment = makeSegment([makeDocument('a', '数据')])
    const file = merged([{ segment, dead: Uint8Array.of(1) }])
    expect(Buffer.compare(file, makeFile([]))).toBe(0)
  })
})
