import type { TablePlan } from '../../plan.ts'
import type { JudgeProgram, JudgeTerms } from '../scan/record-sink.ts'
import { KeysState } from '../state/keys-state.ts'
import type { PieceState } from '../state/piece-tally.ts'
import { code, joinCode } from './code.ts'
import { placeKey } from './emit/key.ts'
import { Program } from './program.ts'
import type { JudgeConstants } from './start-judge.ts'

/** Keys of a piece, or of all pieces so far. */
export type CollectedKeys = PieceState | KeysState

/** A program that collects the keys that a table provides; `startJudge` starts it. */
export interface KeyProgram extends JudgeProgram<CollectedKeys> {
  readonly constants: JudgeConstants
}

/** Compiles what collects the sets of keys of a table (`TablePlan.keys`), each up to a budget of bytes. */
export function makeKeyProgram(table: TablePlan, terms: JudgeTerms, budget: number): KeyProgram {
  const program = new Program(terms, new Map())
  const collects = table.keys.map(({ of }, key) => {
    const { setup, bytes, start, end } = placeKey(program, of)
    return code`{\n${setup}\nlogs[${key}].distinct(${bytes}, ${start}, ${end})\n}`
  })
  const source = code`'use strict'
const logs = tally.logs
${program.text()}
return {
record(b, s, e) {
${joinCode(collects, '\n')}
},
take() { return tally.take() }
}
`.toString()
  const tally = { samples: 0, wanted: new Uint8Array(0), hasLog: table.keys.map(() => true), columns: 0 }
  const ids = table.keys.map(({ id }) => id)
  const { cells, encoding } = terms
  return {
    source,
    constants: { values: program.constants, slots: program.slots, cells, encoding, tally },
    merge: (earlier, later) =>
      mergeKeys(earlier.is === 'keys' ? earlier : mergeKeys(new KeysState(ids, budget), earlier), later),
    empty: () => new KeysState(ids, budget),
  }
}

function mergeKeys(keys: KeysState, piece: CollectedKeys): KeysState {
  if (piece.is === 'keys') throw new TypeError('Only a piece can follow.')
  keys.merge(piece)
  return keys
}
