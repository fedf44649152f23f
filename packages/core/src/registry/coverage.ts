import type { Day } from './date.ts'
import type { Framework } from './framework.ts'
import type { StandardRecord, StatusName } from './standard.ts'

/**
 * What a record is to a framework on a day.
 * `in-force`, `upcoming`: a published standard. `undated`: published, but what would decide its status or its number is
 * not known. `drafting`: a project makes it. `need`: the office wants it. `past`: replaced or withdrawn.
 * `unverified`: of low confidence; shown, counted nowhere.
 */
export type Standing = 'in-force' | 'upcoming' | 'undated' | 'drafting' | 'need' | 'past' | 'unverified'

/** What is known of the standards of a topic; the best that any record gives, in this order. */
export type TopicState = 'covered' | 'undated' | 'planned' | 'gap'

/** Whether a topic is a gap (缺口): no standard of it is in force or upcoming, whatever else is recorded. */
export function isGap(state: TopicState): boolean {
  return state !== 'covered'
}

/** How many topics of a box are gaps. */
export function countGaps({ topics, topicCount }: Pick<NodeCoverage, 'topics' | 'topicCount'>): number {
  return topicCount - topics.covered
}

/** A record with what the day makes of it. */
export interface DatedStandard {
  readonly record: StandardRecord
  readonly status: StatusName
  readonly slug: string
}

/** A record in its places of one framework. */
export interface PlacedStandard extends DatedStandard {
  readonly standing: Standing
  /** Codes of its places in this framework, the primary one first. */
  readonly places: readonly string[]
}

/** Counts of one box, everything below it included; each record counts once in a box, however many places it has there. */
export interface NodeCoverage {
  readonly code: string
  readonly standings: Readonly<Record<Standing, number>>
  /** 现有数: standards in force or upcoming. */
  readonly present: number
  /** 应有数: topics of which nothing is recorded, and every record that is not past or unverified [our rule, D]. */
  readonly shouldHave: number
  /** Topics at or below the box by their state. */
  readonly topics: Readonly<Record<TopicState, number>>
  readonly topicCount: number
  /** Ids of the records in it, unverified and past ones included, in the order they came. */
  readonly standards: readonly string[]
}

/** Coverage of a framework as of a day. */
export interface Coverage {
  readonly framework: { readonly id: string; readonly version: number }
  readonly asOf: Day
  /** False for a day before the version holds: then it is counted by a framework that was not there yet. */
  readonly exists: boolean
  /** The whole framework; its code is empty. */
  readonly total: NodeCoverage
  /** By code: every domain, area and topic. */
  readonly nodes: Readonly<Record<string, NodeCoverage>>
  /** State of each topic, by code. */
  readonly topics: Readonly<Record<string, TopicState>>
  /** Records that have a place in the framework, by id. */
  readonly standards: Readonly<Record<string, PlacedStandard>>
}

/** What is wanted of {@link coverFramework}. */
export interface CoverageQuestion {
  readonly framework: Framework
  /** Records with their status as of the day; those without a place in the framework are passed over. */
  readonly standards: readonly DatedStandard[]
  readonly asOf: Day
}

const noStandings: Readonly<Record<Standing, number>> = {
  'in-force': 0,
  upcoming: 0,
  undated: 0,
  drafting: 0,
  need: 0,
  past: 0,
  unverified: 0,
}

/** Counts what a framework holds on a day, box by box. */
export function coverFramework({ framework, standards, asOf }: CoverageQuestion): Coverage {
  const above = ancestries(framework)
  const placed = standards.flatMap(standard => placeStandard(standard, framework.id, above))
  const held = new Map<string, PlacedStandard[]>(['', ...above.keys()].map(code => [code, []]))
  for (const standard of placed) {
    const boxes = new Set(['', ...standard.places.flatMap(place => above.get(place) ?? [])])
    for (const code of boxes) held.get(code)?.push(standard)
  }
  const states = new Map(
    framework.nodes.filter(node => node.level === 'topic').map(node => [node.code, stateOf(held.get(node.code) ?? [])]),
  )
  const topicsBelow = new Map<string, TopicState[]>()
  for (const [topic, state] of states) {
    for (const code of ['', ...(above.get(topic) ?? [])])
      topicsBelow.set(code, [...(topicsBelow.get(code) ?? []), state])
  }
  const count = (code: string) => countBox(code, held.get(code) ?? [], topicsBelow.get(code) ?? [])
  return {
    framework: { id: framework.id, version: framework.version },
    asOf,
    exists: framework.from <= asOf,
    total: count(''),
    nodes: Object.fromEntries(framework.nodes.map(node => [node.code, count(node.code)])),
    topics: Object.fromEntries(states),
    standards: Object.fromEntries(placed.map(standard => [standard.record.id, standard])),
  }
}

/** What a record is to a framework, from its status as of a day. */
export function standingOf(record: StandardRecord, status: StatusName): Standing {
  if (record.confidence === 'low') return 'unverified'
  if (status === 'replaced' || status === 'withdrawn') return 'past'
  if (record.unnumbered === 'need') return 'need'
  if (record.unnumbered === 'project' || status === 'drafting' || status === 'not-issued') return 'drafting'
  if (record.unnumbered === 'publication' || status === 'unknown') return 'undated'
  if (status === 'planned') return 'need'
  return status === 'upcoming' ? 'upcoming' : 'in-force'
}

/** A standard that was issued later was not known on the day; that somebody was drafting it is not recorded. */
function isYetToCome({ record, status }: DatedStandard): boolean {
  return status === 'not-issued' && record.unnumbered !== 'project' && record.unnumbered !== 'need'
}

function placeStandard(
  standard: DatedStandard,
  framework: string,
  above: ReadonlyMap<string, readonly string[]>,
): PlacedStandard[] {
  const own = standard.record.placements.filter(place => place.framework === framework && above.has(place.node))
  if (own.length === 0 || isYetToCome(standard)) return []
  const places = [...own.filter(place => place.primary), ...own.filter(place => !place.primary)].map(
    place => place.node,
  )
  return [{ ...standard, standing: standingOf(standard.record, standard.status), places: [...new Set(places)] }]
}

/** Every code with the codes it stands in, itself first; a cycle is cut, so that a damaged framework still counts. */
function ancestries(framework: Framework): Map<string, string[]> {
  const parents = new Map(framework.nodes.map(node => [node.code, node.parent]))
  const climb = (code: string): string[] => {
    const codes: string[] = []
    for (let at: string | null = code; at !== null && !codes.includes(at); at = parents.get(at) ?? null) codes.push(at)
    return codes
  }
  return new Map([...parents.keys()].map(code => [code, climb(code)]))
}

function stateOf(standards: readonly PlacedStandard[]): TopicState {
  const standings = new Set(standards.map(standard => standard.standing))
  if (standings.has('in-force') || standings.has('upcoming')) return 'covered'
  if (standings.has('undated')) return 'undated'
  return standings.has('drafting') || standings.has('need') ? 'planned' : 'gap'
}

function countBox(code: string, standards: readonly PlacedStandard[], topics: readonly TopicState[]): NodeCoverage {
  const standings = { ...noStandings }
  for (const { standing } of standards) standings[standing] += 1
  const byState: Record<TopicState, number> = { covered: 0, undated: 0, planned: 0, gap: 0 }
  for (const state of topics) byState[state] += 1
  return {
    code,
    standings,
    present: standings['in-force'] + standings.upcoming,
    shouldHave: byState.gap + standards.length - standings.past - standings.unverified,
    topics: byState,
    topicCount: topics.length,
    standards: standards.map(standard => standard.record.id),
  }
}
