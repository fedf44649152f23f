import type { Text } from '../../../finding.ts'
import type { PieceStart } from '../scan/record-sink.ts'

/** A failing record where it stands: ordinal and physical line from 1, offset from 0. Record 0 is the whole table. */
export interface PlacedFailure {
  readonly record: number
  readonly line: number | null
  readonly offset: number | null
  readonly against?: number
  readonly expected?: string
}

/** What a rule came to. Failures come in the order of records, all of them, to who takes them. */
export interface SetVerdict {
  readonly checked: number
  readonly failed: number
  readonly notExecuted: Text | null
}

/** Takes a failure, at once. */
export type TakeFailure = (failure: PlacedFailure) => void

/** The place of the record that begins at `index` of the places of a log. */
export function placeAt(
  places: Uint32Array,
  index: number,
  start: PieceStart,
): { record: number; line: number; offset: number } {
  return {
    record: start.records + (places[index * 3] as number) + 1,
    line: start.lines + (places[index * 3 + 1] as number) + 1,
    offset: start.bytes + (places[index * 3 + 2] as number),
  }
}
