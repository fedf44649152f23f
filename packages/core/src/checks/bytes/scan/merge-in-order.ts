import type { Piece, PieceAnswer } from './piece-reader.ts'
import type { ScanProgress } from './scan-stream.ts'
import type { TextMerger } from './text-merger.ts'

/** Readers of pieces: threads, or whatever reads them. */
export interface PieceReaders<State> {
  /** Pieces that are worth asking for at a time. */
  readonly width: number
  read(piece: Piece): Promise<PieceAnswer<State>>
}

/** The file, how it is cut, and who is told how far reading came. */
export interface PieceTerms {
  readonly size: number
  readonly pieceBytes: number
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined
}

/**
 * Has a file read in pieces, many at a time, and merges them in their order. A piece counts only when the one before it ends
 * where its first record begins, else it is read again from there: the result is that of reading from start to end.
 */
export async function mergeInOrder<State, Whole>(
  readers: PieceReaders<State>,
  merger: TextMerger<Whole | State>,
  { size, pieceBytes, onProgress }: PieceTerms,
): Promise<void> {
  const pending: { readonly end: number; readonly answer: Promise<PieceAnswer<State>> }[] = []
  let asked = merger.at.bytes
  while (merger.at.bytes < size) {
    // A record of hundreds of megabytes goes past whole pieces: they need not be read.
    asked = Math.max(asked, merger.at.bytes)
    while (pending.length < readers.width && asked < size) {
      const end = Math.min(size, asked + pieceBytes)
      const isExact = asked === merger.at.bytes && pending.length === 0
      pending.push({ end, answer: readers.read({ begin: asked, end, isExact }) })
      asked = end
    }
    const next = pending.shift()
    if (!next) return
    let answer = await next.answer
    const begin = merger.at.bytes
    if (begin >= next.end) continue
    if (answer.start !== begin) answer = await readers.read({ begin, end: next.end, isExact: true })
    merger.add(answer.counts, answer.state, answer.end)
    onProgress?.({ bytes: merger.at.bytes, records: merger.at.records })
    // Nothing follows though the file should go on: it became shorter.
    if (answer.end < next.end) return
  }
}
