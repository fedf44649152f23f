import { html, type Markup, type MarkupValue } from '../html.ts'

/** What stands where there is nothing to show: that it is empty, why, and one thing to do. */
export function emptyNote({ title, text, action }: { title: string; text: MarkupValue; action?: MarkupValue }): Markup {
  return html`<div class="empty"><p class="empty-title">${title}</p><p>${text}</p>${action ? html`<p class="empty-action">${action}</p>` : null}</div>`
}
