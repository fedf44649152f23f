import type { Failure } from '../outcome.ts'
import type { FailureSink } from './check-text.ts'
import type { JudgeTerms } from './scan/record-sink.ts'
import { GrowingFloat64, GrowingUint32 } from './state/growing.ts'
import type { RecordWish } from './state/read-again.ts'
import type { WantedRecord } from './state/repeat.ts'
import type { PlacedFailure } from './state/set-failure.ts'

/** A record that failed, with every rule that it failed; record 0 is the table as a whole, without cells. */
export interface FailedRecord {
  readonly record: number
  readonly line: number | null
  /** Texts of all columns of the plan. */
  readonly cells: readonly string[]
  readonly failures: readonly { readonly rule: string; readonly failure: Omit<Failure, 'values'> }[]
}

/** Keeps every failure of a run, 28 bytes each, and then gives the failed records in their order with their cells. */
export class FailureLog implements FailureSink {
  readonly #give: (record: FailedRecord) => void
  readonly #rules: string[] = []
  readonly #numbers = new Map<string, number>()
  #records = new GrowingFloat64()
  #offsets = new GrowingFloat64()
  #lines = new GrowingFloat64()
  #ruleOf = new GrowingUint32()
  /** What set rules say besides, by ordinal of the failure. */
  #more = new Map<number, Pick<PlacedFailure, 'against' | 'expected'>>()

  /** `give` takes the failed records, in their order, once all is read. */
  constructor(give: (record: FailedRecord) => void) {
    this.#give = give
  }

  begin(): void {
    this.#records = new GrowingFloat64()
    this.#offsets = new GrowingFloat64()
    this.#lines = new GrowingFloat64()
    this.#ruleOf = new GrowingUint32()
    this.#more = new Map()
  }

  take(rule: string, { record, line, offset, against, expected }: PlacedFailure): void {
    if (against !== undefined || expected !== undefined) {
      this.#more.set(this.#records.length, {
        ...(against !== undefined && { against }),
        ...(expected !== undefined && { expected }),
      })
    }
    this.#records.push(record)
    this.#offsets.push(offset ?? -1)
    this.#lines.push(line ?? -1)
    this.#ruleOf.push(this.#numberOf(rule))
  }

  /** Wants the failed records read again for their cells. */
  wish({ cells, encoding }: Pick<JudgeTerms, 'cells' | 'encoding'>): RecordWish {
    const order = new Uint32Array(this.#records.length).map((_, index) => index)
    order.sort((left, right) => this.#records.at(left) - this.#records.at(right) || left - right)
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    let at = 0
    // Rules about the whole table stand at no record.
    const whole = this.#endOf(order, 0, 0)
    if (whole > 0) this.#give(this.#describe(order.subarray(0, whole), []))
    at = whole
    const next = (): WantedRecord | null => {
      const index = order[at]
      if (index === undefined) return null
      const record = this.#records.at(index)
      return { record, from: { record, offset: this.#offsets.at(index) } }
    }
    const read: RecordWish['read'] = (record, bytes, starts, ends) => {
      const end = this.#endOf(order, at, record)
      const texts = cells.map(cell => (cell < 0 ? '' : decoder.decode(bytes.subarray(starts[cell], ends[cell]))))
      this.#give(this.#describe(order.subarray(at, end), texts))
      at = end
    }
    return { next, read }
  }

  #endOf(order: Uint32Array, from: number, record: number): number {
    let end = from
    while (end < order.length && this.#records.at(order[end] as number) === record) end++
    return end
  }

  #describe(indices: Uint32Array, cells: readonly string[]): FailedRecord {
    const first = indices[0] as number
    const failures = [...indices].map(index => ({
      rule: this.#rules[this.#ruleOf.at(index)] ?? '',
      failure: { ...this.#placeOf(index), ...this.#more.get(index) },
    }))
    const { record, line } = this.#placeOf(first)
    return { record, line, cells, failures }
  }

  #placeOf(index: number) {
    const [line, offset] = [this.#lines.at(index), this.#offsets.at(index)]
    return { record: this.#records.at(index), line: line < 0 ? null : line, offset: offset < 0 ? null : offset }
  }

  #numberOf(rule: string): number {
    const known = this.#numbers.get(rule)
    if (known !== undefined) return known
    this.#numbers.set(rule, this.#rules.length)
    return this.#rules.push(rule) - 1
  }
}
