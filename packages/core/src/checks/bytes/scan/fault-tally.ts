import type { PieceStart } from './record-sink.ts'
import type { Seen, StructureRuleId } from './structure-rules.ts'

/** Faults of one rule that are kept with their place. */
export const mostSamples = 20

/** One fault with its place; record, line and byte count from 0 and from the start of the piece that it was found in. */
export interface Fault {
  readonly rule: StructureRuleId
  /** -1 where it is about no record. */
  readonly record: number
  readonly line: number
  /** Cell by its order in the file, from 0; -1 where it is about none. */
  readonly cell: number
  readonly offset: number
  readonly seen: Seen
}

/** True counts and first places of faults; it is plain data, so that it can cross threads. */
export interface FaultTally {
  readonly counts: Partial<Record<StructureRuleId, number>>
  readonly samples: Fault[]
}

/** A tally of nothing. */
export function emptyTally(): FaultTally {
  return { counts: {}, samples: [] }
}

/** Counts faults, and asks for the place of one only while places of its rule are still wanted. */
export function countFault(tally: FaultTally, rule: StructureRuleId, describe: () => Omit<Fault, 'rule'>): void {
  const count = tally.counts[rule] ?? 0
  tally.counts[rule] = count + 1
  if (count < mostSamples) tally.samples.push({ rule, ...describe() })
}

/** Adds the faults of the next piece to `tally`. */
export function addTally(tally: FaultTally, later: FaultTally, shift: PieceStart): void {
  const { records, lines, bytes } = shift
  for (const fault of later.samples) {
    const kept = tally.samples.filter(({ rule }) => rule === fault.rule).length
    if (kept >= mostSamples) continue
    const record = fault.record < 0 ? -1 : fault.record + records
    tally.samples.push({ ...fault, record, line: fault.line + lines, offset: fault.offset + bytes })
  }
  for (const [rule, count] of Object.entries(later.counts) as [StructureRuleId, number][]) {
    tally.counts[rule] = (tally.counts[rule] ?? 0) + count
  }
}
