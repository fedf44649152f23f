import { say } from '@biaochi/core/language.ts'
import { relationNames } from '@biaochi/core/registry/standard-words.ts'
import { type ImpactView, showImpact } from '../../actions/show-impact.ts'
import { standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { clauseAddress } from '../parts/clause-hit.ts'
import { numberMark, printNormal } from '../parts/number-mark.ts'
import { standardLine, standardName } from '../parts/standard-table.ts'
import { standingBadge } from '../parts/status-badge.ts'
import { table } from '../parts/table.ts'
import { wordsOf } from '../words/words.ts'

/** Rows that the page shows; the twin has all. */
const mostRows = 200

/** What rests on a standard, and what its replacement or withdrawal asks of it. */
export const impact: Page = {
  name: 'impact',
  title: { zh: '受影响的标准', en: 'What rests on a standard' },
  paths: ['/impact/:slug'],
  section: 'standards',
  async show(visit) {
    const slug = visit.parameters.slug ?? ''
    const view = await showImpact(visit.context, slug, visit.asOf)
    if (!view) {
      return { absent: { zh: wordsOf.zh.standard.missingText(slug), en: wordsOf.en.standard.missingText(slug) } }
    }
    const t = visit.words.impact
    const name = view.standard.number === null ? '' : printNormal(view.standard.number)
    return {
      title: t.titleOf(name),
      above: [{ title: name, href: standardLink(visit, view.standard.slug) }],
      twin: view,
      main: () => html`<h1>${t.title}</h1>
<p class="lead">${standardLine(visit, view.standard)}</p>
${view.successor ? html`<p>${t.successor} ${standardLine(visit, view.successor)}</p>` : null}
<div class="toolbar">${asOfForm(visit)}</div>
${view.dependents.length === 0 ? html`<p>${t.none}</p>` : dependents(visit, view)}
${view.clauses.length === 0 ? null : clauses(visit, view)}
<p class="note">${t.note}</p>`,
    }
  },
}

function clauses(visit: Visit, { clauses: found }: ImpactView): Markup {
  const t = visit.words.impact
  return html`<section aria-labelledby="clauses"><h2 id="clauses">${t.clauses(found.length)}</h2><ul>${found
    .slice(0, mostRows)
    .map(
      one =>
        html`<li><a href="${clauseAddress(visit, one)}">${one.number ?? visit.words.documents.clauses.whole}</a> ${[one.documentNumber, one.documentTitle].filter(Boolean).join(' ') || one.slug} <span class="faint">${one.isDated ? t.dated : t.undated}</span></li>`,
    )}</ul></section>`
}

function dependents(visit: Visit, view: ImpactView): Markup {
  const { words, language } = visit
  const t = words.impact
  const shown = view.dependents.slice(0, mostRows)
  return html`<h2>${t.found(view.dependents.length)}</h2>
${table({
  caption: t.title,
  name: 'impact',
  columns: [t.standard, words.column.status, t.how, t.named, t.place, t.advice],
  rows: shown.map(({ standard, type, named, isDated, place, advice, via }) => ({
    head: standardName(visit, standard),
    cells: [
      standingBadge(standard, language),
      say(relationNames.out[type], language),
      html`<span>${numberMark(named)} <span class="faint">${isDated ? t.dated : t.undated}${via?.number ? html` · ${t.via(printNormal(via.number))}` : null}</span></span>`,
      place ?? html`<span class="faint">${t.placeUnknown}</span>`,
      html`<span class="impact-${advice}">${t.advices[advice]}</span>`,
    ],
  })),
})}${view.dependents.length > mostRows ? html`<p class="faint">${t.more(view.dependents.length - mostRows)}</p>` : null}`
}
