import { parentPort, workerData } from 'node:worker_threads'
import type { IndexSchema } from '@biaochi/core/search/schema.ts'
import { type MergePart, mergeParts, SegmentBuild } from './segment-build.ts'
import { serveCalls } from './segment-calls.ts'

const { schema, folder }: { schema: IndexSchema; folder: string } = workerData
const build = new SegmentBuild(schema, folder)

/** What a thread that builds or merges is called for; it ends when that is done, and its memory with it. */
const handlers = {
  /** Documents as JSON: a text is copied between threads in half the time that objects take. */
  add: (json: string) => build.add(JSON.parse(json)),
  finish: () => build.finish(),
  merge: ({ parts, path }: { parts: readonly MergePart[]; path: string }) => mergeParts(parts, { schema, path }),
}

/** The calls of a thread that builds or merges. */
export type BuildCalls = typeof handlers

if (parentPort) serveCalls(parentPort, handlers)
