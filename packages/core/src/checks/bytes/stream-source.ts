import type { TablePlan } from '../plan.ts'
import type { TextSource } from './check-text.ts'
import { startJudge } from './generate/start-judge.ts'
import { type OpenedText, type OpenOptions, openText } from './scan/open-text.ts'
import type { RecordSink } from './scan/record-sink.ts'
import { type ScanProgress, scanStream } from './scan/scan-stream.ts'
import { type ReadText, readInRightEncoding } from './settle-encoding.ts'
import { type RecordWish, WishSink } from './state/read-again.ts'

/** A text that can be read from its start as often as is needed, a chunk at a time: a `Blob` of a page, a file. */
export interface ChunkedText {
  readonly name: string
  readonly size: number
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** What stands at `samplePlaces`, where one can go there. */
  readonly samples?: readonly Uint8Array[]
  readonly onProgress?: ((progress: ScanProgress & { readonly size: number }) => void) | undefined
  /** Asked before each piece: throws to stop. `AbortSignal` has it. */
  readonly signal?: { throwIfAborted(): void } | undefined
  readonly options?: OpenOptions
}

/** A source that is read in one thread, from start to end; again, where records are wanted again. */
export function streamSource(chunked: ChunkedText): TextSource {
  const { name, size, chunks } = chunked
  return {
    name,
    scan: async (table, start) => {
      const read = await readInRightEncoding(readerOf(chunked, table), table, start)
      return { ...read, size, sha256: null }
    },
    readAgain: (text, wish) => readFromStart(chunks(), text, wish),
  }
}

function readerOf(
  { size, chunks, samples = [], onProgress, signal, options }: ChunkedText,
  table: TablePlan,
): ReadText {
  return (start, encoding) =>
    scanStream(chunks(), {
      open: (head, isWhole) =>
        openText({ head, isWhole, samples }, table, encoding === undefined ? options : { ...options, encoding }),
      start: text => {
        const { source, constants, merge, empty } = start(text)
        return { judge: startJudge(source, constants), merge, empty }
      },
      onProgress: progress => onProgress?.({ ...progress, size }),
      signal,
    })
}

/** Reads a text from its start for the records that are wanted: where they cannot be gone to. */
export async function readFromStart(
  chunks: AsyncIterable<Uint8Array>,
  text: OpenedText,
  wish: RecordWish,
): Promise<void> {
  const sink = new WishSink(wish)
  await scanStream<null>(chunks, {
    open: () => text,
    start: () => ({ judge: asJudge(sink), empty: () => null, merge: () => null }),
    onProgress: ({ records }) => {
      sink.before = records
    },
  })
}

function asJudge(sink: RecordSink): RecordSink & { take: () => null } {
  return { record: (...record) => sink.record(...record), take: () => null }
}
