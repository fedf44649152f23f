import { splitByLanguage } from '@biaochi/core/picture/foreign-text.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** A text of a record as it stands there, with `lang` around what is not in the language of the page. */
export function textMark(text: string, { language }: Pick<Visit, 'language'>): Markup {
  return html`${splitByLanguage(text, language).map(({ text: part, tag }) =>
    tag === null ? part : html`<span lang="${tag}">${part}</span>`,
  )}`
}
