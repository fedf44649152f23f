import { element, type Markup, markup } from '../../../document/write/html/markup.ts'
import { type Language, say } from '../../../language.ts'
import type { CheckReport, RuleStatus } from '../check-report.ts'
import { printCount } from '../print-figure.ts'
import { reportWords, statusWords, verdictSentences, verdictWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import { markOf, said } from './report-pieces.ts'

/** What a reader asks first: does it conform, to what, how much was looked at. */
export function headMarkup(report: CheckReport, language: Language): Markup {
  const { verdict, standard } = report
  const notice = standard.notice && element('p', { class: 'notice' }, said(standard.notice, language))
  const words = markup`<strong>${markOf(verdict)} ${say(verdictWords[verdict], language)}</strong> <span>${say(verdictSentences[verdict], language)}</span>`
  return element(
    'header',
    {},
    notice,
    element('p', { class: `verdict ${verdict}` }, words),
    reasonsMarkup(report, language),
    factsMarkup(report, language),
    figuresMarkup(report, language),
  )
}

function reasonsMarkup({ verdict, reasons }: CheckReport, language: Language): Markup | null {
  if (reasons.length === 0) return null
  const title = verdict === 'no-verdict' ? reportWords.reasons : reportWords.unseen
  const items = reasons.map(reason => element('li', {}, said(reason, language)))
  return element('div', { class: 'reasons' }, element('p', {}, say(title, language)), element('ul', {}, items))
}

function factsMarkup({ standard, asOf, now }: CheckReport, language: Language): Markup {
  const facts = [
    [reportWords.standard, said(standard.title, language)],
    [reportWords.edition, `${showValue(standard.id)} ${showValue(standard.edition)}`],
    [reportWords.asOf, asOf],
    [reportWords.moment, now],
  ] as const
  return element(
    'dl',
    { class: 'facts' },
    facts.map(([word, value]) => markup`<div><dt>${say(word, language)}</dt><dd>${value}</dd></div>`),
  )
}

function figuresMarkup({ data, rules }: CheckReport, language: Language): Markup {
  const sum = (field: 'records' | 'checked' | 'rejected') => data.reduce((total, one) => total + one[field], 0)
  const having = (status: RuleStatus) => rules.filter(rule => rule.status === status).length
  const counts = (['records', 'checked', 'rejected'] as const).map(field => ({
    word: say(reportWords[field], language),
    count: sum(field),
    kind: field === 'rejected' && sum(field) > 0 ? 'failed' : null,
  }))
  const states = (['passed', 'failed', 'inapplicable', 'not-executed'] as const).map(status => ({
    word: say(ruleCountWord(status), language),
    count: having(status),
    kind: having(status) > 0 ? status : null,
  }))
  return element(
    'dl',
    { class: 'figures' },
    [...counts, ...states].map(({ word, count, kind }) =>
      element('div', { class: kind }, element('dt', {}, word), element('dd', {}, printCount(count))),
    ),
  )
}

function ruleCountWord(status: RuleStatus) {
  const word = statusWords[status]
  return { zh: `规则${word.zh}`, en: `Rules ${word.en}` }
}
