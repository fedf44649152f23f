import type { CheckReport, RuleReport, StructureReport } from './check-report.ts'
import { compareSamples } from './compare/compare-samples.ts'
import { type Pair, pairBy } from './compare/pair-by.ts'
import type {
  Change,
  ReportComparison,
  RuleComparison,
  RuleCounts,
  RunFacts,
  StructureComparison,
} from './compare/report-comparison.ts'

/** What of the findings of an earlier run is gone, what remains, what is new; and whether both were judged alike. */
export function compareReports(earlier: CheckReport, later: CheckReport): ReportComparison {
  const rules = pairBy(earlier.rules, later.rules, ({ id, table, data }) => ({ id: `${table}\n${id}`, data }))
  const structure = pairBy(earlier.structure, later.structure, ({ rule, data }) => ({ id: rule, data }))
  return {
    earlier: factsOf(earlier),
    later: factsOf(later),
    isSameRules: earlier.standard.sha256 === later.standard.sha256,
    isSameData: isSameData(earlier, later),
    rules: rules.flatMap(compareRule),
    structure: structure.flatMap(compareFault),
  }
}

function factsOf({ verdict, standard, asOf, now, tool, data }: CheckReport): RunFacts {
  const { id, edition, title, sha256 } = standard
  const files = data.map(one => ({ name: one.name, records: one.records, sha256: one.sha256 }))
  return { verdict, standard: { id, edition, title, sha256 }, asOf, now, tool, data: files }
}

/** In whatever order and under whatever names. */
function isSameData(earlier: CheckReport, later: CheckReport): boolean | null {
  const [before, after] = [earlier, later].map(({ data }) => data.map(one => `${one.table} ${one.sha256}`).sort())
  const isKnown = [...earlier.data, ...later.data].every(({ sha256 }) => sha256 !== null)
  return isKnown ? JSON.stringify(before) === JSON.stringify(after) : null
}

function compareRule({ earlier, later }: Pair<RuleReport>): RuleComparison[] {
  const shown = later ?? earlier
  if (shown === null) return []
  const { id, table, clause, title } = shown
  const isWhole = [earlier, later].every(one => one === null || one.samples.length === one.failed)
  return [
    {
      id,
      table,
      clause,
      title,
      change: changeOfRule(earlier, later),
      earlier: earlier && countsOf(earlier),
      later: later && countsOf(later),
      samples: { ...compareSamples(earlier?.samples ?? [], later?.samples ?? []), isWhole },
    },
  ]
}

function countsOf({ data, status, checked, failed, rate }: RuleReport): RuleCounts {
  return { data, status, checked, failed, rate }
}

function changeOfRule(earlier: RuleReport | null, later: RuleReport | null): Change {
  if (earlier === null) return 'new'
  if (later === null) return 'gone'
  const [before, after] = [isRun(earlier), isRun(later)]
  if (before !== after) return after ? 'now-executed' : 'no-longer-executed'
  if (!before) return 'same'
  if (earlier.status !== later.status) return later.status === 'failed' ? 'worse' : 'better'
  return changeOfShare(earlier, later)
}

function isRun({ status }: RuleReport): boolean {
  return status === 'passed' || status === 'failed'
}

/** Exact, by the products in whole numbers; where nothing was checked nothing failed. */
function changeOfShare(earlier: RuleReport, later: RuleReport): Change {
  const before = BigInt(earlier.failed) * BigInt(later.checked || 1)
  const after = BigInt(later.failed) * BigInt(earlier.checked || 1)
  if (before === after) return 'same'
  return after > before ? 'worse' : 'better'
}

function compareFault({ earlier, later }: Pair<StructureReport>): StructureComparison[] {
  const shown = later ?? earlier
  if (shown === null) return []
  const counts = { earlier: earlier?.count ?? 0, later: later?.count ?? 0 }
  return [{ rule: shown.rule, data: shown.data, message: shown.message, change: changeOfCount(counts), ...counts }]
}

function changeOfCount({ earlier, later }: { readonly earlier: number; readonly later: number }): Change {
  if (earlier === later) return 'same'
  if (earlier === 0) return 'new'
  if (later === 0) return 'gone'
  return later > earlier ? 'worse' : 'better'
}
