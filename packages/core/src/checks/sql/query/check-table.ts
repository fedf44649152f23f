import type { Failure, RuleOutcome } from '../../outcome.ts'
import type { RulePlan } from '../../plan.ts'
import { keysNeeded, notExecuted, withoutTable } from '../../reference/check-by-reference.ts'
import { type ReferenceRecord, runReference } from '../../reference/run-reference.ts'
import { TooWide } from '../emit/emitter.ts'
import { unable } from '../engine-gaps.ts'
import { renderOver } from '../render.ts'
import { Sql, sql } from '../sql.ts'
import { countRecords, sampleRecords, sourceOf } from './check-records.ts'
import { checkSet } from './check-sets.ts'
import { type EmittedRule, RuleEmitter } from './emit-rule.ts'
import { countOf, rowsOf, type SqlTable } from './sql-table.ts'

export interface SqlCheckOptions {
  /** Failures that are kept of each rule; null for all of them. */
  readonly samples: number | null
  /** The table is one of several parts: rules about many records cannot be judged here. */
  readonly isPart?: boolean
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
  const samples = options.samples ?? Number.MAX_SAFE_INTEGER
  const failures = await sampleRecords(table, single, Math.min(samples, 1_000_000_000))
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
  for (const outcome of await judgeHard(
    table,
    single.filter(({ hard }) => hard > 0).map(({ rule }) => rule),
  )) {
    const known = outcomes.get(outcome.rule)
    if (known) outcomes.set(outcome.rule, together(known, outcome, options))
  }
  for (const outcome of await judgeAll(table, refereed)) outcomes.set(outcome.rule, keepFirst(outcome, options))
  return { records, rules: plan.rules.map(({ id }) => outcomes.get(id) ?? lost(id)) }
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
  { samples }: SqlCheckOptions,
) {
  try {
    return await checkSet(table, rule, { applicable: checked, samples })
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
  const cells = [...new Set(rules.flatMap(({ rule }) => [...rule.needs, ...rule.columns]))]
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
  const cells = [...new Set(rules.flatMap(rule => [...rule.needs, ...rule.columns]))].sort((a, b) => a - b)
  const names = ['n', ...cells.map(cell => `c${cell}`)].join(', ')
  const rows = await rowsOf(table, `SELECT ${names} FROM (${table.source({ cells, isNumbered: true })}) t ORDER BY n`)
  const records = rows.map(([n, ...texts]) => recordOf(table, { n, cells, texts }))
  return runReference({ ...table.plan, rules }, records, refereeKeys(table))
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

function together(one: RuleOutcome, other: RuleOutcome, options: SqlCheckOptions): RuleOutcome {
  const failures = [...one.failures, ...other.failures].sort((a: Failure, b: Failure) => a.record - b.record)
  const [checked, failed] = [one.checked + other.checked, one.failed + other.failed]
  return keepFirst({ ...one, checked, failed, failures }, options)
}

function keepFirst(outcome: RuleOutcome, { samples }: SqlCheckOptions): RuleOutcome {
  return samples === null ? outcome : { ...outcome, failures: outcome.failures.slice(0, samples) }
}
