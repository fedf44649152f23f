import { exportReviewTable } from '../../actions/export-reviews.ts'
import type { Page } from '../page.ts'
import { readReviewChoice } from '../review-choice.ts'

/** The whole review list as CSV. */
export const reviewCsv: Page = {
  name: 'review-csv',
  title: { zh: '复审清单（CSV）', en: 'Review list as CSV' },
  paths: ['/review.csv'],
  section: 'standards',
  async show(visit) {
    const { asOf, language, context } = visit
    const { page: _, ...choice } = readReviewChoice(visit)
    return {
      body: await exportReviewTable(context, { ...choice, asOf, language }),
      media: 'text/csv; charset=utf-8',
      fileName: `review-${asOf}.csv`,
    }
  },
}
