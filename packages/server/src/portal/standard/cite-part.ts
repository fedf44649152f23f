import type { StandardView } from '@biaochi/core/registry/query.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** The standard as references cite it. */
export function citePart(_visit: Visit, _view: StandardView): Markup {
  return html``
}
