import type { Text } from '../../../finding.ts'
import type { ColumnProfile } from '../../outcome.ts'
import type { ColumnPlan, RulePlan } from '../../plan.ts'
import { compareDecimals, readDecimal } from '../../reference/decimal.ts'
import type { PieceStart } from '../scan/record-sink.ts'
import { ColumnTally } from './column-tally.ts'
import { decimalOfText } from './decimal-of-value.ts'
import { DependencyState } from './dependency.ts'
import { OutlierState } from './outlier.ts'
import type { PieceState } from './piece-tally.ts'
import { RepeatState } from './repeat.ts'
import { SecondLook } from './second-look.ts'
import { SequenceState } from './sequence.ts'
import type { PlacedFailure } from './set-failure.ts'
import type { SetLogState } from './set-log.ts'

/** What a rule came to over the whole text. */
export interface RuleVerdict {
  readonly rule: string
  readonly checked: number
  readonly failed: number
  /** The first by record. */
  readonly failures: readonly PlacedFailure[]
  readonly notExecuted: Text | null
}

/** What is done with failures, and how much set rules may remember. */
export interface WholeTerms {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** By rule: set to 0 when the merged part of the text has enough samples. */
  readonly wanted: Uint8Array
  /** As `JudgeOptions.takeFailure`. */
  readonly takeFailure: ((rule: number, failure: PlacedFailure) => void) | null
  /** Bytes that each set rule may remember. */
  readonly budget: number
  /** Columns to be profiled; null where nobody asked. */
  readonly columns: readonly ColumnPlan[] | null
}

type SetState =
  | { readonly over: 'repeat'; readonly state: RepeatState }
  | { readonly over: 'dependency'; readonly state: DependencyState }
  | { readonly over: 'sequence'; readonly state: SequenceState }
  | { readonly over: 'outlier'; readonly state: OutlierState }

/** Pieces of a text put together in their order. It stays in one thread. */
export class WholeState {
  readonly is = 'whole'
  readonly #rules: readonly RulePlan[]
  readonly #terms: WholeTerms
  readonly #checked: number[]
  readonly #failed: number[]
  readonly #samples: PlacedFailure[][]
  readonly #sets: readonly (SetState | null)[]
  readonly #greatest: (string | null)[]
  readonly #columns: ColumnTally

  constructor(rules: readonly RulePlan[], terms: WholeTerms) {
    this.#rules = rules
    this.#terms = terms
    this.#checked = rules.map(() => 0)
    this.#failed = rules.map(() => 0)
    this.#samples = rules.map(() => [])
    this.#greatest = rules.map(() => null)
    this.#columns = new ColumnTally(terms.columns?.length ?? 0)
    this.#sets = rules.map(({ shape }) => openSet(shape, terms.budget))
  }

  /** Takes the piece that follows; `start` is what stands before it. */
  merge(piece: PieceState, start: PieceStart): void {
    for (const rule of this.#rules.keys()) {
      this.#checked[rule] = (this.#checked[rule] ?? 0) + (piece.checked[rule] ?? 0)
      this.#failed[rule] = (this.#failed[rule] ?? 0) + (piece.failed[rule] ?? 0)
    }
    const { failures } = piece
    for (let at = 0; at < failures.length; at += 4) {
      this.#take(failures[at] as number, {
        record: start.records + (failures[at + 1] as number) + 1,
        line: start.lines + (failures[at + 2] as number) + 1,
        offset: start.bytes + (failures[at + 3] as number),
      })
    }
    if (piece.profiles) this.#columns.add(piece.profiles)
    for (const [rule, log] of piece.logs.entries()) if (log) this.#mergeLog(rule, log, start)
  }

  /** In the order of the columns of the plan; null where nobody asked. */
  profiles(): readonly ColumnProfile[] | null {
    return this.#terms.columns && this.#columns.profiles(this.#terms.columns)
  }

  /** When all pieces are merged: what must be read again before the verdicts. `keyOf` is the judge's. */
  secondLook(keyOf: SecondLook['keyOf']): SecondLook {
    const reviews = this.#sets.flatMap((set, rule) => {
      if (set?.over !== 'repeat') return []
      return [{ rule, review: set.state.review(failure => this.#take(rule, failure)) }]
    })
    return new SecondLook(reviews, keyOf)
  }

  /** By rule, in their order, after the second look. */
  verdicts(look: SecondLook): readonly RuleVerdict[] {
    return this.#rules.map(({ id }, rule) => {
      const { checked, failed, notExecuted } = this.#finish(rule, look)
      return { rule: id, checked, failed, failures: notExecuted ? [] : (this.#samples[rule] ?? []), notExecuted }
    })
  }

  #mergeLog(rule: number, log: SetLogState, start: PieceStart): void {
    const take = (failure: PlacedFailure) => this.#take(rule, failure)
    const set = this.#sets[rule]
    if (set?.over === 'repeat' || set?.over === 'outlier') set.state.merge(log, start)
    else if (set) set.state.merge(log, start, take)
    else if (log.greatest !== null) this.#greatest[rule] = greaterOf(this.#greatest[rule] ?? null, log.greatest)
  }

  #finish(rule: number, look: SecondLook): { checked: number; failed: number; notExecuted: Text | null } {
    const shape = this.#rules[rule]?.shape
    const set = this.#sets[rule]
    const checked = this.#checked[rule] ?? 0
    if (set?.over === 'repeat') return look.finish(rule)
    if (set?.over === 'outlier') return set.state.finish(failure => this.#take(rule, failure))
    if (set) return set.state.finish()
    if (shape?.over === 'count') {
      const { minimum, maximum } = shape
      const isWrong = (minimum !== null && checked < minimum) || (maximum !== null && checked > maximum)
      return this.#judgeTable(rule, isWrong, String(checked))
    }
    if (shape?.over === 'latest') {
      const newest = this.#greatest[rule] ?? null
      const least = readDecimal(shape.least)
      const isFresh = newest !== null && least !== undefined && compareDecimals(decimalOfText(newest), least) >= 0
      return this.#judgeTable(rule, !isFresh, newest ?? '')
    }
    return { checked, failed: this.#failed[rule] ?? 0, notExecuted: null }
  }

  #judgeTable(rule: number, isWrong: boolean, expected: string) {
    if (isWrong) this.#take(rule, { record: 0, line: null, offset: null, expected })
    return { checked: 1, failed: isWrong ? 1 : 0, notExecuted: null }
  }

  #take(rule: number, failure: PlacedFailure): void {
    this.#terms.takeFailure?.(rule, failure)
    const samples = this.#samples[rule]
    if (!samples || samples.length >= this.#terms.samples) return
    samples.push(failure)
    if (samples.length === this.#terms.samples) this.#terms.wanted[rule] = 0
  }
}

function openSet(shape: RulePlan['shape'], budget: number): SetState | null {
  switch (shape.over) {
    case 'repeat':
      return { over: 'repeat', state: new RepeatState() }
    case 'dependency':
      return { over: 'dependency', state: new DependencyState(shape.dependent.length, budget) }
    case 'sequence':
      return { over: 'sequence', state: new SequenceState(shape, budget) }
    case 'outlier':
      return { over: 'outlier', state: new OutlierState(shape, budget) }
    default:
      return null
  }
}

function greaterOf(left: string | null, right: string): string {
  return left !== null && compareDecimals(decimalOfText(left), decimalOfText(right)) >= 0 ? left : right
}
