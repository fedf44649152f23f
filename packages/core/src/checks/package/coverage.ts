import { annotate } from '../../document/annotate/annotate.ts'
import { listRequirements } from '../../document/annotate/list-requirements.ts'
import { shownNumber } from '../../document/model/number-document.ts'
import type { StandardDocument } from '../../document/model/standard-document.ts'
import { topSections, walkSections } from '../../document/model/walk.ts'
import type { Text } from '../../finding.ts'
import type { CheckPlan } from '../plan.ts'
import type { StandardRules } from './standard-rules.ts'

/** What becomes of a requirement: a check executes it, people judge it, nobody tests it and it is said why, or nothing is said. */
export type CoverageState = 'executed' | 'judged' | 'untested' | 'open'

export interface CoveredRequirement {
  readonly clause: string | null
  /** Label of the list item. */
  readonly item: string | null
  readonly text: string
  readonly state: CoverageState
  /** Rules that execute it. */
  readonly rules: readonly string[]
  /** How people judge it, or why nobody does. */
  readonly note: Text | null
}

/** How far the requirements of a standard are executed. */
export interface Coverage {
  readonly requirements: readonly CoveredRequirement[]
  readonly counts: Readonly<Record<CoverageState, number>>
  /** Share of the requirements that are executed or judged by people, as a decimal of four places; null when there are none. */
  readonly share: string | null
  /** Clauses that checks or notes name and that the text does not have. */
  readonly unknown: readonly string[]
}

/**
 * Walks the requirements of the normative text (应, shall) and finds what executes each: a check that names its clause, with the
 * letter of its item or without; else what `coverage.yaml` says of it.
 */
export function coverageOf(document: StandardDocument, rules: StandardRules, plan: CheckPlan): Coverage {
  const all = listRequirements(annotate(document))
  const executed = groupByClause(
    plan.tables.flatMap(table => table.rules.map(({ id, clause }) => ({ clause, value: id }))),
  )
  const judged = groupByClause(rules.coverage.judged.map(({ clause, how }) => ({ clause, value: how })))
  const untested = groupByClause(rules.coverage.untested.map(({ clause, because }) => ({ clause, value: because })))
  const requirements = all
    .filter(one => one.type === 'requirement' && one.isNormative && isBinding(one.context))
    .map(({ clause, item, text }): CoveredRequirement => {
      const places = placesOf(clause, item)
      const ids = places.flatMap(place => executed.get(place) ?? [])
      const [how] = places.flatMap(place => judged.get(place) ?? [])
      const [because] = places.flatMap(place => untested.get(place) ?? [])
      const state = ids.length > 0 ? 'executed' : how ? 'judged' : because ? 'untested' : 'open'
      return {
        clause,
        item,
        text,
        state,
        rules: [...new Set(ids)],
        note: ids.length > 0 ? null : (how ?? because ?? null),
      }
    })
  const counts = { executed: 0, judged: 0, untested: 0, open: 0 }
  for (const { state } of requirements) counts[state]++
  const known = new Set(all.flatMap(({ clause, item }) => placesOf(clause, item)))
  const named = [...executed.keys(), ...judged.keys(), ...untested.keys()]
  return {
    requirements,
    counts,
    share: shareOf(counts.executed + counts.judged, requirements.length),
    unknown: named.filter(clause => isNumbered(clause) && !known.has(clause) && !hasClause(document, clause)),
  }
}

function isBinding(context: string): boolean {
  return context === 'text' || context === 'table' || context === 'figure'
}

/** `7.2 c)` and `7.2`: a check may name the item or the clause as a whole. */
function placesOf(clause: string | null, item: string | null): string[] {
  if (clause === null) return []
  const [letter] = item?.split(/\)|）/) ?? []
  return letter === undefined || letter === '' ? [spell(clause)] : [spell(`${clause} ${letter})`), spell(clause)]
}

/** `7.2c)`, `7.2 c）` and `7.2 c)` are one. */
function spell(clause: string): string {
  return clause
    .replace(/\s+/g, '')
    .replace(/）/g, ')')
    .replace(/^第|[章条]$/g, '')
    .replace(/^附录/, '')
}

function groupByClause<T>(entries: readonly { readonly clause: string; readonly value: T }[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const { clause, value } of entries) {
    const key = spell(clause)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

function isNumbered(clause: string): boolean {
  return /^(?:[A-Z]|[0-9])[0-9.]*(?:[a-z]\))?/.test(clause)
}

function hasClause(document: StandardDocument, clause: string): boolean {
  const wanted = clause.replace(/[a-z]\)$/, '')
  return numbersOf(document).some(number => spell(number) === wanted)
}

function numbersOf(document: StandardDocument): string[] {
  return [...walkSections(topSections(document))].flatMap(({ section }) => shownNumber(section.number) ?? [])
}

function shareOf(part: number, whole: number): string | null {
  if (whole === 0) return null
  return (Math.floor((part * 10_000) / whole) / 10_000).toFixed(4)
}
