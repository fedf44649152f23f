import { sameIn } from './address.ts'
import { html, type Markup } from './html.ts'
import type { Visit } from './page.ts'
import { themes } from './preferences.ts'

/** The switches of type size and theme: a plain form that only sets a cookie and comes back. */
export function displayForm(visit: Visit): Markup {
  const { words, preferences } = visit
  const type = preferences.type === 'large' ? 'ordinary' : 'large'
  return html`<form class="display" action="${visit.options.basePath}/preferences" method="get">
<input type="hidden" name="back" value="${sameIn(visit, visit.language)}">
<button class="switch" name="type" value="${type}">${type === 'large' ? words.site.toLarge : words.site.toOrdinary}</button>
<details class="theme"><summary class="switch">${words.site.theme}</summary>
<div class="theme-menu">${themes.map(
    theme =>
      html`<button name="theme" value="${theme}" aria-pressed="${theme === preferences.theme ? 'true' : 'false'}">${words.site.themes[theme]}</button>`,
  )}</div></details>
</form>`
}
