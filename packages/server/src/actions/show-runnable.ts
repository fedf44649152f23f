import type { CodeList } from '@biaochi/core/checks/package/codes-schema.ts'
import type { Coverage } from '@biaochi/core/checks/package/coverage.ts'
import type { DataElement } from '@biaochi/core/checks/package/element-schema.ts'
import type { PackageTable } from '@biaochi/core/checks/package/table-schema.ts'
import type { RulePlan } from '@biaochi/core/checks/plan.ts'
import { coverPackage } from './cover-package.ts'
import type { RunnableSummary } from './list-runnable.ts'
import { type OwnSample, type OwnStandard, readOwnStandards } from './own-standards.ts'
import { planOf } from './read-runnable.ts'
import { isRefusal } from './refusal.ts'

/** A check of a standard in plain words. */
export interface ShownRule
  extends Pick<RulePlan, 'id' | 'kind' | 'title' | 'clause' | 'severity' | 'dimension' | 'threshold'> {
  readonly table: string
  /** Names of the columns that it is about. */
  readonly columns: readonly string[]
}

/** All that runs of a standard, to be looked at. */
export interface RunnableView {
  readonly summary: RunnableSummary
  readonly sha256: string
  readonly elements: readonly DataElement[]
  /** Those that its elements and checks use. */
  readonly codes: readonly CodeList[]
  readonly tables: readonly PackageTable[]
  readonly rules: readonly ShownRule[]
  /** Null when its text cannot be read. */
  readonly coverage: Coverage | null
  readonly samples: readonly OwnSample[]
}

const views = new WeakMap<OwnStandard, Promise<RunnableView>>()

/** Everything about a standard that comes with the program and can run; made once, as it changes with the program only. */
export function showRunnable(standard: OwnStandard): Promise<RunnableView> {
  const known = views.get(standard)
  if (known) return known
  const view = makeView(standard)
  views.set(standard, view)
  return view
}

async function makeView(standard: OwnStandard): Promise<RunnableView> {
  const { rules, sha256, samples } = standard
  const coverage = await coverPackage(standard)
  return {
    summary: summarise(standard),
    sha256,
    elements: rules.elements,
    codes: rules.codes.filter(({ id }) => usesCodes(standard, id)),
    tables: rules.tables,
    rules: shownRules(standard),
    coverage: isRefusal(coverage) ? null : coverage,
    samples,
  }
}

/** The standards that come with the program and can run, in short. */
export async function summariseOwn(): Promise<readonly RunnableSummary[]> {
  return (await readOwnStandards()).map(summarise)
}

/** A day on which everything can be lowered; what is shown of a rule does not depend on it. */
const anyDay = { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' }

function summarise(standard: OwnStandard): RunnableSummary {
  const { facts, rules } = standard
  const tables = planOf(standard, anyDay).plan.tables.map(table => ({
    id: table.id,
    title: table.title,
    columns: table.columns.length,
    rules: table.rules.length,
  }))
  return {
    id: facts.id,
    edition: facts.edition,
    title: facts.title,
    notice: facts.notice ?? null,
    places: facts.places,
    tables,
    elements: rules.elements.length,
    codes: rules.codes.filter(({ id }) => usesCodes(standard, id)).length,
    rules: tables.reduce((sum, table) => sum + table.rules, 0),
  }
}

function usesCodes({ rules }: OwnStandard, id: string): boolean {
  const ofElement = rules.elements.some(({ values }) => values && 'codes' in values && values.codes === id)
  return ofElement || rules.checks.some(({ options }) => Object.values(options).includes(id))
}

function shownRules(standard: OwnStandard): ShownRule[] {
  return planOf(standard, anyDay).plan.tables.flatMap(table =>
    table.rules.map(({ id, kind, title, clause, severity, dimension, threshold, columns }) => ({
      id,
      table: table.id,
      kind,
      title,
      clause,
      severity,
      dimension,
      threshold,
      columns: columns.map(column => table.columns[column]?.name ?? ''),
    })),
  )
}
