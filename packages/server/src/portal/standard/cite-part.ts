import { say } from '@biaochi/core/language.ts'
import { citationStyles, citeStandard } from '@biaochi/core/registry/cite.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { copyBox } from '../parts/copy-box.ts'

/** The standard as references cite it, in every style, each to be copied. */
export function citePart(visit: Visit, { record }: StandardView): Markup {
  return html`${citationStyles.map(({ id, title }) =>
    copyBox(visit, { id, title: say(title, visit.language), text: citeStandard(record, id) }),
  )}`
}
