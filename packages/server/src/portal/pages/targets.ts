import { showTargets } from '../../actions/show-targets.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { figureList } from '../parts/figure-list.ts'
import { runningText } from '../parts/running-text.ts'
import { targetBar, targetLink } from '../parts/target-bar.ts'
import { printDate } from '../print-date.ts'

/** The targets of the programme with what was reached by a day. */
export const targets: Page = {
  name: 'targets',
  title: { zh: '目标', en: 'Targets' },
  paths: ['/targets'],
  section: 'targets',
  async show(visit) {
    const { words, language, asOf } = visit
    const view = await showTargets(visit.context, asOf)
    if (!view)
      return {
        title: words.targets.title,
        main: () =>
          html`<h1>${words.targets.title}</h1>${emptyNote({ title: words.targets.none, text: words.home.emptyText })}`,
      }
    const horizon = printDate(view.programme.document.horizon, language)
    return {
      title: words.targets.title,
      description: words.targets.lead(horizon),
      sheets: ['pictures.css'],
      twin: view,
      main: () => html`<h1>${words.targets.title}</h1><p class="lead">${runningText(words.targets.lead(horizon))}</p>
<div class="toolbar">${asOfForm(visit)}</div>
<div class="targets targets-wide">${view.targets.map(
        entry => html`<div class="target-entry">${targetBar(visit, entry, 'h2')}
<p class="target-rule"><b>${words.targets.rule}</b>${words.site.colon}${entry.result.target.counts[language]}</p>
${entry.figures.length > 0 ? html`<div class="reported"><h3>${words.targets.reported}</h3><p class="faint">${words.targets.reportedText}</p>${figureList(visit, entry.figures)}</div>` : null}
<p><a href="${targetLink(visit, entry.result.target.id)}">${words.targets.open}</a></p></div>`,
      )}</div>`,
    }
  },
}
