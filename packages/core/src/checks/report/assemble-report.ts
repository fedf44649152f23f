import type { Severity, Text } from '../../finding.ts'
import { type IndicatorTree, indicatorOfKind } from '../indicator/indicator-tree.ts'
import { type IndicatorResult, type IndicatorScores, scoreIndicators } from '../indicator/score-indicators.ts'
import type { Failure, RuleOutcome, StructureOutcome, TableOutcome } from '../outcome.ts'
import type { MadePlan } from '../package/make-plan.ts'
import { type Dimension, dimensions, type RulePlan, type TablePlan } from '../plan.ts'
import type {
  CheckReport,
  DataReport,
  DimensionReport,
  RuleReport,
  RuleSample,
  StructureReport,
  Verdict,
} from './check-report.ts'
import { explainFailure } from './explain-failure.ts'
import { exceeds, rateOf } from './rate.ts'

/** What a report is made of, beside the outcomes. */
export interface ReportTerms {
  readonly made: MadePlan
  readonly notice: Text | null
  /** SHA-256 of the files that decide what runs. */
  readonly sha256: string
  /** Tree by which the rules are scored; null for none. */
  readonly tree: IndicatorTree | null
  readonly version: string
  readonly elapsed: number
}

/** Draws the outcomes of the tables together to one report, with a verdict. */
export function assembleReport(outcomes: readonly TableOutcome[], terms: ReportTerms): CheckReport {
  const { plan } = terms.made
  const tables = new Map(plan.tables.map(table => [table.id, table]))
  const paired = outcomes.flatMap(outcome => {
    const table = tables.get(outcome.table)
    return table ? [{ outcome, table }] : []
  })
  const rules = paired.flatMap(({ outcome, table }) => {
    const isParted = paired.filter(one => one.table.id === table.id).length > 1
    return reportRules(isParted ? withoutSetRules(outcome, table) : outcome, table, terms.made)
  })
  const structure = paired.flatMap(({ outcome }) => outcome.structure.map(one => reportStructure(one, outcome.source)))
  const data = paired.map(({ outcome, table }) => reportData(outcome, table))
  const reconciled = data.length > 0 && data.every(({ records, checked, rejected }) => records === checked + rejected)
  const unread = paired.flatMap(({ outcome }) => outcome.unread ?? [])
  const judged = judge({ rules, structure, reconciled, data, unread })
  const { standard, asOf, now } = plan
  return {
    ...judged,
    standard: { ...standard, notice: terms.notice, sha256: terms.sha256 },
    asOf,
    now,
    data,
    absent: plan.tables
      .filter(({ id }) => !outcomes.some(outcome => outcome.table === id))
      .map(({ id, title }) => ({ table: id, title })),
    rules,
    structure,
    dimensions: reportDimensions(rules),
    indicators: terms.tree && score(terms.tree, rules, { plan: terms.made.plan, data }),
    reconciled,
    tool: { name: 'biaochi', version: terms.version },
    elapsed: terms.elapsed,
  }
}

function reportData(outcome: TableOutcome, { title }: TablePlan): DataReport {
  const { table, source, records, rejected, blank, sha256, encoding, bytes, engine, profiles } = outcome
  return {
    name: source,
    table,
    title,
    records,
    checked: outcome.checked,
    rejected,
    blank,
    sha256,
    encoding,
    bytes,
    engine,
    profiles,
  }
}

function reportRules(outcome: TableOutcome, table: TablePlan, made: MadePlan): RuleReport[] {
  const found = new Map(outcome.rules.map(one => [one.rule, one]))
  return table.rules.map(rule => {
    const { id, clause, kind, title, severity, dimension, threshold } = rule
    const one = found.get(id) ?? notRun(id)
    return {
      id,
      data: outcome.source,
      table: table.id,
      clause,
      kind,
      title,
      severity,
      dimension,
      ...statusOf(one, rule, table),
      checked: one.checked,
      failed: one.failed,
      rate: rateOf(one.checked, one.failed),
      threshold,
      samples: one.failures.map(failure => reportSample(failure, { rule, table, made })),
    }
  })
}

function notRun(rule: string): RuleOutcome {
  const notExecuted = { zh: '引擎没有给出结果', en: 'the engine gave no result' }
  return { rule, checked: 0, failed: 0, failures: [], notExecuted }
}

function statusOf(
  one: RuleOutcome,
  { threshold, needs }: RulePlan,
  { columns }: TablePlan,
): Pick<RuleReport, 'status' | 'why'> {
  if (one.absentColumns !== undefined) {
    const areOptional = one.absentColumns.every(column => columns[column]?.isRequired === false)
    return { status: areOptional && needs.length > 0 ? 'inapplicable' : 'not-executed', why: one.notExecuted }
  }
  if (one.notExecuted) return { status: 'not-executed', why: one.notExecuted }
  return { status: exceeds(one, threshold) ? 'failed' : 'passed', why: null }
}

