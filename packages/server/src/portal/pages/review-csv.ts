import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import { say } from '@biaochi/core/language.ts'
import { classNames } from '@biaochi/core/registry/standard-words.ts'
import { listReviews } from '../../actions/list-reviews.ts'
import type { Page } from '../page.ts'
import { readReviewChoice } from '../review-choice.ts'

/** The whole review list as CSV, with the mark that Excel wants and safe against formulas. */
export const reviewCsv: Page = {
  name: 'review-csv',
  title: { zh: '复审清单（CSV）', en: 'Review list as CSV' },
  paths: ['/review.csv'],
  section: 'standards',
  async show(visit) {
    const { asOf, words, language, context } = visit
    const { states, classes } = readReviewChoice(visit)
    const all = { asOf, states, classes, offset: 0, limit: Number.MAX_SAFE_INTEGER }
    const { items } = await listReviews(context, all)
    const t = words.review
    const { number, title, class: kind } = words.column
    const rows = items.map(({ standard, review }) => [
      standard.number,
      standard.titleZh ?? standard.titleEn,
      say(classNames[standard.class], language),
      t.states[review.state],
      review.due,
      review.proposalBy,
      review.from?.date ?? null,
      review.from ? t.events[review.from.event] : null,
      say(review.rule.basis, language),
    ])
    const header = [number, title, kind, t.state, t.due, t.proposalBy, t.from, t.event, t.rules]
    return {
      body: writeCsv({ header, rows }, { bom: true }),
      media: 'text/csv; charset=utf-8',
      fileName: `review-${asOf}.csv`,
    }
  },
}
