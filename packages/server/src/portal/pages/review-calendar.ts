import { exportReviewCalendar } from '../../actions/export-reviews.ts'
import { standardLink } from '../address.ts'
import type { Page } from '../page.ts'
import { readReviewChoice } from '../review-choice.ts'

/** Ends of review periods, and days by which proposals are due, as a calendar to subscribe to. */
export const reviewCalendar: Page = {
  name: 'review-calendar',
  title: { zh: '复审日历', en: 'Calendar of reviews' },
  paths: ['/review.ics'],
  section: 'standards',
  async show(visit) {
    const { asOf, language, context, options } = visit
    const { page: _, ...choice } = readReviewChoice(visit)
    const addressOf = (slug: string) =>
      options.publicOrigin === null ? null : options.publicOrigin + standardLink(visit, slug, null)
    return {
      body: await exportReviewCalendar(context, { ...choice, asOf, language }, addressOf),
      media: 'text/calendar; charset=utf-8',
      fileName: 'review.ics',
    }
  },
}
