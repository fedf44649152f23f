import { columnsOfShape } from '../../columns-of-shape.ts'
import type { Failure, RuleOutcome } from '../../outcome.ts'
import type { RulePlan } from '../../plan.ts'
import { keysNeeded, notExecuted, withoutTable } from '../../reference/check-by-reference.ts'
import { type ReferenceRecord, runReference } from '../../reference/run-reference.ts'
import { TooWide } from '../emit/emitter.ts'
import { unable } from '../engine-gaps.ts'
import { renderOver } from '../render.ts'
import { Sql, sql } from '../sql.ts'
import { countRecords, failuresOf, sampleRecords, sourceOf } from './check-records.ts'
import { checkSet } from './check-sets.ts'
import { type EmittedRule, RuleEmitter } from './emit-rule.ts'
import { countOf, rowsOf, type SqlTable } from './sql-table.ts'

export interface SqlCheckOptions {
  /** Failures that are kept of each rule. */
  readonly samples: number
  /** The table is one of several parts: rules about many records cannot be judged here. */
  readonly isPart?: boolean
  /** Takes every failure, by the id of its rule, those of one rule in the order of records. */
  readonly takeFailure?: ((rule: string, failure: Failure) => void) | undefined
}

/** What an engine of SQL says of a table: the records that it counted, and every rule in the order of the plan. */
export interface SqlAnswer {
  readonly records: number
  readonly rules: readonly RuleOutcome[]
}

/**
 * Judges a table by SQL: rules about single records in one statement, the others by one or two each. A record that the
 * engine cannot compute exactly, since a number in it is too long, is fetched and judged by the referee.
 */
export async function checkTable(table: SqlTable, options: SqlCheckOptions): Promise<SqlAnswer> {
  const { plan, dialect } = table
  const keys = new Map([...table.keys].map(([id, { sql: text }]) => [id, Sql.quoted({ sql: text })]))
  const writer = new RuleEmitter({ dialect, keys })
  const outcomes = new Map<string, RuleOutcome>()
  const emitted: EmittedRule[] = []
  const refereed: RulePlan[] = []
  for (const rule of plan.rules) {
    const why = whyNot(table, rule, options)
    const one = why ? null : writer.emit(rule)
    if (why) outcomes.set(rule.id, why)
    else if (one) emitted.push(one)
    else refereed.push(rule)
  }
  const { records, counts } = await countRecords(table, emitted)
  const counted = emitted.map((rule, index) => ({ rule, ...(counts[index] ?? { checked: 0, failed: 0, hard: 0 }) }))
  const single = counted.filter(({ rule }) => rule.rule.shape.over === 'record')
  const failures = await sampleRecords(table, single, options.samples)
  for (const { rule, checked, failed } of single) {
    const { id } = rule.rule
    outcomes.set(id, { rule: id, checked, failed, failures: failures.get(id) ?? [], notExecuted: null })
  }
  for (const one of counted.filter(({ rule }) => rule.rule.shape.over !== 'record')) {
    const answer = one.hard > 0 ? null : await checkSetExactly(table, one, options)
    const { id } = one.rule.rule
    if (answer) outcomes.set(id, { rule: id, ...answer, notExecuted: null })
    else refereed.push(one.rule.rule)
  }
  const hard = await judgeHard(
    table,
    single.filter(one => one.hard > 0).map(({ rule }) => rule),
  )
  for (const outcome of hard) {
    const known = outcomes.get(outcome.rule)
    if (known) outcomes.set(outcome.rule, together(known, outcome))
  }
  for (const outcome of await judgeAll(table, refereed)) outcomes.set(outcome.rule, outcome)
  if (options.takeFailure) await eachFailure(table, { counted: single, hard, outcomes }, options.takeFailure)
  const rules = plan.rules.map(({ id }) => outcomes.get(id) ?? lost(id))
  return { records, rules: rules.map(one => keepFirst(one, options.samples)) }
}

function lost(id: string): never {
  throw new Error(`Rule ${id} has neither run nor a reason why not.`)
}

function whyNot(
  { plan, absent, keys, dialect }: SqlTable,
  rule: RulePlan,
  { isPart }: SqlCheckOptions,
): RuleOutcome | null {
  const missing = rule.needs.filter(column => absent.includes(column))
  if (missing.length > 0) return notExecuted(rule.id, plan, missing)
  const keyless = keysNeeded(rule.shape).filter(key => !keys.has(key))
  if (keyless.length > 0) return withoutTable(rule.id, keyless)
  const why = unable(dialect.name, rule.shape.over, isPart === true)
  return why && { rule: rule.id, checked: 0, failed: 0, failures: [], notExecuted: why }
}

async function checkSetExactly(
  table: SqlTable,
  { rule, checked }: { rule: EmittedRule; checked: number },
  { samples, takeFailure }: SqlCheckOptions,
) {
  try {
    return await checkSet(table, rule, { applicable: checked, samples: takeFailure ? null : samples })
  } catch (fault) {
    if (fault instanceof TooWide) return null
    throw fault
  }
}

