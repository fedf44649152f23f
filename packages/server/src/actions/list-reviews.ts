import type { Day } from '@biaochi/core/registry/date.ts'
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
  const { chosen, ...counts } = narrow(everything, query)
  const shown = chosen.slice(query.offset, query.offset + query.limit)
  const summaries = await context.index.gather(
    shown.map(({ id }) => id),
    query.asOf,
  )
  return {
    asOf: query.asOf,
    total: chosen.length,
    ...counts,
    items: shown.flatMap(({ id, review }) => {
      const standard = summaries.get(id)
      return standard ? [{ standard, review }] : []
    }),
  }
}

/** What the choice leaves, and what each choice would leave without itself, in one pass. */
function narrow(found: readonly Found[], { states, classes, organisations }: ReviewQuery) {
  const chosen: Found[] = []
  const byState = new Map<ReviewState, number>()
  const byClass = new Map<StandardClass, number>()
  const byOrganisation = new Map<string, number>(organisations.map(name => [name, 0]))
  for (const one of found) {
    const { review } = one
    const isOfState = states.length === 0 || states.includes(review.state)
    const isOfClass = classes.length === 0 || classes.includes(one.class)
    const isOf = organisations.length === 0 || organisations.some(name => one.organisations.includes(name))
    if (isOfClass && isOf) count(byState, review.state)
    if (isOfState && isOf) count(byClass, one.class)
    if (isOfState && isOfClass) for (const name of one.organisations) count(byOrganisation, name)
    if (isOfState && isOfClass && isOf) chosen.push(one)
  }
  return {
    chosen,
    states: Object.fromEntries(reviewStates.map(state => [state, byState.get(state) ?? 0])) as ReviewPage['states'],
    classes: byFrequency(byClass),
    organisations: byFrequency(byOrganisation).filter(
      ({ value }, at) => at < mostOrganisations || organisations.includes(value),
    ),
  }
}

/** Organisations that the counts name. */
const mostOrganisations = 40

function count<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function byFrequency<Value>(counts: ReadonlyMap<Value, number>): { value: Value; count: number }[] {
  return [...counts].map(([value, number]) => ({ value, count: number })).sort((a, b) => b.count - a.count)
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
  class: ['national', 'sector', 'local', 'group', 'enterprise'],
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

/** The same text once in memory, however often it was read. */
function keepOnce(): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}
