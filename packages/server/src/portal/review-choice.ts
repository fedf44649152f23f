import { reviewStates } from '@biaochi/core/registry/review-due.ts'
import { standardClasses } from '@biaochi/core/registry/standard.ts'
import type { ReviewQuery } from '../actions/list-reviews.ts'
import type { Parameters } from './address.ts'
import type { Visit } from './page.ts'

/** What the address of the review list asks for. */
export interface ReviewChoice extends Pick<ReviewQuery, 'states' | 'classes' | 'organisations'> {
  /** From 1. */
  readonly page: number
}

/** More choices than a page could offer are not read. */
const mostChoices = 50

/** The choice as the address has it; values that are not known are left out. */
export function readReviewChoice({ query }: Pick<Visit, 'query'>): ReviewChoice {
  const page = Number(query.get('page') ?? 1)
  return {
    states: reviewStates.filter(state => query.getAll('state').includes(state)),
    organisations: [...new Set(query.getAll('organisation').filter(name => name !== ''))].slice(0, mostChoices),
    classes: standardClasses.filter(kind => query.getAll('class').includes(kind)),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  }
}

/** The same as parameters of an address. */
export function reviewParameters({ states, classes, organisations, page }: ReviewChoice): Parameters {
  return { state: states, class: classes, organisation: organisations, page: page === 1 ? null : String(page) }
}
