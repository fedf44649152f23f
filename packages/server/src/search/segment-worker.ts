import { parentPort, workerData } from 'node:worker_threads'
import { serveCalls } from './segment-calls.ts'
import { SegmentServer } from './segment-server.ts'

const server = new SegmentServer(workerData)

/** What the search thread is called for. */
const handlers = {
  load: () => server.load(),
  search: (query: Parameters<SegmentServer['search']>[0]) => server.search(query),
  suggest: (asked: Parameters<SegmentServer['suggest']>[0]) => server.suggest(asked),
  lookUp: (asked: Parameters<SegmentServer['lookUp']>[0]) => server.lookUp(asked),
  get: (asked: Parameters<SegmentServer['get']>[0]) => server.get(asked),
  count: () => server.count(),
  change: (change: Parameters<SegmentServer['change']>[0]) => server.change(change),
  adopt: (file: Parameters<SegmentServer['adopt']>[0]) => server.adopt(file),
  replaceAll: (file: Parameters<SegmentServer['replaceAll']>[0]) => server.replaceAll(file),
  planMerge: (asked: Parameters<SegmentServer['planMerge']>[0]) => server.planMerge(asked),
  finishMerge: (file: Parameters<SegmentServer['finishMerge']>[0]) => server.finishMerge(file),
  check: () => server.check(),
  close: () => server.close(),
}

/** The calls of the search thread. */
export type SearchCalls = typeof handlers

if (parentPort) serveCalls(parentPort, handlers)
