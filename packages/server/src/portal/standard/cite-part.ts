import { say } from '@biaochi/core/language.ts'
import { type CitationStyle, citationStyles, citeStandard } from '@biaochi/core/registry/cite.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { html, join, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { copyBox } from '../parts/copy-box.ts'

/** Styles that people read; the others are for programs. */
const readable: readonly CitationStyle[] = ['gbt7714-2025', 'gbt7714-2015']

/** The standard as references cite it, in every style, each to be copied. */
export function citePart(visit: Visit, { record }: StandardView): Markup {
  const box = ({ id, title }: (typeof citationStyles)[number]) =>
    copyBox(visit, { id, title: say(title, visit.language), text: citeStandard(record, id) })
  const others = citationStyles.filter(style => !readable.includes(style.id))
  return html`${citationStyles.filter(style => readable.includes(style.id)).map(box)}
<details class="fold"><summary>${join(
    others.map(style => say(style.title, visit.language)),
    visit.words.site.list,
  )}</summary>${others.map(box)}</details>`
}
