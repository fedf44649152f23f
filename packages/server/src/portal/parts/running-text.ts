import { findNumbers } from '@biaochi/core/number/find.ts'
import { html, type Markup, type MarkupValue } from '../html.ts'

/** A sentence whose numbers of standards do not break within. */
export function runningText(text: string): Markup {
  const parts: MarkupValue[] = []
  let at = 0
  for (const { start, end } of findNumbers(text)) {
    parts.push(text.slice(at, start), html`<span class="number">${text.slice(start, end)}</span>`)
    at = end
  }
  return html`${parts}${text.slice(at)}`
}