interface SampleScene {
  readonly rule: RulePlan
  readonly table: TablePlan
  readonly made: MadePlan
}

function reportSample(failure: Failure, { rule, table, made }: SampleScene): RuleSample {
  const names = rule.columns.map(column => table.columns[column]?.name ?? '')
  return {
    record: failure.record,
    line: failure.line,
    column: names[0] ?? null,
    value: failure.values[0] ?? '',
    values: Object.fromEntries(names.map((name, index) => [name, failure.values[index] ?? ''])),
    message: explainFailure(made, rule, failure),
  }
}

function reportStructure({ rule, count, findings }: StructureOutcome, data: string): StructureReport {
  const [first] = findings
  const severity: Severity = first?.severity ?? 'error'
  return { rule, data, severity, count, message: first?.message ?? { zh: rule, en: rule }, samples: findings }
}

function reportDimensions(rules: readonly RuleReport[]): DimensionReport[] {
  return dimensions.flatMap((dimension: Dimension) => {
    const own = rules.filter(
      rule => rule.dimension === dimension && (rule.status === 'passed' || rule.status === 'failed'),
    )
    if (own.length === 0) return []
    const checked = own.reduce((sum, rule) => sum + rule.checked, 0)
    const failed = own.reduce((sum, rule) => sum + rule.failed, 0)
    return [{ dimension, rules: own.length, checked, failed, rate: rateOf(checked, failed) }]
  })
}

function judge(seen: {
  readonly rules: readonly RuleReport[]
  readonly structure: readonly StructureReport[]
  readonly reconciled: boolean
  readonly data: readonly DataReport[]
  readonly unread: readonly Text[]
}): { verdict: Verdict; reasons: readonly Text[] } {
  const weighs = ({ severity }: { readonly severity: Severity }) => severity === 'error'
  const isBroken = seen.structure.some(weighs) || seen.rules.some(rule => weighs(rule) && rule.status === 'failed')
  const reasons: Text[] = seen.rules
    .filter(rule => weighs(rule) && rule.status === 'not-executed')
    .map(({ id, why }) => ({
      zh: `规则 ${id} 没有执行：${why?.zh ?? ''}`,
      en: `The rule ${id} was not executed: ${why?.en ?? ''}`,
    }))
  if (!seen.reconciled) reasons.unshift(notReconciled)
  reasons.push(...seen.unread)
  for (const { name, checked } of seen.data) if (checked === 0) reasons.push(nothingChecked(name))
  if (isBroken) return { verdict: 'does-not-conform', reasons }
  return { verdict: reasons.length > 0 ? 'no-verdict' : 'conforms', reasons }
}

function nothingChecked(name: string): Text {
  return { zh: `${name} 没有一条记录可以检查。`, en: `${name} has no record that could be checked.` }
}

/** What looks at all records of a table was run on each file by itself: over several files it says nothing. */
function withoutSetRules(outcome: TableOutcome, table: TablePlan): TableOutcome {
  const overAll = new Set(table.rules.filter(({ shape }) => shape.over !== 'record').map(({ id }) => id))
  const why = {
    zh: '这张表的数据在几个文件里，跨文件的规则没有执行；请合成一个文件',
    en: 'the data of this table stand in several files, and rules over all of them were not run; join the files',
  }
  const rules = outcome.rules.map(one =>
    overAll.has(one.rule) ? { ...one, checked: 0, failed: 0, failures: [], notExecuted: why } : one,
  )
  return { ...outcome, rules }
}

const notReconciled: Text = {
  zh: '记录数与已检查、已拒绝的记录之和不等，或没有数据。',
  en: 'The records are not those checked and those rejected together, or there are no data.',
}

/** What rejected records take from the indicator of structure, and each rule from its own. */
function score(
  tree: IndicatorTree,
  rules: readonly RuleReport[],
  { plan, data }: { readonly plan: MadePlan['plan']; readonly data: readonly DataReport[] },
): IndicatorScores {
  const named = new Map(plan.tables.flatMap(table => table.rules.map(rule => [rule.id, rule.indicator])))
  const ofRules = rules
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .flatMap(({ id, kind, checked, failed }): IndicatorResult[] => {
      const indicator = named.get(id) ?? indicatorOfKind(tree, kind)
      return indicator === undefined ? [] : [{ indicator, checked, failed }]
    })
  const structure = indicatorOfKind(tree, 'structure')
  const ofStructure =
    structure === undefined
      ? []
      : data.map(({ records, rejected }) => ({ indicator: structure, checked: records, failed: rejected }))
  return scoreIndicators(tree, [...ofRules, ...ofStructure])
}
