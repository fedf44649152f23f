import { writeCalendar } from '@biaochi/core/container/calendar-write.ts'
import { isDay } from '@biaochi/core/registry/date.ts'
import { listReviews, type ReviewEntry } from '../../actions/list-reviews.ts'
import { standardLink } from '../address.ts'
import type { Page, Visit } from '../page.ts'
import { printNormal } from '../parts/number-mark.ts'
import { titleText } from '../parts/title-mark.ts'
import { readReviewChoice } from '../review-choice.ts'

/** A calendar that is read again every day should stay small enough for any program. */
const most = 2000

/** Ends of review periods, and days by which proposals are due, as a calendar to subscribe to (RFC 5545). */
export const reviewCalendar: Page = {
  name: 'review-calendar',
  title: { zh: '复审日历', en: 'Calendar of reviews' },
  paths: ['/review.ics'],
  section: 'standards',
  async show(visit) {
    const { asOf, words, context } = visit
    const { states, classes } = readReviewChoice(visit)
    const { items } = await listReviews(context, { asOf, states, classes, offset: 0, limit: most })
    const days = items.flatMap(entry => daysOf(visit, entry))
    return {
      body: writeCalendar({ name: words.review.title, at: context.now(), days }),
      media: 'text/calendar; charset=utf-8',
      fileName: 'review.ics',
    }
  },
}

function daysOf(visit: Visit, { standard, review }: ReviewEntry) {
  const { words, language, options } = visit
  const name = [printNormal(standard.number ?? ''), titleText(standard, visit)].filter(Boolean).join(' ')
  const origin = options.publicOrigin
  const text = `${review.rule.title[language]}\n${review.rule.basis[language]}`
  const entry = (kind: 'due' | 'proposal', day: string | null) =>
    day === null || !isDay(day)
      ? []
      : [
          {
            uid: `${standard.id}-${kind}@biaochi`,
            day,
            title: `${words.review.events[kind]}${words.site.colon}${name}`,
            text,
            ...(origin === null ? {} : { url: origin + standardLink(visit, standard.slug, null) }),
          },
        ]
  return [...entry('proposal', review.proposalBy), ...entry('due', review.due)]
}
