import { type Day, latest } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { type ReviewDue, type ReviewState, reviewDue, reviewStates } from '@biaochi/core/registry/review-due.ts'
import type { StandardClass } from '@biaochi/core/registry/standard.ts'
import { AnswerMemory } from './answer-memory.ts'
import type { Context } from './context.ts'

/** What of the review list is wanted; an empty choice stands for all. */
export interface ReviewQuery {
  readonly asOf: Day
  readonly states: readonly ReviewState[]
  readonly classes: readonly StandardClass[]
  /** Names of organisations, in whatever role. */
  readonly organisations: readonly string[]
  /** Leaves out periods that ended before; absent: none. */
  readonly dueFrom?: Day
  /** Place of the first one, beginning with 0, and how many. */
  readonly offset: number
  readonly limit: number
}

/** A standard with its next review. */
export interface ReviewEntry {
  readonly standard: StandardSummary
  readonly review: ReviewDue
}

/** A page of the review list (复审). */
export interface ReviewPage {
  readonly asOf: Day
  /** How many standards the choice has. */
  readonly total: number
  /** Counts by state, class and organisation, each without its own choice, so that alternatives stay visible. */
  readonly states: Readonly<Record<ReviewState, number>>
  readonly classes: readonly { readonly value: StandardClass; readonly count: number }[]
  /** The most frequent, and those that were chosen. */
  readonly organisations: readonly { readonly value: string; readonly count: number }[]
  /** The earliest due first; those that cannot be decided at the end. */
  readonly items: readonly ReviewEntry[]
}

/** Standards in force by when their review is due. */
export async function listReviews(context: Context, query: ReviewQuery): Promise<ReviewPage> {
  const everything = await memory.answer(context, query.asOf, () => findReviews(context, query.asOf))
  const { dueFrom } = query
  const all = dueFrom === undefined ? everything : everything.filter(({ review }) => !endedBefore(review, dueFrom))
  const isOfState = ({ review }: Found) => query.states.length === 0 || query.states.includes(review.state)
  const isOfClass = (found: Found) => query.classes.length === 0 || query.classes.includes(found.class)
  const isOf = ({ organisations }: Found) =>
    query.organisations.length === 0 || query.organisations.some(name => organisations.includes(name))
  const chosen = all.filter(found => isOfState(found) && isOfClass(found) && isOf(found))
  const shown = chosen.slice(query.offset, query.offset + query.limit)
  const summaries = await context.index.gather(
    shown.map(({ id }) => id),
    query.asOf,
  )
  return {
    asOf: query.asOf,
    total: chosen.length,
    states: countStates(all.filter(found => isOfClass(found) && isOf(found))),
    classes: countClasses(all.filter(found => isOfState(found) && isOf(found))),
    organisations: countOrganisations(
      all.filter(found => isOfState(found) && isOfClass(found)),
      query.organisations,
    ),
    items: shown.flatMap(({ id, review }) => {
      const standard = summaries.get(id)
      return standard ? [{ standard, review }] : []
    }),
  }
}

interface Found {
  readonly id: string
  readonly class: StandardClass
  readonly number: string
  readonly organisations: readonly string[]
  readonly review: ReviewDue
}

/** What the columns of the index can rule out; `reviewDue` looks closer. */
const mayBeDue = {
  status: ['in-force', 'partly-replaced', 'unknown'],
  kind: ['standard'],
  confidence: ['high', 'medium'],
}

const memory = new AnswerMemory<readonly Found[]>()

async function findReviews(context: Context, asOf: Day): Promise<readonly Found[]> {
  const found: Found[] = []
  const once = keepOnce()
  for await (const { record, status } of context.index.each({ text: '', asOf, facets: mayBeDue })) {
    const review = reviewDue(record, status, asOf)
    if (!review) continue
    const organisations = [...new Set(record.organisations.map(({ name }) => name))].map(once)
    found.push({ id: record.id, class: record.class, number: record.numbers[0]?.normal ?? '', organisations, review })
  }
  const key = ({ review, number }: Found) => `${review.due ?? '~'} ${number}`
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function countStates(found: readonly Found[]): Record<ReviewState, number> {
  const counts = Object.fromEntries(reviewStates.map(state => [state, 0])) as Record<ReviewState, number>
  for (const { review } of found) counts[review.state]++
  return counts
}

function countClasses(found: readonly Found[]): ReviewPage['classes'] {
  const groups = Map.groupBy(found, one => one.class)
  return [...groups].map(([value, ones]) => ({ value, count: ones.length })).sort((a, b) => b.count - a.count)
}

/** Organisations that the counts name. */
const mostOrganisations = 40

function countOrganisations(found: readonly Found[], chosen: readonly string[]): ReviewPage['organisations'] {
  const counts = new Map<string, number>(chosen.map(name => [name, 0]))
  for (const { organisations } of found) for (const name of organisations) counts.set(name, (counts.get(name) ?? 0) + 1)
  const all = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
  return all.filter(({ value }, at) => at < mostOrganisations || chosen.includes(value))
}

function endedBefore({ due }: ReviewDue, day: Day): boolean {
  return due !== null && latest(due) < day
}

/** The same text once in memory, however often it was read. */
function keepOnce(): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}
