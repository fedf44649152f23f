import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import { makeDocument, makeDocuments, schema } from '@biaochi/core/search/corpus-under-test.ts'
import type { IndexDocument } from '@biaochi/core/search/schema.ts'
import type { ChangedDocuments, DocumentSource } from '@biaochi/core/search/search-port.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { SegmentSearch } from './segment-search.ts'

/** A store of documents in memory, with a log of what changed. */
class MemorySource implements DocumentSource {
  /** How often all documents were read. */
  readings = 0
  readonly #documents = new Map<string, IndexDocument>()
  readonly #log: string[] = []

  async position(): Promise<number> {
    return this.#log.length
  }

  async *documents(): AsyncGenerator<IndexDocument> {
    this.readings++
    yield* this.#documents.values()
  }

  async changedSince(position: number): Promise<ChangedDocuments> {
    const load = async (ids: readonly string[]) => ids.flatMap(id => this.#documents.get(id) ?? [])
    return { position: this.#log.length, ids: [...new Set(this.#log.slice(position))], load }
  }

  async digest(position: number): Promise<string> {
    return this.#log.slice(0, position).join()
  }

  put(...documents: readonly IndexDocument[]): void {
    for (const document of documents) {
      this.#documents.set(document.id, document)
      this.#log.push(document.id)
    }
  }

  remove(id: string): void {
    this.#documents.delete(id)
    this.#log.push(id)
  }
}

const opened: SegmentSearch[] = []
const folders: string[] = []

afterEach(async () => {
  for (const search of opened.splice(0)) await search.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'segments-'))
  folders.push(folder)
  return folder
}

function open(folder: string, source: DocumentSource, findings: Finding[] = []): SegmentSearch {
  const search = new SegmentSearch({ folder, schema, source, report: finding => findings.push(finding) })
  opened.push(search)
  return search
}

async function count(search: SegmentSearch, text: string): Promise<number | undefined> {
  const query = {
    text,
    asOf: '2024-06-01',
    choice: {},
    facets: [],
    facetLimit: 1,
    sort: 'relevance',
    limit: 1,
    offset: 0,
    cursor: null,
  }
  return (await search.search(query))?.total
}

/** A folder with an index of 300 documents, nobody using it. */
async function makeIndexed(): Promise<{ folder: string; source: MemorySource; copy: string; file: string }> {
  const [folder, source] = [newFolder(), new MemorySource()]
  source.put(...makeDocuments(300))
  const search = open(folder, source)
  await count(search, '')
  await search.close()
  const copy = join(folder, 'copy-0')
  const file = readdirSync(copy).find(name => name.endsWith('.segment')) ?? ''
  return { folder, source, copy, file: join(copy, file) }
}

describe('an index in a folder', () => {
  it('is built when it is first asked, and opened as it is afterwards', async () => {
    const { folder, source } = await makeIndexed()
    const search = open(folder, source)
    expect(await count(search, '')).toBe(300)
    expect(source.readings).toBe(1)
  })

  it('of nothing answers nothing', async () => {
    const search = open(newFolder(), new MemorySource())
    expect(await count(search, '')).toBe(0)
    expect(await search.suggest('数', { asOf: '2024-06-01', limit: 5 })).toEqual([])
  })

  it('answers from the last change on', async () => {
    const { folder, source } = await makeIndexed()
    const search = open(folder, source)
    source.put(makeDocument('new', '麒麟标准'))
    expect(await count(search, '麒麟')).toBe(1)
    source.put(makeDocument('new', '凤凰标准'))
    expect(await count(search, '麒麟')).toBe(0)
    expect(await count(search, '凤凰')).toBe(1)
    source.remove('new')
    expect(await count(search, '凤凰')).toBe(0)
    expect(await count(search, '')).toBe(300)
    expect(await search.position()).toBe(303)
  })

  it('has what changed after it was closed, and what changed while nobody had it open', async () => {
    const { folder, source } = await makeIndexed()
    const search = open(folder, source)
    source.put(makeDocument('a', '麒麟标准'))
    source.remove('d0')
    await count(search, '')
    await search.close()
    source.put(makeDocument('b', '麒麟规范'))
    const again = open(folder, source)
    expect(await count(again, '麒麟')).toBe(2)
    expect(await count(again, '')).toBe(301)
    expect(source.readings).toBe(1)
  })

  it('takes in many changes at once before it answers', async () => {
    const { folder, source } = await makeIndexed()
    const search = open(folder, source)
    await count(search, '')
    source.put(...[...makeDocuments(3000, 2)].slice(200))
    source.remove('d1')
    expect(await count(search, '')).toBe(2999)
    expect(await search.position()).toBe(300 + 2801)
    expect(source.readings).toBe(1)
  })

  it('keeps few files however it grows', async () => {
    const { folder, source, copy } = await makeIndexed()
    const search = open(folder, source)
    for (let at = 0; at < 30; at++) {
      source.put(...Array.from({ length: 100 }, (_, one) => makeDocument(`m${at}-${one}`, `麒麟标准${at}`)))
      expect(await count(search, '麒麟')).toBe((at + 1) * 100)
    }
    await search.close()
    expect(readdirSync(copy).filter(name => name.endsWith('.segment')).length).toBeLessThan(4)
    expect(await count(open(folder, source), '麒麟')).toBe(3000)
    expect(source.readings).toBe(1)
  })

  it('is built anew for another history of the store, though it is as long', async () => {
    const { folder } = await makeIndexed()
    const other = new MemorySource()
    other.put(...[...makeDocuments(301)].slice(1))
    expect(await count(open(folder, other), '')).toBe(300)
    expect(other.readings).toBe(1)
  })

  it('looks documents up by key and id', async () => {
    const { folder, source } = await makeIndexed()
    const search = open(folder, source)
    const options = { asOf: '2024-06-01', limit: 10 }
    source.put(
      makeDocument('b', '麒麟标准', { keys: ['k:1', 'k:2'] }),
      makeDocument('a', '凤凰标准', { keys: ['k:1'] }),
    )
    const ids = (found: readonly (readonly { readonly id: string }[])[]) => found.map(each => each.map(one => one.id))
    expect(ids(await search.lookUp(['k:1', 'k:', 'k:2'], options))).toEqual([['a', 'b'], [], ['b']])
    expect(await search.get(['d7', 'none', 'b'], '2024-06-01')).toMatchObject([
      { id: 'd7' },
      { id: 'b', current: 'in-force' },
    ])
    expect((await search.get(['b'], '2019-12-31'))[0]?.current).toBeNull()
    source.put(makeDocument('b', '麒麟标准', { keys: ['k:2'] }))
    expect(ids(await search.lookUp(['k:1', 'k:2'], options))).toEqual([['a'], ['b']])
  })

  it('is built anew when asked to', async () => {
    const { folder, source } = await makeIndexed()
    const search = open(folder, source)
    source.put(makeDocument('a', '麒麟标准'))
    expect(await search.rebuild()).toBe(301)
    expect(await count(search, '麒麟')).toBe(1)
    expect(source.readings).toBe(2)
  })

  it('is open in several processes at once, each with its own copy', async () => {
    const { folder, source } = await makeIndexed()
    const searches = [open(folder, source), open(folder, source)]
    source.put(makeDocument('a', '麒麟标准'))
    for (const search of searches) expect(await count(search, '麒麟')).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['copy-0', 'copy-1'])
  })
})

describe('files of an index that are not as they were written', () => {
  const rules = (findings: readonly Finding[]): string[] => findings.map(finding => finding.rule)

  it('are reported, and the index is built anew with nothing missing', async () => {
    const { folder, source, file } = await makeIndexed()
    truncateSync(file, 5000)
    const findings: Finding[] = []
    expect(await count(open(folder, source, findings), '')).toBe(300)
    expect(rules(findings)).toEqual(['segment-torn'])
    expect(source.readings).toBe(2)
  })

  it('do not keep it from answering when they can no longer be written', async () => {
    const { folder, source, copy } = await makeIndexed()
    const findings: Finding[] = []
    const search = open(folder, source, findings)
    await count(search, '')
    rmSync(copy, { recursive: true })
    source.put(...[...makeDocuments(3000, 2)].slice(300))
    expect(await count(search, '')).toBe(3000)
    expect(rules(findings)).toContain('search-index-unwritten')
  })
})
