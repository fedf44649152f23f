import { headBytes, type OpenedText } from './open-text.ts'
import { RecordScanner } from './record-scanner.ts'
import type { JudgeProgram, RecordJudge } from './record-sink.ts'
import { type ScannedText, TextMerger } from './text-merger.ts'
import { TextWindow } from './text-window.ts'

/** A judge at work and how its states are joined. */
export interface RunningJudge<State> extends Pick<JudgeProgram<State>, 'merge' | 'empty'> {
  readonly judge: RecordJudge<State>
}

/** What is told while a text is read. */
export interface ScanProgress {
  readonly bytes: number
  readonly records: number
}

/** How a text is read from the start to the end. */
export interface StreamScan<State> {
  /** Reads the header: `openText` with what the caller knows of the file. */
  readonly open: (head: Uint8Array, isWhole: boolean) => OpenedText
  readonly start: (text: OpenedText) => RunningJudge<State>
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined
  /** Asked before each piece: throws to stop. `AbortSignal` has it. */
  readonly signal?: { throwIfAborted(): void } | undefined
}

/** Bytes that are waited for before a piece is read. */
const pieceBytes = 1024 * 1024

/** Reads a text of any length from its pieces, holding one of them and one record at most. */
export async function scanStream<State>(
  chunks: AsyncIterable<Uint8Array>,
  scan: StreamScan<State>,
): Promise<{ readonly text: OpenedText; readonly scanned: ScannedText<State> }> {
  const source = chunks[Symbol.asyncIterator]()
  const { head, isWhole } = await readHead(source)
  const text = scan.open(head, isWhole)
  const { judge, merge, empty } = scan.start(text)
  const merger = new TextMerger(text, { merge, empty })
  if (text.isVoid) return { text, scanned: merger.finish(text, -1) }
  const scanner = new RecordScanner(text.terms, judge)
  const form = text.encoding === 'utf-16le' || text.encoding === 'utf-16be' ? text.encoding : 'as-is'
  const window = new TextWindow(form, text.start)
  let isLast = isWhole
  window.push(head.subarray(text.start), isLast)
  for (;;) {
    scan.signal?.throwIfAborted()
    const view = window.view(merger.at.bytes, isLast)
    window.use(scanner.scan(view))
    merger.add(scanner.take(), judge.take(), window.offset)
    scan.onProgress?.({ bytes: merger.at.bytes, records: merger.at.records })
    if (isLast) return { text, scanned: merger.finish(text, -1) }
    // A record that did not end wants twice the bytes, so that a long one is not read over and over, until it is given up.
    for (
      const wanted = Math.min(window.waiting * 2, text.terms.limit + 2) + pieceBytes;
      !isLast && window.waiting < wanted;
    ) {
      const { value, done } = await source.next()
      isLast = done === true
      window.push(value ?? new Uint8Array(), isLast)
    }
  }
}

async function readHead(source: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; isWhole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  let isWhole = false
  while (length < headBytes && !isWhole) {
    const { value, done } = await source.next()
    isWhole = done === true
    if (value) parts.push(value)
    length += value?.length ?? 0
  }
  const head = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    head.set(part, at)
    at += part.length
  }
  return { head, isWhole }
}
