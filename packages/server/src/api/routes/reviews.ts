import { reviewListQuerySchema, reviewPageSchema } from '@biaochi/core/contract/review.ts'
import { today } from '../../actions/context.ts'
import { listReviews } from '../../actions/list-reviews.ts'
import { defineRoute, type Resource } from '../route.ts'

const list = defineRoute({
  id: 'listReviews',
  method: 'get',
  address: '/reviews',
  title: { zh: '复审清单', en: 'Review list' },
  text: {
    zh: '现行标准按复审期满之日排列：上海地方标准三年（六个月前提出建议），其他五年，指导性技术文件到期失效。自最近一次复审或发布起算，缺日期的列为日期不明。',
    en: 'Standards in force by when their review is due: local ones of Shanghai within three years, with a proposal six months before, others within five; guidance documents lapse. Counted from the last review or from publication; undecided where the date is missing.',
  },
  writes: false,
  request: { path: null, query: reviewListQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '复审清单的一页', en: 'One page of the review list' },
    content: { 'application/json': reviewPageSchema },
  },
  problems: [],
  run: async ({ context, query }) => {
    const { asOf = today(context), state = [], class: classes = [], organisation: organisations = [] } = query
    const { offset, limit } = query
    return { body: await listReviews(context, { asOf, states: state, classes, organisations, offset, limit }) }
  },
})

/** When standards are due for review. */
export const reviews: Resource = {
  name: 'reviews',
  title: { zh: '复审', en: 'Reviews' },
  routes: [list],
}
