import type { Marks } from '@biaochi/core/registry/query.ts'
import { html, type Markup, type MarkupValue } from '../html.ts'

/** A text with its matches marked. */
export function markedText(text: string, marks: Marks): Markup {
  const parts: MarkupValue[] = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return html`${[...parts, text.slice(at)]}`
}
