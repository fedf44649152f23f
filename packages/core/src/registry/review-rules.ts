import type { Text } from '../finding.ts'
import type { Standard } from './standard.ts'

/** How long standards of one kind go without a review, or hold at all. */
export interface ReviewRule {
  readonly id: string
  /** `review`: somebody must look whether it still fits. `expiry`: it lapses unless something new is made of it. */
  readonly kind: 'review' | 'expiry'
  /** Longest time in years from publication, or from the last review. */
  readonly years: number
  /** Months before the end by which the department in charge hands in its evaluation and proposal; null where none is asked for. */
  readonly proposalMonths: number | null
  readonly title: Text
  readonly basis: Text
  applies(standard: Pick<Standard, 'class' | 'force' | 'kind' | 'numbers'>): boolean
}

/**
 * Periods of review (复审), the first that applies counts. Standards of other places follow rules of their own, which
 * are not known here: the national period is the longest that any of them may give.
 */
export const reviewRules: readonly ReviewRule[] = [
  {
    id: 'guidance-3-years',
    kind: 'expiry',
    years: 3,
    proposalMonths: null,
    title: {
      zh: '上海市地方标准化指导性技术文件，有效期不超过三年',
      en: 'Local guidance document of Shanghai: at most three years',
    },
    basis: {
      zh: '《上海市标准化条例》（2019）第十二条',
      en: 'Shanghai Regulation on Standardization (2019), Article 12',
    },
    applies: standard => standard.class === 'local' && standard.force === 'guidance' && isOfShanghai(standard),
  },
  {
    id: 'shanghai-3-years',
    kind: 'review',
    years: 3,
    proposalMonths: 6,
    title: {
      zh: '上海市地方标准，复审周期不超过三年，期满六个月前提出评估和复审建议',
      en: 'Local standard of Shanghai: reviewed within three years, proposal six months before',
    },
    basis: {
      zh: '《上海市标准化条例》（2019）第二十三条',
      en: 'Shanghai Regulation on Standardization (2019), Article 23',
    },
    applies: standard => standard.class === 'local' && isOfShanghai(standard),
  },
  {
    id: 'national-5-years',
    kind: 'review',
    years: 5,
    proposalMonths: null,
    title: { zh: '复审周期一般不超过五年', en: 'Reviewed within five years as a rule' },
    basis: {
      zh: '《中华人民共和国标准化法》（2017）第二十九条',
      en: 'Standardization Law of China (2017), Article 29',
    },
    applies: ({ class: kind }) => ['national', 'sector', 'local', 'group', 'enterprise'].includes(kind),
  },
]

function isOfShanghai({ numbers }: Pick<Standard, 'numbers'>): boolean {
  return numbers.some(({ normal }) => /^DB31(?!\d)/.test(normal))
}
