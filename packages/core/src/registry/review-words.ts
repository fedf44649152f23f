import type { Text } from '../finding.ts'
import type { ReviewDue, ReviewState } from './review-due.ts'
import type { ReviewOutcome } from './standard.ts'

/** What the states of a review are called. */
export const reviewStateNames: Readonly<Record<ReviewState, Text>> = {
  overdue: { zh: '已过期', en: 'Overdue' },
  'proposal-due': { zh: '应提复审建议', en: 'Proposal due' },
  concluded: { zh: '已有结论，待修订或废止', en: 'Concluded: to be revised or withdrawn' },
  undecided: { zh: '日期不明', en: 'Date not known' },
  later: { zh: '未到期', en: 'Not yet due' },
}

/** What reviews come to. */
export const reviewOutcomeNames: Readonly<Record<ReviewOutcome, Text>> = {
  confirmed: { zh: '继续有效', en: 'Confirmed' },
  revise: { zh: '修订', en: 'To be revised' },
  withdraw: { zh: '废止', en: 'To be withdrawn' },
}

/** What a period of review runs from. */
export const reviewStartNames: Readonly<Record<NonNullable<ReviewDue['from']>['event'], Text>> = {
  reviewed: { zh: '复审', en: 'review' },
  issued: { zh: '发布', en: 'publication' },
}

/** Entries of a calendar of reviews. */
export const reviewDayNames = {
  proposal: { zh: '应提复审建议', en: 'Review proposal due' },
  review: { zh: '复审期满', en: 'End of review period' },
  expiry: { zh: '有效期满', en: 'End of validity' },
  overdue: { zh: '复审已过期', en: 'Review overdue' },
  expired: { zh: '有效期已过', en: 'Validity has ended' },
} as const

/** Columns of the review list as a table. */
export const reviewColumns: readonly Text[] = [
  { zh: '标准号', en: 'Number' },
  { zh: '名称', en: 'Title' },
  { zh: '类别', en: 'Class' },
  { zh: '情况', en: 'State' },
  { zh: '期满', en: 'Period ends' },
  { zh: '建议应于', en: 'Proposal by' },
  { zh: '起算', en: 'Counted from' },
  { zh: '起算依据', en: 'Event' },
  { zh: '复审结论', en: 'Outcome' },
  { zh: '规则', en: 'Rule' },
  { zh: '依据', en: 'Clause' },
]
