import { type CalendarDay, writeCalendar } from '@biaochi/core/container/calendar-write.ts'
import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import { type Language, say } from '@biaochi/core/language.ts'
import { printNormal } from '@biaochi/core/picture/print-normal.ts'
import { isDay } from '@biaochi/core/registry/date.ts'
import { type ReviewState, reviewStates } from '@biaochi/core/registry/review-due.ts'
import {
  reviewColumns,
  reviewDayNames,
  reviewOutcomeNames,
  reviewStartNames,
  reviewStateNames,
} from '@biaochi/core/registry/review-words.ts'
import { classNames } from '@biaochi/core/registry/standard-words.ts'
import type { Context } from './context.ts'
import { listReviews, type ReviewEntry, type ReviewQuery } from './list-reviews.ts'

/** Which reviews, in which language. */
export interface ReviewExport extends Omit<ReviewQuery, 'offset' | 'limit'> {
  readonly language: Language
}

/** The whole review list as CSV, with the mark that Excel wants and safe against formulas. */
export async function exportReviewTable(context: Context, { language, ...query }: ReviewExport): Promise<string> {
  const { items } = await listReviews(context, { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER })
  const header = reviewColumns.map(column => say(column, language))
  return writeCsv({ header, rows: items.map(entry => tableRow(entry, language)) }, { bom: true })
}

function tableRow({ standard, review }: ReviewEntry, language: Language) {
  return [
    standard.number,
    titleOf(standard, language),
    say(classNames[standard.class], language),
    say(reviewStateNames[review.state], language),
    review.due,
    review.proposalBy,
    review.from?.date ?? null,
    review.from ? say(reviewStartNames[review.from.event], language) : null,
    review.outcome && say(reviewOutcomeNames[review.outcome], language),
    say(review.rule.title, language),
    say(review.rule.basis, language),
  ]
}

/** Standards of a calendar, overdue ones and others each: one that is read again every day should stay small enough for any program. */
const mostOfCalendar = 1000

/**
 * Ends of review periods, and days by which proposals are due, as a calendar (RFC 5545), the earliest first. What is
 * overdue keeps its day in the past and says so; of too many, those that ended last are kept. `addressOf` gives the absolute address of a standard's page, null where there is none.
 */
export async function exportReviewCalendar(
  context: Context,
  { language, ...query }: ReviewExport,
  addressOf: (slug: string) => string | null,
): Promise<string> {
  const isWanted = (state: ReviewState) => query.states.length === 0 || query.states.includes(state)
  const [ended, open] = [['overdue'] as const, reviewStates.filter(state => state !== 'overdue')].map(states =>
    states.filter(isWanted),
  )
  const read = async (states: readonly ReviewState[], skip: (total: number) => number) => {
    if (states.length === 0) return []
    const { total } = await listReviews(context, { ...query, states, offset: 0, limit: 0 })
    const page = { offset: skip(total), limit: mostOfCalendar }
    return (await listReviews(context, { ...query, states, ...page })).items
  }
  const items = [
    ...(await read(ended ?? [], total => Math.max(0, total - mostOfCalendar))),
    ...(await read(open ?? [], () => 0)),
  ]
  const days = items.flatMap(entry => daysOf(entry, language, addressOf(entry.standard.slug)))
  return writeCalendar({ name: say(calendarName, language), at: context.now(), days })
}

const calendarName = { zh: '复审清单', en: 'Review list' }

function daysOf({ standard, review }: ReviewEntry, language: Language, url: string | null): CalendarDay[] {
  const number = standard.number === null ? null : printNormal(standard.number)
  const name = [number, titleOf(standard, language)].filter(part => part !== null).join(' ')
  const text = `${say(review.rule.title, language)}\n${say(review.rule.basis, language)}`
  const colon = language === 'zh' ? '：' : ': '
  const entry = (id: string, day: string | null, what: keyof typeof reviewDayNames): CalendarDay[] => {
    if (day === null || !isDay(day)) return []
    const title = say(reviewDayNames[what], language) + colon + name
    return [{ uid: `${standard.id}-${id}@biaochi`, day, title, text, ...(url === null ? {} : { url }) }]
  }
  if (review.state === 'overdue') return entry('due', review.due, review.rule.kind === 'expiry' ? 'expired' : 'overdue')
  return [...entry('proposal', review.proposalBy, 'proposal'), ...entry('due', review.due, review.rule.kind)]
}

function titleOf({ titleZh, titleEn }: ReviewEntry['standard'], language: Language): string | null {
  return language === 'zh' ? (titleZh ?? titleEn) : (titleEn ?? titleZh)
}
