import { html, type Markup, type MarkupValue } from '../html.ts'

/** Terms with what is known of them; those of which nothing is known are left out. */
export function facts(entries: readonly (readonly [term: MarkupValue, value: MarkupValue])[]): Markup {
  const known = entries.filter(([, value]) => !isNothing(value))
  return html`<dl class="facts">${known.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}

function isNothing(value: MarkupValue): boolean {
  return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0)
}
