import { ColumnTally, type ColumnTallyState } from './column-tally.ts'
import { GrowingUint32 } from './growing.ts'
import { buffersOf, SetLog, type SetLogState } from './set-log.ts'

/** What a judge knows of a piece of a text; plain data. */
export interface PieceState {
  readonly is: 'piece'
  /** By rule. Of rules about a table as a whole: the records that they look at. */
  readonly checked: Float64Array<ArrayBuffer>
  readonly failed: Float64Array<ArrayBuffer>
  /** Failures of rules about records, four numbers each: rule, ordinal, line, offset within the piece. */
  readonly failures: Uint32Array<ArrayBuffer>
  /** Of set rules by ordinal; null for others. */
  readonly logs: readonly (SetLogState | null)[]
  /** By column of the plan; null where nobody asked. */
  readonly profiles: ColumnTallyState | null
  readonly transfer: readonly ArrayBuffer[]
}

/** How failures are kept. */
export interface TallyTerms {
  /** Failures that are kept of each rule in a piece; null: all of them. */
  readonly samples: number | null
  /** By rule: 1 while failures are wanted. */
  readonly wanted: Uint8Array
  /** By rule: whether it needs a log. */
  readonly hasLog: readonly boolean[]
  /** Columns to be profiled, 0 for none. */
  readonly columns: number
}

/** Counts what a judge finds in a piece. */
export class PieceTally {
  readonly checked: Float64Array<ArrayBuffer>
  readonly logs: readonly (SetLog | null)[]
  readonly columns: ColumnTally
  readonly #terms: TallyTerms
  readonly #failed: Float64Array<ArrayBuffer>
  readonly #kept: Uint32Array
  readonly #failures = new GrowingUint32()

  constructor(terms: TallyTerms) {
    const rules = terms.hasLog.length
    this.#terms = terms
    this.checked = new Float64Array(rules)
    this.#failed = new Float64Array(rules)
    this.#kept = new Uint32Array(rules)
    this.columns = new ColumnTally(terms.columns)
    this.logs = terms.hasLog.map(has => (has ? new SetLog() : null))
  }

  fail(rule: number, ordinal: number, line: number, offset: number): void {
    this.#failed[rule] = (this.#failed[rule] as number) + 1
    const { samples, wanted } = this.#terms
    if (samples !== null) {
      const kept = this.#kept[rule] as number
      if (kept >= samples || wanted[rule] === 0) return
      this.#kept[rule] = kept + 1
    }
    this.#failures.push(rule)
    this.#failures.push(ordinal)
    this.#failures.push(line)
    this.#failures.push(offset)
  }

  /** What was counted, and begins anew. */
  take(): PieceState {
    const logs = this.logs.map(log => log?.take() ?? null)
    const checked = this.checked.slice()
    const failed = this.#failed.slice()
    const failures = this.#failures.take()
    this.checked.fill(0)
    this.#failed.fill(0)
    this.#kept.fill(0)
    const profiles = this.#terms.columns > 0 ? this.columns.take() : null
    const buffers = [checked, failed, failures].map(one => one.buffer)
    const transfer = [...buffers, ...logs.flatMap(log => (log ? buffersOf(log) : []))]
    return { is: 'piece', checked, failed, failures, logs, profiles, transfer }
  }
}
