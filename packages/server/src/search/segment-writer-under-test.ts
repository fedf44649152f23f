import { makeDocument, schema } from '@biaochi/core/search/corpus-under-test.ts'
import type { IndexDocument } from '@biaochi/core/search/schema.ts'
import type { DocumentSource } from '@biaochi/core/search/search-port.ts'
import { SegmentSearch } from './segment-search.ts'

/** Documents added with every step, few and many in turns. */
const steps = [1500, 300, 300, 300, 300, 300, 300, 300, 1500]

/** A process that keeps adding documents to an index, to be killed: a document with every position. */
async function main(folder: string): Promise<void> {
  let last = 0
  const makeOne = (at: number): IndexDocument => makeDocument(`d${at}`, `养老数据 ${at}`)
  const source: DocumentSource = {
    position: async () => last,
    documents: async function* () {
      for (let at = 0; at < last; at++) yield makeOne(at)
    },
    changedSince: async position => ({
      position: last,
      ids: Array.from({ length: last - position }, (_, at) => `d${position + at}`),
      load: async ids => ids.map(id => makeOne(Number(id.slice(1)))),
    }),
    digest: async position => String(position),
  }
  const search = new SegmentSearch({ folder, schema, source, report: () => undefined })
  for (let step = 0; ; step++) {
    last += steps[step % steps.length] ?? 0
    await search.position()
    if (step % 12 === 11) await search.rebuild()
    process.stdout.write(`${last}\n`)
  }
}

await main(process.argv[2] ?? '')
