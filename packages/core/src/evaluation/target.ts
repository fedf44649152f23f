import { type Day, earliest, latest, type PartialDate } from '../registry/date.ts'
import { isDraftNumber } from '../registry/draft-number.ts'
import type { StandardRecord } from '../registry/standard.ts'
import { expectedBy } from './expected.ts'
import type { CountingRule, Programme, Target } from './programme.ts'
import { gatherWorks } from './work.ts'

/** Whether the plan did not exist yet on the day: then there was no target, and nothing to reach. */
export function isBeforePlan({ asOf, since }: Pick<TargetResult, 'asOf' | 'since'>): boolean {
  return asOf < since.from
}

/** A number and the records behind it. */
export interface TargetCount {
  readonly value: number
  /** Ids of the records; a work that several records describe stands here once. */
  readonly standards: readonly string[]
  readonly from: Day
  readonly to: Day
}

/** What a target has reached as of a day. */
export interface TargetResult {
  readonly target: Target
  readonly asOf: Day
  /** True when no record states what the target counts: then nothing is known, which is not 0. */
  readonly noRecords: boolean
  /** From the day of issue to the horizon, or to the day asked for where that comes first. */
  readonly within: TargetCount
  /** From the day of issue to the day asked for. */
  readonly since: TargetCount
  /** What should have been reached by the day, rounded down; the whole target from the horizon on. */
  readonly expected: number
  /** Ids of records that fit but whose date is missing, or too coarse to place in one of the two spans. */
  readonly undated: readonly string[]
  /** Ids of publications that fit, and are not known to lie outside the span, but whose number is not known. */
  readonly unnumbered: readonly string[]
  /** Ids of records that the whole rule would count since the plan began, were they not only cited, not verified. */
  readonly unverified: readonly string[]
}

/** What {@link countTarget} looks at. */
export interface TargetQuestion {
  readonly programme: Programme
  readonly target: Target
  readonly standards: Iterable<StandardRecord>
  readonly asOf: Day
}

type StandardsRule = Extract<CountingRule, { counts: 'standards' }>
interface Span {
  readonly from: Day
  readonly to: Day
}

/**
 * Counts a target as of a day by its rule. Only published, numbered records that are not of low confidence count, and
 * only where the whole interval of their date lies inside the span: a year in a number is never a date. One work counts
 * once, however many numbers it has and however many records describe it.
 */
export function countTarget({ programme, target, standards, asOf }: TargetQuestion): TargetResult {
  const { issued: from, horizon } = programme.document
  const { rule } = target
  const fitting = rule.counts === 'standards' ? [...standards].filter(one => fits(one, rule, programme)) : []
  const published = fitting.filter(record => record.confidence !== 'low' && isPublished(record))
  const works = gatherWorks(published)
  const place = (span: Span) => works.map(work => placeWork(work, happenedBy(rule), span))
  const spans = { within: { from, to: asOf < horizon ? asOf : horizon }, since: { from, to: asOf } }
  const happened = happenedBy(rule)
  const placeOf = (record: StandardRecord) => placeIn(spans.since, happened(record))
  const placed = { within: place(spans.within), since: place(spans.since) }
  const unclear = works.filter((_, index) =>
    [placed.within[index], placed.since[index]].some(one => one?.at === 'unclear'),
  )
  return {
    target,
    asOf,
    noRecords: fitting.length === 0,
    within: toCount(placed.within, spans.within),
    since: toCount(placed.since, spans.since),
    expected: expectedBy(target, programme.document, asOf),
    undated: unclear.flatMap(work => work[0]?.id ?? []),
    unnumbered: ids(
      fitting.filter(
        record => record.confidence !== 'low' && record.unnumbered === 'publication' && placeOf(record) !== 'outside',
      ),
    ),
    unverified: ids(
      fitting.filter(record => record.confidence === 'low' && isPublished(record) && placeOf(record) === 'inside'),
    ),
  }
}

function fits(record: StandardRecord, rule: StandardsRule, programme: Programme): boolean {
  return (
    rule.classes.includes(record.class) &&
    rule.kinds.includes(record.kind) &&
    (rule.participation.length === 0 ||
      (record.participation !== null && rule.participation.includes(record.participation))) &&
    (rule.label === null || record.labels.some(label => label.scheme === rule.label)) &&
    (!rule.inFramework || record.placements.some(place => place.framework === programme.framework))
  )
}

function isPublished(record: StandardRecord): boolean {
  const number = record.numbers[0]?.normal
  return record.unnumbered === null && number !== undefined && !isDraftNumber(number)
}

/** Days between which something happened; null when nothing is known. */
type Happened = (record: StandardRecord) => Span | null

function happenedBy(rule: CountingRule): Happened {
  if (rule.counts !== 'standards' || rule.date === 'issued') return issuedBetween
  return record => between(record.labels.find(label => label.scheme === rule.label)?.awarded ?? null)
}

/** Without a date of issue it was issued at the latest when it took effect. */
function issuedBetween({ issued, effective }: StandardRecord): Span | null {
  if (issued !== null || effective === null) return between(issued)
  return { from: '0000-01-01', to: latest(effective) }
}

function between(date: PartialDate | null): Span | null {
  return date === null ? null : { from: earliest(date), to: latest(date) }
}

interface PlacedWork {
  readonly at: 'inside' | 'outside' | 'unclear'
  readonly id: string
}

/** A work lies inside when any of its records does, and is unclear only when none decides it. */
function placeWork(work: readonly StandardRecord[], happened: Happened, span: Span): PlacedWork {
  const placed = work.map(record => ({ at: placeIn(span, happened(record)), id: record.id }))
  const decided = placed.find(one => one.at === 'inside') ?? placed.find(one => one.at === 'outside')
  return decided ?? placed[0] ?? { at: 'unclear', id: '' }
}

function placeIn(span: Span, days: Span | null): PlacedWork['at'] {
  if (days === null) return 'unclear'
  if (days.from >= span.from && days.to <= span.to) return 'inside'
  return days.to < span.from || days.from > span.to ? 'outside' : 'unclear'
}

function toCount(placed: readonly PlacedWork[], span: Span): TargetCount {
  const inside = placed.filter(one => one.at === 'inside').map(one => one.id)
  return { value: inside.length, standards: inside, from: span.from, to: span.to }
}

function ids(records: readonly StandardRecord[]): string[] {
  return records.map(record => record.id)
}
