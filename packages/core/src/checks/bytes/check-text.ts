import type { RuleOutcome, TableOutcome } from '../outcome.ts'
import type { RulePlan, TablePlan } from '../plan.ts'
import { keysNeeded, notExecuted, withoutTable } from '../reference/check-by-reference.ts'
import { type GeneratedProgram, makeJudgeProgram } from './generate/judge-program.ts'
import { makeKeyProgram } from './generate/key-program.ts'
import type { ByteSet } from './generate/runtime/byte-set.ts'
import { type JudgeConstants, startJudge } from './generate/start-judge.ts'
import type { OpenedText } from './scan/open-text.ts'
import type { JudgeProgram, JudgeTerms } from './scan/record-sink.ts'
import { listStructureOutcomes } from './scan/structure-outcomes.ts'
import type { ScannedText } from './scan/text-merger.ts'
import { KeysState } from './state/keys-state.ts'
import type { PieceState } from './state/piece-tally.ts'
import type { RecordWish } from './state/read-again.ts'
import { SampleValues } from './state/sample-values.ts'
import type { PlacedFailure } from './state/set-failure.ts'
import { WholeState } from './state/whole-state.ts'

/** A program that `startJudge` starts, here or in a worker. */
export interface PieceProgram<State> extends JudgeProgram<State | PieceState> {
  readonly constants: JudgeConstants
}

/** A delimited text wherever it is: a file on a disk read by workers, a file that somebody dropped on a page. */
export interface TextSource {
  /** As the caller named it: what stands in findings. */
  readonly name: string
  /** Reads it from start to end with the program that `start` makes once the header is known. */
  scan<State>(table: TablePlan, start: (text: OpenedText) => PieceProgram<State>): Promise<TextReading<State>>
  /** Reads records again that are wanted. */
  readAgain(text: OpenedText, wish: RecordWish): Promise<void>
}

export interface TextReading<State> {
  readonly text: OpenedText
  readonly scanned: ScannedText<State | PieceState>
  /** Bytes of the file, and its digest; null where it was not computed. */
  readonly size: number
  readonly sha256: string | null
}

/** Takes every failure, where somebody wants them all. */
export interface FailureSink {
  /** Before the first, and again when reading starts over because the encoding was not what it seemed: forget all. */
  begin(): void
  /** By the id of the rule, those of one rule in the order of records. */
  take(rule: string, failure: PlacedFailure): void
  /** After the last: what it wants read again, with how cells are read. */
  wish?(terms: Pick<JudgeTerms, 'cells' | 'encoding'>): RecordWish
}

export interface CheckTextOptions {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** Sets of keys that tables provide, by id; null where one is too large. What `collectKeys` gives, of all tables. */
  readonly keys?: ReadonlyMap<string, ByteSet | null>
  readonly failures?: FailureSink | undefined
  /** Bytes that each set rule may remember. */
  readonly budget?: number
  /** Tells what stands in each column, too. */
  readonly withProfiles?: boolean
  /** Makes memory that all threads see, where there are several (`SharedArrayBuffer`). */
  readonly share?: ((bytes: number) => Uint8Array) | undefined
}

/** Checks a delimited text against a table of a plan. */
export async function checkText(
  source: TextSource,
  table: TablePlan,
  options: CheckTextOptions,
): Promise<TableOutcome> {
  const { keys = new Map(), share = (bytes: number) => new Uint8Array(bytes) } = options
  const wanted = share(table.rules.length)
  const started = new Map<OpenedText, { readonly rules: readonly RulePlan[]; readonly program: GeneratedProgram }>()
  const { text, scanned, size, sha256 } = await source.scan<WholeState>(table, opened => {
    const rules = table.rules.filter(rule => whyNot(rule, { table, text: opened, keys }) === null)
    wanted.fill(1)
    options.failures?.begin()
    const program = makeProgram({ ...table, rules }, termsOf(opened, wanted), options)
    started.set(opened, { rules, program })
    return program
  })
  const { records, checked, rejected, blank, faults, state } = scanned
  const run = started.get(text)
  if (!(state instanceof WholeState) || !run) throw new TypeError('The pieces were not merged.')
  const judged = await finish(source, { ...run, text, state })
  const wish = options.failures?.wish?.(run.program.constants)
  if (wish?.next()) await source.readAgain(text, wish)
  const outcomes = new Map(judged.map(outcome => [outcome.rule, outcome]))
  return {
    table: table.id,
    source: source.name,
    records,
    checked,
    rejected,
    blank,
    encoding: text.encoding,
    sha256,
    bytes: size,
    rules: table.rules.map(rule => outcomes.get(rule.id) ?? whyNot(rule, { table, text, keys }) ?? lost(rule)),
    structure: listStructureOutcomes(faults, { file: source.name, header: text.header }),
    profiles: state.profiles(),
    engine: 'bytes',
  }
}

/** Sets of keys that a text provides for the rules of other tables and its own; each takes at most `budget` bytes. */
export async function collectKeys(
  source: TextSource,
  table: TablePlan,
  budget: number,
): Promise<ReadonlyMap<string, ByteSet | null>> {
  const { scanned } = await source.scan<KeysState>(table, text =>
    makeKeyProgram(table, termsOf(text, new Uint8Array()), budget),
  )
  if (!(scanned.state instanceof KeysState)) throw new TypeError('The pieces were not merged.')
  return scanned.state.release()
}

function makeProgram(table: TablePlan, terms: JudgeTerms, options: CheckTextOptions): GeneratedProgram {
  const { samples, failures, budget, keys = new Map() } = options
  const take = failures
    ? (rule: number, failure: PlacedFailure) => failures.take(table.rules[rule]?.id ?? '', failure)
    : null
  const sets = new Map([...keys].flatMap(([id, set]) => (set ? [[id, set] as const] : [])))
  const profile = options.withProfiles ? { profile: { missing: table.missing } } : {}
  const asked = { samples, takeFailure: take, keys: sets, ...profile }
  return makeJudgeProgram(table, terms, budget === undefined ? asked : { ...asked, budget })
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
  readonly text: OpenedText
  readonly rules: readonly RulePlan[]
  readonly state: WholeState
  readonly program: GeneratedProgram
}

/** Reads again what set rules and samples want, and gives the outcomes of the rules that ran. */
async function finish(source: TextSource, { text, rules, state, program }: Judged): Promise<RuleOutcome[]> {
  const judge = startJudge(program.source, program.constants)
  const look = state.secondLook((rule, bytes, starts, ends) => judge.keyOf(rule, bytes, starts, ends))
  if (look.next()) await source.readAgain(text, look)
  const values = new SampleValues(state.verdicts(look), rules, program.constants)
  if (values.next()) await source.readAgain(text, values)
  return values.outcomes()
}
