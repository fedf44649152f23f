import { localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** A form that asks for the same page as of another day; what the question says otherwise is kept. */
export function asOfForm(visit: Visit, path: string = visit.undatedPath): Markup {
  const { words, language } = visit
  const kept = [...visit.query].filter(([name]) => name !== 'asOf' && name !== 'cursor')
  return html`<form class="as-of" action="${localAddress(visit, language, path)}" method="get">
<label for="as-of">${words.site.asOfForm}</label>
<span class="as-of-box"><input id="as-of" type="date" name="asOf" value="${visit.asOf}" min="1900-01-01" max="2199-12-31" required data-today="${visit.today}">${kept.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button>${words.site.show}</button></span>
</form>`
}
