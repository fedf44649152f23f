import type { TablePlan } from '../../plan.ts'
import type { JudgeProgram, JudgeTerms, PieceStart } from '../scan/record-sink.ts'
import type { PieceState } from '../state/piece-tally.ts'
import type { PlacedFailure } from '../state/set-failure.ts'
import { WholeState } from '../state/whole-state.ts'
import { code, joinCode } from './code.ts'
import { writeProfile } from './emit/profile.ts'
import { writeKeyOf, writeRule } from './emit/rule.ts'
import { Program } from './program.ts'
import type { ByteSet } from './runtime/byte-set.ts'
import type { JudgeConstants } from './start-judge.ts'

/** What a judge is asked for besides counts. */
export interface JudgeOptions {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /**
   * Takes every failure of every rule, those of one rule in the order of records; null where nobody wants them. A set rule that
   * outgrows its budget is not executed, though it may have given some before.
   */
  readonly takeFailure: ((rule: number, failure: PlacedFailure) => void) | null
  /** Sets of keys that `found` nodes ask for, by their ids. */
  readonly keys: ReadonlyMap<string, ByteSet>
  /** Bytes that each set rule may remember; without one it is not executed beyond 192 MB. */
  readonly budget?: number
  /** Asks what stands in the columns; texts besides blanks that say there is nothing. */
  readonly profile?: { readonly missing: readonly string[] }
}

/** A piece as a judge gives it, or all pieces so far. */
export type JudgedState = PieceState | WholeState

/** A program that judges the records of a table; `startJudge` starts it. */
export interface GeneratedProgram extends JudgeProgram<JudgedState> {
  readonly constants: JudgeConstants
}

const usualBudget = 192 * 2 ** 20

/** Compiles the rules of a table to a program over bytes. */
export function makeJudgeProgram(table: TablePlan, terms: JudgeTerms, options: JudgeOptions): GeneratedProgram {
  const program = new Program(terms, options.keys)
  const source = writeJudge(program, table, options.profile?.missing ?? null)
  const { samples, takeFailure, budget = usualBudget } = options
  const tally = {
    samples: takeFailure ? null : samples,
    wanted: terms.wanted,
    hasLog: table.rules.map(({ shape }) => shape.over !== 'record' && shape.over !== 'count'),
    columns: options.profile ? table.columns.length : 0,
  }
  const { cells, encoding, wanted } = terms
  const empty = () =>
    new WholeState(table.rules, {
      samples,
      wanted,
      takeFailure,
      budget,
      columns: options.profile ? table.columns : null,
    })
  return {
    source,
    constants: { values: program.constants, slots: program.slots, cells, encoding, tally },
    merge: (earlier, later, start) =>
      mergeStates(earlier.is === 'whole' ? earlier : beginWith(empty(), earlier), later, start),
    empty,
  }
}

function beginWith(whole: WholeState, piece: PieceState): WholeState {
  whole.merge(piece, { records: 0, lines: 0, bytes: 0 })
  return whole
}

function mergeStates(whole: WholeState, later: JudgedState, start: PieceStart): WholeState {
  if (later.is === 'whole') throw new TypeError('Only a piece can follow.')
  whole.merge(later, start)
  return whole
}

/** T, V and C are what functions keep within a record: its stamp, answers and scales; T[0] is the stamp of the record. */
function writeJudge(program: Program, { rules, columns }: TablePlan, missing: readonly string[] | null): string {
  const functions = rules.map((rule, ordinal) => writeRule(program, rule, ordinal))
  const repeats = [...rules.entries()].filter(([, { shape }]) => shape.over === 'repeat')
  const keys = repeats.map(([ordinal, { shape }]) =>
    writeKeyOf(program, shape.over === 'repeat' ? shape.key : [], ordinal),
  )
  const cases = repeats.map(([ordinal]) => code`if (rule === ${ordinal}) return key${ordinal}(b, s, e)`)
  const profiles = missing ? columns.map((column, ordinal) => writeProfile(program, column, ordinal, missing)) : []
  const calls = [
    ...rules.map((_, ordinal) => code`r${ordinal}(b, s, e, o, l, f)`),
    ...profiles.map((_, ordinal) => code`p${ordinal}(b, s, e)`),
  ]
  return code`'use strict'
const K = tally.checked, logs = tally.logs, columns = tally.columns
function fail(r, o, l, f) { tally.fail(r, o, l, f) }
${program.text()}
${joinCode([...functions, ...keys, ...profiles], '\n')}
return {
record(b, s, e, o, l, f) {
T[0]++
${joinCode(calls, '\n')}
},
take() { return tally.take() },
keyOf(rule, b, s, e) {
${joinCode(cases, '\n')}
}
}
`.toString()
}
