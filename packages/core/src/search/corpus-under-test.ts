import { SearchIndex } from './query/search-index.ts'
import type { IndexDocument, IndexSchema } from './schema.ts'
import { MemorySink, memorySource } from './segment/byte-source.ts'
import { openSegment, type Segment } from './segment/segment.ts'
import { SegmentBuilder } from './segment/segment-builder.ts'
import type { Checksum } from './segment/segment-format.ts'

/** A small schema with every kind of column. */
export const schema: IndexSchema = {
  name: 'sample',
  fields: [
    { name: 'title', tier: 0 },
    { name: 'number', tier: 2 },
    { name: 'abstract', tier: 3 },
  ],
  titleFields: ['title'],
  facets: ['class', 'area'],
  days: ['issued'],
  timeline: { name: 'status', standing: { 'in-force': 7, withdrawn: 0 } },
  recency: 'issued',
}

/** A plain sum that changes with every byte and its place: what the index asks of a checksum. */
export const checksum: Checksum = (bytes, sum) => {
  let next = sum
  for (const byte of bytes) next = (Math.imul(next, 0x01000193) ^ byte ^ 0x9e37) >>> 0
  return next
}

/** A document with a title; all else as given or empty. */
export function makeDocument(id: string, title: string, more: Partial<SampleFacts> = {}): IndexDocument {
  const facts = { ...blank, ...more }
  return {
    id,
    order: facts.number || title,
    text: {
      title: [title],
      number: facts.number ? [facts.number] : [],
      abstract: facts.abstract ? [facts.abstract] : [],
    },
    numbers: facts.number ? [facts.number] : [],
    keys: facts.keys,
    facets: { class: [facts.class], area: facts.areas },
    days: { issued: facts.issued },
    timeline: [
      { from: facts.issued, value: 'in-force' },
      ...(facts.withdrawn ? [{ from: facts.withdrawn, value: 'withdrawn' }] : []),
    ],
    stored: { title },
  }
}

interface SampleFacts {
  readonly number: string
  readonly abstract: string
  readonly keys: readonly string[]
  readonly class: string
  readonly areas: readonly string[]
  readonly issued: string | null
  readonly withdrawn: string | null
}

const blank: SampleFacts = {
  number: '',
  abstract: '',
  keys: [],
  class: 'local',
  areas: [],
  issued: '2020-01-01',
  withdrawn: null,
}

/** A segment of documents, in memory. */
export function makeSegment(documents: Iterable<IndexDocument>): Segment {
  const found = openSegment(memorySource(makeFile(documents)), schema, checksum)
  if ('rule' in found) throw new Error(found.message.en)
  return found
}

/** The bytes of a segment file. */
export function makeFile(documents: Iterable<IndexDocument>): Uint8Array<ArrayBuffer> {
  const builder = new SegmentBuilder(schema)
  for (const document of documents) builder.add(document)
  const sink = new MemorySink()
  builder.finish(sink, checksum)
  return sink.bytes()
}

/** An index over segments of these documents. */
export function makeIndex(...segments: readonly (readonly IndexDocument[])[]): SearchIndex {
  const index = new SearchIndex(schema)
  for (const documents of segments) index.add(makeSegment(documents))
  return index
}

const parts = {
  place: ['上海市', '浦东新区', '长三角', ''],
  field: ['数据', '公共数据', '智慧养老', '社区养老', '数据中心', '智慧医疗', '养老服务', '元数据', 'BIM', '水务'],
  thing: ['管理', '数据管理', '服务平台', '服务', '质量评价', '数据', '接口', '管理平台', '编码', '𠮷野数据'],
  kind: ['规范', '指南', '技术要求', '要求', '第2部分：要求', '管理规范', '通则'],
}

/** Many documents put together from few words, so that their characters meet in every way. Always the same ones. */
export function* makeDocuments(count: number, seed = 1): Generator<IndexDocument> {
  const random = makeRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  for (let at = 0; at < count; at++) {
    const title = pick(parts.place) + pick(parts.field) + pick(parts.thing) + pick(parts.kind)
    const year = 2000 + Math.floor(random() * 25)
    yield makeDocument(`d${at}`, title, {
      number: `${pick(['GB/T', 'DB31/T', 'T/SIA', 'GB'])} ${1 + Math.floor(random() * 3000)}-${year}`,
      abstract: `本文件规定了${pick(parts.field)}、${pick(parts.thing)}的${pick(parts.kind)}，适用于${pick(parts.field)}${pick(parts.thing)}。`,
      class: pick(['national', 'local', 'group']),
      areas: [pick(['A1', 'A2', 'B1']), ...(random() < 0.3 ? ['C6'] : [])],
      issued: random() < 0.1 ? null : `${year}-0${1 + Math.floor(random() * 9)}-15`,
      withdrawn: random() < 0.2 ? `${year + 3}-01-01` : null,
    })
  }
}

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
export function makeRandom(seed: number): () => number {
  let state = seed * 0x9e3779b1 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}
