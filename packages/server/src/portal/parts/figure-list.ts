import type { Figure } from '@biaochi/core/evaluation/programme.ts'
import { say } from '@biaochi/core/language.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { printCount } from '../print-count.ts'
import { dateMark } from '../print-date.ts'
import { sourceMark } from './source-mark.ts'

/** Figures that others published, each with its date, what it counts, and its source. */
export function figureList(visit: Visit, figures: readonly Figure[]): Markup {
  const { words, language } = visit
  return html`<ul class="figures">${figures.map(
    figure => html`<li><p class="figure-value"><b>${figure.bound === 'at-least' ? '≥ ' : null}${printCount(figure.value)}</b> ${say(figure.unit, language)}</p><div>
<p>${say(figure.title, language)} <span class="faint">${figure.kind === 'promised' ? words.plan.promised : words.plan.reported} · ${figure.date ? dateMark(figure.date, language) : words.targets.undatedFigure}</span></p>
${figure.counts ? html`<p class="faint">${words.targets.countsWhat}${words.site.colon}${say(figure.counts, language)}</p>` : null}
<p>${sourceMark(figure.source, visit)}</p></div></li>`,
  )}</ul>`
}
