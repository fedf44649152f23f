import type { PieceStart, RecordJudge } from '../bytes/scan/record-sink.ts'
import type { RunningJudge } from '../bytes/scan/scan-stream.ts'

/** A record as texts, with its place in the file. */
export interface PlacedRecord {
  /** From 1. */
  readonly record: number
  readonly line: number
  /** From 0. */
  readonly offset: number
  readonly cells: readonly string[]
}

/** Keeps every record as texts in the order of the plan: what the referee looks at. */
export function collectRecords(
  cells: readonly number[],
  encoding: 'utf-8' | 'gb18030',
): RunningJudge<readonly PlacedRecord[]> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let piece: PlacedRecord[] = []
  const judge: RecordJudge<readonly PlacedRecord[]> = {
    record(bytes, starts, ends, ordinal, line, offset) {
      const texts = cells.map(cell => (cell < 0 ? '' : decoder.decode(bytes.subarray(starts[cell], ends[cell]))))
      piece.push({ record: ordinal + 1, line: line + 1, offset, cells: texts })
    },
    take() {
      const taken = piece
      piece = []
      return taken
    },
  }
  return {
    judge,
    empty: () => [],
    merge: (earlier, later, start) => [...earlier, ...later.map(one => move(one, start))],
  }
}

function move(one: PlacedRecord, { records, lines, bytes }: PieceStart): PlacedRecord {
  return { ...one, record: one.record + records, line: one.line + lines, offset: one.offset + bytes }
}
