import { addTally, countFault, type FaultTally } from './fault-tally.ts'
import type { OpenedText } from './open-text.ts'
import type { ScanCounts } from './record-ledger.ts'
import type { JudgeProgram, PieceStart } from './record-sink.ts'

/** What was read of a whole text. */
export interface ScannedText<State> {
  readonly records: number
  /** Records that the judge was given, counted by themselves: with the rejected ones they must make all. */
  readonly checked: number
  readonly rejected: number
  readonly blank: number
  /** Bytes up to where reading came to. */
  readonly bytes: number
  readonly faults: FaultTally
  readonly state: State
}

/** Puts the pieces of a text together, in their order: they must touch, which is how every byte is accounted for. */
export class TextMerger<State> {
  readonly #program: Pick<JudgeProgram<State>, 'merge'>
  readonly #faults: FaultTally
  #at: PieceStart
  #checked = 0
  #rejected = 0
  #blank: number
  readonly #lineEnds = { lf: 0, crlf: 0, cr: 0 }
  #state: State

  constructor(text: OpenedText, program: Pick<JudgeProgram<State>, 'merge' | 'empty'>) {
    this.#program = program
    this.#faults = { counts: { ...text.faults.counts }, samples: [...text.faults.samples] }
    this.#at = { records: 0, lines: text.lines, bytes: text.start }
    this.#blank = text.blank
    if (text.lineEnd) this.#lineEnds[text.lineEnd]++
    this.#state = program.empty()
  }

  /** What stands before the next piece. */
  get at(): PieceStart {
    return this.#at
  }

  /** Takes the piece that begins where the last one ended and ends before byte `end` of the file. */
  add(counts: ScanCounts, state: State, end: number): void {
    addTally(this.#faults, counts.faults, this.#at)
    this.#state = this.#program.merge(this.#state, state, this.#at)
    const { records, lines } = this.#at
    this.#at = { records: records + counts.records, lines: lines + counts.lines, bytes: end }
    this.#checked += counts.handed
    this.#rejected += counts.rejected
    this.#blank += counts.blank
    for (const kind of ['lf', 'crlf', 'cr'] as const) this.#lineEnds[kind] += counts.lineEnds[kind]
  }

  /** When all is read: `size` is what the file should have, as it was at the start; -1 where nobody knows. */
  finish(text: OpenedText, size: number): ScannedText<State> {
    const { records, bytes } = this.#at
    const tell = (rule: 'newline-mixed' | 'records-none' | 'file-changed', seen: Readonly<Record<string, number>>) =>
      countFault(this.#faults, rule, () => ({ record: -1, line: 0, cell: -1, offset: 0, seen }))
    if (Object.values(this.#lineEnds).filter(count => count > 0).length > 1) tell('newline-mixed', this.#lineEnds)
    if (!text.isVoid && records === 0) tell('records-none', {})
    if (!text.isVoid && size >= 0 && size !== bytes) tell('file-changed', { before: size, after: bytes })
    const counts = { records, checked: this.#checked, rejected: this.#rejected, blank: this.#blank }
    return { ...counts, bytes, faults: this.#faults, state: this.#state }
  }
}
