import { say } from '@biaochi/core/language.ts'
import { type ReviewDue, reviewStates } from '@biaochi/core/registry/review-due.ts'
import { reviewRules } from '@biaochi/core/registry/review-rules.ts'
import { reviewOutcomeNames, reviewStartNames, reviewStateNames } from '@biaochi/core/registry/review-words.ts'
import { classNames } from '@biaochi/core/registry/standard-words.ts'
import { listReviews, type ReviewEntry, type ReviewPage } from '../../actions/list-reviews.ts'
import { link, standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { numberMark } from '../parts/number-mark.ts'
import { numberedPager } from '../parts/numbered-pager.ts'
import { table } from '../parts/table.ts'
import { titleMark } from '../parts/title-mark.ts'
import { printCount } from '../print-count.ts'
import { dateMark } from '../print-date.ts'
import { type ReviewChoice, readReviewChoice, reviewParameters } from '../review-choice.ts'

const perPage = 50

/** The review list (复审): what is overdue, what needs a proposal, what has time. */
export const review: Page = {
  name: 'review',
  title: { zh: '复审清单', en: 'Review list' },
  paths: ['/review'],
  section: 'standards',
  async show(visit) {
    const choice = readReviewChoice(visit)
    const { asOf, words } = visit
    const page = await listReviews(visit.context, {
      asOf,
      ...choice,
      offset: (choice.page - 1) * perPage,
      limit: perPage,
    })
    const t = words.review
    return {
      title: t.title,
      description: t.lead,
      above: [{ title: words.standards.title, href: link(visit, '/standards') }],
      twin: page,
      main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
<div class="toolbar">${asOfForm(visit)}</div>
${choices(visit, choice, page)}
${page.items.length === 0 ? emptyNote({ title: t.none, text: t.noneText }) : list(visit, choice, page)}
${rules(visit)}`,
    }
  },
}

/** States and classes as links that narrow the list, each with its count. */
function choices(visit: Visit, choice: ReviewChoice, page: ReviewPage): Markup {
  const { words, language } = visit
  const toggled = <Value>(values: readonly Value[], value: Value) =>
    values.includes(value) ? values.filter(one => one !== value) : [...values, value]
  const chip = (text: string, count: number, next: ReviewChoice, isChosen: boolean) =>
    html`<li><a href="${link(visit, '/review', reviewParameters(next))}" rel="nofollow"${isChosen ? html` aria-current="true"` : null}>${text} <span class="count">${printCount(count)}</span></a></li>`
  return html`<nav aria-label="${words.review.narrow}"><ul class="chips">${reviewStates.map(state =>
    chip(
      say(reviewStateNames[state], language),
      page.states[state],
      { ...choice, states: toggled(choice.states, state), page: 1 },
      choice.states.includes(state),
    ),
  )}</ul><ul class="chips">${page.classes.map(({ value, count }) =>
    chip(
      say(classNames[value], language),
      count,
      { ...choice, classes: toggled(choice.classes, value), page: 1 },
      choice.classes.includes(value),
    ),
  )}</ul>${organisations(visit, choice, page)}</nav>`
}

/** Those that most of the standards belong to fold away: there are many, and a bureau looks for its own only. */
function organisations(visit: Visit, choice: ReviewChoice, page: ReviewPage): Markup | null {
  const { words } = visit
  const { organisations: chosen } = choice
  if (page.organisations.length === 0) return null
  return html`<details class="facet"${chosen.length > 0 ? html` open` : null}><summary>${words.facet.organisation}</summary><ul>${page.organisations.map(
    ({ value, count }) => {
      const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value]
      const address = link(visit, '/review', reviewParameters({ ...choice, organisations: next, page: 1 }))
      return html`<li><a href="${address}" rel="nofollow"${chosen.includes(value) ? html` aria-current="true"` : null}><span class="facet-name">${value}</span> <span class="facet-count">${printCount(count)}</span></a></li>`
    },
  )}</ul></details>`
}

function list(visit: Visit, choice: ReviewChoice, page: ReviewPage): Markup {
  const t = visit.words.review
  const { number, title, class: kind } = visit.words.column
  const parameters = reviewParameters({ ...choice, page: 1 })
  return html`<section aria-labelledby="found"><h2 id="found">${t.found(page.total)}</h2>
${table({
  caption: t.title,
  name: 'reviews',
  columns: [number, title, kind, t.state, t.due, t.proposalBy, t.from],
  rows: page.items.map(entry => row(visit, entry)),
})}
${numberedPager(visit, { path: '/review', parameters, page: choice.page, pages: Math.ceil(page.total / perPage) })}
<p class="downloads"><span>${t.download}</span> <a class="button" download href="${link(visit, '/review.csv', parameters)}">CSV</a> <a class="button" href="${link(visit, '/review.ics', parameters)}">${t.calendar}</a></p></section>`
}

function row(visit: Visit, { standard, review: due }: ReviewEntry) {
  const { words, language } = visit
  const none = html`<span class="faint">—</span>`
  const day = (date: string | null) => (date === null ? none : dateMark(date, language))
  const from = due.from
    ? html`<span>${dateMark(due.from.date, language)} <span class="faint">${say(reviewStartNames[due.from.event], language)}</span></span>`
    : html`<span class="faint">${words.dateUnknown}</span>`
  return {
    head: html`<a href="${standardLink(visit, standard.slug)}">${numberMark(standard.number ?? '')}</a>`,
    cells: [
      titleMark(standard, visit),
      say(classNames[standard.class], language),
      stateMark(visit, due),
      day(due.due),
      day(due.proposalBy),
      from,
    ],
  }
}

/** How the review stands; one that has ended says what it came to. */
function stateMark({ language }: Visit, { state, outcome }: ReviewDue): Markup {
  const name = state === 'concluded' && outcome ? reviewOutcomeNames[outcome] : reviewStateNames[state]
  return html`<span class="review-state review-${state}">${say(name, language)}</span>`
}

/** What is reckoned with, and where it stands. */
function rules(visit: Visit): Markup {
  const { words, language } = visit
  return html`<section aria-labelledby="rules"><h2 id="rules">${words.review.rules}</h2><ul>${reviewRules.map(
    rule => html`<li>${say(rule.title, language)} <span class="faint">${say(rule.basis, language)}</span></li>`,
  )}</ul><p class="note">${words.review.note}</p></section>`
}
