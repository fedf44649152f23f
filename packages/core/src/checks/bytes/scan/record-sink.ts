/**
 * Takes the sound records of a piece of a text, one call each, in their order. Cell `i` (by its order in the file, from 0)
 * is `bytes[starts[i]]` up to, not including, `bytes[ends[i]]`, without its quotes, doubled quotes undone; it is UTF-8, or
 * GB18030 when the text is. The three arrays are used anew for the next record.
 *
 * Ordinal, line and offset count from 0 within the piece: whoever merges the pieces adds what came before
 * (`PieceStart`). The ordinal counts rejected records too, never the header or blank lines; the line is the physical one
 * where the record begins, the offset its first byte in the file.
 */
export interface RecordSink {
  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, ordinal: number, line: number, offset: number): void
}

/** A sink that judges. `take` is called at the end of each piece, and the judge begins anew with the next. */
export interface RecordJudge<State> extends RecordSink {
  take(): State
}

/** What stands before a piece of a text: add it to what is counted within the piece. */
export interface PieceStart {
  readonly records: number
  readonly lines: number
  readonly bytes: number
}

/**
 * How a judge gets into a worker: as a program and what it reads. `source` is the body of a function of one parameter
 * `constants` that returns a `RecordJudge`; `constants` and the states of the judge can be cloned into another thread.
 * Buffers of a state that need not be copied are its own `transfer`.
 */
export interface JudgeProgram<State> {
  readonly source: string
  readonly constants: unknown
  /** Joins the states of two neighbouring pieces; `later` counts from `start` on, `earlier` from the start of the text. */
  readonly merge: (earlier: State, later: State, start: PieceStart) => State
  /** The state of a judge that has seen nothing. */
  readonly empty: () => State
}

/** A state that moves between threads; the buffers named are moved and not copied. */
export interface JudgeState {
  readonly transfer?: readonly ArrayBuffer[]
}

/**
 * What is known about the text when a judge is made. A judge is made once per table of data, after its header was read.
 */
export interface JudgeTerms {
  /** By the ordinal of a column of the table plan: the ordinal of its cell in a record, or -1 where the file has no such column. */
  readonly cells: readonly number[]
  /** How the bytes of cells are to be read; UTF-16 comes as UTF-8. */
  readonly encoding: 'utf-8' | 'gb18030'
  /**
   * For each rule of the table plan 1 while failures are still wanted as samples, 0 once the merged part of the text has
   * enough. Shared with all workers, when there are any: later pieces need not keep what nobody will look at.
   */
  readonly wanted: Uint8Array
}
