import type { Coverage } from '@biaochi/core/checks/package/coverage.ts'
import { printThreshold } from '@biaochi/core/checks/report/print-figure.ts'
import { dimensionWords, severityWords } from '@biaochi/core/checks/report/report-words.ts'
import { say } from '@biaochi/core/language.ts'
import type { RunnableView } from '../../actions/show-runnable.ts'
import { html, join, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import { printCount } from '../print-count.ts'
import type { ClauseLink } from './clause-link.ts'

/** Every rule in plain words, with the clause that asks for it. */
export function ruleTable(visit: Visit, { rules, tables }: RunnableView, clauseLink: ClauseLink): Markup {
  const { language, words } = visit
  const { runnable: t } = words
  const names = new Map(tables.map(({ id, name }) => [id, say(name, language)]))
  return table({
    caption: t.rules,
    name: 'rules',
    columns: [t.clause, t.rule.title, t.rule.table, t.rule.dimension, t.rule.severity, t.rule.threshold],
    rows: rules.map(rule => ({
      head: clauseLink(rule.clause),
      cells: [
        html`<span id="rule-${rule.id}">${say(rule.title, language)} <code class="faint">${rule.id}</code></span>`,
        names.get(rule.table) ?? rule.table,
        say(dimensionWords[rule.dimension], language),
        html`<span class="severity-${rule.severity}">${say(severityWords[rule.severity], language)}</span>`,
        say(printThreshold(rule.threshold), language),
      ],
    })),
  })
}

/** What becomes of each requirement: which rules execute it, how people judge it, or why nobody tests it. */
export function coverageTable(visit: Visit, coverage: Coverage, clauseLink: ClauseLink): Markup {
  const { language, words } = visit
  const { runnable: t } = words
  const { counts, share } = coverage
  const states = (['executed', 'judged', 'untested', 'open'] as const).filter(state => counts[state] > 0)
  return html`<dl class="facts">${states.map(
    state => html`<div><dt>${t.states[state]}</dt><dd>${printCount(counts[state])}</dd></div>`,
  )}</dl>${share === null ? null : html`<p>${t.share(`${(Number(share) * 100).toFixed(2)}%`)}</p>`}
${table({
  caption: t.coverage,
  name: 'coverage',
  columns: [t.clause, t.requirement.text, t.requirement.state, t.requirement.why],
  rows: coverage.requirements.map(({ clause, item, text, state, rules, note }) => ({
    head: html`<span>${clauseLink(clause)}${item ? html` ${item}` : null}</span>`,
    cells: [
      text,
      html`<span class="coverage-${state}">${t.states[state]}</span>`,
      note ? say(note, language) : ruleLinks(visit, rules),
    ],
  })),
})}`
}

/** Rules that are shown one beside the other; more are folded. */
const mostShown = 6

function ruleLinks({ words }: Visit, rules: readonly string[]): Markup {
  const links = join(
    rules.map(id => html`<a href="#rule-${id}"><code>${id}</code></a>`),
    ' ',
  )
  if (rules.length <= mostShown) return html`<span>${links}</span>`
  return html`<details><summary>${words.runnable.ruleCount(rules.length)}</summary>${links}</details>`
}
