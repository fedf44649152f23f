import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checksum, makeDocument, makeDocuments, makeFile, makeSegment, schema } from '../corpus-under-test.ts'
import { memorySource } from './byte-source.ts'
import { openSegment, verifySegment } from './segment.ts'

/** What is wrong with a file: on opening it, else on reading all of it; null for a whole one. */
function faultOf(bytes: Uint8Array): string | null {
  const source = memorySource(bytes)
  const opened = openSegment(source, schema, checksum)
  if ('rule' in opened) return opened.rule
  const steps = verifySegment(source, checksum)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value?.rule ?? null
}

describe('a segment file', () => {
  let file: Uint8Array<ArrayBuffer>
  beforeAll(() => {
    file = makeFile(makeDocuments(40))
  })

  it('is opened as it was written', () => {
    expect(faultOf(file)).toBeNull()
  })

  it('is found torn wherever it is cut off', () => {
    for (let length = 0; length < file.length; length += length < 200 ? 1 : 97) {
      expect(faultOf(file.subarray(0, length)), `cut after ${length} bytes`).toMatch(/^segment-(torn|foreign)$/)
    }
  })

  it('is found torn when a byte of it differs, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        // Padding between sections and the spare bytes of the header carry nothing.
        if (isSpare(file, at)) return
        expect(faultOf(damaged), `byte ${at}`).toMatch(/^segment-(torn|foreign)$/)
      }),
      { numRuns: 300 },
    )
  })

  it('is found foreign when it is something else', () => {
    expect(faultOf(new TextEncoder().encode('PK\u0003\u0004 this is no segment, but long enough to be one'))).toBe(
      'segment-foreign',
    )
    const other = openSegment(memorySource(file), { ...schema, facets: ['class'] }, checksum)
    expect('rule' in other && other.rule).toBe('segment-foreign')
  })

  it('says in both languages what is wrong and that nothing is to be done', () => {
    const found = openSegment(memorySource(file.subarray(0, 100)), schema, checksum)
    expect(found).toMatchObject({ severity: 'warning', message: { zh: /./, en: /./ }, fix: { zh: /./, en: /./ } })
  })
})

function isSpare(file: Uint8Array<ArrayBuffer>, at: number): boolean {
  if (at >= 12 && at < 16) return true
  const view = new DataView(file.buffer)
  const length = view.getUint32(file.length - 16, true)
  const footer = JSON.parse(new TextDecoder().decode(file.subarray(file.length - 16 - length, file.length - 16)))
  const sections: { offset: number; length: number }[] = footer.sections
  return (
    at < file.length - 16 - length &&
    at >= 16 &&
    !sections.some(one => at >= one.offset && at < one.offset + one.length)
  )
}

describe('a segment', () => {
  it('has documents in the order of their places and finds them by id', () => {
    const segment = makeSegment(makeDocuments(300))
    const places = Array.from({ length: segment.count }, (_, document) => segment.records.place(document))
    expect(places).toEqual(
      places.toSorted((a, b) => (a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1)),
    )
    expect(places.map(({ id }) => segment.ids.find(id))).toEqual([...places.keys()])
    expect(segment.ids.find('d300')).toBe(-1)
  })

  it('has the last of several documents with one id', () => {
    const segment = makeSegment([makeDocument('a', '旧名'), makeDocument('b', '其他'), makeDocument('a', '新名')])
    expect(segment.count).toBe(2)
    expect(segment.findTerm('b旧名')).toBeNull()
    expect(segment.findTerm('b新名')?.count).toBe(1)
  })

  it('may be empty', () => {
    const segment = makeSegment([])
    expect(segment.count).toBe(0)
    expect(segment.findTerm('b数据')).toBeNull()
    expect(segment.ids.find('a')).toBe(-1)
  })
})
