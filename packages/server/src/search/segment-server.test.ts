import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDocument, makeDocuments, schema } from '@biaochi/core/search/corpus-under-test.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mergeParts, SegmentBuild } from './segment-build.ts'
import { SegmentServer } from './segment-server.ts'
import type { IndexPoint } from './segment-state.ts'

const blank = {
  asOf: '2024-06-01',
  choice: {},
  facets: [],
  facetLimit: 1,
  sort: 'relevance',
  limit: 1,
  offset: 0,
  cursor: null,
}

const pointAt = (position: number): IndexPoint => ({ position, digest: `d${position}` })

let parent: string
let copy: string
let file: string

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'segments-'))
  const server = new SegmentServer({ parent, schema })
  const { folder } = server.load()
  const build = new SegmentBuild(schema, folder)
  build.add([...makeDocuments(60)])
  await server.replaceAll({ path: build.finish(), point: pointAt(7) })
  server.close()
  copy = folder
  file = join(copy, readdirSync(copy).find(name => name.endsWith('.segment')) ?? '')
})

afterEach(() => rmSync(parent, { recursive: true }))

/** Opens the folder, does something and lets go of it. */
function opened<T>(work: (server: SegmentServer) => T): T {
  const server = new SegmentServer({ parent, schema })
  try {
    return work(server)
  } finally {
    server.close()
  }
}

function count(server: SegmentServer, text: string): number | undefined {
  return server.search({ ...blank, text })?.total
}

describe('a folder of segments', () => {
  it('is loaded as it was published', () => {
    opened(server => {
      expect(server.load()).toEqual({ folder: copy, point: pointAt(7), findings: [] })
      expect(count(server, '')).toBe(60)
    })
  })

  it('is found torn wherever its segment is cut off', () => {
    const bytes = readFileSync(file)
    for (let length = 0; length < bytes.length; length += length < 40 ? 5 : 1117) {
      writeFileSync(file, bytes.subarray(0, length))
      const { point, findings } = opened(server => server.load())
      expect(point, `cut after ${length} bytes`).toBeNull()
      expect(findings[0]?.rule).toMatch(/^segment-(torn|foreign)$/)
      // Files that can't be used are removed.
      expect(readdirSync(copy).filter(name => name.endsWith('.segment'))).toEqual([])
    }
  })

  it.each([
    ['a missing segment', () => rmSync(file)],
    ['a longer segment', () => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(9)]))],
    ['a segment with one other byte', () => writeFileSync(file, otherByte(readFileSync(file)))],
    ['a segment of something else', () => copyFileSync(import.meta.filename, file)],
    ['a torn manifest', () => truncateSync(join(copy, 'manifest.json'), 60)],
    ['an empty manifest', () => truncateSync(join(copy, 'manifest.json'), 0)],
    ['a manifest of something else', () => writeFileSync(join(copy, 'manifest.json'), '{}')],
  ])('is not used with %s', (_, damage) => {
    damage()
    const { point, findings } = opened(server => server.load())
    expect(point).toBeNull()
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message).toEqual({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) })
  })

  it('is not used for another schema', () => {
    const server = new SegmentServer({ parent, schema: { ...schema, facets: ['class'] } })
    expect(server.load().point).toBeNull()
    server.close()
  })

  it('loses what an interrupted write or merge left behind', () => {
    copyFileSync(file, join(copy, 'left-over.segment'))
    writeFileSync(`${file}.temp`, 'half')
    writeFileSync(join(copy, 'manifest.json.temp'), 'half')
    expect(opened(server => server.load()).point).toEqual(pointAt(7))
    expect(readdirSync(copy).filter(name => /temp|left/.test(name))).toEqual([])
  })

  it('has what was dead when it was published', async () => {
    const server = new SegmentServer({ parent, schema })
    server.load()
    await server.adopt({ path: null, removed: ['d3', 'd4'], point: pointAt(9) })
    server.close()
    opened(again => {
      expect(again.load().point).toEqual(pointAt(9))
      expect(count(again, '')).toBe(58)
    })
  })

  it('is merged while documents change: what dies meanwhile is dead afterwards', async () => {
    const server = new SegmentServer({ parent, schema })
    server.load()
    server.change({
      point: pointAt(8),
      ids: ['a', 'b'],
      documents: [makeDocument('a', '麒麟'), makeDocument('b', '麒麟')],
    })
    const plan = server.planMerge({ isLast: true })
    if (!plan) throw new Error('There is something to merge')
    mergeParts(plan.parts, { schema, path: plan.path })
    server.change({ point: pointAt(9), ids: ['a'], documents: [makeDocument('a', '凤凰')] })
    // So many that those in memory are merged there.
    for (let at = 0; at < 20; at++)
      server.change({ point: pointAt(9), ids: [`n${at}`], documents: [makeDocument(`n${at}`, '貔貅')] })
    await server.finishMerge({ path: plan.path })
    expect(['麒麟', '凤凰', '貔貅', ''].map(text => count(server, text))).toEqual([1, 1, 20, 82])
    server.close()
    // Published at 7 only: a part was still in memory.
    expect(opened(again => again.load()).point).toEqual(pointAt(7))
  })

  it('is given to one process at a time', () => {
    const first = new SegmentServer({ parent, schema })
    const second = new SegmentServer({ parent, schema })
    expect([first.load().folder, second.load().folder]).toEqual([copy, join(parent, 'copy-1')])
    first.close()
    second.close()
    opened(server => expect(server.load().folder).toBe(copy))
  })
})

function otherByte(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 3)
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  return bytes
}
