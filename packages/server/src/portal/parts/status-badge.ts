import { type Language, say } from '@biaochi/core/language.ts'
import type { StatusName } from '@biaochi/core/registry/standard.ts'
import { confidenceNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import { html, type Markup } from '../html.ts'

/**
 * The shape of each status, drawn on a field of 16 by 16: a reader who sees no colour tells them apart by shape and
 * word. Full when it holds, half when partly, open when not yet, crossed when no longer.
 */
const shapes: Readonly<Record<StatusName, Markup>> = {
  planned: html`<circle class="open dotted" cx="8" cy="8" r="6"/>`,
  drafting: html`<path class="open" d="M3 13l1-4 7-7 3 3-7 7z"/>`,
  'not-issued': html`<circle class="open dotted" cx="8" cy="8" r="6"/><path class="open" d="M8 4.5V8l2.5 2"/>`,
  upcoming: html`<circle class="open" cx="8" cy="8" r="6"/><path class="open" d="M8 4.5V8l2.5 2"/>`,
  'in-force': html`<circle class="full" cx="8" cy="8" r="7"/><path class="tick" d="M4.8 8.2l2.3 2.3 4.2-4.6"/>`,
  'partly-replaced': html`<circle class="open" cx="8" cy="8" r="6"/><path class="full" d="M8 2a6 6 0 0 1 0 12z"/>`,
  replaced: html`<path class="open" d="M2 8h11M9 3.5L13.5 8 9 12.5"/>`,
  withdrawn: html`<path class="open" d="M3.5 3.5l9 9M12.5 3.5l-9 9"/>`,
  unknown: html`<path class="open" d="M5 5.5a3 3 0 1 1 4.4 2.6C8.400 8.700 8 9 8 10"/><circle class="full" cx="8" cy="13" r="1.2"/>`,
}

/** A status by shape, word and colour. */
export function statusBadge(status: StatusName, language: Language): Markup {
  return html`<span class="badge badge-${status}"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[status]}</svg>${say(statusNames[status], language)}</span>`
}

/** The status of a record in a list; of one that is only cited elsewhere, that it was not verified. */
export function standingBadge(
  standard: { readonly status: StatusName; readonly confidence: 'high' | 'medium' | 'low' },
  language: Language,
): Markup {
  return standard.confidence === 'low' ? unverifiedBadge(language) : statusBadge(standard.status, language)
}

/** “Cited, not verified”. */
export function unverifiedBadge(language: Language): Markup {
  return html`<span class="badge badge-unverified"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path class="open" d="M3 6c0-2 1-3 3-3M3 6v4h3V6zM10 6c0-2 1-3 3-3M10 6v4h3V6z"/></svg>${say(confidenceNames.low, language)}</span>`
}
