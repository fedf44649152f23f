import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** What a box is made from. */
export interface CopyBox {
  readonly id: string
  readonly title: string
  readonly text: string
  /** True where no heading stands above it but that of the page. */
  readonly isAlone?: boolean
}

/** A text to be copied, with a button where scripts run. */
export function copyBox(visit: Visit, { id, title, text, isAlone }: CopyBox): Markup {
  const { words } = visit
  return html`<div class="copy-box"><div class="copy-head">${isAlone ? html`<h2 id="${id}-name">${title}</h2>` : html`<h3 id="${id}-name">${title}</h3>`}<button type="button" class="copy" hidden data-copy="${id}" data-copied="${words.site.copied}" aria-describedby="${id}-name">${words.site.copy}</button></div>
<pre id="${id}" tabindex="0" role="region" aria-labelledby="${id}-name">${text}</pre></div>`
}
