import { printCount } from '../../print-count.ts'
import type { review as zh } from '../zh/review.ts'

/** What the portal says of reviews, in English. */
export const review: typeof zh = {
  title: 'Review list',
  lead: 'When standards in force are due for review, counted from the last review or from publication; those whose period has ended are overdue.',
  narrow: 'Narrow down',
  found: total => `${printCount(total)} standards`,
  state: 'State',
  due: 'Period ends',
  proposalBy: 'Proposal by',
  from: 'Counted from',
  download: 'Download',
  calendar: 'Calendar (ICS)',
  none: 'There is no such standard.',
  noneText: 'Choose another day, or take away a choice above.',
  rules: 'Rules and clauses',
  note: 'Where no source tells of a review, the period runs from publication: a standard that was reviewed and not recorded so looks overdue until its day of review is added. Local standards of other places are listed with five years. International and foreign standards are reviewed by their own bodies and are not listed.',
}
