import { open } from 'node:fs/promises'
import { type GeneratedProgram, makeJudgeProgram } from '@biaochi/core/checks/bytes/generate/judge-program.ts'
import { makeKeyProgram } from '@biaochi/core/checks/bytes/generate/key-program.ts'
import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { startJudge } from '@biaochi/core/checks/bytes/generate/start-judge.ts'
import type { OpenedText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import type { JudgeTerms, RecordSink } from '@biaochi/core/checks/bytes/scan/record-sink.ts'
import { type ScanProgress, scanStream } from '@biaochi/core/checks/bytes/scan/scan-stream.ts'
import { listStructureOutcomes } from '@biaochi/core/checks/bytes/scan/structure-outcomes.ts'
import { KeysState } from '@biaochi/core/checks/bytes/state/keys-state.ts'
import { type RecordWish, readAgain, WishSink } from '@biaochi/core/checks/bytes/state/read-again.ts'
import { SampleValues } from '@biaochi/core/checks/bytes/state/sample-values.ts'
import type { PlacedFailure } from '@biaochi/core/checks/bytes/state/set-failure.ts'
import { WholeState } from '@biaochi/core/checks/bytes/state/whole-state.ts'
import type { RuleOutcome, TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { RulePlan, TablePlan } from '@biaochi/core/checks/plan.ts'
import { keysNeeded, notExecuted, withoutTable } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { withFile } from './open-bytes.ts'
import { readBlocks, scanFile } from './scan-file.ts'

/** A file of delimited text, and the table of a plan that it is checked against. */
export interface DelimitedFile {
  readonly path: string
  /** As the caller named it: what stands in findings. */
  readonly name: string
  readonly table: TablePlan
}

export interface CheckOptions {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** Sets of keys that tables provide, by id; null where one is too large. What `collectKeys` gives, of all tables. */
  readonly keys?: ReadonlyMap<string, ByteSet | null>
  /** Takes every failure, by the id of its rule, those of one rule in the order of records. */
  readonly takeFailure?: ((rule: string, failure: PlacedFailure) => void) | undefined
  /** Bytes that each set rule may remember. */
  readonly budget?: number
  readonly workers?: number
  readonly onProgress?: ((progress: ScanProgress & { readonly size: number }) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly pieceBytes?: number
  readonly limit?: number
}

/** Checks a file of delimited text in all cores, in bounded memory, with the result of reading it from start to end. */
export async function checkDelimited(file: DelimitedFile, options: CheckOptions): Promise<TableOutcome> {
  const { path, name, table } = file
  const { keys = new Map(), samples, takeFailure, budget, ...reading } = options
  const wanted = new Uint8Array(new SharedArrayBuffer(table.rules.length)).fill(1)
  let rules: readonly RulePlan[] = []
  let program: GeneratedProgram | null = null
  const { text, scanned, size, sha256 } = await scanFile<WholeState>(path, {
    ...reading,
    table,
    start: opened => {
      rules = table.rules.filter(rule => whyNot(rule, { table, text: opened, keys }) === null)
      wanted.fill(1)
      const take = takeFailure
        ? (rule: number, failure: PlacedFailure) => takeFailure(rules[rule]?.id ?? '', failure)
        : null
      const sets = new Map([...keys].flatMap(([id, set]) => (set ? [[id, set] as const] : [])))
      const asked = { samples, takeFailure: take, keys: sets, ...(budget === undefined ? {} : { budget }) }
      program = makeJudgeProgram({ ...table, rules }, termsOf(opened, wanted), asked)
      return program
    },
  })
  const { records, checked, rejected, blank, faults, state } = scanned
  if (!(state instanceof WholeState) || !program) throw new TypeError('The pieces were not merged.')
  const judged = await finish({ file, text, rules, state, program })
  const outcomes = new Map(judged.map(outcome => [outcome.rule, outcome]))
  return {
    table: table.id,
    source: name,
    records,
    checked,
    rejected,
    blank,
    encoding: text.encoding,
    sha256,
    bytes: size,
    rules: table.rules.map(rule => outcomes.get(rule.id) ?? whyNot(rule, { table, text, keys }) ?? lost(rule)),
    structure: listStructureOutcomes(faults, { file: name, header: text.header }),
    profiles: null,
    engine: 'bytes',
  }
}

/** Sets of keys that a file provides for the rules of other tables and its own; each takes at most `budget` bytes. */
export async function collectKeys(
  { path, table }: Pick<DelimitedFile, 'path' | 'table'>,
  budget: number,
  reading: Pick<CheckOptions, 'workers' | 'signal' | 'onProgress' | 'pieceBytes' | 'limit'> = {},
): Promise<ReadonlyMap<string, ByteSet | null>> {
  const { scanned } = await scanFile<KeysState>(path, {
    ...reading,
    table,
    isDigested: false,
    start: text => makeKeyProgram(table, termsOf(text, new Uint8Array()), budget),
  })
  if (!(scanned.state instanceof KeysState)) throw new TypeError('The pieces were not merged.')
  return scanned.state.release()
}

function termsOf({ cells, terms }: OpenedText, wanted: Uint8Array): JudgeTerms {
  return { cells, encoding: terms.encoding, wanted }
}

interface RuleSurroundings {
  readonly table: TablePlan
  readonly text: OpenedText
  readonly keys: ReadonlyMap<string, ByteSet | null>
}

/** Null when a rule can run. */
function whyNot(rule: RulePlan, { table, text, keys }: RuleSurroundings): RuleOutcome | null {
  const absent = rule.needs.filter(column => text.cells[column] === -1)
  if (absent.length > 0) return notExecuted(rule.id, table, absent)
  const needed = keysNeeded(rule.shape)
  const unknown = needed.filter(key => !keys.has(key))
  if (unknown.length > 0) return withoutTable(rule.id, unknown)
  if (needed.every(key => keys.get(key))) return null
  return { ...withoutTable(rule.id, needed), notExecuted: keysTooMany }
}

const keysTooMany = {
  zh: '所引用的表的键太多，内存放不下',
  en: 'the table that it refers to has more keys than the memory allowed can hold',
}

function lost({ id }: RulePlan): never {
  throw new Error(`Rule ${id} has neither run nor a reason why not.`)
}

interface Judged {
  readonly file: DelimitedFile
  readonly text: OpenedText
  readonly rules: readonly RulePlan[]
  readonly state: WholeState
  readonly program: GeneratedProgram
}

/** Reads again what set rules and samples want, and gives the outcomes of the rules that ran. */
async function finish({ file, text, rules, state, program }: Judged): Promise<RuleOutcome[]> {
  const judge = startJudge(program.source, program.constants)
  const look = state.secondLook((rule, bytes, starts, ends) => judge.keyOf(rule, bytes, starts, ends))
  await readWish(file, text, look)
  const values = new SampleValues(state.verdicts(look), rules, program.constants)
  await readWish(file, text, values)
  return values.outcomes()
}

async function readWish({ path }: DelimitedFile, text: OpenedText, wish: RecordWish): Promise<void> {
  if (!wish.next()) return
  const isUtf16 = text.encoding === 'utf-16le' || text.encoding === 'utf-16be'
  if (!isUtf16) return withFile(path, read => readAgain(wish, text.terms, read))
  // Places of UTF-16 are known in the file only; it is read from its start.
  const sink = new WishSink(wish)
  const file = await open(path, 'r')
  try {
    await scanStream<null>(readBlocks(file), {
      open: () => text,
      start: () => ({ judge: asJudge(sink), empty: () => null, merge: () => null }),
      onProgress: ({ records }) => {
        sink.before = records
      },
    })
  } finally {
    await file.close()
  }
}

function asJudge(sink: RecordSink): RecordSink & { take: () => null } {
  return { record: (...record) => sink.record(...record), take: () => null }
}
