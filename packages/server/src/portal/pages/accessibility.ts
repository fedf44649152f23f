import { link } from '../address.ts'
import { displayForm } from '../display-form.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import { runningText } from '../parts/running-text.ts'

/** The accessibility statement: what is done, how it is tested, what is known to be missing. */
export const accessibility: Page = {
  name: 'accessibility',
  title: { zh: '无障碍声明', en: 'Accessibility' },
  paths: ['/accessibility'],
  section: null,
  async show(visit) {
    const t = visit.words.accessibility
    return {
      title: t.title,
      main: () => html`<h1>${t.title}</h1><p class="lead">${runningText(t.lead)}</p>
<div class="prose">
<h2>${t.doneTitle}</h2><ul>${t.done.map(one => html`<li>${one}</li>`)}</ul>
<h2>${t.testedTitle}</h2><p>${t.tested}</p>
<h2>${t.limitsTitle}</h2><ul>${t.limits.map(one => html`<li>${one}</li>`)}</ul>
<h2>${t.displayTitle}</h2><p>${t.displayText}</p>${displayForm(visit)}
<h2>${t.contact}</h2><p><a href="${link(visit, '/report', { page: link(visit, visit.path) })}" rel="nofollow">${visit.words.site.report}</a></p>
</div>`,
    }
  },
}
