import type { RecordJudge } from '../scan/record-sink.ts'
import { type PieceState, PieceTally, type TallyTerms } from '../state/piece-tally.ts'
import { hasBytes } from './runtime/byte-set.ts'
import { isRight97, isRightLuhn, isRightPlainly } from './runtime/check-digits.ts'
import { Exact } from './runtime/exact.ts'
import { KeyWriter } from './runtime/key-writer.ts'
import { addUnits, interpolateUnits, multiplyUnits, readUnits, toValue } from './runtime/numbers.ts'
import {
  areSame,
  countGb18030,
  countUtf8,
  isAscii,
  isBlankGb18030,
  isBlankUtf8,
  skipGb18030,
  skipUtf8,
} from './runtime/texts.ts'
import { Utf8Copy } from './runtime/utf8-copy.ts'
import { isFraction, zoneOf } from './runtime/zones.ts'

/** What a generated program is given besides its text; plain data that clones into another thread. */
export interface JudgeConstants {
  readonly values: readonly unknown[]
  readonly slots: number
  readonly cells: readonly number[]
  readonly encoding: 'utf-8' | 'gb18030'
  readonly tally: TallyTerms
}

/** A judge that also tells the key of a record by a rule about repeats. */
export interface GeneratedJudge extends RecordJudge<PieceState> {
  keyOf(rule: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): Uint8Array
}

/** What a generated program calls, by the words that it has for it. */
const plainRuntime = {
  addUnits,
  areSame,
  countGb18030,
  countUtf8,
  hasBytes,
  interpolateUnits,
  isAscii,
  isBlankGb18030,
  isBlankUtf8,
  isFraction,
  isRight97,
  isRightLuhn,
  isRightPlainly,
  multiplyUnits,
  readUnits,
  skipGb18030,
  skipUtf8,
  toValue,
  zoneOf,
}

/** Names of what a generated program is given: plain functions, then what each judge has of its own, in the order of `startJudge`. */
export const runtimeNames: readonly string[] = [
  ...Object.keys(plainRuntime),
  'exact',
  'key',
  'copy0',
  'copy1',
  'tally',
  'T',
  'V',
  'C',
]

/** Makes the judge of a generated program: the one place where text becomes a program. */
export function startJudge(source: string, constants: JudgeConstants): GeneratedJudge {
  const tally = new PieceTally(constants.tally)
  const own = [
    new Exact(constants.cells, constants.encoding),
    new KeyWriter(),
    new Utf8Copy(),
    new Utf8Copy(),
    tally,
    new Float64Array(constants.slots),
    new Float64Array(constants.slots),
    new Int32Array(constants.slots),
  ]
  const start = new Function('constants', ...runtimeNames, source)
  return start(constants.values, ...Object.values(plainRuntime), ...own)
}
