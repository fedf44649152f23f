import type { TablePlan } from '../plan.ts'
import type { PieceProgram } from './check-text.ts'
import { makeJudgeProgram } from './generate/judge-program.ts'
import type { OpenedText } from './scan/open-text.ts'
import type { ScannedText } from './scan/text-merger.ts'
import type { PieceState } from './state/piece-tally.ts'

/** A reading of a text from start to end. */
interface Reading<State> {
  readonly text: OpenedText
  readonly scanned: ScannedText<State>
}

/** Reads a text, in the encoding given or in the one that it seems to have, with the program that is made for it. */
export type ReadText = <State>(
  start: (text: OpenedText) => PieceProgram<State>,
  encoding?: OpenedText['encoding'],
) => Promise<Reading<State | PieceState>>

/**
 * Reads a text whose encoding may come out late: where all that was looked at is ASCII and the rest is not UTF-8, it is
 * read as GB18030 too, without rules, and counts as what leaves fewer records broken.
 */
export async function readInRightEncoding<State>(
  read: ReadText,
  table: TablePlan,
  start: (text: OpenedText) => PieceProgram<State>,
): Promise<Reading<State | PieceState>> {
  const first = await read(start)
  const broken = brokenRecords(first)
  if (!first.text.isEncodingOpen || broken === 0) return first
  const other = await read(text => startWithoutRules(text, table), 'gb18030')
  return brokenRecords(other) < broken ? read(start, 'gb18030') : first
}

function brokenRecords({ scanned }: Reading<unknown>): number {
  return scanned.faults.counts['encoding-invalid'] ?? 0
}

function startWithoutRules({ cells, terms }: OpenedText, table: TablePlan) {
  const layout = { cells, encoding: terms.encoding, wanted: new Uint8Array() }
  return makeJudgeProgram({ ...table, rules: [] }, layout, { samples: 0, takeFailure: null, keys: new Map() })
}
