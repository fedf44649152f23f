import type { Failure, RuleOutcome } from '../../outcome.ts'
import type { RulePlan } from '../../plan.ts'
import { cutValue } from '../../reference/run-reference.ts'
import type { JudgeTerms } from '../scan/record-sink.ts'
import type { RecordWish } from './read-again.ts'
import type { WantedRecord } from './repeat.ts'
import type { RuleVerdict } from './whole-state.ts'

/** Wants the records of samples read again, for what stands in them. */
export class SampleValues implements RecordWish {
  readonly #verdicts: readonly RuleVerdict[]
  readonly #rules: readonly RulePlan[]
  readonly #terms: Pick<JudgeTerms, 'cells' | 'encoding'>
  readonly #decoder: TextDecoder
  readonly #wanted: readonly WantedRecord[]
  /** Columns that some rule shows of a record, and its cells by column. */
  readonly #columns = new Map<number, Set<number>>()
  readonly #cells = new Map<number, Map<number, string>>()
  #next = 0

  /** `rules` and `terms` are those of the judge. */
  constructor(
    verdicts: readonly RuleVerdict[],
    rules: readonly RulePlan[],
    terms: Pick<JudgeTerms, 'cells' | 'encoding'>,
  ) {
    this.#verdicts = verdicts
    this.#rules = rules
    this.#terms = terms
    this.#decoder = new TextDecoder(terms.encoding, { ignoreBOM: true })
    const wanted = new Map<number, WantedRecord>()
    for (const [rule, { failures }] of verdicts.entries()) {
      for (const { record, offset } of failures) {
        if (offset === null) continue
        wanted.set(record, { record, from: { record, offset } })
        const columns = this.#columns.get(record) ?? new Set()
        for (const column of rules[rule]?.columns ?? []) columns.add(column)
        this.#columns.set(record, columns)
      }
    }
    this.#wanted = [...wanted.values()].sort((left, right) => left.record - right.record)
  }

  next(): WantedRecord | null {
    return this.#wanted[this.#next] ?? null
  }

  read(record: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): void {
    this.#next++
    const cells = [...(this.#columns.get(record) ?? [])].map(column => {
      const cell = this.#terms.cells[column] ?? -1
      const text = cell < 0 ? '' : this.#decoder.decode(bytes.subarray(starts[cell], ends[cell]))
      return [column, cutValue(text)] as const
    })
    this.#cells.set(record, new Map(cells))
  }

  /** Verdicts with the values of their samples. Throws when a record was not read. */
  outcomes(): RuleOutcome[] {
    if (this.next()) throw new Error('Records of samples were not read again.')
    return this.#verdicts.map(({ failures, ...verdict }, rule) => ({
      ...verdict,
      failures: failures.map((failure): Failure => {
        const cells = this.#cells.get(failure.record)
        return {
          ...failure,
          values: cells ? (this.#rules[rule]?.columns ?? []).map(column => cells.get(column) ?? '') : [],
        }
      }),
    }))
  }
}