/** Fetches the records that the engine could not judge by some rules, and has them judged by the referee. */
async function judgeHard(table: SqlTable, rules: readonly EmittedRule[]): Promise<RuleOutcome[]> {
  if (rules.length === 0) return []
  const { dialect, plan } = table
  const marks = rules.map(({ hard }) => sql`CASE WHEN ${hard ?? dialect.truth.no} THEN 1 ELSE 0 END`)
  const cells = [...new Set(rules.flatMap(({ rule }) => cellsOf(rule)))]
  const { from, texts } = renderOver([...marks, ...cells.map(Sql.cell)], {
    dialect,
    source: sourceOf(table, true),
    carried: ['n'],
  })
  const named = texts.slice(0, marks.length).map((text, at) => `${text} AS h${at}`)
  const shown = texts.slice(marks.length)
  const anyMark = marks.map((_, at) => `h${at} = 1`).join(' OR ')
  const names = ['n', ...marks.map((_, at) => `h${at}`), ...shown]
  const inner = `SELECT ${['n', ...named, ...shown].join(', ')} FROM ${from}`
  const rows = await rowsOf(table, `SELECT ${names.join(', ')} FROM (${inner}) h WHERE ${anyMark} ORDER BY n`)
  return rules.flatMap(({ rule }, index) => {
    const records = rows
      .filter(row => row[index + 1] === '1')
      .map(row => recordOf(table, { n: row[0], cells, texts: row.slice(marks.length + 1) }))
    return runReference({ ...plan, rules: [rule] }, records, refereeKeys(table))
  })
}

/** Has rules judged by the referee over the whole table, which is read once. */
async function judgeAll(table: SqlTable, rules: readonly RulePlan[]): Promise<RuleOutcome[]> {
  if (rules.length === 0) return []
  const cells = [...new Set(rules.flatMap(cellsOf))].sort((a, b) => a - b)
  const names = ['n', ...cells.map(cell => `c${cell}`)].join(', ')
  const rows = await rowsOf(table, `SELECT ${names} FROM (${table.source({ cells, isNumbered: true })}) t ORDER BY n`)
  const records = rows.map(([n, ...texts]) => recordOf(table, { n, cells, texts }))
  return runReference({ ...table.plan, rules }, records, refereeKeys(table))
}

/** Columns that the referee needs to judge and to show. */
function cellsOf({ shape, columns }: RulePlan): readonly number[] {
  return [...columnsOfShape(shape), ...columns]
}

function recordOf(
  { plan }: SqlTable,
  { n, cells, texts }: { n: string | null | undefined; cells: readonly number[]; texts: readonly (string | null)[] },
): ReferenceRecord {
  const all = plan.columns.map(() => '')
  for (const [at, cell] of cells.entries()) all[cell] = texts[at] ?? ''
  return { record: countOf(n), cells: all }
}

function refereeKeys({ keys }: SqlTable): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...keys].map(([id, { texts }]) => [id, texts()]))
}

function together(one: RuleOutcome, other: RuleOutcome): RuleOutcome {
  const failures = [...one.failures, ...other.failures].sort((a, b) => a.record - b.record)
  return { ...one, checked: one.checked + other.checked, failed: one.failed + other.failed, failures }
}

function keepFirst(outcome: RuleOutcome, samples: number): RuleOutcome {
  return { ...outcome, failures: outcome.failures.slice(0, samples) }
}

interface AllFailures {
  readonly counted: readonly { readonly rule: EmittedRule; readonly failed: number }[]
  readonly hard: readonly RuleOutcome[]
  readonly outcomes: ReadonlyMap<string, RuleOutcome>
}

/** Gives every failure: those of rules about single records from a query for each, the others as they were collected. */
async function eachFailure(
  table: SqlTable,
  { counted, hard, outcomes }: AllFailures,
  take: (rule: string, failure: Failure) => void,
): Promise<void> {
  const queried = new Map(counted.map(one => [one.rule.rule.id, one]))
  const refereed = new Map(hard.map(one => [one.rule, one.failures]))
  for (const [id, { failures }] of outcomes) {
    const one = queried.get(id)
    if (!one) for (const failure of failures) take(id, failure)
    else if (one.failed > 0)
      await mergeFailures(failuresOf(table, one.rule), refereed.get(id) ?? [], one => take(id, one))
    else for (const failure of refereed.get(id) ?? []) take(id, failure)
  }
}

/** Two rows of failures as one, by the ordinal of the record. */
async function mergeFailures(
  many: AsyncIterable<Failure>,
  few: readonly Failure[],
  take: (failure: Failure) => void,
): Promise<void> {
  let next = 0
  for await (const failure of many) {
    for (let other = few[next]; other && other.record < failure.record; other = few[++next]) take(other)
    take(failure)
  }
  for (const other of few.slice(next)) take(other)
}
